// Persons of a day: each mark gets the next number of its day and centre, and calls keep the number, which leads back to nothing.

import type { Transaction } from 'kysely';
import type { DayPerson, JournalEvent } from '../journal/events.ts';
import type { PersonOfDay } from './callRows.ts';
import { inChunks } from './chunks.ts';
import type { PersonScope, PersonTable, Tables } from './tables.ts';

type Marked = Exclude<DayPerson, 'withheld'>;

/** Who called, by call, for each arrival among the events. */
export async function countPersons(
  within: Transaction<Tables>,
  events: readonly JournalEvent[],
): Promise<ReadonlyMap<string, PersonOfDay>> {
  const found = new Map<string, PersonOfDay>();
  const arrivals: { readonly call: string; readonly centre: string; readonly person: Marked }[] = [];
  const seen = new Set<string>();
  for (const { call, centre, person } of events) {
    if (person === undefined || seen.has(call)) continue;
    seen.add(call);
    if (person === 'withheld') found.set(call, { person: null, scope: 'withheld' });
    else arrivals.push({ call, centre, person });
  }
  for (const some of Map.groupBy(arrivals, ({ centre, person }) => `${person.day} ${centre}`).values()) {
    const [{ centre, person } = { centre: '', person: { day: '' } }] = some;
    const numbers = await numbersOf(
      within,
      { centre, day: person.day },
      some.map((each) => each.person),
    );
    for (const each of some) found.set(each.call, numbers.get(each.person.mark) ?? { person: null, scope: 'withheld' });
  }
  return found;
}

/** The number of each mark of a day and centre. A mark that is new gets the next one. */
async function numbersOf(
  within: Transaction<Tables>,
  { centre, day }: { readonly centre: string; readonly day: string },
  persons: readonly Marked[],
): Promise<ReadonlyMap<string, PersonOfDay>> {
  const keys = new Map(persons.toReversed().map(({ mark, key }) => [mark, key]));
  const marks = [...new Set(persons.map(({ mark }) => mark))];
  const numbers = new Map<string, PersonOfDay>();
  const ofDay = within.selectFrom('persons').where('day', '=', day).where('centre', '=', centre);
  for (const some of inChunks(marks)) {
    const known = await ofDay.select(['mark', 'person', 'scope']).where('mark', 'in', some).execute();
    for (const { mark, person, scope } of known) numbers.set(mark, { person, scope });
  }
  const fresh = marks.filter((mark) => !numbers.has(mark));
  if (fresh.length === 0) return numbers;
  const shared = await within.selectFrom('day_keys').select('key_id').where('day', '=', day).executeTakeFirst();
  const { most } = await ofDay.select(({ fn }) => fn.max('person').as('most')).executeTakeFirstOrThrow();
  const rows = fresh.map((mark, index): PersonTable => {
    // A mark made with a key of one instance alone is not recognised by another.
    const scope: PersonScope = shared?.key_id === keys.get(mark) ? 'shared' : 'instance';
    return { day, centre, mark, person: Number(most ?? 0) + 1 + index, scope };
  });
  for (const some of inChunks(rows)) await within.insertInto('persons').values(some).execute();
  for (const { mark, person, scope } of rows) numbers.set(mark, { person, scope });
  return numbers;
}
