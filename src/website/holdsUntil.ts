// Until when the public answers about a centre are true. They show closures, so the beginning and the end of each counts, too.

import { nextClosureEdge } from '../hours/closedFor.ts';
import type { Instant } from '../hours/timetable.ts';
import { type CentreNow, centreHoldsUntil } from '../routing/centreNow.ts';
import type { Centre } from '../schedules/directory.ts';

/** The first instant after the snapshot's own at which an answer may be another one. */
export function holdsUntil(centreNow: CentreNow, centre: Centre): Instant {
  const edges = [...centre.lines.values()].map(({ timetable }) => nextClosureEdge(timetable, centreNow.now));
  return Math.min(centreHoldsUntil(centreNow, centre), ...edges);
}
