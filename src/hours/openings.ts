// From a timetable to openings: which stretches of a day a line is promised, answered or closed in a language.
// One day at a time, on demand. There is no horizon: the last day of the program's life is computed like the first.

import { addDays, holidayOn, weekdayOf } from './calendar.ts';
import type { CivilDate, DayRule, Exception, Group, Instant, Language, Span, Timetable } from './timetable.ts';
import { civilDate, instantAt } from './zone.ts';

/** A half-open stretch in which somebody answers; `promised` says whether the language asked for is spoken. */
export type Opening = { readonly from: Instant; readonly until: Instant; readonly promised: boolean };

type Stretch = { readonly from: Instant; readonly until: Instant };

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** One civil day of a line: its two midnights and the openings between them, in order. */
export type Day = Stretch & { readonly openings: readonly Opening[] };

/** What of a timetable concerns a language: its groups, and for each the exceptions. Languages that share these share their key, and their hours. */
export type Concern = {
  readonly key: string;
  readonly groups: readonly { readonly group: Group; readonly exceptions: readonly Exception[] }[];
};

type Kept = { readonly concerns: Map<Language, Concern>; readonly days: Map<string, Day> };

const keptDays = 2000;
const keeping = new WeakMap<Timetable, Kept>();

/**
 * Openings of a line in a language between two instants, in order, merged, cut to that window.
 * A stretch that is not in the list is closed.
 */
export function openingsBetween(timetable: Timetable, language: Language, from: Instant, until: Instant): readonly Opening[] {
  const found: Opening[] = [];
  const last = civilDate(until, timetable.zone);
  for (let date = civilDate(from, timetable.zone); date <= last; date = addDays(date, 1)) {
    for (const opening of dayOf(timetable, language, date).openings) {
      const part = { ...opening, from: Math.max(opening.from, from), until: Math.min(opening.until, until) };
      if (part.from < part.until) append(found, part);
    }
  }
  return found;
}

/** One civil day, with what spills over from the evening before. */
export function dayOf(timetable: Timetable, language: Language, date: CivilDate): Day {
  const { days } = kept(timetable);
  const { key, groups } = concernOf(timetable, language);
  const known = days.get(date + key);
  if (known !== undefined) return known;
  if (days.size >= keptDays) days.clear();
  const computed = computeDay(timetable, groups, date);
  days.set(date + key, computed);
  return computed;
}

/** Which groups concern a language. */
export function concernOf(timetable: Timetable, language: Language): Concern {
  const { concerns } = kept(timetable);
  const known = concerns.get(language);
  if (known !== undefined) return known;
  const groups = timetable.groups
    .filter((group) => group.languages === 'any' || group.languages.includes(language))
    .map((group) => ({ group, exceptions: timetable.exceptions.filter((exception) => holdsFor(exception, group, language)) }));
  const indices = groups.map(({ group, exceptions }) => [
    timetable.groups.indexOf(group),
    ...exceptions.map((each) => timetable.exceptions.indexOf(each)),
  ]);
  const concern = { key: ` ${indices.map((each) => each.join('+')).join(' ')}`, groups };
  concerns.set(language, concern);
  return concern;
}

function kept(timetable: Timetable): Kept {
  const known = keeping.get(timetable);
  if (known !== undefined) return known;
  const fresh: Kept = { concerns: new Map(), days: new Map() };
  keeping.set(timetable, fresh);
  return fresh;
}

function computeDay(timetable: Timetable, groups: Concern['groups'], date: CivilDate): Day {
  const day = { from: instantAt(date, 0, timetable.zone), until: instantAt(date, 1440, timetable.zone) };
  const promised: Stretch[] = [];
  const answered: Stretch[] = [];
  for (const { group, exceptions } of groups) {
    const stretches = group.languages === 'any' ? answered : promised;
    for (const written of [addDays(date, -1), date]) {
      for (const span of spansOn(timetable, group, exceptions, written)) {
        stretches.push({ from: instantAt(written, span.from, timetable.zone), until: instantAt(written, span.until, timetable.zone) });
      }
    }
  }
  const promises = subtract(cut(union(promised), day), timetable.closures);
  const answers = subtract(subtract(cut(union(answered), day), timetable.closures), promises);
  const openings = [
    ...promises.map((stretch) => ({ ...stretch, promised: true })),
    ...answers.map((stretch) => ({ ...stretch, promised: false })),
  ].sort((a, b) => a.from - b.from);
  return { ...day, openings };
}

/**
 * The spans that hold for a group on a day: a dated exception, else the year-end, else the public holiday, else the weekday's
 * own name, else weekends or weekdays, else daily; else none. Nothing missing ever means open.
 */
function spansOn(timetable: Timetable, group: Group, exceptions: readonly Exception[], date: CivilDate): readonly Span[] {
  const exception = exceptions.find(({ from, until }) => date >= from && date <= until);
  if (exception !== undefined) return exception.spans;
  const rule = rulesFor(timetable, date).find((name) => group.rules[name] !== undefined);
  return rule === undefined ? [] : (group.rules[rule] ?? []);
}

/** The rules that could hold on a day, the strongest first (facts: exception > year-end > holiday > Saturday or Sunday > weekday). */
export function rulesFor(timetable: Timetable, date: CivilDate): readonly DayRule[] {
  const weekday = weekdayOf(date);
  const name = weekdayNames[weekday - 1] as DayRule;
  const rules: DayRule[] = [];
  if (isNewYear(timetable, date)) rules.push('new-year');
  if (holidayOn(date) !== undefined) rules.push('holidays');
  rules.push(name);
  if (weekday === 6) rules.push('saturdays');
  if (weekday === 7) rules.push('sundays');
  rules.push(weekday >= 6 ? 'weekends' : 'weekdays', 'daily');
  return rules;
}

function isNewYear({ newYear }: Timetable, date: CivilDate): boolean {
  const day = date.slice(5);
  return newYear.from <= newYear.until ? day >= newYear.from && day <= newYear.until : day >= newYear.from || day <= newYear.until;
}

/** An exception for some languages leaves the others of the same group as they are. */
function holdsFor({ languages }: Exception, group: Group, language: Language): boolean {
  if (languages === undefined) return true;
  if (languages === 'any' || group.languages === 'any') return languages === group.languages;
  return languages.includes(language);
}

function append(list: Opening[], next: Opening): void {
  const last = list.at(-1);
  if (last !== undefined && last.until === next.from && last.promised === next.promised)
    list[list.length - 1] = { ...last, until: next.until };
  else list.push(next);
}

/** The one union of stretches: sorted, without overlaps, touching ones joined. */
function union(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const next of stretches.filter((stretch) => stretch.from < stretch.until).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && next.from <= last.until)
      joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, next.until) };
    else joined.push(next);
  }
  return joined;
}

function cut(stretches: readonly Stretch[], window: Stretch): readonly Stretch[] {
  return stretches
    .map((stretch) => ({ from: Math.max(stretch.from, window.from), until: Math.min(stretch.until, window.until) }))
    .filter((stretch) => stretch.from < stretch.until);
}

function subtract(stretches: readonly Stretch[], holes: readonly Stretch[]): readonly Stretch[] {
  return holes.reduce<readonly Stretch[]>(
    (left, hole) =>
      left.flatMap((stretch) =>
        [
          { from: stretch.from, until: Math.min(stretch.until, hole.from) },
          { from: Math.max(stretch.from, hole.until), until: stretch.until },
        ].filter((part) => part.from < part.until),
      ),
    stretches,
  );
}
