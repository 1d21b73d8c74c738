// What staff wrote about a line's hours, as plain data: weekly rules, dated exceptions, closures. Nothing here is computed yet.

/** A language tag as the catalogues and schedules write it (BCP 47, lower case): `ja`, `tl`. */
export type Language = string;

/** Milliseconds since 1970-01-01T00:00Z. Every comparison in the program is made on these. */
export type Instant = number;

/** A day of the civil calendar as text, `2026-09-22`: it belongs to no time zone. */
export type CivilDate = string;

/** Half-open span of one day, in minutes after its midnight. `until` may pass 1440: `22:00-26:00` ends at two the next morning. */
export type Span = { readonly from: number; readonly until: number };

/** In the order of ISO 8601: Monday is 1. */
export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export type WeekdayName = (typeof weekdayNames)[number];

/** Each weekday; and where it is a public holiday, the next working day after it (月曜休館・祝日なら翌日). */
export const nextWorkingDayRules = [
  'monday-or-next-working-day',
  'tuesday-or-next-working-day',
  'wednesday-or-next-working-day',
  'thursday-or-next-working-day',
  'friday-or-next-working-day',
  'saturday-or-next-working-day',
  'sunday-or-next-working-day',
] as const satisfies readonly `${WeekdayName}-or-next-working-day`[];

export type NextWorkingDayRule = (typeof nextWorkingDayRules)[number];

export const dayRules = [
  'daily',
  'weekdays',
  'weekends',
  'saturdays',
  'sundays',
  ...weekdayNames,
  ...nextWorkingDayRules,
  'holidays',
  'weekday-holidays',
  'new-year',
] as const;

export type DayRule = (typeof dayRules)[number];

export const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'last'] as const;

export type Ordinal = (typeof ordinals)[number];

/** `third-tuesday`, `first-and-third-saturday`. */
export type NthName = `${string}-${WeekdayName}`;

/** Hours on certain weekdays of each month: the third Tuesday, the first and the third Saturday. */
export type NthRule = {
  readonly name: NthName;
  readonly ordinals: readonly Ordinal[];
  readonly weekday: WeekdayName;
  readonly spans: readonly Span[];
  readonly where?: Where;
};

/** The rules for the days of a week. */
export type Week = {
  readonly rules: Readonly<Partial<Record<DayRule, readonly Span[]>>>;
  /** Where two are for the same day, the first decides. */
  readonly nth?: readonly NthRule[];
  /** Where each rule is written. */
  readonly where?: Readonly<Partial<Record<DayRule, Where>>>;
};

/**
 * A day of every year: a month and a day, `08-13`; the last day of a month, `02-last`; a weekday of a month, `05-third-tuesday`, which not
 * every year has if it is the fifth.
 */
export type YearDay = string;

/** A part of every year with rules of its own, both days included. It may pass the end of the year. The rules of the group do not apply in it. */
export type Season = Week & { readonly from: YearDay; readonly until: YearDay; readonly at?: Where };

/** Where staff wrote something: a file below the schedules folder, and a line of it, counted from 1. */
export type Where = { readonly file: string; readonly line: number };

/** The hours of some languages on one line. `any` means: the desk answers, but no language is promised. */
export type Group = Week & {
  readonly languages: readonly Language[] | 'any';
  /** For `any`: the languages that a caller may need there. */
  readonly needed: readonly Language[];
  /** For `any`: the staff can call an interpreter; not if absent. */
  readonly interpreter?: boolean;
  /** The first and the last day of the group. Before and after them it has no hours, whatever else is written. */
  readonly from?: CivilDate;
  readonly until?: CivilDate;
  readonly at?: Where;
  /** Of two that share a day, the first decides. */
  readonly seasons?: readonly Season[];
};

/**
 * Other hours on the days `from` to `until`, both included; without `until` they apply until further notice. An exception replaces the whole
 * day; without languages it is for every group.
 */
export type Exception = {
  readonly from: CivilDate;
  readonly until?: CivilDate;
  readonly languages?: readonly Language[] | 'any';
  readonly spans: readonly Span[];
  readonly reason?: string;
  /** When staff last saw that an exception without an end still applies. */
  readonly checked?: CivilDate;
  readonly where?: Where;
};

/** The same in every year. A stretch may pass the end of the year. */
export type YearlyException = Omit<Exception, 'from' | 'until' | 'checked'> & { readonly from: YearDay; readonly until: YearDay };

/** The notice of the console from which something comes, and who made it. Not for the public: it has a person's name. */
export type NoticeOrigin = { readonly id: string; readonly madeBy: string };

/** A stretch in which the line is closed, whatever its rules are; without `until` it lasts until further notice. */
export type Closure = {
  readonly from: Instant;
  readonly until?: Instant;
  readonly reason: string;
  /** When staff last saw that a closure without an end still applies. */
  readonly checked?: CivilDate;
  readonly where?: Where;
  readonly notice?: NoticeOrigin;
};

/** A stretch in which the line is open besides its rules: a desk stays open an hour longer today. Closures are stronger. */
export type ExtraOpening = {
  readonly from: Instant;
  readonly until: Instant;
  /** The languages that are promised in it. Absent: those that the line promises anyway; where its desk answers any language, it answers. */
  readonly languages?: readonly Language[];
  readonly reason: string;
  readonly where?: Where;
  readonly notice?: NoticeOrigin;
};

export type Timetable = {
  /** IANA name: `Asia/Tokyo`. */
  readonly zone: string;
  /** First and last day of the year-end closure, `12-29` and `01-03`, both included. */
  readonly newYear: { readonly from: string; readonly until: string; readonly where?: Where };
  readonly groups: readonly Group[];
  readonly exceptions: readonly Exception[];
  /** Weaker than an exception of one year, stronger than every rule. */
  readonly yearly?: readonly YearlyException[];
  readonly closures: readonly Closure[];
  /** Stronger than every rule and exception, weaker than closures. */
  readonly openings?: readonly ExtraOpening[];
};

/** The groups that have hours on a day: those that have not begun yet, or are over, are left out. */
export function groupsOn({ groups }: Timetable, date: CivilDate): readonly Group[] {
  return groups.filter((group) => isInForce(group, date));
}

/** Whether a day is between the first and the last day of a group. */
export function isInForce({ from, until }: Group, date: CivilDate): boolean {
  return (from === undefined || date >= from) && (until === undefined || date <= until);
}

/** Whether the staff behind some groups can call an interpreter for a caller whose language is not promised. */
export function hasInterpreter(groups: readonly Group[]): boolean {
  return groups.some(({ languages, interpreter }) => languages === 'any' && interpreter === true);
}
