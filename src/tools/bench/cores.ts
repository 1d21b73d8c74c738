// Which core the servers have and which one the load has, so that neither takes the other's time.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Cores = {
  /** What a command line begins with: `taskset -c 0`, or nothing. */
  readonly server: readonly string[];
  readonly load: readonly string[];
  readonly said: string;
};

/** The cores of this machine, shared out. Where they cannot be, that is said. */
export function findCores(): Cores {
  return shareOut(allowedCores(), hasTaskset());
}

/** The first core for the servers, the second for the load. */
export function shareOut([first, second]: readonly number[], canPin: boolean): Cores {
  if (!canPin)
    return { server: [], load: [], said: 'There is no taskset here: servers and load share all cores, so the figures are rough.' };
  if (first === undefined || second === undefined)
    return { server: [], load: [], said: 'There is one core only: servers and load share it, so the figures are rough.' };
  const pinned = (core: number) => ['taskset', '-c', String(core)];
  return { server: pinned(first), load: pinned(second), said: `The servers are pinned to core ${first}, the load to core ${second}.` };
}

/** `0-2,5` is 0, 1, 2 and 5. */
export function readCores(list: string): readonly number[] {
  return list.split(',').flatMap((part) => {
    const [from = Number.NaN, until = from] = part.split('-').map(Number);
    return Array.from({ length: until - from + 1 }, (_, index) => from + index);
  });
}

function allowedCores(): readonly number[] {
  try {
    return readCores(/^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '');
  } catch {
    // Not a Linux.
    return [];
  }
}

function hasTaskset(): boolean {
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
