// From a timetable to openings: which stretches of a day a line is promised, answered or closed in a language.
// One day at a time, on demand. There is no horizon: the last day of the program's life is computed like the first.

import { addDays, nextDay } from './calendar.ts';
import { decisionOn, type Ruled, ruledFor } from './rules.ts';
import type { CivilDate, Instant, Language, Timetable } from './timetable.ts';
import { civilDate, instantAt } from './zone.ts';

/** A half-open stretch in which somebody answers; `promised` says whether the language asked for is spoken. */
export type Opening = { readonly from: Instant; readonly until: Instant; readonly promised: boolean };

type Stretch = { readonly from: Instant; readonly until: Instant };

/** One civil day of a line: its two midnights and the openings between them, in order. */
export type Day = Stretch & { readonly openings: readonly Opening[] };

/** What of a timetable concerns a language: its groups, and for each the exceptions. Languages that share these share their key, and their hours. */
export type LanguageSchedule = { readonly key: string; readonly groups: readonly Ruled[] };

type KeptConcern = LanguageSchedule & { readonly days: Map<CivilDate, Day> };
type Kept = { readonly concerns: Map<Language, KeptConcern>; readonly days: Map<string, Map<CivilDate, Day>> };

const keptDays = 2000;
const keeping = new WeakMap<Timetable, Kept>();

/**
 * Openings of a line in a language between two instants, in order, merged, cut to that window.
 * A stretch that is not in the list is closed.
 */
export function openingsBetween(timetable: Timetable, language: Language, from: Instant, until: Instant): readonly Opening[] {
  const found: Opening[] = [];
  const last = civilDate(until, timetable.zone);
  for (let date = civilDate(from, timetable.zone); date <= last; date = nextDay(date)) {
    for (const opening of dayOf(timetable, language, date).openings) {
      const part = { ...opening, from: Math.max(opening.from, from), until: Math.min(opening.until, until) };
      if (part.from < part.until) append(found, part);
    }
  }
  return found;
}

/** One civil day, with what spills over from the evening before. */
export function dayOf(timetable: Timetable, language: Language, date: CivilDate): Day {
  const { days, groups } = keptSchedule(timetable, language);
  const known = days.get(date);
  if (known !== undefined) return known;
  if (days.size >= keptDays) days.clear();
  const computed = computeDay(timetable, groups, date);
  days.set(date, computed);
  return computed;
}

/** Which groups concern a language. */
export function scheduleFor(timetable: Timetable, language: Language): LanguageSchedule {
  return keptSchedule(timetable, language);
}

function keptSchedule(timetable: Timetable, language: Language): KeptConcern {
  const { concerns, days } = kept(timetable);
  const known = concerns.get(language);
  if (known !== undefined) return known;
  const groups = ruledFor(timetable, language);
  const indices = groups.map(({ group, exceptions, yearly }) => [
    timetable.groups.indexOf(group),
    ...exceptions.map((each) => timetable.exceptions.indexOf(each)),
    ...yearly.map((each) => `y${timetable.yearly?.indexOf(each)}`),
  ]);
  const key = indices.map((each) => each.join('+')).join(' ');
  const concern = { key, groups, days: days.get(key) ?? new Map<CivilDate, Day>() };
  days.set(key, concern.days);
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

function computeDay(timetable: Timetable, groups: LanguageSchedule['groups'], date: CivilDate): Day {
  const day = { from: instantAt(date, 0, timetable.zone), until: instantAt(date, 1440, timetable.zone) };
  const promised: Stretch[] = [];
  const answered: Stretch[] = [];
  for (const ruled of groups) {
    const stretches = ruled.group.languages === 'any' ? answered : promised;
    for (const written of [addDays(date, -1), date]) {
      for (const span of decisionOn(timetable, ruled, written).spans) {
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
