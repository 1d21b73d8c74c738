// Persons of a day: each mark gets the next number of its day and centre, and calls keep the number, which leads back to nothing.

import type { Transaction } from 'kysely';
import type { DayPerson, JournalEvent } from '../journal/events.ts';
import type { PersonOfDay } from './callRows.ts';
import type { PersonScope, Tables } from './tables.ts';

/** Who called, by call, for each arrival among the events. */
export async function countPersons(
  within: Transaction<Tables>,
  events: readonly JournalEvent[],
): Promise<ReadonlyMap<string, PersonOfDay>> {
  const found = new Map<string, PersonOfDay>();
  for (const { call, centre, person } of events) {
    if (person === undefined || found.has(call)) continue;
    found.set(call, person === 'withheld' ? { person: null, scope: 'withheld' } : await numberOf(within, centre, person));
  }
  return found;
}

async function numberOf(
  within: Transaction<Tables>,
  centre: string,
  { day, key, mark }: Exclude<DayPerson, 'withheld'>,
): Promise<PersonOfDay> {
  const known = await within
    .selectFrom('persons')
    .select(['person', 'scope'])
    .where('day', '=', day)
    .where('centre', '=', centre)
    .where('mark', '=', mark)
    .executeTakeFirst();
  if (known !== undefined) return known;
  const shared = await within.selectFrom('day_keys').select('key_id').where('day', '=', day).executeTakeFirst();
  // A mark made with a key of one instance alone is not recognised by another.
  const scope: PersonScope = shared?.key_id === key ? 'shared' : 'instance';
  const { most } = await within
    .selectFrom('persons')
    .select(({ fn }) => fn.max('person').as('most'))
    .where('day', '=', day)
    .where('centre', '=', centre)
    .executeTakeFirstOrThrow();
  const person = Number(most ?? 0) + 1;
  await within.insertInto('persons').values({ day, centre, mark, person, scope }).execute();
  return { person, scope };
}
