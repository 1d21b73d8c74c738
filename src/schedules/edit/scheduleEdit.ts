// The usual changes of hours as plain data: what a form says, whatever the file looks like when it is saved. So it can be made anew in a file
// that another person has changed meanwhile.

import type { CivilDate, Language } from '../../hours/timetable.ts';

/** Where a fact was seen, on which day, and whether the desk itself has confirmed it. */
export type Evidence = { readonly source: string; readonly checked: CivilDate; readonly isConfirmed: boolean };

/** A line: the file in which it is written, and its name there; a file in `lines/` is a line itself. */
export type LinePlace = { readonly file: string; readonly line?: string };

/** The hours of the days of a week, by the names of the rules: `{ weekdays: '9:00-17:00', 'third-tuesday': 'closed' }`. An empty text removes the rule. */
export type RuleTexts = Readonly<Record<string, string>>;

/** A group of hours, by its languages and its days: an index would be another group after another person's edit. */
export type GroupKey = string;

type Grouped = { readonly place: LinePlace; readonly groups: readonly GroupKey[]; readonly evidence: Evidence };

/** Days of one year, or of every year (`08-13`). */
export type ExceptionDays =
  | { readonly date: CivilDate }
  | { readonly from: CivilDate; readonly until: CivilDate }
  | { readonly yearly: string };

export type HoursEdit =
  /** From now on. */
  | (Grouped & { readonly kind: 'week'; readonly rules: RuleTexts })
  /** From a day on; until then everything stays. */
  | (Grouped & { readonly kind: 'from'; readonly from: CivilDate; readonly rules: RuleTexts })
  /** A part of every year with a whole week of its own. */
  | (Grouped & { readonly kind: 'season'; readonly from: string; readonly until: string; readonly rules: RuleTexts })
  | {
      readonly kind: 'exception';
      readonly place: LinePlace;
      readonly days: ExceptionDays;
      readonly hours: string;
      readonly languages?: readonly Language[];
      readonly reason: string;
      readonly evidence: Evidence;
    }
  | {
      readonly kind: 'number';
      readonly place: LinePlace;
      readonly temporary: string;
      readonly from?: CivilDate;
      readonly until: CivilDate;
      readonly reason: string;
      readonly evidence: Evidence;
    }
  | { readonly kind: 'year-end'; readonly place: LinePlace; readonly from: string; readonly until: string; readonly evidence: Evidence }
  /** Takes away what was added to the usual hours: the keys of its parts (`removableParts.ts`). */
  | { readonly kind: 'remove'; readonly place: LinePlace; readonly parts: readonly string[]; readonly evidence: Evidence };

export const hoursEditKinds = [
  'week',
  'from',
  'exception',
  'season',
  'number',
  'year-end',
  'remove',
] as const satisfies readonly HoursEdit['kind'][];

/** The key of a group as the file has it. */
export function groupKeyOf(group: Readonly<Record<string, unknown>>): GroupKey {
  const { languages, from, until } = group;
  const spoken = Array.isArray(languages) ? languages.join('-') : String(languages);
  return [spoken, from ?? '', until ?? ''].join(' ').trim();
}
