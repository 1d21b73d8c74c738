// What the notices of the console cost with as many centres as Japan has local governments: laying them over the tables, a look for changes,
// and asking for the tables when nothing changed, which each step of a call does.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDirectory, type SourceFiles } from '../../schedules/build/loadDirectory.ts';
import { withNotices } from '../../schedules/build/withNotices.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { Directory } from '../../schedules/directory.ts';
import { loadCatalogues } from '../../speech/catalogue.ts';
import { vocabularyOf } from '../../speech/vocabularyOf.ts';
import { openConsoleStore } from '../../store/openConsoleStore.ts';
import { type Goal, goal, medianOf } from './figures.ts';
import { madeDirectory, nameOf } from './madeDirectory.ts';
import { goalsTable, tableOf } from './table.ts';

export type NoticesReport = {
  readonly bench: 'notices';
  readonly centres: number;
  /** Milliseconds, medians over the rounds: a new closure, then a new announcement, of one centre and of all. */
  readonly one: Figures;
  readonly all: Figures;
  /** Microseconds: the same notices again, and a look at the database that finds no change, of the thread of the calls. */
  readonly againMicros: number;
  readonly lookMicros: number;
  readonly goals: readonly Goal[];
};

type Figures = { readonly closureMs: number; readonly announcementMs: number };

export type NoticesOptions = {
  readonly rounds: number;
  readonly centres: number;
  readonly schedules: SourceFiles;
  readonly prompts: string;
};

const looks = 1000;

/** Measures it. Throws where the schedules are invalid. */
export async function benchNotices({ rounds, centres, schedules, prompts }: NoticesOptions): Promise<NoticesReport> {
  const vocabulary = vocabularyOf(await loadCatalogues(prompts));
  const { directory } = loadDirectory(madeDirectory(schedules, centres), vocabulary);
  if (directory === undefined) throw new Error('The schedules are invalid.');
  const measured = Array.from({ length: rounds }, (_, round) => {
    const layMs = (centre: string, kind: ConsoleNotice['kind']) => {
      const begun = performance.now();
      withNotices(directory, [noticeOf(`${round} ${centre} ${kind}`, centre, kind)], { vocabulary });
      return performance.now() - begun;
    };
    const figures = (centre: string): Figures => ({ closureMs: layMs(centre, 'closure'), announcementMs: layMs(centre, 'announcement') });
    return { one: figures(nameOf(1)), all: figures('*') };
  });
  const middle = (which: 'one' | 'all'): Figures => ({
    closureMs: medianOf(measured.map((each) => each[which].closureMs)),
    announcementMs: medianOf(measured.map((each) => each[which].announcementMs)),
  });
  const [one, all] = [middle('one'), middle('all')];
  const againMicros = microsAgain(directory, vocabulary);
  const lookMicros = await microsOfLook();
  return {
    bench: 'notices',
    centres,
    one,
    all,
    againMicros,
    lookMicros,
    goals: [
      goal('a notice for one centre, at most 10 ms', one.closureMs, 'ms', (ms) => ms <= 10),
      goal('a notice for every centre, at most 250 ms', Math.max(all.closureMs, all.announcementMs), 'ms', (ms) => ms <= 250),
      goal('a look without a change, at most 500 µs of the calls’ thread', lookMicros, 'µs', (micros) => micros <= 500),
    ],
  };
}

function noticeOf(id: string, centre: string, kind: ConsoleNotice['kind']): ConsoleNotice {
  const [from, until] = [Date.parse('2026-11-25T10:00:00+09:00'), Date.parse('2026-11-26T10:00:00+09:00')];
  const what = kind === 'closure' ? { lines: 'all' as const } : { ready: 'typhoon' };
  return { id, centre, kind, from, until, ...what, reason: 'a bench', madeBy: 'a bench', madeAt: from, revision: 1 };
}

function microsAgain(directory: Directory, vocabulary: ReturnType<typeof vocabularyOf>): number {
  const notices = [noticeOf('again', '*', 'closure')];
  withNotices(directory, notices, { vocabulary });
  const begun = process.cpuUsage();
  for (let look = 0; look < looks; look += 1) withNotices(directory, notices, { vocabulary });
  return sinceMicros(begun) / looks;
}

/** SQLite in its thread: the time of this thread alone. */
async function microsOfLook(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-bench-'));
  const store = await openConsoleStore({ file: join(folder, 'madoguchi.db') });
  try {
    await store.notices.revision();
    const begun = process.threadCpuUsage();
    for (let look = 0; look < looks; look += 1) await store.notices.revision();
    const { user, system } = process.threadCpuUsage(begun);
    return (user + system) / looks;
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function sinceMicros(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}

/** The report for a terminal. */
export function noticesText({ centres, one, all, againMicros, lookMicros, goals }: NoticesReport): string {
  const table = tableOf(
    ['laid over the tables, ms', 'closure', 'announcement'],
    [
      ['of one centre', one.closureMs, one.announcementMs],
      [`of all ${centres}`, all.closureMs, all.announcementMs],
    ],
  );
  const others = tableOf(
    ['µs of the thread of the calls', ''],
    [
      ['the same notices again', againMicros],
      ['a look at SQLite that finds no change', lookMicros],
    ],
  );
  return [table, others, goalsTable(goals)].join('\n\n');
}
