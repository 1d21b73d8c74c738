// What every part of the scheduler needs.

import type { Logger } from 'pino';
import type { CallbackEntry } from '../../callbacks/callback.ts';
import type { CallbackKeys } from '../../callbacks/sealing.ts';
import type { Outgoing } from '../../carrier/outgoing.ts';
import type { Instant } from '../../hours/timetable.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import type { CallbackStore } from '../../store/callbacks.ts';
import type { OnCallbackEvent } from './callbackEvent.ts';

export type CallbackParts = {
  /** The callbacks of the store. Rejects while it is away. */
  readonly callbacks: () => Promise<CallbackStore>;
  /** The tables with the notices. */
  readonly directory: () => Directory;
  readonly clock: () => Instant;
  /** The real clock, which a rehearsal may not set: the carrier's calls are compared with it. */
  readonly realClock: () => Instant;
  /** Milliseconds that only grow, whatever is done to the clocks. */
  readonly monotonic: () => number;
  readonly keys: CallbackKeys;
  /** Absent where there are no credentials: then the desk calls by hand. */
  readonly outgoing?: Outgoing | undefined;
  /** What the person hears who is called, and what is asked if that fails. Absolute. */
  readonly addressesOf: (callback: CallbackEntry & { readonly token: string }) => {
    readonly url: string;
    readonly fallbackUrl: string;
    readonly statusUrl: string;
  };
  /** A name of this instance. */
  readonly instance: string;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly onEvent: OnCallbackEvent;
  /** Told of a callback whose last try was in vain, once. Never throws. */
  readonly lastWord?: ((callback: CallbackEntry) => void) | undefined;
  /** How many callbacks may be under way for a line at once; one if absent. */
  readonly atOnce?: ((centre: Centre, line: string) => number) | undefined;
  /** The time between two callbacks of all instances together. The carrier places one call a second. */
  readonly paceMs?: number;
  readonly everyMs?: number;
};
