// How many pages may be made anew in a minute. Callers and visitors share one process, and a caller must not wait for somebody who asks
// for every page there is; what is kept is given to everybody.

import type { Instant } from '../hours/timetable.ts';

const minuteMs = 60_000;

/** Asked before each page is made: whether it may be. */
export function limitPages(clock: () => Instant, most: number): () => boolean {
  let made = 0;
  let windowBegan = Number.NEGATIVE_INFINITY;
  return () => {
    const now = clock();
    // Also after the clock was set back.
    if (now >= windowBegan + minuteMs || now < windowBegan) {
      windowBegan = now;
      made = 0;
    }
    made += 1;
    return made <= most;
  };
}
