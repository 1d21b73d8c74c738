// Tells when a new one-minute window starts.

import type { Instant } from '../../hours/timetable.ts';

const minuteMs = 60_000;

/** Returns a function that is true once for each window: at the first call, and at the first call after a window has ended. */
export function minutesBy(clock: () => Instant): () => boolean {
  let ends = Number.NEGATIVE_INFINITY;
  return () => {
    const now = clock();
    // A clock that is set back begins a new window too: otherwise the old one would last for as long as the clock was set back.
    if (now >= ends - minuteMs && now < ends) return false;
    ends = now + minuteMs;
    return true;
  };
}
