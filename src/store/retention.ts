// How long calls are kept. A day that is older than its centre keeps calls becomes sums, and its calls and events are deleted.

import { sql, type Transaction } from 'kysely';
import type { JournalEvent } from '../journal/events.ts';
import type { Database } from './database.ts';
import { rowOf } from './eventRows.ts';
import type { Tables } from './tables.ts';

export type Deleted = { readonly centre: string; readonly before: string; readonly calls: number; readonly events: number };

/** Centres of which the store has calls. */
export async function centresStored({ db }: Database): Promise<readonly string[]> {
  const found = await db.selectFrom('calls').select('centre').distinct().execute();
  return found.map(({ centre }) => centre);
}

/** The last day of which the store has calls. */
export async function newestDay({ db }: Database): Promise<string | undefined> {
  const found = await db
    .selectFrom('calls')
    .select(({ fn }) => fn.max('day').as('day'))
    .executeTakeFirst();
  return found?.day ?? undefined;
}

/**
 * Deletes the calls of a centre that came before a day, one day after the other, and keeps the sums of each day. `now` is when, ISO 8601.
 * Undefined where there are none.
 */
export async function deleteBefore(
  database: Database,
  centre: string,
  before: string,
  now: string,
  version: number,
): Promise<Deleted | undefined> {
  const { db } = database;
  let deleted: Deleted = { centre, before, calls: 0, events: 0 };
  for (;;) {
    const oldest = await db
      .selectFrom('calls')
      .select(({ fn }) => fn.min('day').as('day'))
      .where('centre', '=', centre)
      .where('day', '<', before)
      .executeTakeFirst();
    const day = oldest?.day ?? undefined;
    if (day === undefined) break;
    const { calls, events } = await db.transaction().execute((within) => deleteDay(within, centre, day));
    deleted = { ...deleted, calls: deleted.calls + calls, events: deleted.events + events };
  }
  if (deleted.calls === 0) return undefined;
  const { calls, events } = deleted;
  // A day of which more calls came later is deleted again, and that is another event.
  const call = `deleted-${centre}-${before}`;
  const id = `${call}/0/${Math.floor(Date.parse(now) / 1000)}`;
  const event: JournalEvent = { id, call, turn: 0, at: now, centre, what: { type: 'deleted', before, calls, events } };
  await db
    .insertInto('events')
    .values(rowOf(event, version))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return deleted;
}

async function deleteDay(within: Transaction<Tables>, centre: string, day: string): Promise<Pick<Deleted, 'calls' | 'events'>> {
  await addSums(within, centre, day);
  const ofDay = within.selectFrom('calls').select('call').where('centre', '=', centre).where('day', '=', day);
  const events = await within.deleteFrom('events').where('call', 'in', ofDay).executeTakeFirst();
  await within.deleteFrom('rings').where('call', 'in', ofDay).execute();
  await within.deleteFrom('day_figures').where('centre', '=', centre).where('day', '=', day).execute();
  const calls = await within.deleteFrom('calls').where('centre', '=', centre).where('day', '=', day).executeTakeFirst();
  return { calls: Number(calls.numDeletedRows), events: Number(events.numDeletedRows) };
}

/** Calls that came after their day was deleted are added to its sums. */
async function addSums(within: Transaction<Tables>, centre: string, day: string): Promise<void> {
  await sql`
    insert into daily_sums
      (day, centre, hour, language, topic, number, attempts, reached, closed, unanswered, told_alternatives, lost, abandoned, withheld, talked_seconds,
        helped, not_helped, waited, wait_reached, wait_gave_up)
    select day, centre, hour, coalesce(language, ''), coalesce(topic, ''), coalesce(number, ''), count(*), sum(reached),
      count(closed_topic), sum(unanswered), sum(told_alternatives), count(lost_in), sum(abandoned),
      sum(case when person_scope = 'withheld' then 1 else 0 end), sum(talked_seconds),
      sum(coalesce(helped, 0)), count(helped) - sum(coalesce(helped, 0)), count(wait_ended),
      sum(case when wait_ended = 'reached' then 1 else 0 end), sum(case when wait_ended = 'gave-up' then 1 else 0 end)
    from calls where centre = ${centre} and day = ${day}
    group by day, centre, hour, coalesce(language, ''), coalesce(topic, ''), coalesce(number, '')
    on conflict (centre, day, hour, language, topic, number) do update set
      attempts = daily_sums.attempts + excluded.attempts, reached = daily_sums.reached + excluded.reached,
      closed = daily_sums.closed + excluded.closed, unanswered = daily_sums.unanswered + excluded.unanswered,
      told_alternatives = daily_sums.told_alternatives + excluded.told_alternatives, lost = daily_sums.lost + excluded.lost,
      abandoned = daily_sums.abandoned + excluded.abandoned, withheld = daily_sums.withheld + excluded.withheld,
      talked_seconds = daily_sums.talked_seconds + excluded.talked_seconds,
      helped = daily_sums.helped + excluded.helped, not_helped = daily_sums.not_helped + excluded.not_helped,
      waited = daily_sums.waited + excluded.waited, wait_reached = daily_sums.wait_reached + excluded.wait_reached,
      wait_gave_up = daily_sums.wait_gave_up + excluded.wait_gave_up`.execute(within);
  for (const language of [sql`''`, sql`coalesce(language, 'none')`])
    await sql`
      insert into daily_persons (day, centre, language, persons, by_instance)
      select day, centre, ${language}, count(distinct person), count(distinct case when person_scope = 'instance' then person end)
      from calls where centre = ${centre} and day = ${day} and person is not null
      group by 1, 2, 3
      on conflict (centre, day, language) do update set
        persons = daily_persons.persons + excluded.persons, by_instance = daily_persons.by_instance + excluded.by_instance`.execute(within);
}
