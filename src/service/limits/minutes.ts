// What is counted by the minute begins anew with each.

import type { Instant } from '../../hours/timetable.ts';

const minuteMs = 60_000;

/** Whether another minute has begun since the last one did. The first time it has. */
export function minutesBy(clock: () => Instant): () => boolean {
  let ends = Number.NEGATIVE_INFINITY;
  return () => {
    const now = clock();
    // A clock that was set back would keep a minute open for as long as it was set back.
    if (now >= ends - minuteMs && now < ends) return false;
    ends = now + minuteMs;
    return true;
  };
}
