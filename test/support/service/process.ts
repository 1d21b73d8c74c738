// The service as it is started: a process of its own, with an environment, a working folder and a standard output of the test's choice.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../src/rehearsal/terminal/freePort.ts';
import { frozenFolder } from '../schedules/frozenFolder.ts';

export type Running = {
  readonly url: string;
  readonly token: string;
  readonly process: ChildProcess;
  /** What it wrote to its standard output, if that is a pipe, and to its error output. */
  readonly said: () => string;
  /** Its exit status, or the signal that ended it, as soon as it has ended. */
  readonly ended: Promise<number | string>;
};

export type Start = {
  readonly environment?: Readonly<Record<string, string>>;
  /** The working folder; the project's own if absent. */
  readonly folder?: string;
  /** The project that runs; this one if absent. */
  readonly home?: string;
  /** An open file for its standard output; a pipe that is read if absent. */
  readonly output?: number;
  /** A shell command that is run before it, in the same process: `ulimit -n 50`. */
  readonly before?: string;
};

const project = join(import.meta.dirname, '../../..');
const token = 'a token of the outcomes';

/** Starts the service, live unless the environment says otherwise. It may never become ready: that is for `whenReady`. */
export async function startProcess({ environment = {}, folder = project, home = project, output, before }: Start = {}): Promise<Running> {
  // What happens in the calls of a test is kept neither in the project nor beside another test's.
  const data = folder === project && environment.MADOGUCHI_DATA === undefined ? mkdtempSync(join(tmpdir(), 'madoguchi-data-')) : undefined;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const service = [process.execPath, join(home, 'src', 'main.ts')];
  const [file = '', ...options] = before === undefined ? service : ['sh', '-c', `${before}; exec "$@"`, 'sh', ...service];
  const child = spawn(file, options, {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      // What was compiled before, as npm test sets it.
      ...(process.env.NODE_COMPILE_CACHE !== undefined && { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }),
      PORT: String(port),
      PUBLIC_URL: url,
      TWILIO_AUTH_TOKEN: token,
      MADOGUCHI_SCHEDULES: frozenFolder,
      ...(data !== undefined && { MADOGUCHI_DATA: data }),
      ...environment,
    },
    stdio: ['ignore', output ?? 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = once(child, 'close').then(([status, signal]) => {
    if (data !== undefined) rmSync(data, { recursive: true, force: true });
    return (status ?? signal) as number | string;
  });
  return { url, token, process: child, said: () => said, ended };
}

/** Waits until calls are answered. Throws, with what it said, where the process ends before. */
export async function whenReady(running: Running): Promise<Running> {
  for (const end = performance.now() + 120_000; performance.now() < end; ) {
    const status = await statusOf(`${running.url}/readyz`);
    if (status === 200) return running;
    if (running.process.exitCode !== null) break;
    await new Promise((later) => setTimeout(later, 25));
  }
  throw new Error(`The service is not ready.\n${running.said()}`);
}

/** The status of an address on a connection of its own; the code of the fault where nobody answers. */
export function statusOf(address: string): Promise<number | string> {
  return new Promise((resolve) => {
    const asked = request(address, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', (fault: NodeJS.ErrnoException) => resolve(fault.code ?? String(fault)));
    asked.end();
  });
}

/** Ends what a test has started, however far it came. */
export async function end({ process: child, ended }: Running): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await ended;
}
