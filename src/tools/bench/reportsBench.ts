// How long a report of many calls takes, in SQLite and in PostgreSQL, and how much memory: the first one after the service has prepared the
// figures of the days, the next, and one after a call came. The calls are rows that were copied many times over a year.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { addDays } from '../../hours/calendar.ts';
import type { StoreAddress } from '../../store/database.ts';
import { openStore } from '../../store/openStore.ts';
import { type Goal, goal } from './figures.ts';
import { fillCalls, span } from './manyCalls.ts';
import { type Prepared, prepareFigures } from './prepareFigures.ts';
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
  /** A report that makes the figures of every day: the service was not running. */
  readonly unprepared: ReportTaken;
  readonly prepared: Prepared;
  /** The first report after that. */
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
      await fillCalls(address, calls);
      const report = async (): Promise<ReportTaken> => {
        const job = JSON.stringify({ address, ...span });
        return JSON.parse(await runToEnd({ pin: [], file: [runner, job], environment })) as ReportTaken;
      };
      onProgress(`a report that nothing was prepared for, from ${store}`);
      const unprepared = await report();
      await change(address, sql`update day_figures set figured = null, figures = null, made_by = null`);
      onProgress(`figures of the days in ${store}`);
      const prepared = await prepareFigures(address);
      onProgress(`reports from ${store}`);
      const [first, next] = [await report(), await report()];
      await change(address, sql`update day_figures set revision = revision + 1 where day = ${addDays(span.from, 100)}`);
      rows.push({ store, unprepared, prepared, first, next, afterACall: await report() });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const most = (of: (row: Row) => readonly number[]) => Math.max(...rows.flatMap(of));
  return {
    bench: 'reports',
    calls,
    rows,
    goals: [
      goal(
        'a report of all calls, also the first, at most 2 s',
        most(({ first, next, afterACall }) => [first.ms, next.ms, afterACall.ms]) / 1000,
        's',
        (s) => s <= 2,
      ),
      goal(
        'memory of its process, at most 150 MB',
        most(({ first, next, afterACall }) => [first, next, afterACall].map(({ megabytes }) => megabytes)),
        'MB',
        (mb) => mb <= 150,
      ),
      goal(
        'a step of the preparation, at most 100 ms',
        most(({ prepared }) => [prepared.longestStepMs]),
        'ms',
        (ms) => ms <= 100,
      ),
    ],
  };
}

/** The report for a terminal. */
export function reportsText({ rows, goals }: ReportsReport): string {
  const times = tableOf(
    ['a report, ms', 'nothing prepared', 'first', 'next', 'after a call'],
    rows.map(({ store, unprepared, first, next, afterACall }) => [store, unprepared.ms, first.ms, next.ms, afterACall.ms]),
  );
  const memory = tableOf(
    ['memory, MB', 'nothing prepared', 'first', 'next', 'after a call'],
    rows.map(({ store, unprepared, first, next, afterACall }) => [
      store,
      unprepared.megabytes,
      first.megabytes,
      next.megabytes,
      afterACall.megabytes,
    ]),
  );
  const preparing = tableOf(
    ['prepared by the service', 'days', 'ms', 'longest step, ms'],
    rows.map(({ store, prepared }) => [store, prepared.days, prepared.ms, prepared.longestStepMs]),
  );
  return [times, memory, preparing, goalsTable(goals)].join('\n\n');
}

async function change(address: StoreAddress, statement: ReturnType<typeof sql>): Promise<void> {
  const store = await openStore(address);
  await statement.execute(store.database.db);
  await store.close();
}
