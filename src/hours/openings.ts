// From a timetable to openings: the stretches in which a line is promised or answered in a language; it is closed in between.
// A day is computed when it is asked for. There is no horizon: the last day of the program's life is computed like the first.

import { addDays } from './calendar.ts';
import { cut, type Interval, overlapping, subtract, union } from './intervals.ts';
import { daysToLookAt } from './openDays.ts';
import { decisionOn } from './rules.ts';
import { closedIntervals, type LanguageSchedule, scheduleFor } from './schedule.ts';
import type { CivilDate, Instant, Language, Timetable } from './timetable.ts';
import { civilDate, instantAt } from './zone.ts';

/** A half-open stretch in which the desk answers; `promised` says whether the language asked for is spoken. */
export type Opening = Interval & { readonly promised: boolean };

/** One civil day of a line: its two midnights and the openings between them, in order. */
export type Day = Interval & { readonly openings: readonly Opening[] };

const mostDaysKept = 2000;
const days = new WeakMap<LanguageSchedule, Map<CivilDate, Day>>();

/**
 * Openings of a line in a language between two instants, in order, merged, cut to that window. The line is closed in between.
 * Closed stretches cost nothing, however long they are.
 */
export function openingsBetween(timetable: Timetable, language: Language, from: Instant, until: Instant): readonly Opening[] {
  const found: Opening[] = [];
  const schedule = scheduleFor(timetable, language);
  for (const date of daysToLookAt(timetable, schedule, civilDate(from, timetable.zone), civilDate(until, timetable.zone))) {
    for (const opening of dayOf(timetable, language, date).openings) {
      const part = { ...opening, from: Math.max(opening.from, from), until: Math.min(opening.until, until) };
      if (part.from < part.until) append(found, part);
    }
  }
  return found;
}

/** One civil day, with what goes on past midnight from the evening before. */
export function dayOf(timetable: Timetable, language: Language, date: CivilDate): Day {
  const schedule = scheduleFor(timetable, language);
  const kept = days.get(schedule) ?? new Map<CivilDate, Day>();
  days.set(schedule, kept);
  const known = kept.get(date);
  if (known !== undefined) return known;
  if (kept.size >= mostDaysKept) kept.clear();
  const computed = computeDay(timetable, schedule, date);
  kept.set(date, computed);
  return computed;
}

function computeDay(timetable: Timetable, { groups, extra }: LanguageSchedule, date: CivilDate): Day {
  const day = { from: instantAt(date, 0, timetable.zone), until: instantAt(date, 1440, timetable.zone) };
  const promised: Interval[] = [...overlapping(extra.promised, day)];
  const answered: Interval[] = [...overlapping(extra.answered, day)];
  for (const rules of groups) {
    const intervals = rules.group.languages === 'any' ? answered : promised;
    for (const written of [addDays(date, -1), date]) {
      for (const span of decisionOn(timetable, rules, written).spans) {
        intervals.push({ from: instantAt(written, span.from, timetable.zone), until: instantAt(written, span.until, timetable.zone) });
      }
    }
  }
  const closures = overlapping(closedIntervals(timetable), day);
  const promises = subtract(cut(union(promised), day), closures);
  const answers = subtract(subtract(cut(union(answered), day), closures), promises);
  const openings = [
    ...promises.map((interval) => ({ ...interval, promised: true })),
    ...answers.map((interval) => ({ ...interval, promised: false })),
  ].sort((a, b) => a.from - b.from);
  return { ...day, openings };
}

function append(list: Opening[], next: Opening): void {
  const last = list.at(-1);
  if (last !== undefined && last.until === next.from && last.promised === next.promised)
    list[list.length - 1] = { ...last, until: next.until };
  else list.push(next);
}
