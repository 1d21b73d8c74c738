// Many calls for the bench of the reports: rows that were copied many times over a year, as the journal would have stored them.

import { type RawBuilder, sql } from 'kysely';
import { addDays } from '../../hours/calendar.ts';
import type { StoreAddress } from '../../store/database.ts';
import { openStore } from '../../store/openStore.ts';
import type { CallTable, RingTable } from '../../store/tables.ts';
import { createRandom } from '../load/random.ts';

export const span = { centre: 'hokkaido', from: '2026-01-01', until: '2027-01-01' };

const days = 365;
const languages = ['ja', 'en', 'zh', 'ko', 'es', 'pt', 'vi', 'th', 'id', 'tl', 'ne', null];
const topics = ['lost-card', 'card', 'system', 'person'];
const copies = 50;
const chunk = 500;

/** What differs between the copies of a call: callers are other persons, and hardly two wait and talk equally long. */
const copied: Readonly<Record<string, RawBuilder<unknown>>> = {
  person: sql`person + copy.copy`,
  talked_seconds: sql`talked_seconds + reached * copy.copy`,
  seconds_to_ring: sql`round((seconds_to_ring + copy.copy * 0.7) * 10) / 10`,
  seconds_to_person: sql`round((seconds_to_person + copy.copy * 0.7) * 10) / 10`,
};

/** Puts so many calls into an empty store; figures are made of none of them. */
export async function fillCalls(address: StoreAddress, calls: number): Promise<void> {
  const store = await openStore(address);
  const { db } = store.database;
  const random = createRandom(1).next;
  const below = (most: number) => Math.floor(random() * most);
  const madeRows = Array.from({ length: Math.ceil(calls / copies) }, (_, index) => madeRow(index, random, below));
  for (let at = 0; at < madeRows.length; at += chunk) {
    const some = madeRows.slice(at, at + chunk);
    await db
      .insertInto('calls')
      .values(some.map(({ call }) => call))
      .execute();
    const rings = some.flatMap(({ ring }) => ring ?? []);
    if (rings.length > 0) await db.insertInto('rings').values(rings).execute();
  }
  for (const table of ['calls', 'rings'] as const) {
    const [sample] = await db.selectFrom(table).selectAll().limit(1).execute();
    const names = Object.keys(sample ?? {}).filter((name) => name !== 'call');
    const others = sql.join(names.map((name) => (table === 'calls' ? copied[name] : undefined) ?? sql.ref(name)));
    await sql`
      insert into ${sql.table(table)} (call, ${sql.join(names.map((name) => sql.ref(name)))})
      with recursive copy(copy) as (select 1 union all select copy + 1 from copy where copy < ${sql.lit(copies - 1)})
      select call || '-' || copy.copy, ${others} from ${sql.table(table)}, copy`.execute(db);
  }
  await sql`insert into day_figures (centre, day, revision) select distinct centre, day, 1 from calls`.execute(db);
  await sql`analyze`.execute(db);
  await store.close();
}

function madeRow(
  index: number,
  random: () => number,
  below: (most: number) => number,
): { readonly call: CallTable; readonly ring?: RingTable } {
  const day = addDays(span.from, index % days);
  const hour = below(24);
  const at = `${day}T${String(hour).padStart(2, '0')}:00:00+09:00`;
  const luck = random();
  const isClosed = luck < 0.3;
  const isReached = luck > 0.6;
  const language = languages[below(languages.length)] ?? null;
  const topic = topics[below(topics.length)] ?? 'card';
  const talked = isReached ? below(900) : 0;
  const times = { centre: span.centre, at, at_ms: Date.parse(at), day, hour };
  const call: CallTable = {
    call: `CA${index}`,
    ...times,
    weekday: new Date(`${day}T00:00:00Z`).getUTCDay() || 7,
    number: '+815000000001',
    language,
    topic,
    person: below(100_000),
    person_scope: 'shared',
    reached: isReached && talked >= 10 ? 1 : 0,
    talked_seconds: talked,
    seconds_to_ring: isClosed ? null : below(900) / 10,
    seconds_to_person: isReached ? below(1200) / 10 : null,
    closed_topic: isClosed ? topic : null,
    unanswered: 0,
    told_alternatives: isClosed ? 1 : 0,
    offer_taken: null,
    lost_in: luck > 0.58 && luck < 0.6 ? 'topic' : null,
    abandoned: luck > 0.55 && luck < 0.6 ? 1 : 0,
    hung_up_at: 'afterwards',
    no_inputs: 0,
    no_matches: 0,
    read_outs: 0,
    numbers_heard: 0,
    turns: 4,
    ended_status: 'completed',
    ended_seconds: 100,
    helped: isReached ? below(2) : null,
    wait_ended: null,
    wait_seconds: null,
  };
  if (isClosed) return { call };
  const outcome = isReached ? 'answered' : 'noAnswer';
  const ring = { call: call.call, turn: 2, ...times, line: 'card', topic, language, desk_language: 'ja', promised: 1 };
  return { call, ring: { ...ring, outcome, ring_seconds: 5, talked_seconds: isReached ? talked : null } };
}
