// Rounds: every contestant in turn, again and again, so that whatever else the machine does meets all of them.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadJob, LoadSeen } from './loadClient.ts';
import type { PacedSeen } from './paced.ts';
import { processorMs, type Running, rest, runToEnd } from './processes.ts';
import type { SignedStep } from './steps.ts';

export type Contestant = Pick<Running, 'pid' | 'port'> & {
  readonly name: string;
  readonly steps: readonly SignedStep[];
  /** Each connection has steps of its own, instead of all steps. */
  readonly shared?: boolean;
};

export type Measured = LoadSeen & {
  /** Processor time that the server used for a step, in µs; undefined where the system does not tell. */
  readonly processorMicros?: number;
};

export type Load = {
  readonly pin: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where jobs are written for the load's process. */
  readonly folder: string;
  readonly connections: number;
  readonly seconds: number;
};

const load = fileURLToPath(new URL('./loadClient.ts', import.meta.url));
const paced = fileURLToPath(new URL('./paced.ts', import.meta.url));
// A service runs for weeks: what is compiled in its first seconds is not what it costs.
const warmUpSeconds = 5;

/** What was measured of each contestant, by its name, after a round that does not count. At the end all of them rest. */
export async function runRounds(
  contestants: readonly Contestant[],
  rounds: number,
  by: Load,
  onRound: (round: number) => void,
): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const measured = new Map<string, Measured[]>(contestants.map(({ name }) => [name, []]));
  for (const { pid } of contestants) rest(pid, true);
  for (const contestant of contestants) await putUnderLoad(contestant, { ...by, seconds: warmUpSeconds });
  for (let round = 1; round <= rounds; round += 1) {
    onRound(round);
    // The first server of one round is the last of the next.
    for (const contestant of round % 2 === 0 ? [...contestants].reverse() : contestants)
      measured.get(contestant.name)?.push(await putUnderLoad(contestant, by));
  }
  return measured;
}

/** One contestant for some seconds, as fast as it goes. */
async function putUnderLoad(contestant: Contestant, by: Load): Promise<Measured> {
  const before = processorMs(contestant.pid);
  const seen = JSON.parse(await awake(contestant, () => runJob(load, contestant, by))) as LoadSeen;
  const after = processorMs(contestant.pid);
  return { ...seen, ...(before !== undefined && after !== undefined && { processorMicros: ((after - before) * 1000) / seen.steps }) };
}

/** One contestant for some seconds, at so many steps a second. */
export async function putUnderPace(contestant: Contestant, by: Load, rate: number): Promise<PacedSeen> {
  return JSON.parse(await awake(contestant, () => runJob(paced, contestant, by, rate))) as PacedSeen;
}

/** Only the one that is measured runs meanwhile. */
async function awake<Seen>({ pid }: Contestant, work: () => Promise<Seen>): Promise<Seen> {
  rest(pid, false);
  try {
    return await work();
  } finally {
    rest(pid, true);
  }
}

async function runJob(program: string, { port, steps, shared = false }: Contestant, by: Load, rate?: number): Promise<string> {
  const { seconds, connections, folder } = by;
  const written: LoadJob = { port, steps, seconds, connections, shared, ...(rate !== undefined && { rate }) };
  const file = join(folder, 'load.json');
  await writeFile(file, JSON.stringify(written));
  return runToEnd({ pin: by.pin, file: [program, file], environment: by.environment });
}
