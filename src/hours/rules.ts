// Which of the things that staff wrote decides a day: an exception, the year-end, the public holiday, the weekday.

import { addDays, holidayOn, weekdayOf } from './calendar.ts';
import type { EveryYear } from './everyYear.ts';
import { isNth } from './monthDays.ts';
import { type DayStretch, decidingOn, type Precedence } from './precedence.ts';
import {
  type CivilDate,
  type DayRule,
  type Exception,
  type Group,
  isInForce,
  type NextWorkingDayRule,
  type NthName,
  type NthRule,
  nextWorkingDayRules,
  type Span,
  type Timetable,
  type Week,
  type Where,
  weekdayNames,
  type YearDay,
  type YearlyException,
} from './timetable.ts';

/** The rules of a week, and what is worked out of them once. */
export type WeekRules = {
  readonly week: Week;
  /** The rules that move to the next working day if their own day is a holiday. */
  readonly moving: readonly NextWorkingDayRule[];
  /** Which kinds of rule open the line on some day at all. */
  readonly opens: {
    readonly byNewYear: boolean;
    readonly byHoliday: boolean;
    readonly byWeek: boolean;
    readonly byNth: readonly NthRule[];
  };
};

export type SeasonRules = WeekRules & { readonly from: YearDay; readonly until: YearDay };

/** A group of a line with the exceptions that apply to it in one language. */
export type GroupRules = {
  readonly group: Group;
  readonly dated: Precedence<Exception>;
  /** The stretches in which such an exception closes the group, those of neighbouring days joined. */
  readonly closed: Precedence<DayStretch>;
  readonly yearly: EveryYear<YearlyException>;
  readonly opensByYearly: boolean;
  /** Outside the seasons. */
  readonly usual: WeekRules;
  readonly seasons?: EveryYear<SeasonRules>;
  /** Whether anything but a dated exception opens the group on some day. */
  readonly opensAtAll: boolean;
  /** Whether some hours are on the fifth weekday of a month, which February seldom has. */
  readonly opensOnFifth: boolean;
};

/** The name of a rule for days. */
export type RuleName = DayRule | NthName;

/** What decided a civil day of a group. `nothing` means that no rule is written for this day, `not-in-force` that the group does not apply. */
export type Decision = {
  readonly by: 'exception' | 'yearly' | RuleName | 'nothing' | 'not-in-force';
  readonly spans: readonly Span[];
  readonly where?: Where;
  /** Why staff wrote an exception. */
  readonly reason?: string;
  /** The season whose rule decided. */
  readonly season?: { readonly from: YearDay; readonly until: YearDay };
};

/**
 * What decides a day for a group. This is the precedence, the strongest first:
 *
 * 1. the first and the last day of the group: outside of them it has no hours at all;
 * 2. an exception of that year;
 * 3. an exception of every year;
 * 4. the rules of the season that the day is in, in the order of `rulesFor`; outside the seasons those of the group. A season has a whole
 *    week of rules of its own, so that no rule of the group applies in it.
 *
 * A missing rule never means open.
 */
export function decisionOn(timetable: Timetable, rules: GroupRules, date: CivilDate): Decision {
  const { group, dated, yearly } = rules;
  if (!isInForce(group, date)) return { by: 'not-in-force', spans: [], ...written(group.at) };
  const ofThisYear = decidingOn(dated, date).thing;
  const exception = ofThisYear ?? decidingOn(yearly(date), date.slice(5)).thing;
  if (exception !== undefined) {
    const { spans, reason, where } = exception;
    return { by: ofThisYear === undefined ? 'yearly' : 'exception', spans, ...written(where), ...(reason !== undefined && { reason }) };
  }
  const season = seasonOn(rules, date);
  const decided = decidedBy(timetable, season ?? rules.usual, date);
  return season === undefined ? decided : { ...decided, season: { from: season.from, until: season.until } };
}

