// One instance, or several behind a balancer. Each can be ended and started again, in this version or another.

import { startBalancer } from './balancer.ts';
import type { Child, Environment } from './childProcess.ts';
import { freePort, startInstance } from './instance.ts';
import type { Random } from './random.ts';

export type Fleet = {
  /** The address that calls go to. It is the PUBLIC_URL of every instance. */
  readonly url: string;
  readonly size: number;
  readonly pids: () => readonly number[];
  /** Ends an instance and starts it again. Resolves when it is ready: to false if it did not end in time and was killed. */
  readonly replace: (index: number, signal: 'SIGTERM' | 'SIGKILL', main?: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
};

export type Wanted = {
  readonly main: string;
  readonly instances: number;
  /** The balancer's program. If absent, the first instance is called directly. */
  readonly balancer?: string;
  /** The environment of every instance but PORT, HOST and PUBLIC_URL. */
  readonly environment: Environment;
  readonly random: Random;
  readonly clock: () => number;
};

/** Starts the instances and the balancer. Rejects if one of them does not start. */
export async function startFleet({ main, instances, balancer, environment, random, clock }: Wanted): Promise<Fleet> {
  const ports = await freePorts(instances + 1, random);
  const behind = ports.slice(1);
  const entrance = (balancer === undefined ? behind[0] : ports[0]) ?? 0;
  const url = `http://127.0.0.1:${entrance}`;
  const start = (port: number, version: string): Promise<Child> =>
    startInstance({ main: version, port, environment: { ...environment, PUBLIC_URL: url }, clock });

  const started = await Promise.allSettled([
    ...behind.map((port) => start(port, main)),
    ...(balancer === undefined ? [] : [startBalancer(balancer, entrance, behind, clock)]),
  ]);
  const running = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const close = async () => void (await Promise.all(running.map(({ stop }) => stop('SIGKILL'))));
  for (const each of started) {
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

async function freePorts(count: number, { next }: Random): Promise<readonly number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort(next));
  return [...ports];
}
