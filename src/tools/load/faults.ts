// Faults that are injected while calls are in progress: instances are killed in turn, or restarted as by an update.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Fleet } from './fleet.ts';

export type FaultPlan = {
  /** SIGKILL ends an instance in the middle of its work; SIGTERM asks it to end. */
  readonly signal: 'SIGTERM' | 'SIGKILL';
  /** The time between two faults; longer if an instance needs longer to start. */
  readonly everyMs: number;
};

export type InjectedFaults = {
  readonly times: number;
  /** How many instances did not end after SIGTERM and were killed after ten seconds. */
  readonly stubborn: number;
};

/** Ends and restarts instances in turn until `stop` is called. `stop` resolves when the last one is ready again, and rejects if one does not start. */
export function injectFaults(
  fleet: Fleet,
  { signal, everyMs }: FaultPlan,
  clock: () => number,
): { readonly stop: () => Promise<InjectedFaults> } {
  const stopping = new AbortController();
  const run = async (): Promise<InjectedFaults> => {
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
  // A rejection is not unhandled: `stop` returns it.
  ended.catch(() => undefined);
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}
