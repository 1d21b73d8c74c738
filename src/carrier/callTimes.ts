// When each call was answered and when its last transfer began, for the seconds in the journal. The carrier's id of the call is the only
// thing that every request brings, so each instance remembers what it saw itself, in memory; where a call was answered by another instance
// the seconds are left out of its events, and reports count them from the first event of the call.

import type { Instant } from '../hours/timetable.ts';

export type CallTimes = {
  /** Seconds since the call was answered, and since its last transfer began; each is absent where it is not known. */
  readonly since: (call: string, now: Instant) => { readonly answer?: number; readonly transfer?: number };
  readonly answered: (call: string, now: Instant) => void;
  readonly transferred: (call: string, now: Instant) => void;
};

type Times = { readonly answered?: Instant; readonly transferred?: Instant };

// More than can be under way at once; the oldest are forgotten.
const mostCalls = 10_000;

/** Remembers the calls that this instance answers. */
export function rememberTimes(): CallTimes {
  const times = new Map<string, Times>();
  const remember = (call: string, known: Times): void => {
    times.set(call, known);
    if (times.size <= mostCalls) return;
    const [oldest] = times.keys();
    if (oldest !== undefined) times.delete(oldest);
  };
  return {
    since: (call, now) => {
      const { answered, transferred } = times.get(call) ?? {};
      return {
        ...(answered !== undefined && { answer: secondsBetween(answered, now) }),
        ...(transferred !== undefined && { transfer: secondsBetween(transferred, now) }),
      };
    },
    // A request that the carrier repeats, or a call that is greeted anew, was answered before.
    answered: (call, now) => {
      if (!times.has(call)) remember(call, { answered: now });
    },
    transferred: (call, now) => remember(call, { ...times.get(call), transferred: now }),
  };
}

/** In tenths. A clock may be set back. */
function secondsBetween(from: Instant, until: Instant): number {
  return Math.max(0, Math.round((until - from) / 100) / 10);
}
