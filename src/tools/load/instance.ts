// One instance of the service, in a process of its own.

import { once } from 'node:events';
import { createServer } from 'node:net';
import { type Child, type Environment, startChild } from './childProcess.ts';

export type Instance = {
  /** The file to run: main.ts of this version or of another. */
  readonly main: string;
  readonly port: number;
  /** The whole environment without PORT and HOST. */
  readonly environment: Environment;
  readonly clock: () => number;
};

const fewestPort = 10_000;
const mostPort = 30_000;
const mostTries = 50;

/** Starts an instance and waits until it is ready. Rejects with what it printed if it does not start. */
export function startInstance({ main, port, environment, clock }: Instance): Promise<Child> {
  return startChild({
    name: `The service at port ${port}`,
    file: process.execPath,
    options: async () => [main],
    environment: { ...environment, PORT: String(port), HOST: '127.0.0.1' },
    isReady: () => isReady(port),
    clock,
  });
}

/** A free port below the range of outgoing connections: one of those could take the port during a restart. `next` gives numbers from 0 to 1. */
export async function freePort(next: () => number): Promise<number> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const port = fewestPort + Math.floor(next() * (mostPort - fewestPort));
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
  throw new Error(
    `${mostTries} ports from ${fewestPort} to ${mostPort} were tried and none is free. Stop some of the services that run here.`,
  );
}

function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    async (response) => {
      await response.body?.cancel();
      return response.ok;
    },
    () => false,
  );
}
