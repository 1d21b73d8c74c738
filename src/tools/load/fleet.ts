// One instance, or several behind a balancer, of which each can be ended and started again, in this version or in another.

import { startBalancer } from './balancer.ts';
import type { Child, Environment } from './childProcess.ts';
import { freePort, startInstance } from './instance.ts';
import type { Dice } from './random.ts';

export type Fleet = {
  /** Where the calls come in. It is the PUBLIC_URL of every instance. */
  readonly url: string;
  readonly size: number;
  readonly pids: () => readonly number[];
  /** Ends an instance and starts it anew. Resolves when it is ready; to false where it did not end by itself and was killed. */
  readonly replace: (index: number, signal: 'SIGTERM' | 'SIGKILL', main?: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
};

export type Wanted = {
  readonly main: string;
  readonly instances: number;
  /** The balancer's program. Without one the first instance is called directly. */
  readonly balancer?: string;
  /** The environment of every instance but PORT, HOST and PUBLIC_URL. */
  readonly environment: Environment;
  readonly dice: Dice;
  readonly clock: () => number;
};

/** Starts the instances and the balancer. Rejects where one of them does not start. */
export async function startFleet({ main, instances, balancer, environment, dice, clock }: Wanted): Promise<Fleet> {
  const ports = await freePorts(instances + 1, dice);
  const behind = ports.slice(1);
  const entrance = (balancer === undefined ? behind[0] : ports[0]) ?? 0;
  const url = `http://127.0.0.1:${entrance}`;
  const start = (port: number, version: string): Promise<Child> =>
    startInstance({ main: version, port, environment: { ...environment, PUBLIC_URL: url }, clock });

  const attemptedLines = await Promise.allSettled([
    ...behind.map((port) => start(port, main)),
    ...(balancer === undefined ? [] : [startBalancer(balancer, entrance, behind, clock)]),
  ]);
  const running = attemptedLines.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const close = async () => void (await Promise.all(running.map(({ stop }) => stop('SIGKILL'))));
  for (const each of attemptedLines) {
    if (each.status === 'fulfilled') continue;
    await close();
    throw each.reason;
  }
  return {
    url,
    size: instances,
    pids: () => running.slice(0, instances).map(({ pid }) => pid),
    replace: async (index, signal, version = main) => {
      const [instance, port] = [running[index], behind[index]];
      if (instance === undefined || port === undefined) throw new Error(`There is no instance ${index}. Write 0 to ${instances - 1}.`);
      const inTime = await instance.stop(signal);
      running[index] = await start(port, version);
      return inTime;
    },
    close,
  };
}

async function freePorts(count: number, { roll }: Dice): Promise<readonly number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort(roll));
  return [...ports];
}
