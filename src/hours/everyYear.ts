// Stretches of every year, laid over each other. Where their days move from year to year, each kind of year is laid out once: there are
// fourteen, by the weekday of 1 January and the length of February.

import { weekdayOf } from './calendar.ts';
import { dayInYear, moves } from './monthDays.ts';
import { type DayStretch, type Precedence, precedenceOf } from './precedence.ts';
import type { CivilDate, YearDay } from './timetable.ts';

export type YearStretch = { readonly from: YearDay; readonly until: YearDay };

/** What decides each month and day of the year that a date is in. */
export type EveryYear<Thing> = (date: CivilDate) => Precedence<Thing>;

/** Lays the stretches of the things over each other; an earlier thing of the list covers the later ones. */
export function everyYear<Thing extends YearStretch>(things: readonly Thing[]): EveryYear<Thing> {
  const layIn = (year: number) => precedenceOf(things, (thing) => stretchesIn(thing, year));
  if (!things.some(({ from, until }) => moves(from) || moves(until))) {
    const always = layIn(2024);
    return () => always;
  }
  const byKind = new Map<string, Precedence<Thing>>();
  return (date) => {
    const year = date.slice(0, 4);
    const kind = `${weekdayOf(`${year}-01-01`)} ${weekdayOf(`${year}-03-01`)}`;
    const laid = byKind.get(kind) ?? layIn(Number(year));
    byKind.set(kind, laid);
    return laid;
  };
}

/** The parts of a stretch in one calendar year, as months and days; a stretch that ends before it begins passes the end of the year. */
export function stretchesIn({ from, until }: YearStretch, year: number): readonly DayStretch[] {
  const [first, last] = [dayInYear(from, year), dayInYear(until, year)];
  if (first === undefined || last === undefined) return [];
  if (first <= last) return [{ from: first, until: last }];
  return [
    { from: first, until: '12-31' },
    { from: '01-01', until: last },
  ];
}

/** Whether two stretches share a day, in a usual year or in a leap year. Of days that move, each kind of year is looked at. */
export function shareADay(one: YearStretch, other: YearStretch): boolean {
  return kindsOfYear.some((year) => sharedDayIn(one, other, year) !== undefined);
}

/** The first month and day that two stretches share in a year. */
export function sharedDayIn(one: YearStretch, other: YearStretch, year: number): string | undefined {
  for (const part of stretchesIn(one, year)) {
    const shared = stretchesIn(other, year).find(({ from, until }) => from <= part.until && part.from <= until);
    if (shared !== undefined) return shared.from > part.from ? shared.from : part.from;
  }
  return undefined;
}

// Twenty-eight years in a row have every weekday for 1 January, with and without a 29 February.
const kindsOfYear = Array.from({ length: 28 }, (_, ahead) => 2024 + ahead);

/** A day as it is in a leap year, so that two of them can be compared; one that this year does not have stays as it is. */
export function inLeapYear(day: YearDay): string {
  // A month may have a fifth Tuesday in some of these years alone.
  const found = kindsOfYear.filter((year) => year % 4 === 0).map((year) => dayInYear(day, year));
  return found.find((each) => each !== undefined) ?? day;
}
