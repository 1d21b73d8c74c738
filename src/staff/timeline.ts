// The availability of one line, or of several together, through a span of time: what diff and check compare.

import type { Availability } from '../hours/availability.ts';
import { openingsBetween } from '../hours/openings.ts';
import { scheduleFor } from '../hours/schedule.ts';
import type { Instant, Language, Timetable } from '../hours/timetable.ts';

export type Status = Availability['status'];

/** A half-open stretch in which nothing changes. A timeline is a list of them without gaps. */
export type Stretch = { readonly from: Instant; readonly until: Instant; readonly status: Status };

export type Window = { readonly from: Instant; readonly until: Instant };

const rank: Readonly<Record<Status, number>> = { closed: 0, answered: 1, promised: 2 };

/** The best status that any of the lines has at each instant, in a language. Without lines it is closed throughout. */
export function timelineOf(timetables: readonly Timetable[], language: Language, { from, until }: Window): readonly Stretch[] {
  const lists = timetables.map((timetable) =>
    openingsBetween(timetable, language, from, until).map(
      (opening): Stretch => ({ ...opening, status: opening.promised ? 'promised' : 'answered' }),
    ),
  );
  const found: Stretch[] = [];
  sweep(lists, { from, until }, (stretch, here) => {
    const status = here.reduce<Status>(
      (best, each) => (each !== undefined && rank[each.status] > rank[best] ? each.status : best),
      'closed',
    );
    const last = found.at(-1);
    if (last?.status === status) found[found.length - 1] = { ...last, until: stretch.until };
    else found.push({ ...stretch, status });
  });
  return found;
}

/** Languages that have the same timeline of some lines, joined, so that each set is looked at once. */
export function alike(timetables: readonly Timetable[], languages: readonly Language[]): readonly (readonly [Language, ...Language[]])[] {
  const joined = new Map<string, [Language, ...Language[]]>();
  for (const language of languages) {
    const key = timetables.map((timetable) => scheduleFor(timetable, language).key).join('|');
    const same = joined.get(key);
    if (same === undefined) joined.set(key, [language]);
    else same.push(language);
  }
  return [...joined.values()];
}

/** A stretch in which two timelines are not the same. */
export type Difference = Window & { readonly before: Status; readonly after: Status };

/** Where two timelines of the same window differ, in order. */
export function differences(before: readonly Stretch[], after: readonly Stretch[]): readonly Difference[] {
  const found: Difference[] = [];
  const window = { from: before[0]?.from ?? 0, until: before.at(-1)?.until ?? 0 };
  sweep([before, after], window, (stretch, [one, other]) => {
    if (one !== undefined && other !== undefined && one.status !== other.status)
      found.push({ ...stretch, before: one.status, after: other.status });
  });
  return found;
}

/** The differences of some languages that have the same ones. */
export type SharedDifferences = { readonly languages: readonly Language[]; readonly differences: readonly Difference[] };

/** The differences between what some lines were together and what others are, for each set of languages that shares them. */
export function sharedDifferences(
  before: readonly Timetable[],
  after: readonly Timetable[],
  languages: readonly Language[],
  window: Window,
): readonly SharedDifferences[] {
  return alike([...before, ...after], languages).map((same) => ({
    languages: same,
    differences: differences(timelineOf(before, same[0], window), timelineOf(after, same[0], window)),
  }));
}

/** Visits the window from edge to edge, with the stretch of each list that covers it; undefined where a list has none. */
function sweep(
  lists: readonly (readonly Stretch[])[],
  { from, until }: Window,
  visit: (stretch: Window, here: readonly (Stretch | undefined)[]) => void,
): void {
  const reached = lists.map(() => 0);
  for (let at = from; at < until; ) {
    const here = lists.map((list, index) => {
      while ((list[reached[index] ?? 0]?.until ?? Number.POSITIVE_INFINITY) <= at) reached[index] = (reached[index] ?? 0) + 1;
      return list[reached[index] ?? 0];
    });
    const edges = here.map((next) => (next === undefined ? until : next.from > at ? next.from : next.until));
    const end = Math.min(until, ...edges);
    visit(
      { from: at, until: end },
      here.map((next) => (next !== undefined && next.from <= at ? next : undefined)),
    );
    at = end;
  }
}
