// A directory of all the centres that there could be, side by side with one of two, in the same run.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFiles } from '../../schedules/build/loadDirectory.ts';
import type { Cores } from './cores.ts';
import type { DirectoryJob, DirectorySeen } from './directoryRun.ts';
import { type Goal, goal, medianOf } from './figures.ts';
import { nameOf, numberOf, writeMadeDirectory } from './madeDirectory.ts';
import { runToEnd } from './processes.ts';

export type DirectoryOptions = {
  readonly rounds: number;
  readonly centres: number;
  readonly cores: Cores;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The texts of the project's own schedules, and the folder of its prompts. */
  readonly schedules: SourceFiles;
  readonly prompts: string;
  readonly onProgress: (what: string) => void;
};

export type DirectoryReport = {
  readonly bench: 'directory';
  readonly small: DirectorySeen;
  readonly large: DirectorySeen;
  readonly goals: readonly Goal[];
  readonly remarks: readonly string[];
};

const fewCentres = 2;
// A weekday morning on which some lines are open and some are not.
const at = Date.parse('2026-11-24T08:45:00+09:00');
const runner = fileURLToPath(new URL('./directoryRun.ts', import.meta.url));

/** Runs the bench: each directory in a process of its own, in turn, so many times; medians. */
export async function benchDirectory(options: DirectoryOptions): Promise<DirectoryReport> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-bench-'));
  try {
    const jobs = await Promise.all([fewCentres, options.centres].map((centres) => prepare(folder, centres, options)));
    const seen: DirectorySeen[][] = jobs.map(() => []);
    for (let round = 1; round <= options.rounds; round += 1) {
      options.onProgress(`round ${round} of ${options.rounds}`);
      for (const [index, job] of jobs.entries()) {
        const printed = await runToEnd({ pin: options.cores.server, file: [runner, job], environment: options.environment });
        seen[index]?.push(JSON.parse(printed) as DirectorySeen);
      }
    }
    const [small, large] = seen.map(medians);
    if (small === undefined || large === undefined) throw new Error('Nothing was measured. Ask for at least one round.');
    return { bench: 'directory', small, large, goals: goalsOf(small, large), remarks: remarksOf(options) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function prepare(folder: string, centres: number, { schedules, prompts }: DirectoryOptions): Promise<string> {
  const written = join(folder, String(centres));
  await writeMadeDirectory(written, schedules, centres);
  const job: DirectoryJob = { schedules: written, prompts, centre: nameOf(centres - 1), number: numberOf(centres - 1), at };
  const file = join(folder, `${centres}.json`);
  await writeFile(file, JSON.stringify(job));
  return file;
}

function medians(rounds: readonly DirectorySeen[]): DirectorySeen | undefined {
  const [first] = rounds;
  if (first === undefined) return undefined;
  const names = Object.keys(first) as (keyof DirectorySeen)[];
  return Object.fromEntries(names.map((name) => [name, medianOf(rounds.map((seen) => seen[name] ?? Number.NaN))])) as DirectorySeen;
}

function goalsOf(small: DirectorySeen, large: DirectorySeen): readonly Goal[] {
  const more = large.peakMb === undefined || small.peakMb === undefined ? undefined : large.peakMb - small.peakMb;
  return [
    goal('one decision, within 1.5 × of two centres', large.decisionMicros / small.decisionMicros, '×', (figure) => figure <= 1.5),
    goal('who answers a number, within 1.5 ×', large.numberMicros / small.numberMicros, '×', (figure) => figure <= 1.5),
    goal('start, under 6 s', large.startMs / 1000, 's', (figure) => figure < 6),
    goal('memory held, under 150 MB more', large.heldMb - small.heldMb, 'MB', (figure) => figure < 150),
    goal('peak memory with a reload, under 150 MB more', more, 'MB', (figure) => figure < 150),
  ];
}

function remarksOf({ rounds, cores }: DirectoryOptions): readonly string[] {
  return [
    cores.said,
    `${rounds} rounds, each directory in a fresh process, in turn; medians. Start and reload are from the folder to a checked directory.`,
    'A decision is the desk of the last centre at an instant and the turn that follows, nothing kept, a minute after the one before.',
  ];
}
