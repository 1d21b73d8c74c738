// One instance, or several behind a balancer. Each can be ended and started again, in this version or another.

import { type Balancer, startBalancer } from './balancer.ts';
import type { Child, Environment } from './childProcess.ts';
import { freePort, startInstance } from './instance.ts';
import type { Random } from './random.ts';

export type Fleet = {
  /** The address that calls go to. */
  readonly url: string;
  /** The ports of the instances themselves. */
  readonly ports: readonly number[];
  readonly size: number;
  readonly pids: () => readonly number[];
  /** Ends an instance and starts it again. Resolves when it is ready: to false if it did not end in time and was killed. */
  readonly replace: (index: number, signal: 'SIGTERM' | 'SIGKILL', main?: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
};

export type Wanted = {
  readonly main: string;
  readonly instances: number;
  /** The balancer. If absent, the first instance is called directly. */
  readonly balancer?: Balancer;
  /** PUBLIC_URL of every instance; the address that calls go to if absent. */
  readonly publicUrl?: string;
  /** The environment of every instance but PORT, HOST and PUBLIC_URL. */
  readonly environment: Environment;
  readonly random: Random;
  readonly clock: () => number;
};

/** Starts the instances and the balancer. Rejects if one of them does not start. */
export async function startFleet({ main, instances, balancer, publicUrl, environment, random, clock }: Wanted): Promise<Fleet> {
  const ports = await freePorts(instances + 1, random);
  const behind = ports.slice(1);
  const entrance = (balancer === undefined ? behind[0] : ports[0]) ?? 0;
  const url = `http://127.0.0.1:${entrance}`;
  const start = (port: number, version: string): Promise<Child> =>
    startInstance({ main: version, port, environment: { ...environment, PUBLIC_URL: publicUrl ?? url }, clock });

  const started = await Promise.allSettled(behind.map((port) => start(port, main)));
  const running = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const close = async () => void (await Promise.all(running.map(({ stop }) => stop('SIGKILL'))));
  try {
    for (const each of started) if (each.status === 'rejected') throw each.reason;
    // After the instances, or its first look at them would find none.
    if (balancer !== undefined) running.push(await startBalancer(balancer, entrance, behind, clock));
  } catch (fault) {
    await close();
    throw fault;
  }
  return {
    url,
    size: instances,
    ports: behind,
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
