// The random keys of the days, which all instances share. A day's key is deleted when the day is over; then the marks that were made with it
// lead back to no number. The marks themselves stay some days longer, for events that come late.

import type { DayKey } from '../journal/events.ts';
import type { Database } from './database.ts';
import { eraseDeleted } from './eraseDeleted.ts';

/** The key of a day: the one that the store has, or this one, which is stored then. Undefined where the day is over. */
export async function shareDayKey({ db }: Database, offered: DayKey): Promise<DayKey | undefined> {
  const { day, id, secret } = offered;
  const found = await db.transaction().execute(async (within) => {
    await within
      .insertInto('day_keys')
      .values({ day, key_id: id, secret })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return within.selectFrom('day_keys').selectAll().where('day', '=', day).executeTakeFirst();
  });
  return found === undefined || found.secret === null ? undefined : { day, id: found.key_id, secret: found.secret };
}

/** Deletes the keys of the days before `today`, and marks and names of keys of the days before `marksBefore`. Resolves to the number of keys. */
export async function endDays({ kind, db }: Database, today: string, marksBefore: string): Promise<number> {
  const ended = await db.transaction().execute(async (within) => {
    await within.deleteFrom('persons').where('day', '<', marksBefore).execute();
    await within.deleteFrom('day_keys').where('day', '<', marksBefore).execute();
    const past = within.updateTable('day_keys').set({ secret: null }).where('day', '<', today).where('secret', 'is not', null);
    return past.executeTakeFirst();
  });
  const keys = Number(ended.numUpdatedRows);
  if (keys > 0) await eraseDeleted({ kind, db }, 'day_keys');
  return keys;
}
