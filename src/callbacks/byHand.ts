// What a member of the staff may do with a callback: the state in which it must be found, and what changes. The console and the command line
// hand these to the store, and say so where another was faster.

import type { Instant } from '../hours/timetable.ts';
import type { CallbackEntry, OpenStatus } from './callback.ts';
import { isTriedOut } from './tries.ts';

/** In letters. */
export const longestNote = 500;
/** So long a callback is one person's; then it is put back. */
const takenForMs = 2 * 3_600_000;

type Change = {
  readonly found: { readonly status: readonly OpenStatus[]; readonly claimedBy?: string };
  readonly to: {
    readonly status?: 'taken' | 'asked' | 'unreached' | 'kept' | 'given-up';
    readonly claimedBy?: string | null;
    readonly claimedUntil?: Instant | null;
    readonly note?: string | null;
  };
};

/** Those that no call is under way for. */
const idle = ['asked', 'taken', 'unreached'] as const;

/** The person calls by hand: it is not placed meanwhile. */
export function take(person: string, now: Instant): Change {
  return { found: { status: ['asked', 'unreached'] }, to: { status: 'taken', claimedBy: person, claimedUntil: now + takenForMs } };
}

/** The person does not call after all: it is placed as if it had not been taken, or not any more where no try follows. */
export function putBack(callback: Pick<CallbackEntry, 'tries' | 'lastOutcome'>): Change {
  const status = isTriedOut(callback) ? 'unreached' : 'asked';
  return { found: { status: ['taken'] }, to: { status, claimedBy: null, claimedUntil: null } };
}

/** The caller was reached. The number is gone. */
export function done(): Change {
  return { found: { status: idle }, to: { status: 'kept' } };
}

/** The caller is not called any more. The number is gone. */
export function giveUp(): Change {
  return { found: { status: idle }, to: { status: 'given-up' } };
}

/** Words beside it, for the next who calls; gone with the number. Empty words remove them. */
export function note(words: string): Change {
  const written = words.trim();
  return {
    found: { status: ['asked', 'claimed', 'placing', 'unknown', 'ringing', 'connected', 'taken', 'unreached'] },
    to: { note: written === '' ? null : written },
  };
}
