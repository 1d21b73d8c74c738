// The service as a process of its own, as a carrier meets it: with a token, a public address and everything logged. What it writes
// anywhere is kept, to be searched.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../src/rehearsal/terminal/freePort.ts';
import { frozenFolder } from '../schedules/frozenFolder.ts';

export type LiveService = {
  readonly url: string;
  /** Its working folder, where it may write. */
  readonly folder: string;
  /** Ends it and gives everything that it has written: to its outputs and into its folder. Removes the folder. */
  readonly end: () => Promise<string>;
};

const main = join(import.meta.dirname, '../../../src/main.ts');

/** Starts the service with this environment and nothing else of ours. Rejects with what it said where it ends at once. */
export async function startProcess(environment: Readonly<Record<string, string>>): Promise<LiveService> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-live-'));
  const port = await freePort();
  const service = spawn(process.execPath, [main], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: String(port), MADOGUCHI_SCHEDULES: frozenFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = outputOf(service);
  const ended = once(service, 'close');
  const url = `http://127.0.0.1:${port}`;
  while (!(await isAlive(url))) {
    if (service.exitCode !== null) {
      await ended;
      rmSync(folder, { recursive: true });
      throw new Error(said());
    }
    await new Promise((later) => setTimeout(later, 30));
  }
  return {
    url,
    folder,
    end: async () => {
      // A live service lingers for its balancer; nobody waits for that here.
      service.kill('SIGTERM');
      service.kill('SIGTERM');
      await ended;
      const written = [said(), ...textsIn(folder)].join('\n');
      rmSync(folder, { recursive: true });
      return written;
    },
  };
}

function outputOf(service: ChildProcess): () => string {
  let said = '';
  for (const stream of [service.stdout, service.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  return () => said;
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'));
}

function isAlive(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}
