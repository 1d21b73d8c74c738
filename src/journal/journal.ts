// What happened in calls: one port. Whoever keeps the notes, the call does not wait for it and cannot fail by it.

import type { TurnEvent } from '../call/turn.ts';

export type Entry = {
  /** The same for the same step of the same call, so that a request that the carrier repeats is known again. */
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

export type Journal = { readonly write: (entries: readonly Entry[]) => void };

/** A journal that may be away: its faults are told and cost the call nothing. */
export function steadyJournal(journal: Journal, onFault: (fault: unknown) => void): Journal {
  return {
    write: (entries) => {
      try {
        journal.write(entries);
      } catch (fault) {
        onFault(fault);
      }
    },
  };
}
