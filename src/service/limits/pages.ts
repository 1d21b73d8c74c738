// How many pages may be made anew in a minute. Callers and visitors share one process, and a caller must not wait for somebody who asks
// for every page there is; what is kept is given to everybody.

import type { Instant } from '../../hours/timetable.ts';
import { minutesBy } from './minutes.ts';

/** Asked before each page is made: whether it may be. */
export function limitPages(clock: () => Instant, most: number): () => boolean {
  const isNewMinute = minutesBy(clock);
  let made = 0;
  return () => {
    if (isNewMinute()) made = 0;
    made += 1;
    return made <= most;
  };
}
