// When a line opens next. The work for the search is bounded: closed stretches are skipped, and what is not found after every rule has
// come once is not looked for any further.

import { type CountedHours, daysToLookAt, lastDayToSearch } from './openDays.ts';
import { dayOf, type Opening } from './openings.ts';
import { closedIntervals, type LanguageSchedule, scheduleFor } from './schedule.ts';
import type { CivilDate, Instant, Language, Timetable } from './timetable.ts';
import { civilDate } from './zone.ts';

// A search looks in vain at days around the ends of closures, and at days on which the clock skips all hours. After so many it gives up.
const mostDaysInVain = 400;
const daysInVainByClosure = 4;

/** What is found from each instant on, from `after` until just before `until`: the same opening, or none. */
type Found = { readonly after: Instant; readonly until: Instant; readonly opening: Opening | undefined };

const found = new WeakMap<LanguageSchedule, Map<string, Found>>();

export type Search = {
  readonly from: Instant;
  /** Absent: the search goes on until every rule has come once after everything that has a date. */
  readonly until?: Instant;
  /** Only openings in which the language is promised. */
  readonly promised?: boolean;
};

/** The first opening of a day, from midnight to midnight, that ends after `from` and begins before `until`; undefined where none is found. */
export function firstOpening(timetable: Timetable, language: Language, { from, until, promised = false }: Search): Opening | undefined {
  const schedule = scheduleFor(timetable, language);
  const counted = promised ? onlyPromised(schedule) : schedule;
  const search = { timetable, language, counted, promised, from };
  if (until !== undefined) {
    const { opening } = searchOpening({ ...search, last: civilDate(until, timetable.zone) });
    return opening !== undefined && opening.from < until ? opening : undefined;
  }
  const today = civilDate(from, timetable.zone);
  const kept = found.get(schedule) ?? new Map<string, Found>();
  found.set(schedule, kept);
  // Where a search ends depends on the year in which it begins.
  const key = `${today.slice(0, 4)} ${promised}`;
  const known = kept.get(key);
  if (known !== undefined && known.after <= from && from < known.until) return known.opening;
  const { opening, isComplete } = searchOpening({ ...search, last: lastDayToSearch(timetable, counted, today) });
  const holdsUntil = opening?.until ?? Number.POSITIVE_INFINITY;
  const isSame = known?.until === holdsUntil;
  if (isComplete) kept.set(key, { after: isSame ? Math.min(known.after, from) : from, until: holdsUntil, opening });
  return opening;
}

type Asked = Required<Pick<Search, 'from' | 'promised'>> & {
  readonly timetable: Timetable;
  readonly language: Language;
  readonly counted: CountedHours;
  readonly last: CivilDate;
};

function onlyPromised({ groups, extra }: LanguageSchedule): CountedHours {
  return { groups: groups.filter(({ group }) => group.languages !== 'any'), extra: { promised: extra.promised, answered: [] } };
}

/** Not `isComplete`: the search gave up. */
function searchOpening({ timetable, language, counted, promised, from, last }: Asked): {
  readonly opening?: Opening;
  readonly isComplete: boolean;
} {
  let left = mostDaysInVain + daysInVainByClosure * closedIntervals(timetable).length;
  for (const date of daysToLookAt(timetable, counted, civilDate(from, timetable.zone), last)) {
    const opening = dayOf(timetable, language, date).openings.find((each) => each.until > from && (each.promised || !promised));
    if (opening !== undefined) return { opening, isComplete: true };
    left -= 1;
    if (left === 0) return { isComplete: false };
  }
  return { isComplete: true };
}
