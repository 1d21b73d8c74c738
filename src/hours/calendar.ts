// Days of the civil calendar: which day follows, which weekday it is, whether the law makes it a holiday.
// A day is text (`2026-09-22`), so the machine's own time zone has nothing to say about it.

import holidayJp from '@holiday-jp/holiday_jp';
import type { CivilDate } from './timetable.ts';

const dayMs = 86_400_000;

// The table is looked up by the day's text: the library's own functions take a Date and read it in the machine's zone.
const holidayTable: Readonly<Record<string, { readonly name: string } | undefined>> = holidayJp.holidays;

/** The last day of the last year that the holiday table knows. After it, a holiday is answered as its weekday. */
export const holidaysCover: CivilDate = `${(Object.keys(holidayTable).sort().at(-1) ?? '1970').slice(0, 4)}-12-31`;

/** The Japanese name of the public holiday on that day (国民の祝日に関する法律), or undefined. */
export function holidayOn(date: CivilDate): string | undefined {
  return holidayTable[date]?.name;
}

const nextDays = new Map<CivilDate, CivilDate>();
const keptDays = 5000;

/** The day after. Whoever looks for the next opening asks for it a thousand times a second, so it is kept. */
export function nextDay(date: CivilDate): CivilDate {
  const known = nextDays.get(date);
  if (known !== undefined) return known;
  if (nextDays.size >= keptDays) nextDays.clear();
  const next = addDays(date, 1);
  nextDays.set(date, next);
  return next;
}

/** The day `count` days after `date`; negative counts go back. */
export function addDays(date: CivilDate, count: number): CivilDate {
  return new Date(Date.parse(date) + count * dayMs).toISOString().slice(0, 10);
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
