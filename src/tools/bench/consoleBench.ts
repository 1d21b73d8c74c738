// How long the first screen of the console takes with as many centres as Japan has local governments, and how much longer callers wait while
// forty clerks are at it.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFiles } from '../../schedules/build/loadDirectory.ts';
import { clerkIn } from './benchClerk.ts';
import type { ClerksJob, ClerksSeen } from './clerksJob.ts';
import { type Goal, goal, medianOf } from './figures.ts';
import type { LoadJob } from './loadClient.ts';
import { nameOf, writeMadeDirectory } from './madeDirectory.ts';
import type { PacedSeen } from './paced.ts';
import { runToEnd } from './processes.ts';
import { startService } from './service.ts';
import { repeatedSteps, type Signer } from './steps.ts';
import { goalsTable, tableOf } from './table.ts';

export type ConsoleOptions = {
  readonly rounds: number;
  readonly clerks: number;
  readonly centres: number;
  /** Turns a second. */
  readonly turns: number;
  readonly schedules: SourceFiles;
  readonly languages: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onProgress: (what: string) => void;
};

export type ConsoleReport = {
  readonly bench: 'console';
  /** A first screen that no person has asked for before, and one that was: medians and the worst, in ms. */
  readonly firstMs: readonly number[];
  readonly againMs: readonly number[];
  readonly alone: readonly PacedSeen[];
  readonly beside: readonly PacedSeen[];
  readonly clerks: readonly ClerksSeen[];
  readonly goals: readonly Goal[];
  readonly remarks: readonly string[];
};

const signer: Signer = { publicUrl: 'https://hotline.example.jp', token: '0123456789abcdef0123456789abcdef' };
const paced = fileURLToPath(new URL('./paced.ts', import.meta.url));
const clerksProgram = fileURLToPath(new URL('./consoleClerks.ts', import.meta.url));
const seconds = 6;
const firstScreens = 30;
const mostFirstMs = 100;
const mostMoreMs = 50;

/** Runs the bench. Everything that it starts is stopped. */
export async function benchConsole(options: ConsoleOptions): Promise<ConsoleReport> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-bench-'));
  const [schedules, data] = [join(folder, 'schedules'), join(folder, 'data')];
  await writeMadeDirectory(schedules, options.schedules, options.centres);
  await mkdir(data);
  options.onProgress(`${options.centres} centres`);
  const cookie = await clerkIn({ file: join(data, 'madoguchi.db'), role: 'viewer', centre: '*' }, signer.publicUrl);
  const environment = { ...options.environment, LOG_LEVEL: 'silent', MADOGUCHI_DATA: data };
  const service = await startService({ pin: [], environment, folder, signer, schedules });
  try {
    const { port } = service;
    const centres = Array.from({ length: Math.min(firstScreens, options.centres - 1) }, (_, index) => nameOf(index + 1));
    const paths = centres.map((centre) => `/console/centres/${centre}`);
    const took = async (path: string) => {
      const sent = performance.now();
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Cookie: cookie } });
      await response.text();
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
      return performance.now() - sent;
    };
    // The very first page opens the store and compiles the code.
    await took('/console/centres/hokkaido');
    const inTurn = async (): Promise<readonly number[]> => {
      const times: number[] = [];
      for (const path of paths) times.push(await took(path));
      return times;
    };
    const [firstMs, againMs] = [await inTurn(), await inTurn()];
    const [alone, beside, clerks]: [PacedSeen[], PacedSeen[], ClerksSeen[]] = [[], [], []];
    for (let round = 1; round <= options.rounds; round += 1) {
      options.onProgress(`round ${round}`);
      const steps = repeatedSteps(signer, 'hokkaido', options.languages);
      const turns = async () => {
        const job: LoadJob = { port, steps, seconds, rate: options.turns, connections: 1, shared: false };
        return JSON.parse(await run(paced, 'turns.json', job)) as PacedSeen;
      };
      alone.push(await turns());
      const job: ClerksJob = { port, cookie, paths, events: `${paths[0]}/events`, clerks: options.clerks, seconds };
      const [seen, pages] = await Promise.all([turns(), run(clerksProgram, 'clerks.json', job)]);
      beside.push(seen);
      clerks.push(JSON.parse(pages) as ClerksSeen);
    }
    const worst = (all: readonly PacedSeen[]) => Math.max(...all.map(({ maxMs }) => maxMs));
    return {
      bench: 'console',
      firstMs,
      againMs,
      alone,
      beside,
      clerks,
      goals: [
        goal(`first screen, at most ${mostFirstMs} ms`, medianOf(firstMs), 'ms', (ms) => ms <= mostFirstMs),
        goal(
          'turns failed beside clerks',
          beside.reduce((sum, { failed }) => sum + failed, 0),
          '',
          (failed) => failed === 0,
        ),
        goal(`longest wait of a turn, at most ${mostMoreMs} ms more`, worst(beside) - worst(alone), 'ms', (ms) => ms <= mostMoreMs),
      ],
      remarks: [
        `${options.centres} centres; ${options.rounds} rounds of ${options.turns} signed turns a second for ${seconds} s, alone and beside ${options.clerks} clerks, each with the events of a first screen open and a page every two seconds.`,
      ],
    };
  } finally {
    await service.stop();
    await rm(folder, { recursive: true, force: true });
  }

  async function run(program: string, name: string, job: object): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, JSON.stringify(job));
    return runToEnd({ pin: [], file: [program, file], environment: options.environment });
  }
}

/** The medians, the goals, and how it was measured. */
export function consoleText({ firstMs, againMs, alone, beside, clerks, goals, remarks }: ConsoleReport): string {
  const screens = tableOf(
    ['first screen', 'median ms', 'worst ms'],
    [
      ['never asked for', medianOf(firstMs), Math.max(...firstMs)],
      ['asked for before', medianOf(againMs), Math.max(...againMs)],
    ],
  );
  const turns = tableOf(
    ['turns', 'failed', 'p50 ms', 'p99 ms', 'worst ms'],
    [['alone', alone] as const, ['beside clerks', beside] as const].map(([name, all]) => [
      name,
      all.reduce((sum, { failed }) => sum + failed, 0),
      medianOf(all.map(({ p50Ms }) => p50Ms)),
      medianOf(all.map(({ p99Ms }) => p99Ms)),
      Math.max(...all.map(({ maxMs }) => maxMs)),
    ]),
  );
  const pages = tableOf(
    ['pages of clerks', 'failed', 'p50 ms', 'worst ms'],
    clerks.map(({ pages: count, failed, p50Ms, maxMs }) => [count, failed, p50Ms, maxMs]),
  );
  return [screens, turns, pages, goalsTable(goals), remarks.join('\n')].join('\n\n');
}
