// The journal port: what happened in calls. Writing never delays a call and never makes it fail.

import type { TurnEvent } from '../call/turn.ts';

export type Entry = {
  /** The same for the same step of the same call, so that a request that the carrier repeats can be recognised. */
  readonly id: string;
  /** The carrier's id of the call. Never a telephone number. */
  readonly call: string;
  readonly centre: string;
  /** ISO 8601 with the centre's offset. */
  readonly at: string;
  readonly turn: number;
  readonly what: TurnEvent | Ended;
};

/** The carrier says that the call is over, and how. */
export type Ended = { readonly type: 'ended'; readonly status: string; readonly seconds: number };

/** `write` may store the entries later, and then returns a promise. */
export type Journal = { readonly write: (entries: readonly Entry[]) => unknown };

/** A journal whose faults go to `onFault`, whether it throws or its promise rejects. The call goes on in both cases. */
export function steadyJournal(journal: Journal, onFault: (fault: unknown) => void): Journal {
  return {
    write: (entries) => {
      try {
        const stored = journal.write(entries);
        // The caller hears the next turn meanwhile.
        if (isPromise(stored)) stored.then(undefined, onFault);
      } catch (fault) {
        onFault(fault);
      }
    },
  };
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
