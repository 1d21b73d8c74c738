// The openings of several days, cut as pages, calendars and search engines need them.

import { addDays, holidayOn, nextDay } from '../hours/calendar.ts';
import { reasonsOn } from '../hours/closedFor.ts';
import { type Opening, openingsBetween } from '../hours/openings.ts';
import type { CivilDate, Language, Timetable } from '../hours/timetable.ts';
import { civilDate, instantAt } from '../hours/zone.ts';
import type { Making } from './making.ts';

export type Day = {
  readonly date: CivilDate;
  /** The holiday's name in Japanese. */
  readonly holiday?: string;
  readonly openings: readonly Opening[];
  /** What staff wrote about the day: why it has other hours, or none. */
  readonly reasons: readonly string[];
  /** Whether one opening lasts from midnight to midnight. */
  readonly isWhole: boolean;
};

/** `count` days of a zone from `first` on. Hours after midnight belong to the new day. */
export function daysOf(timetable: Timetable, language: Language, zone: string, first: CivilDate, count: number): readonly Day[] {
  return Array.from({ length: count }, (_none, ahead): Day => {
    const date = addDays(first, ahead);
    const [from, until] = [instantAt(date, 0, zone), instantAt(date, 1440, zone)];
    const openings = openingsBetween(timetable, language, from, until);
    const holiday = holidayOn(date);
    const isWhole = openings.length === 1 && openings[0]?.from === from && openings[0].until === until;
    return { date, openings, isWhole, reasons: reasonsOn(timetable, language, date), ...(holiday !== undefined && { holiday }) };
  });
}

const dayMs = 86_400_000;
// Computing so many days for the first time takes some milliseconds.
const daysAStep = 50;

/** The openings of `count` days, in order. A night is one piece; an opening of a day or longer is cut at each midnight. */
export function piecesOf(timetable: Timetable, language: Language, zone: string, first: CivilDate, count: number): readonly Opening[] {
  return cutLong(openingsBetween(timetable, language, instantAt(first, 0, zone), instantAt(addDays(first, count), 0, zone)), zone);
}

/** The same for hundreds of days, as a making. */
export function* piecesInSteps(
  timetable: Timetable,
  language: Language,
  zone: string,
  first: CivilDate,
  count: number,
): Making<readonly Opening[]> {
  const openings: Opening[] = [];
  for (let ahead = 0; ahead < count; ahead += daysAStep) {
    const [from, until] = [addDays(first, ahead), addDays(first, Math.min(ahead + daysAStep, count))];
    for (const next of openingsBetween(timetable, language, instantAt(from, 0, zone), instantAt(until, 0, zone))) join(openings, next);
    yield;
  }
  return cutLong(openings, zone);
}

/** Adds an opening, or extends the last one if it was cut between two steps. */
function join(openings: Opening[], next: Opening): void {
  const last = openings.at(-1);
  if (last !== undefined && last.until === next.from && last.promised === next.promised)
    openings[openings.length - 1] = { ...last, until: next.until };
  else openings.push(next);
}

function cutLong(openings: readonly Opening[], zone: string): readonly Opening[] {
  return openings.flatMap((opening) => (opening.until - opening.from < dayMs ? [opening] : cutAtMidnights(opening, zone)));
}

function cutAtMidnights(opening: Opening, zone: string): readonly Opening[] {
  const pieces: Opening[] = [];
  for (let from = opening.from; from < opening.until; ) {
    const midnight = instantAt(nextDay(civilDate(from, zone)), 0, zone);
    pieces.push({ ...opening, from, until: Math.min(midnight, opening.until) });
    from = midnight;
  }
  return pieces;
}