/** A rule by its name, or a kind of rule that has many names. */
type RuleKind = DayRule | 'nth-weekday' | 'working-day-after';

/**
 * The rules that could apply to a day, the strongest first: year-end > public holiday > the working day after a holiday > nth weekday of the
 * month > weekday by name > Saturdays or Sundays > weekends or weekdays > daily.
 */
export function rulesFor({ newYear }: Timetable, date: CivilDate): readonly RuleKind[] {
  const weekday = weekdayOf(date);
  const isHoliday = holidayOn(date) !== undefined;
  const usual = (isHoliday ? onHolidays : onOtherDays)[weekday - 1] ?? [];
  return isWithin(newYear, date.slice(5)) ? ['new-year', ...usual] : usual;
}

const onOtherDays = weekdayNames.map((_, index) => rulesOfWeekday(index, false));
const onHolidays = weekdayNames.map((_, index) => rulesOfWeekday(index, true));

/** The rules of a weekday, counted from Monday as 0, outside the year-end. */
function rulesOfWeekday(index: number, isHoliday: boolean): readonly RuleKind[] {
  const [saturday, sunday] = [index === 5, index === 6];
  const isWeekend = saturday || sunday;
  return [
    isHoliday && !isWeekend && 'weekday-holidays',
    isHoliday && 'holidays',
    'working-day-after',
    'nth-weekday',
    !isHoliday && nextWorkingDayRules[index],
    weekdayNames[index],
    saturday && 'saturdays',
    sunday && 'sundays',
    isWeekend ? 'weekends' : 'weekdays',
    'daily',
  ].filter((rule) => typeof rule === 'string') as readonly RuleKind[];
}

function decidedBy(timetable: Timetable, { week, moving }: WeekRules, date: CivilDate): Decision {
  const { rules, nth, where } = week;
  for (const rule of rulesFor(timetable, date)) {
    if (rule === 'nth-weekday') {
      const counted = nth?.find((each) => isNth(each, date));
      if (counted !== undefined) return { by: counted.name, spans: counted.spans, ...written(counted.where) };
      continue;
    }
    const name = rule === 'working-day-after' ? movedTo(moving, date) : rule;
    const spans = name === undefined ? undefined : rules[name];
    if (name !== undefined && spans !== undefined) return { by: name, spans, ...written(where?.[name]) };
  }
  return { by: 'nothing', spans: [] };
}

// The longest row of days without work that the law has made had ten (27 April to 6 May 2019).
const mostDaysWithoutWork = 15;

/** The rule of a weekday that was a holiday, if this is the next working day after it: not a Saturday, a Sunday or a public holiday. */
function movedTo(moving: readonly NextWorkingDayRule[], date: CivilDate): DayRule | undefined {
  if (moving.length === 0 || !isWorkingDay(date)) return undefined;
  let before = addDays(date, -1);
  for (let looked = 0; looked < mostDaysWithoutWork && !isWorkingDay(before); looked += 1) {
    const rule = nextWorkingDayRules[weekdayOf(before) - 1];
    if (rule !== undefined && holidayOn(before) !== undefined && moving.includes(rule)) return rule;
    before = addDays(before, -1);
  }
  return undefined;
}

function isWorkingDay(date: CivilDate): boolean {
  return weekdayOf(date) < 6 && holidayOn(date) === undefined;
}

/** The season that a day is in, with what opens the line in it. */
export function seasonOn({ seasons }: GroupRules, date: CivilDate): SeasonRules | undefined {
  return seasons === undefined ? undefined : decidingOn(seasons(date), date.slice(5)).thing;
}

/** Whether a month and day is in a stretch of every year, both ends included; a stretch that ends before it begins passes the end of the year. */
export function isWithin({ from, until }: { readonly from: string; readonly until: string }, day: string): boolean {
  return from <= until ? day >= from && day <= until : day >= from || day <= until;
}

function written(where: Where | undefined): { readonly where?: Where } {
  return where === undefined ? {} : { where };
}
