// How long callers wait while hundreds of visitors ask for public pages at once: directly, and through the balancers as infra/ ships them.
// Each burst is compared with the same load of turns without a burst.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Directory } from '../../schedules/directory.ts';
import { type BalancerName, findBalancer, howToInstall } from '../load/balancer.ts';
import { type Fleet, startFleet } from '../load/fleet.ts';
import { type Burst, type BurstSeen, visitors } from '../load/pageBurst.ts';
import { publicPaths } from '../load/publicPaths.ts';
import { createRandom } from '../load/random.ts';
import type { Cores } from './cores.ts';
import { type Goal, goal, medianOf } from './figures.ts';
import type { LoadJob } from './loadClient.ts';
import type { PacedSeen } from './paced.ts';
import { coreTime, runToEnd } from './processes.ts';
import { disturbance } from './quiet.ts';
import { freshSteps, repeatedSteps, type SignedStep, type Signer } from './steps.ts';

export type PagesOptions = {
  readonly rounds: number;
  readonly pages: number;
  /** Turns a second. */
  readonly turns: number;
  readonly cores: Cores;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly directory: Directory;
  readonly languages: readonly string[];
  readonly onProgress: (what: string) => void;
};

/** Medians over the rounds; `worstMs` is the longest wait of all rounds. */
export type Waits = {
  readonly failed: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly worstMs: number;
};

export type PagesRow = {
  readonly way: string;
  readonly control: Waits;
  readonly beside: Waits;
  /** The answers of the pages in all rounds, by status. */
  readonly pages: Readonly<Record<string, number>>;
};

export type PagesReport = {
  readonly bench: 'pages';
  readonly rows: readonly PagesRow[];
  readonly goals: readonly Goal[];
  readonly remarks: readonly string[];
};

type Way = { readonly name: string; readonly instances: number; readonly balancer?: BalancerName };

const ways: readonly Way[] = [
  { name: 'directly', instances: 1 },
  { name: 'Caddy', instances: 2, balancer: 'Caddy' },
  { name: 'HAProxy', instances: 2, balancer: 'HAProxy' },
];

const signer: Signer = { publicUrl: 'https://hotline.example.jp', token: '0123456789abcdef0123456789abcdef' };
const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
const paced = fileURLToPath(new URL('./paced.ts', import.meta.url));
const client = fileURLToPath(new URL('./pagesClient.ts', import.meta.url));
const clock = () => performance.now();
const seconds = 6;
// The first second of the turns is not counted; the burst comes a second later.
const burstAfterMs = 2000;
const mostMoreMs = 100;

/** Runs the bench through every balancer that is installed. Everything that it starts is stopped. */
export async function benchPages(options: PagesOptions): Promise<PagesReport> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-bench-'));
  const remarks = [
    `${options.rounds} rounds of ${options.turns} signed turns a second for ${seconds} s, half of them never kept before; a burst of ${options.pages} pages in the third second: hours in all languages, calendars, instants at random, every second one with an Accept-Language of 15 kB, which the balancers refuse with 431.`,
  ];
  const rows: PagesRow[] = [];
  try {
    for (const way of ways) {
      const balancer = way.balancer && findBalancer(process.env.PATH ?? '', way.balancer);
      if (way.balancer !== undefined && balancer === undefined) {
        remarks.push(`Not measured: ${way.name}. ${howToInstall(way.balancer)}`);
        continue;
      }
      options.onProgress(way.name);
      const environment = {
        ...options.environment,
        TWILIO_AUTH_TOKEN: signer.token,
        LOG_LEVEL: 'silent',
        MADOGUCHI_DATA: join(folder, 'data'),
      };
      const random = createRandom(Date.now());
      const fleet = await startFleet({
        main,
        instances: way.instances,
        publicUrl: signer.publicUrl,
        environment,
        random,
        clock,
        ...(balancer && { balancer }),
      });
      try {
        const before = coreTime(fleet.pids()[0] ?? 0);
        rows.push(await measure(way.name, fleet, folder, options));
        const disturbed = disturbance(before, coreTime(fleet.pids()[0] ?? 0));
        if (disturbed !== undefined) remarks.push(`${way.name}: ${disturbed}`);
      } finally {
        await fleet.close();
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { bench: 'pages', rows, goals: rows.flatMap(goalsOf), remarks };
}

async function measure(way: string, { url }: Fleet, folder: string, options: PagesOptions): Promise<PagesRow> {
  const port = Number(new URL(url).port);
  const control: PacedSeen[] = [];
  const beside: PacedSeen[] = [];
  const bursts: BurstSeen[] = [];
  const steps = mixed(options.languages);
  const turns = async (): Promise<PacedSeen> => {
    const job: LoadJob = { port, steps, seconds, rate: options.turns, connections: 1, shared: false };
    return JSON.parse(await run(paced, 'turns.json', job)) as PacedSeen;
  };
  const pages = async (round: number): Promise<BurstSeen> => {
    await sleep(burstAfterMs);
    const burst: Burst = { port, paths: publicPaths(options.directory, options.pages, createRandom(round)), headers: visitors };
    return JSON.parse(await run(client, 'pages.json', burst)) as BurstSeen;
  };
  for (let round = 1; round <= options.rounds; round += 1) {
    control.push(await turns());
    const [seen, burst] = await Promise.all([turns(), pages(round)]);
    beside.push(seen);
    bursts.push(burst);
  }
  return { way, control: waitsOf(control), beside: waitsOf(beside), pages: sumOf(bursts) };

  async function run(program: string, name: string, job: object): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, JSON.stringify(job));
    return runToEnd({ pin: [], file: [program, file], environment: options.environment });
  }
}

/** Every second step is one that has not been asked for before. */
function mixed(languages: readonly string[]): readonly SignedStep[] {
  const kept = repeatedSteps(signer, 'hokkaido', languages);
  return freshSteps(signer, 'hokkaido', languages).flatMap((step, index) => [step, kept[index % kept.length] ?? step]);
}

function waitsOf(seen: readonly PacedSeen[]): Waits {
  const median = (of: (each: PacedSeen) => number) => medianOf(seen.map(of));
  return {
    failed: seen.reduce((sum, { failed }) => sum + failed, 0),
    p50Ms: median(({ p50Ms }) => p50Ms),
    p99Ms: median(({ p99Ms }) => p99Ms),
    maxMs: median(({ maxMs }) => maxMs),
    worstMs: Math.max(...seen.map(({ maxMs }) => maxMs)),
  };
}

function sumOf(bursts: readonly BurstSeen[]): Readonly<Record<string, number>> {
  const sum: Record<string, number> = {};
  for (const { statuses } of bursts) for (const [status, count] of Object.entries(statuses)) sum[status] = (sum[status] ?? 0) + count;
  return sum;
}

function goalsOf({ way, control, beside }: PagesRow): readonly Goal[] {
  return [
    goal(`${way}: turns failed beside the pages`, beside.failed, '', (figure) => figure === 0),
    goal(
      `${way}: longest wait of a turn, at most ${mostMoreMs} ms more`,
      beside.worstMs - control.worstMs,
      'ms',
      (figure) => figure <= mostMoreMs,
    ),
  ];
}
