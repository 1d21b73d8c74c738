// How long a report of many calls takes, in SQLite and in PostgreSQL, and how much memory. The calls are rows that were copied many times over
// a year: what a report reads, and nothing else.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { addDays } from '../../hours/calendar.ts';
import type { StoreAddress } from '../../store/database.ts';
import { openStore } from '../../store/openStore.ts';
import type { CallTable, RingTable } from '../../store/tables.ts';
import { createRandom } from '../load/random.ts';
import { type Goal, goal } from './figures.ts';
import { runToEnd } from './processes.ts';
import type { ReportTaken } from './reportsRun.ts';
import { goalsTable, tableOf } from './table.ts';

export type ReportsOptions = {
  readonly calls: number;
  /** PostgreSQL is measured where its address is given. It needs an empty database. */
  readonly postgres?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onProgress: (what: string) => void;
};

type Row = {
  readonly store: string;
  /** The first report, which makes the figures of every day. The service makes them every hour. */
  readonly first: ReportTaken;
  readonly next: ReportTaken;
  /** After a call came for one day. */
  readonly afterACall: ReportTaken;
};

export type ReportsReport = {
  readonly bench: 'reports';
  readonly calls: number;
  readonly rows: readonly Row[];
  readonly goals: readonly Goal[];
};

const runner = fileURLToPath(new URL('./reportsRun.ts', import.meta.url));
const centre = 'hokkaido';
const firstDay = '2026-01-01';
const days = 365;
const languages = ['ja', 'en', 'zh', 'ko', 'es', 'pt', 'vi', 'th', 'id', 'tl', 'ne', null];
const topics = ['lost-card', 'card', 'system', 'person'];

/** Measures it on each store. */
export async function benchReports({ calls, postgres, environment, onProgress }: ReportsOptions): Promise<ReportsReport> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-bench-'));
  const stores: readonly (readonly [string, StoreAddress])[] = [
    ['SQLite', { file: join(folder, 'calls.db') }],
    ...(postgres === undefined ? [] : [['PostgreSQL', { url: postgres }] as const]),
  ];
  const rows: Row[] = [];
  try {
    for (const [store, address] of stores) {
      onProgress(`${calls} calls in ${store}`);
      await fill(address, calls);
      const report = async (): Promise<ReportTaken> => {
        const job = JSON.stringify({ address, centre, from: firstDay, until: addDays(firstDay, days) });
        return JSON.parse(await runToEnd({ pin: [], file: [runner, job], environment })) as ReportTaken;
      };
      onProgress(`reports from ${store}`);
      const [first, next] = [await report(), await report()];
      await revise(address);
      rows.push({ store, first, next, afterACall: await report() });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const most = (of: (row: Row) => number) => Math.max(...rows.map(of));
  return {
    bench: 'reports',
    calls,
    rows,
    goals: [
      goal(
        'a report of all calls, at most 2 s',
        most(({ next, afterACall }) => Math.max(next.ms, afterACall.ms)) / 1000,
        's',
        (s) => s <= 2,
      ),
      goal(
        'memory of its process, at most 150 MB',
        most(({ first, next }) => Math.max(first.megabytes, next.megabytes)),
        'MB',
        (mb) => mb <= 150,
      ),
    ],
  };
}

/** The report for a terminal. */
export function reportsText({ rows, goals }: ReportsReport): string {
  const table = tableOf(
    ['store', 'first, ms', 'next, ms', 'after a call, ms', 'memory of the first, MB', 'of the next, MB'],
    rows.map(({ store, first, next, afterACall }) => [store, first.ms, next.ms, afterACall.ms, first.megabytes, next.megabytes]),
  );
  return [table, goalsTable(goals)].join('\n\n');
}

const copies = 50;
const chunk = 500;

async function fill(address: StoreAddress, calls: number): Promise<void> {
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
    const names = Object.keys(sample ?? {}).filter((name) => name !== 'call' && name !== 'person');
    const columns = sql.join(names.map((name) => sql.ref(name)));
    const person = table === 'calls' ? [sql`, person`, sql`, person + ${sql.lit(0)} + copy.copy`] : [sql``, sql``];
    await sql`
      insert into ${sql.table(table)} (call, ${columns} ${person[0]})
      with recursive copy(copy) as (select 1 union all select copy + 1 from copy where copy < ${sql.lit(copies - 1)})
      select call || '-' || copy.copy, ${columns} ${person[1]} from ${sql.table(table)}, copy`.execute(db);
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
  const day = addDays(firstDay, index % days);
  const hour = below(24);
  const at = `${day}T${String(hour).padStart(2, '0')}:00:00+09:00`;
  const luck = random();
  const isClosed = luck < 0.3;
  const isReached = luck > 0.6;
  const language = languages[below(languages.length)] ?? null;
  const topic = topics[below(topics.length)] ?? 'card';
  const talked = isReached ? below(900) : 0;
  const times = { centre, at, at_ms: Date.parse(at), day, hour };
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
  };
  if (isClosed) return { call };
  const outcome = isReached ? 'answered' : 'noAnswer';
  const ring = { call: call.call, turn: 2, ...times, line: 'card', topic, language, desk_language: 'ja', promised: 1 };
  return { call, ring: { ...ring, outcome, ring_seconds: 5, talked_seconds: isReached ? talked : null } };
}

async function revise(address: StoreAddress): Promise<void> {
  const store = await openStore(address);
  await sql`update day_figures set revision = revision + 1 where day = ${addDays(firstDay, 100)}`.execute(store.database.db);
  await store.close();
}
