// Which days, in words: “every Monday from 2026-12-28 on”, “every public holiday”, “Tue 2026-12-29 to Thu 2026-12-31”.

import { addDays, daysBetween, holidayOn, weekdayOf } from '../hours/calendar.ts';
import type { CivilDate } from '../hours/timetable.ts';
import { dayName } from './said.ts';

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const mostListed = 4;
const mostLeftOut = 6;
// Two days could be chance; a rule gives more.
const fewestOfRule = 3;

/** Some days in order, in words. `last` is the last day that was looked at: a rule that reaches it is said to go on. */
export function whichDays(dates: readonly CivilDate[], last: CivilDate): string {
  const [first = '', end = ''] = [dates[0], dates.at(-1)];
  const isRun = daysBetween(first, end) === dates.length - 1;
  if (dates.length === 1) return dayName(first);
  if (isRun && end === last) return `every day from ${dayName(first)} on`;
  if (isRun) return dates.length === 2 ? dates.map(dayName).join(' and ') : `${dayName(first)} to ${dayName(end)}`;
  return byRule(dates, first, end, last) ?? listed(dates);
}

/** The days as one rule of the week or of the calendar of holidays; undefined where they follow none. */
function byRule(dates: readonly CivilDate[], first: CivilDate, end: CivilDate, last: CivilDate): string | undefined {
  if (dates.length < fewestOfRule) return undefined;
  const stretch = daysOf(first, end);
  const holidays = stretch.filter((date) => holidayOn(date) !== undefined);
  const has = new Set(dates);
  const since = (follows: (date: CivilDate) => boolean) =>
    daysOf(addDays(end, 1), last).some(follows) ? `from ${dayName(first)} to ${dayName(end)}` : `from ${dayName(first)} on`;
  if (holidays.length === dates.length && holidays.every((date) => has.has(date)))
    return `every public holiday ${since((date) => holidayOn(date) !== undefined)}`;
  const isFree = (date: CivilDate) => weekdayOf(date) >= 6 || holidayOn(date) !== undefined;
  if (holidays.some((date) => weekdayOf(date) < 6 && has.has(date)) && dates.every(isFree)) {
    const missing = stretch.filter((date) => isFree(date) && !has.has(date));
    if (missing.length <= mostLeftOut) return `every Saturday, Sunday and public holiday ${since(isFree)}${except(missing)}`;
  }
  const weekdays = new Set(dates.map(weekdayOf));
  const onThese = since((date) => weekdays.has(weekdayOf(date)));
  const expected = stretch.filter((date) => weekdays.has(weekdayOf(date)));
  const missing = expected.filter((date) => !has.has(date));
  const each = `every ${weekdaysNamed([...weekdays].sort())}`;
  if (missing.length === 0) return `${each} ${onThese}`;
  const noHoliday = missing.filter((date) => holidayOn(date) === undefined);
  const areHolidaysOut = !dates.some((date) => holidayOn(date) !== undefined);
  if (areHolidaysOut && noHoliday.length < missing.length && noHoliday.length <= mostLeftOut)
    return `${each} that is no public holiday ${onThese}${except(noHoliday)}`;
  return missing.length <= Math.min(mostLeftOut, dates.length / 2) ? `${each} ${onThese}${except(missing)}` : undefined;
}

function except(dates: readonly CivilDate[]): string {
  return dates.length === 0 ? '' : `, except ${dates.map(dayName).join(', ')}`;
}

function weekdaysNamed(weekdays: readonly number[]): string {
  const key = weekdays.join('');
  if (key === '1234567') return 'day';
  if (key === '12345') return 'weekday';
  if (key === '67') return 'Saturday and Sunday';
  return weekdays.map((weekday) => names[weekday - 1]).join(', ');
}

function listed(dates: readonly CivilDate[]): string {
  if (dates.length <= mostListed) return dates.map(dayName).join(', ');
  const shown = dates.slice(0, mostListed - 1).map(dayName);
  return `${shown.join(', ')} and ${dates.length - shown.length} more until ${dayName(dates.at(-1) ?? '')}`;
}

function daysOf(first: CivilDate, last: CivilDate): readonly CivilDate[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, ahead) => addDays(first, ahead));
}
