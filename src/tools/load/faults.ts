// What happens to instances while calls are under way: one after the other they are killed, or restarted as an update does it.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Fleet } from './fleet.ts';

export type Trouble = {
  /** SIGKILL takes an instance in the middle of whatever it does; SIGTERM asks it to end. */
  readonly signal: 'SIGTERM' | 'SIGKILL';
  /** From one to the next. Where an instance needs longer to start, it is waited for. */
  readonly everyMs: number;
};

export type Troubled = {
  readonly times: number;
  /** How many did not end when asked to, and were killed after ten seconds. */
  readonly stubborn: number;
};

/** Ends and restarts instances in turn until `stop` is called, which resolves when the last one is ready again. */
export function makeTrouble(fleet: Fleet, { signal, everyMs }: Trouble, clock: () => number): { readonly stop: () => Promise<Troubled> } {
  const stopping = new AbortController();
  const run = async (): Promise<Troubled> => {
    let times = 0;
    let stubborn = 0;
    for (let due = clock() + everyMs; ; due = Math.max(due + everyMs, clock())) {
      await sleep(Math.max(0, due - clock()), undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return { times, stubborn };
      if (!(await fleet.replace(times % fleet.size, signal))) stubborn += 1;
      times += 1;
    }
  };
  const ended = run();
  // Where an instance does not start again, it is said to whoever stops this.
  ended.catch(() => undefined);
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}
