// The openings of some days, as a page, a calendar and a search engine take them.

import { addDays, holidayOn, nextDay } from '../hours/calendar.ts';
import { type Opening, openingsBetween } from '../hours/openings.ts';
import type { CivilDate, Language, Timetable } from '../hours/timetable.ts';
import { civilDate, instantAt } from '../hours/zone.ts';

export type Day = {
  readonly date: CivilDate;
  /** The holiday's name in Japanese. */
  readonly holiday?: string;
  readonly openings: readonly Opening[];
  /** Open in the same way from midnight to midnight. */
  readonly isWhole: boolean;
};

/** Each of so many days in a zone, from the first one on: what spills over from the evening before is on the day on which it happens. */
export function daysOf(timetable: Timetable, language: Language, zone: string, first: CivilDate, count: number): readonly Day[] {
  return Array.from({ length: count }, (_none, ahead): Day => {
    const date = addDays(first, ahead);
    const [from, until] = [instantAt(date, 0, zone), instantAt(date, 1440, zone)];
    const openings = openingsBetween(timetable, language, from, until);
    const holiday = holidayOn(date);
    const isWhole = openings.length === 1 && openings[0]?.from === from && openings[0].until === until;
    return { date, openings, isWhole, ...(holiday !== undefined && { holiday }) };
  });
}

const dayMs = 86_400_000;

/** The openings of so many days, in order: a night in one piece, but what lasts a day or longer is cut at each midnight. */
export function piecesOf(timetable: Timetable, language: Language, zone: string, first: CivilDate, count: number): readonly Opening[] {
  const openings = openingsBetween(timetable, language, instantAt(first, 0, zone), instantAt(addDays(first, count), 0, zone));
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
