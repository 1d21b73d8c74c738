// Until when the warnings of a directory stay the same, so that they need not be found anew for every look at it.

import type { Instant } from '../hours/timetable.ts';
import { civilDate, instantAt } from '../hours/zone.ts';
import type { Directory } from '../schedules/directory.ts';
import { linesOf } from './checkDates.ts';

/** The next midnight of a zone, or the next time at which something that staff wrote begins or ends, whichever comes first after an instant. */
export function warningsHoldUntil(directory: Directory, at: Instant): Instant {
  const centres = [...directory.centres.values()];
  const lines = [...linesOf(directory)];
  const zones = new Set([...centres.map(({ zone }) => zone), ...lines.map(({ timetable }) => timetable.zone)]);
  const times = [
    ...[...zones].map((zone) => instantAt(civilDate(at, zone), 1440, zone)),
    ...new Set(centres.flatMap(({ announcements }) => announcements)).values().flatMap(({ from, until }) => [from, until]),
    ...lines.flatMap(({ temporary, timetable }) => [temporary?.until, ...timetable.closures.map(({ until }) => until)]),
  ];
  return times.reduce<Instant>((next, time) => (time !== undefined && time > at && time < next ? time : next), Number.POSITIVE_INFINITY);
}
