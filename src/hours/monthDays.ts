// Days that are counted inside their month: the third Tuesday, the last Friday, the last day of February.

import { isCivilDate, weekdayOf } from './calendar.ts';
import { type CivilDate, type NthRule, type Ordinal, ordinals, type WeekdayName, weekdayNames, type YearDay } from './timetable.ts';

/** The day of every year as a month and a day of this year, `02-29`; undefined where this year has no such day. */
export function dayInYear(day: YearDay, year: number): string | undefined {
  const month = Number(day.slice(0, 2));
  const counted = day.slice(3);
  if (counted === 'last') return monthDay(month, lastOf(year, month));
  const [ordinal, weekday] = counted.split('-') as [Ordinal, WeekdayName | undefined];
  if (weekday === undefined) return day;
  const found = nthIn(year, month, ordinal, weekday);
  return found === undefined ? undefined : monthDay(month, found);
}

/** Whether the day is another month and day in another year. */
export function moves(day: YearDay): boolean {
  return !/^\d\d-\d\d$/.test(day);
}

/** Whether a name is that of an nth weekday: `third-tuesday`. */
export function isNthName(name: string): boolean {
  return ordinals.some((ordinal) => name.startsWith(`${ordinal}-`));
}

/** Whether a date is one of the days of the rule. */
export function isNth({ ordinals: written, weekday }: NthRule, date: CivilDate): boolean {
  if (weekdayNames[weekdayOf(date) - 1] !== weekday) return false;
  const day = Number(date.slice(8));
  const isLast = day + 7 > lastOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  const place = ordinals[Math.ceil(day / 7) - 1];
  return written.some((ordinal) => ordinal === place || (ordinal === 'last' && isLast));
}

/** The first day of the rule after a date; undefined after the last year that can be written. */
export function nextNth({ ordinals: written, weekday }: NthRule, date: CivilDate): CivilDate | undefined {
  let [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  // The fifth weekday comes again within three months.
  for (let looked = 0; looked < 5 && year <= 9999; looked += 1) {
    const days = written.map((ordinal) => nthIn(year, month, ordinal, weekday)).filter((day) => day !== undefined);
    const dates = days.map((day) => `${String(year).padStart(4, '0')}-${monthDay(month, day)}`).filter((each) => each > date);
    if (dates.length > 0) return dates.sort()[0];
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return undefined;
}

/** The day of a month, from 1 to 31, that is its n-th such weekday. */
function nthIn(year: number, month: number, ordinal: Ordinal, weekday: WeekdayName): number | undefined {
  const last = lastOf(year, month);
  const first = weekdayOf(`${String(year).padStart(4, '0')}-${monthDay(month, 1)}`);
  const begins = 1 + ((weekdayNames.indexOf(weekday) + 1 - first + 7) % 7);
  const day = ordinal === 'last' ? begins + 7 * Math.floor((last - begins) / 7) : begins + 7 * ordinals.indexOf(ordinal);
  return day <= last ? day : undefined;
}

function lastOf(year: number, month: number): number {
  if (month === 2) return isCivilDate(`${String(year).padStart(4, '0')}-02-29`) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function monthDay(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
