// For a day without hours: the next day that could have some, so that a closed stretch costs one step, whatever its length.

import { isCivilDate, nextDay, nextHoliday } from './calendar.ts';
import { nextNth } from './monthDays.ts';
import { dateFrom, decidingOn } from './precedence.ts';
import { type GroupRules, seasonOn } from './rules.ts';
import { type CivilDate, isInForce, type Timetable } from './timetable.ts';

/** The group stays closed until the day before this one; undefined where it stays closed for good. */
export function nextDayToTry(timetable: Timetable, rules: GroupRules, date: CivilDate): CivilDate | undefined {
  const { group, dated, yearly, opensByYearly, opensAtAll } = rules;
  const days: (CivilDate | undefined)[] = [nextDated(rules, date)];
  if (isInForce(group, date) && decidingOn(dated, date).thing === undefined) {
    const byYear = decidingOn(yearly(date), date.slice(5));
    if (opensByYearly || (opensAtAll && byYear.thing !== undefined)) days.push(nextInEveryYear(byYear.changesAt ?? '01-01', date));
    if (byYear.thing === undefined) days.push(...nextByRule(timetable, rules, date));
  }
  let first: CivilDate | undefined;
  for (const day of days) if (day !== undefined && day > date && (first === undefined || day < first)) first = day;
  return first;
}

/** The next days on which a rule of the week, or another week, could open the group. */
function nextByRule({ newYear }: Timetable, rules: GroupRules, date: CivilDate): readonly (CivilDate | undefined)[] {
  const { seasons, opensAtAll } = rules;
  const { opens } = seasonOn(rules, date) ?? rules.usual;
  const days: (CivilDate | undefined)[] = opens.byNth.map((nth) => nextNth(nth, date));
  if (opens.byNewYear) days.push(nextInEveryYear(newYear.from, date));
  if (opens.byHoliday) days.push(nextHoliday(nextDay(date)));
  if (opens.byWeek) days.push(nextDay(date));
  if (seasons !== undefined && opensAtAll) days.push(nextInEveryYear(decidingOn(seasons(date), date.slice(5)).changesAt ?? '01-01', date));
  return days;
}

/** For a day without hours: the next day on which something with a date begins or ends that could open the group; undefined without one. */
export function nextDated({ group, dated, closed }: GroupRules, date: CivilDate): CivilDate | undefined {
  if (group.from !== undefined && date < group.from) return group.from;
  const { thing, changesAt } = decidingOn(dated, date);
  const edge = thing === undefined ? changesAt : decidingOn(closed, date).changesAt;
  return edge === undefined ? undefined : dateFrom(edge);
}

/** The first date after `date` that is not before an edge between days of every year. */
function nextInEveryYear(edge: string, date: CivilDate): CivilDate {
  const year = Number(date.slice(0, 4));
  const found = dateFrom(existing(`${date.slice(0, 4)}-${edge}`));
  return found > date ? found : dateFrom(existing(`${String(Math.min(year + 1, 9999)).padStart(4, '0')}-${edge}`));
}

/** 29 February, or what is behind it, is 1 March in a year without it. */
function existing(edge: string): string {
  return edge.slice(5, 10) === '02-29' && !isCivilDate(edge.slice(0, 10)) ? `${edge.slice(0, 4)}-03-01` : edge;
}
