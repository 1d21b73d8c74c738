// The journal port: what happened in calls. Writing never delays a call and never makes it fail.

import type { JournalEvent } from './events.ts';

/** `write` takes the events of one turn. It may store them later, and then returns a promise. */
export type Journal = { readonly write: (events: readonly JournalEvent[]) => unknown };

/**
 * A step of a call and its answer: `work` makes the answer and writes events, `send` lets it leave. Requests that have come at the same time
 * share one write, after which all their answers leave: a write of its own for each is a seventh of what a step costs.
 */
export type KeepThenSend = <Answer>(work: () => Answer, send: (answer: Answer) => void) => void;

/** A journal whose faults go to `onFault`, whether it throws or its promise rejects. The call goes on in both cases. */
export function steadyJournal(journal: Journal, onFault: (fault: unknown) => void): Journal {
  return {
    write: (events) => {
      try {
        const stored = journal.write(events);
        // The caller hears the next turn meanwhile.
        if (isPromise(stored)) stored.then(undefined, onFault);
      } catch (fault) {
        onFault(fault);
      }
    },
  };
}

/** Journals that each get every event. One that throws does not keep the events from the others. */
export function joinedJournals(journals: readonly Journal[]): Journal {
  return {
    write: (events) => {
      const faults: unknown[] = [];
      const stored: unknown[] = [];
      for (const journal of journals) {
        try {
          stored.push(journal.write(events));
        } catch (fault) {
          faults.push(fault);
        }
      }
      if (faults.length > 0) throw faults[0];
      return stored.some(isPromise) ? Promise.all(stored) : undefined;
    },
  };
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
