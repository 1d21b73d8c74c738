// Looks at the faults again and again, and sends one alert when each begins and one when it is over.

import { randomUUID } from 'node:crypto';
import { type Alert, alertOf, type Sender } from './alert.ts';
import type { Fault } from './alertFaults.ts';
import type { AlertQueue } from './alertQueue.ts';

/** A fault that was sent, or waits to be sent, and whose end was not. */
export type OpenFault = { readonly fault: Fault; readonly id: string };

export type FaultWatch = { readonly close: () => void };

export type WatchOptions = {
  readonly faults: () => ReadonlyMap<string, Fault>;
  readonly queue: Pick<AlertQueue, 'add' | 'withdraw'>;
  readonly sender: Sender;
  /** The time for `at`. */
  readonly clock: () => number;
  /** The faults that an earlier process has sent and whose end it has not. */
  readonly open?: ReadonlyMap<string, OpenFault>;
  /** Called when these are others. */
  readonly onChange?: (open: ReadonlyMap<string, OpenFault>) => void;
  readonly everyMs?: number;
};

/** Begins at once. Keeps no process alive. */
export function watchAlerts({ faults, queue, sender, clock, open: before, onChange, everyMs = 2000 }: WatchOptions): FaultWatch {
  const open = new Map(before);
  const make = (event: Alert['event'], fault: Fault) => alertOf(event, fault, sender, randomUUID(), new Date(clock()).toISOString());
  const look = (): void => {
    const now = faults();
    let isOther = false;
    for (const [key, fault] of now) {
      if (open.has(key)) continue;
      const alert = make('fault', fault);
      // Where the queue is full, the fault is offered again at the next look.
      if (!queue.add(alert)) continue;
      open.set(key, { fault, id: alert.id });
      isOther = true;
    }
    for (const [key, { fault, id }] of open) {
      if (now.has(key)) continue;
      // Of a fault that is over before it was sent, nothing need be said.
      if (!queue.withdraw(id) && !queue.add(make('recovery', fault))) continue;
      open.delete(key);
      isOther = true;
    }
    if (isOther) onChange?.(open);
  };
  look();
  const timer = setInterval(look, everyMs).unref();
  return { close: () => clearInterval(timer) };
}
