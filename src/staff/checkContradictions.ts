// Things that staff wrote that contradict each other without a word: two exceptions for one day, days of every year that last for months,
// hours that open days that are closed otherwise. Each warning names both lines.

import { addDays, daysBetween } from '../hours/calendar.ts';
import { inLeapYear, shareADay } from '../hours/everyYear.ts';
import type { Exception, Instant, NthRule, Timetable, Where, YearlyException } from '../hours/timetable.ts';
import { weeksOf } from '../hours/writtenHours.ts';
import { civilDate } from '../hours/zone.ts';
import { message } from '../messages/message.ts';
import type { Directory } from '../schedules/directory.ts';
import { nthInJapanese } from '../schedules/nthNames.ts';
import { linesOf } from './checkDates.ts';
import { closedInOneGroup } from './closedInOneGroup.ts';
import { openedBySeasons, openedByStretches } from './openedDays.ts';
import { whereWritten } from './said.ts';
import { oncePerPlace, type Warning, warn } from './warning.ts';

// So many days are a month; a longer stretch of every year is a season, or its two days are the wrong way round.
const mostYearlyDays = 31;

/** The warnings, each place once, however many centres use the line. */
export function checkContradictions(directory: Directory, at: Instant): readonly Warning[] {
  // A closure of a centre makes another timetable with the same groups and exceptions.
  const timetables = [...linesOf(directory)].map(({ timetable }) => timetable);
  const exceptions = new Map(timetables.map((timetable) => [timetable.exceptions, timetable]));
  const groups = new Map(timetables.map((timetable) => [timetable.groups, timetable]));
  const found = [
    ...[...exceptions.values()].flatMap((timetable) => [...sharedDays(timetable), ...longYearly(timetable)]),
    ...[...groups.values()].flatMap((timetable) => {
      const today = civilDate(at, timetable.zone);
      return [
        ...sharedNth(timetable),
        ...openedByStretches(timetable, today),
        ...openedBySeasons(timetable, today),
        ...closedInOneGroup(timetable, today),
      ];
    }),
  ];
  return oncePerPlace(found);
}

/** Of two exceptions that share a day, the first in the file decides. That is meant where it is the shorter one. */
function sharedDays({ exceptions, yearly = [] }: Timetable): readonly Warning[] {
  const dated = exceptions.flatMap((one, index) => {
    const other = exceptions
      .slice(0, index)
      .find((before) => before.from <= (one.until ?? '9999-12-31') && one.from <= (before.until ?? '9999-12-31') && differ(before, one));
    const day = other !== undefined && other.from > one.from ? other.from : one.from;
    return other === undefined ? [] : [warn('days-shared', one.where, message('days-shared', { day, line: lineOf(other.where) }))];
  });
  const everyYear = yearly.flatMap((one, index) => {
    const other = yearly.slice(0, index).find((before) => shareADay(before, one) && differ(before, one));
    return other === undefined ? [] : [warn('days-shared', one.where, message('days-shared.yearly', { line: lineOf(other.where) }))];
  });
  return [...dated, ...everyYear];
}

type Written = Pick<Exception | YearlyException, 'languages' | 'spans' | 'where'>;

/** Whether two exceptions are for a common language, stand at different places and say different hours. */
function differ(one: Written, other: Written): boolean {
  if (one.where === undefined || other.where === undefined || whereWritten(one.where) === whereWritten(other.where)) return false;
  if (JSON.stringify(one.spans) === JSON.stringify(other.spans)) return false;
  if (one.languages === undefined || other.languages === undefined) return true;
  if (one.languages === 'any' || other.languages === 'any') return one.languages === other.languages;
  return one.languages.some((language) => other.languages?.includes(language));
}

/** The last weekday of a month is its fourth or its fifth. */
function sharedNth({ groups }: Timetable): readonly Warning[] {
  return groups.flatMap(weeksOf).flatMap(({ nth = [] }) =>
    nth.flatMap((one, index) => {
      const other = nth.slice(0, index).find((before) => before.weekday === one.weekday && isLastOf(before, one));
      if (other === undefined || JSON.stringify(other.spans) === JSON.stringify(one.spans)) return [];
      const days = { first: nthInJapanese(other), second: nthInJapanese(one), rule: other.name, line: lineOf(other.where) };
      return [warn('days-shared', one.where, message('days-shared.nth', days))];
    }),
  );
}

function isLastOf({ ordinals: one }: NthRule, { ordinals: other }: NthRule): boolean {
  const isLate = (ordinal: string) => ordinal === 'fourth' || ordinal === 'fifth';
  return (one.includes('last') && other.some(isLate)) || (other.includes('last') && one.some(isLate));
}

function longYearly({ yearly = [] }: Timetable): readonly Warning[] {
  return yearly.flatMap(({ from, until, where }) => {
    const [first, last] = [`2024-${inLeapYear(from)}`, `2024-${inLeapYear(until)}`];
    const days = daysBetween(first, last) + 1;
    const count = days > 0 ? days : daysBetween(first, addDays(last, 366)) + 1;
    return count <= mostYearlyDays ? [] : [warn('long-yearly', where, message('long-yearly', { from, until, count }))];
  });
}

function lineOf(where: Where | undefined): string {
  return where === undefined ? '' : whereWritten(where);
}
