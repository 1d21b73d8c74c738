// Whether a callback was kept in time: within two hours in which the desk was open in the caller's language, after the moment that was promised.

import { openingsBetween } from '../hours/openings.ts';
import type { Instant } from '../hours/timetable.ts';
import type { Centre } from '../schedules/directory.ts';
import { callbackLines, type Wanted } from './dueAt.ts';

const inTimeMs = 2 * 3_600_000;

/** Whether a callback that was promised for an instant was kept in time. A night between the two does not count. */
export function isInTime(centre: Centre, wanted: Wanted, promisedAt: Instant, keptAt: Instant): boolean {
  if (keptAt - promisedAt <= inTimeMs) return true;
  const openings = callbackLines(centre, wanted)
    .flatMap(({ timetable }) => openingsBetween(timetable, wanted.language, promisedAt, keptAt))
    .filter(({ promised }) => promised)
    .toSorted((one, other) => one.from - other.from);
  let [opened, reached] = [0, promisedAt];
  for (const { from, until } of openings) {
    opened += Math.max(0, until - Math.max(from, reached));
    reached = Math.max(reached, until);
  }
  return opened <= inTimeMs;
}
