// Runs a program in a process of its own, with a folder of its own. It ends with this process.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Environment = Readonly<Record<string, string | undefined>>;

export type Program = {
  /** Its name in an error message. */
  readonly name: string;
  readonly file: string;
  /** Its command line. `folder` is its own and its working folder. */
  readonly options: (folder: string) => Promise<readonly string[]>;
  readonly environment: Environment;
  readonly isReady: () => Promise<boolean>;
  /** Milliseconds of a monotonic clock. */
  readonly clock: () => number;
};

export type Child = {
  readonly pid: number;
  /** Sends a signal and waits for the end. Resolves to false if the process did not end in time and was killed. */
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<boolean>;
};

const mostStartMs = 30_000;
const mostStopMs = 10_000;
const mostPrinted = 4000;

/** Starts a program and waits until it is ready. Rejects with what it printed if it does not start. */
export async function startChild({ name, file, options, environment, isReady, clock }: Program): Promise<Child> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-load-'));
  const child = spawn(file, await options(folder), { cwd: folder, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  const abandon = () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', abandon);
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(0, mostPrinted);
  });
  const stop = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<boolean> => {
    let inTime = true;
    const late = setTimeout(() => {
      inTime = false;
      child.kill('SIGKILL');
    }, mostStopMs);
    child.kill(signal);
    await ended;
    clearTimeout(late);
    process.removeListener('exit', abandon);
    await rm(folder, { recursive: true, force: true });
    return inTime;
  };
  const until = clock() + mostStartMs;
  while (!(await isReady())) {
    if (child.exitCode !== null || child.signalCode !== null || clock() > until) {
      await stop('SIGKILL');
      throw new Error(`${name} did not start.\n${printed.trim()}`);
    }
    await sleep(20);
  }
  return { pid: child.pid ?? 0, stop };
}
