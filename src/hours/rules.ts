// Which of the things that staff wrote decides a day: an exception, the year-end, the public holiday, the weekday.

import { holidayOn, weekdayOf } from './calendar.ts';
import type { CivilDate, DayRule, Exception, Group, Language, Span, Timetable, Where, YearlyException } from './timetable.ts';

/** A group of a line with the exceptions that hold for it in one language. */
export type Ruled = {
  readonly group: Group;
  readonly exceptions: readonly Exception[];
  readonly yearly: readonly YearlyException[];
};

/** What decided a civil day of a group; `nothing` is a day that no rule speaks of, and then it is closed. */
export type Decision = {
  readonly by: 'exception' | 'yearly' | DayRule | 'nothing';
  readonly spans: readonly Span[];
  readonly where?: Where;
  /** Why staff wrote an exception. */
  readonly reason?: string;
};

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The groups of a line that concern a language, each with the exceptions that hold for it there. */
export function ruledFor(timetable: Timetable, language: Language): readonly Ruled[] {
  return timetable.groups
    .filter((group) => group.languages === 'any' || group.languages.includes(language))
    .map((group) => ({
      group,
      exceptions: timetable.exceptions.filter((exception) => holdsFor(exception, group, language)),
      yearly: (timetable.yearly ?? []).filter((exception) => holdsFor(exception, group, language)),
    }));
}

/**
 * What decides a day for a group: an exception of that year, else one of every year, else the year-end, else the public holiday, else the
 * weekday's own name, else weekends or weekdays, else daily; else nothing. Nothing missing ever means open.
 */
export function decisionOn(timetable: Timetable, { group, exceptions, yearly }: Ruled, date: CivilDate): Decision {
  const dated = exceptions.find(({ from, until }) => date >= from && date <= until);
  const exception = dated ?? yearly.find((each) => isWithin(each, date));
  if (exception !== undefined) {
    const { spans, reason, where } = exception;
    return { by: dated === undefined ? 'yearly' : 'exception', spans, ...written(where), ...(reason !== undefined && { reason }) };
  }
  const rule = rulesFor(timetable, date).find((name) => group.rules[name] !== undefined);
  if (rule === undefined) return { by: 'nothing', spans: [] };
  return { by: rule, spans: group.rules[rule] ?? [], ...written(group.where?.[rule]) };
}

/** The rules that could hold on a day, the strongest first (facts: exception > year-end > holiday > Saturday or Sunday > weekday). */
export function rulesFor({ newYear }: Timetable, date: CivilDate): readonly DayRule[] {
  const weekday = weekdayOf(date);
  const name = weekdayNames[weekday - 1] as DayRule;
  const rules: DayRule[] = [];
  if (isWithin(newYear, date)) rules.push('new-year');
  if (holidayOn(date) !== undefined) rules.push('holidays');
  rules.push(name);
  if (weekday === 6) rules.push('saturdays');
  if (weekday === 7) rules.push('sundays');
  rules.push(weekday >= 6 ? 'weekends' : 'weekdays', 'daily');
  return rules;
}

/** Whether a date is in a stretch of every year, both ends included; a stretch that ends before it begins passes the end of the year. */
function isWithin({ from, until }: { readonly from: string; readonly until: string }, date: CivilDate): boolean {
  const day = date.slice(5);
  return from <= until ? day >= from && day <= until : day >= from || day <= until;
}

/** An exception for some languages leaves the others of the same group as they are. */
function holdsFor({ languages }: Pick<Exception, 'languages'>, group: Group, language: Language): boolean {
  if (languages === undefined) return true;
  if (languages === 'any' || group.languages === 'any') return languages === group.languages;
  return languages.includes(language);
}

function written(where: Where | undefined): { readonly where?: Where } {
  return where === undefined ? {} : { where };
}
