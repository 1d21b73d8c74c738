// Days of the civil calendar: which day follows, which weekday it is, whether the law makes it a holiday.
// A day is text (`2026-09-22`), so the time zone of the machine has no influence on it.

import holidayJp from '@holiday-jp/holiday_jp';
import type { CivilDate } from './timetable.ts';

/** A minute and a day in milliseconds. A civil day is longer or shorter where the clock changes: use `instantAt` for its ends. */
export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** The last day that four digits can write. A stretch that reaches it has no end. */
export const lastDay: CivilDate = '9999-12-31';
const [firstNumber, lastNumber] = [Date.parse('0000-01-01') / dayMs, Date.parse(lastDay) / dayMs];

// The table is looked up by the day's text: the library's own functions take a Date and read it in the zone of the machine.
const holidayTable: Readonly<Record<string, { readonly name: string } | undefined>> = holidayJp.holidays;
const holidayDates: readonly CivilDate[] = Object.keys(holidayTable).sort();

/** The last day of the last year that the holiday table knows. After it, a holiday is answered as its weekday. */
export const holidaysCover: CivilDate = `${(holidayDates.at(-1) ?? '1970').slice(0, 4)}-12-31`;

/** The Japanese name of the public holiday on that day (国民の祝日に関する法律), or undefined. */
export function holidayOn(date: CivilDate): string | undefined {
  return holidayTable[date]?.name;
}

/** The first public holiday on or after a day; undefined where the table has none. */
export function nextHoliday(date: CivilDate): CivilDate | undefined {
  return holidayDates[firstIndexNotBefore(holidayDates, date)];
}

/** The index of the first text in a sorted list that is not before `text`; the length of the list where there is none. */
export function firstIndexNotBefore(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The day after. */
export function nextDay(date: CivilDate): CivilDate {
  return addDays(date, 1);
}

/** The day `count` days after `date`; negative counts go back. */
export function addDays(date: CivilDate, count: number): CivilDate {
  return dateOfDay(Date.parse(date) / dayMs + count);
}

const dates = new Map<number, CivilDate>();
const mostDatesKept = 5000;

/**
 * The civil day by its number since 1970-01-01. Days that four digits cannot write become the nearest one that they can. The texts are kept,
 * because every question about hours asks for the same few days.
 */
export function dateOfDay(number: number): CivilDate {
  const known = dates.get(number);
  if (known !== undefined) return known;
  if (dates.size >= mostDatesKept) dates.clear();
  const date = new Date(Math.min(Math.max(number, firstNumber), lastNumber) * dayMs).toISOString().slice(0, 10);
  dates.set(number, date);
  return date;
}

/** How many days from `from` to `until`. */
export function daysBetween(from: CivilDate, until: CivilDate): number {
  return (Date.parse(until) - Date.parse(from)) / dayMs;
}

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CivilDate): number {
  return new Date(Date.parse(date)).getUTCDay() || 7;
}

/** Whether the text is a day that exists: `2026-02-30` is not. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
