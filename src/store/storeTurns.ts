// Stores a batch of turns, in one transaction: all of it or nothing. A turn that comes again is stored once, whole as it first came; a turn
// that comes late makes the summary of its call anew. So the order of batches does not matter, nor which instance brings them.

import { sql, type Transaction } from 'kysely';
import type { CallAndRings } from '../journal/callSummary.ts';
import type { JournalEvent, TurnRecord } from '../journal/events.ts';
import { callRow, type PersonOfDay, ringRow } from './callRows.ts';
import { inChunks } from './chunks.ts';
import type { Database } from './database.ts';
import { reviseDays } from './dayFigures.ts';
import { eventOf, rowOf } from './eventRows.ts';
import { countPersons } from './persons.ts';
import type { CallTable, EventTable, Tables } from './tables.ts';

/** Makes the summary of a call from all its events. */
export type Summarise = (events: readonly [JournalEvent, ...JournalEvent[]]) => CallAndRings;

/** Any number that no other program locks in this database. */
export const storingLock = 7_238_112;

/** Stores the turns. Resolves to how many events were new. */
export async function storeTurns({ kind, db }: Database, turns: readonly TurnRecord[], summarise: Summarise): Promise<number> {
  const filled = turns.filter(({ events }) => events.length > 0);
  if (filled.length === 0) return 0;
  return db.transaction().execute(async (within) => {
    // Two instances that store turns of one call would each make its summary without the other's. In SQLite writers wait anyway.
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(storingLock)})`.execute(within);
    const fresh = await insertTurns(within, filled);
    await summariseCalls(within, fresh, summarise);
    return fresh.length;
  });
}

/** Inserts the turns whose first event is new. @returns the events that were inserted. */
async function insertTurns(within: Transaction<Tables>, turns: readonly TurnRecord[]): Promise<readonly JournalEvent[]> {
  const byKey = new Map<string, { readonly rows: readonly EventTable[]; readonly events: readonly JournalEvent[] }>();
  for (const { version, events } of turns) {
    const rows = events.map((event) => rowOf(event, version));
    const [head] = rows;
    if (head !== undefined && !byKey.has(keyOf(head))) byKey.set(keyOf(head), { rows, events });
  }
  const heads = [...byKey.values()].map(({ rows }) => rows[0] as EventTable);
  const isNew = new Set<string>();
  for (const some of inChunks(heads)) {
    const inserted = await within
      .insertInto('events')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .returning(['call', 'turn', 'seq'])
      .execute();
    for (const each of inserted) isNew.add(keyOf(each));
  }
  const fresh = [...byKey].filter(([key]) => isNew.has(key)).map(([, turn]) => turn);
  for (const some of inChunks(fresh.flatMap(({ rows }) => rows.slice(1))))
    await within
      .insertInto('events')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return fresh.flatMap(({ events }) => events);
}

function keyOf({ call, turn, seq }: Pick<EventTable, 'call' | 'turn' | 'seq'>): string {
  return `${call}/${turn}/${seq}`;
}

async function summariseCalls(within: Transaction<Tables>, fresh: readonly JournalEvent[], summarise: Summarise): Promise<void> {
  const ofCalls = fresh.filter(({ what }) => what.type !== 'deleted');
  const callers = await countPersons(within, ofCalls);
  for (const calls of inChunks([...new Set(ofCalls.map(({ call }) => call))])) {
    const rows = await within.selectFrom('events').selectAll().where('call', 'in', calls).execute();
    const made = [...Map.groupBy(rows.map(eventOf), ({ call }) => call).values()].map((events) =>
      summarise(events as [JournalEvent, ...JournalEvent[]]),
    );
    // A turn that comes late may be the first of its call, and move the call to the day before.
    const before = await within.selectFrom('calls').select(['centre', 'at']).where('call', 'in', calls).execute();
    await upsertCalls(
      within,
      made.map(({ call }) => callRow(call, callers.get(call.call))),
      callers,
    );
    await reviseDays(within, [...before, ...made.flatMap(({ call, rings }) => [call, ...rings])]);
    for (const some of inChunks(made.flatMap(({ rings }) => rings.map(ringRow))))
      await within
        .insertInto('rings')
        .values(some)
        .onConflict((conflict) =>
          conflict.columns(['call', 'turn']).doUpdateSet(({ ref }) => ({
            outcome: ref('excluded.outcome'),
            ring_seconds: ref('excluded.ring_seconds'),
            talked_seconds: ref('excluded.talked_seconds'),
          })),
        )
        .execute();
  }
}

async function upsertCalls(
  within: Transaction<Tables>,
  rows: readonly CallTable[],
  callers: ReadonlyMap<string, PersonOfDay>,
): Promise<void> {
  // Who called is known from the arrival only: another turn leaves it as it is.
  for (const areKnown of [true, false]) {
    const some = rows.filter(({ call }) => callers.has(call) === areKnown);
    const [first] = some;
    if (first === undefined) continue;
    const names = (Object.keys(first) as (keyof CallTable)[]).filter(
      (name) => name !== 'call' && (areKnown || (name !== 'person' && name !== 'person_scope')),
    );
    await within
      .insertInto('calls')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('call').doUpdateSet(({ ref }) => Object.fromEntries(names.map((name) => [name, ref(`excluded.${name}`)]))),
      )
      .execute();
  }
}
