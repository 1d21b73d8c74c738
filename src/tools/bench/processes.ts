// Processes that the bench starts and measures. Each is stopped by the one who started it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

export type Running = { readonly pid: number; readonly port: number; readonly stop: () => Promise<void> };

type Start = {
  /** `taskset -c 0`, or nothing. */
  readonly pin: readonly string[];
  /** A file with what follows it on the command line. */
  readonly file: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder?: string;
};

/** Starts a program whose first line says on which port it listens. Rejects where it ends before. */
export async function startServer(start: Start): Promise<Running> {
  const child = launch(start, 'pipe');
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const said = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [])]);
  const port = Number(said[0]);
  if (!(port > 0)) throw new Error(`${start.file[0]} did not start. Start it by hand to see why.`);
  return { pid: child.pid ?? 0, port, stop: () => stop(child) };
}

/** Starts a program that says nothing we wait for. */
export function startQuietly(start: Start): { readonly child: ChildProcess; readonly stop: () => Promise<void> } {
  const child = launch(start, 'ignore');
  return { child, stop: () => stop(child) };
}

/** Runs a program to its end and gives what it printed. Rejects where it fails. */
export async function runToEnd(start: Start): Promise<string> {
  const child = launch(start, 'pipe');
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => void chunks.push(chunk));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${start.file[0]} ended with ${status}. Start it by hand to see why.`);
  return Buffer.concat(chunks).toString();
}

/** The most memory that a process has had, in MB; undefined where the system does not tell. */
export function peakMemoryMb(pid: number): number | undefined {
  const found = /^VmHWM:\s*(\d+) kB/m.exec(readProc(`/proc/${pid}/status`))?.[1];
  return found === undefined ? undefined : Number(found) / 1024;
}

/** Processor time that a process has used so far, in ms; undefined where the system does not tell. */
export function processorMs(pid: number): number | undefined {
  // proc(5): utime and stime are the 14th and 15th field, in hundredths of a second; the name before them may hold spaces.
  const fields = readProc(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  const [user, system] = [fields[11], fields[12]];
  return user === undefined || system === undefined ? undefined : (Number(user) + Number(system)) * 10;
}

export type CoreTime = {
  readonly ranMs: number;
  readonly waitedMs: number;
  /** Of all cores: how long they worked, and how long they were ready to, while the host had given them to another machine. */
  readonly busyMs: number;
  readonly stolenMs: number;
};

/** How long a process ran, and how long it was ready to run but something else had its core; undefined where the system does not tell. */
export function coreTime(pid: number): CoreTime | undefined {
  // https://docs.kernel.org/scheduler/sched-stats.html: nanoseconds on the core, nanoseconds waited for it, turns.
  const [ran, waited] = readProc(`/proc/${pid}/schedstat`).trim().split(' ').map(Number);
  // proc(5): user, nice, system, idle, iowait, irq, softirq, steal, in hundredths of a second.
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = (/^cpu +(.*)$/m.exec(readProc('/proc/stat'))?.[1] ?? '')
    .split(' ')
    .map(Number);
  if (ran === undefined || waited === undefined) return undefined;
  return { ranMs: ran / 1e6, waitedMs: waited / 1e6, busyMs: (user + nice + system + irq + softirq) * 10, stolenMs: steal * 10 };
}

/** Lets a process rest, or go on, where the system can. What servers do by themselves is not the time of the one that is measured. */
export function rest(pid: number, isResting: boolean): void {
  if (process.platform !== 'win32') process.kill(pid, isResting ? 'SIGSTOP' : 'SIGCONT');
}

function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function launch({ pin, file, environment, folder }: Start, output: 'pipe' | 'ignore'): ChildProcess {
  const [program = process.execPath, ...more] = [...pin, process.execPath];
  const child = spawn(program, [...more, ...file], {
    env: environment,
    stdio: ['ignore', output, output === 'pipe' ? 'ignore' : 'pipe'],
    ...(folder !== undefined && { cwd: folder }),
  });
  const abandon = () => void child.kill('SIGKILL');
  process.once('exit', abandon);
  child.once('exit', () => process.removeListener('exit', abandon));
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
