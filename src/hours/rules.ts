// Which of the things that staff wrote decides a day: an exception, the year-end, the public holiday, the weekday.

import { holidayOn, isCivilDate, nextDay, nextHoliday, weekdayOf } from './calendar.ts';
import { type DayStretch, dateFrom, decidingOn, type Precedence } from './precedence.ts';
import type { CivilDate, DayRule, Exception, Group, Span, Timetable, Where, YearlyException } from './timetable.ts';

/** A group of a line with the exceptions that apply to it in one language. */
export type GroupRules = {
  readonly group: Group;
  readonly dated: Precedence<Exception>;
  /** The stretches in which such an exception closes the group, those of neighbouring days joined. */
  readonly closed: Precedence<DayStretch>;
  readonly yearly: Precedence<YearlyException>;
  /** Which kinds of rule open the line on some day at all. */
  readonly opens: { readonly byYearly: boolean; readonly byNewYear: boolean; readonly byHoliday: boolean; readonly byWeek: boolean };
};

/** What decided a civil day of a group. `nothing` means that no rule is written for this day: the line is closed. */
export type Decision = {
  readonly by: 'exception' | 'yearly' | DayRule | 'nothing';
  readonly spans: readonly Span[];
  readonly where?: Where;
  /** Why staff wrote an exception. */
  readonly reason?: string;
};

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/**
 * What decides a day for a group: an exception of that year, else one of every year, else the year-end, else the public holiday, else the
 * weekday's own name, else weekends or weekdays, else daily; else nothing. A missing rule never means open.
 */
export function decisionOn(timetable: Timetable, { group, dated, yearly }: GroupRules, date: CivilDate): Decision {
  const ofThisYear = decidingOn(dated, date).thing;
  const exception = ofThisYear ?? decidingOn(yearly, date.slice(5)).thing;
  if (exception !== undefined) {
    const { spans, reason, where } = exception;
    return { by: ofThisYear === undefined ? 'yearly' : 'exception', spans, ...written(where), ...(reason !== undefined && { reason }) };
  }
  const rule = rulesFor(timetable, date).find((name) => group.rules[name] !== undefined);
  if (rule === undefined) return { by: 'nothing', spans: [] };
  return { by: rule, spans: group.rules[rule] ?? [], ...written(group.where?.[rule]) };
}

/** The rules that could apply to a day, the strongest first (facts: exception > year-end > holiday > Saturday or Sunday > weekday). */
export function rulesFor({ newYear }: Timetable, date: CivilDate): readonly DayRule[] {
  const weekday = weekdayOf(date);
  const name = weekdayNames[weekday - 1] as DayRule;
  const rules: DayRule[] = [];
  if (isWithin(newYear, date.slice(5))) rules.push('new-year');
  if (holidayOn(date) !== undefined) rules.push('holidays');
  rules.push(name);
  if (weekday === 6) rules.push('saturdays');
  if (weekday === 7) rules.push('sundays');
  rules.push(weekday >= 6 ? 'weekends' : 'weekdays', 'daily');
  return rules;
}

/**
 * For a day without hours: the next day that could have some. The group stays closed until the day before, so that a closed stretch costs
 * one step, whatever its length. Undefined where the group stays closed for good.
 */
export function nextDayToTry({ newYear }: Timetable, rules: GroupRules, date: CivilDate): CivilDate | undefined {
  const { dated, yearly, opens } = rules;
  const days: (CivilDate | undefined)[] = [nextDated(rules, date)];
  if (decidingOn(dated, date).thing === undefined) {
    const byYear = decidingOn(yearly, date.slice(5));
    const opensByRule = opens.byNewYear || opens.byHoliday || opens.byWeek;
    if (opens.byYearly || (opensByRule && byYear.thing !== undefined)) days.push(nextInEveryYear(byYear.changesAt ?? '01-01', date));
    if (byYear.thing === undefined) {
      if (opens.byNewYear) days.push(nextInEveryYear(newYear.from, date));
      if (opens.byHoliday) days.push(nextHoliday(nextDay(date)));
      if (opens.byWeek) days.push(nextDay(date));
    }
  }
  let first: CivilDate | undefined;
  for (const day of days) if (day !== undefined && day > date && (first === undefined || day < first)) first = day;
  return first;
}

/** For a day without hours: the next day on which something with a date begins or ends that could open the group; undefined without one. */
export function nextDated({ dated, closed }: GroupRules, date: CivilDate): CivilDate | undefined {
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

/** Whether a month and day is in a stretch of every year, both ends included; a stretch that ends before it begins passes the end of the year. */
function isWithin({ from, until }: { readonly from: string; readonly until: string }, day: string): boolean {
  return from <= until ? day >= from && day <= until : day >= from || day <= until;
}

function written(where: Where | undefined): { readonly where?: Where } {
  return where === undefined ? {} : { where };
}
