// What staff wrote about a line's hours, as plain data: weekly rules, dated exceptions, closures. Nothing here is computed yet.

/** A language tag as the catalogues and schedules write it (BCP 47, lower case): `ja`, `tl`. */
export type Language = string;

/** Milliseconds since 1970-01-01T00:00Z. Every comparison in the program is made on these. */
export type Instant = number;

/** A day of the civil calendar as text, `2026-09-22`: it belongs to no time zone. */
export type CivilDate = string;

/** Half-open span of one day, in minutes after its midnight. `until` may pass 1440: `22:00-26:00` ends at two the next morning. */
export type Span = { readonly from: number; readonly until: number };

export const dayRules = [
  'daily',
  'weekdays',
  'weekends',
  'saturdays',
  'sundays',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'holidays',
  'new-year',
] as const;

export type DayRule = (typeof dayRules)[number];

/** Where staff wrote something: a file below the schedules folder, and a line of it, counted from 1. */
export type Where = { readonly file: string; readonly line: number };

/** The hours of some languages on one line. `any` means: the desk answers, but no language is promised. */
export type Group = {
  readonly languages: readonly Language[] | 'any';
  readonly rules: Readonly<Partial<Record<DayRule, readonly Span[]>>>;
  /** Where each rule is written. */
  readonly where?: Readonly<Partial<Record<DayRule, Where>>>;
  /** For `any`: the languages that a caller may need there. */
  readonly needed: readonly Language[];
  /** For `any`: the staff can call an interpreter; not if absent. */
  readonly interpreter?: boolean;
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

/** The same in every year: `from` and `until` are a month and a day, `08-13`. A stretch may pass the end of the year. */
export type YearlyException = Omit<Exception, 'from' | 'until' | 'checked'> & { readonly from: string; readonly until: string };

/** A stretch in which the line is closed, whatever its rules are; without `until` it lasts until further notice. */
export type Closure = {
  readonly from: Instant;
  readonly until?: Instant;
  readonly reason: string;
  /** When staff last saw that a closure without an end still applies. */
  readonly checked?: CivilDate;
  readonly where?: Where;
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
};

/** Whether the staff of a line can call an interpreter for a caller whose language is not promised. */
export function hasInterpreter({ groups }: Timetable): boolean {
  return groups.some(({ languages, interpreter }) => languages === 'any' && interpreter === true);
}
