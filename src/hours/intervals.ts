// Sets of half-open stretches of time: their union, and what is left of them inside a window or outside of others.

import type { Instant } from './timetable.ts';

/** From `from` on, until just before `until`. */
export type Interval = { readonly from: Instant; readonly until: Instant };

/** The only union in the program: sorted, without overlaps, touching ones joined. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const joined: Interval[] = [];
  for (const next of intervals.filter(({ from, until }) => from < until).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && next.from <= last.until)
      joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, next.until) };
    else joined.push(next);
  }
  return joined;
}

/** The parts inside the window. */
export function cut(intervals: readonly Interval[], window: Interval): readonly Interval[] {
  return intervals
    .map(({ from, until }) => ({ from: Math.max(from, window.from), until: Math.min(until, window.until) }))
    .filter(({ from, until }) => from < until);
}

/** The parts outside the holes. */
export function subtract(intervals: readonly Interval[], holes: readonly Interval[]): readonly Interval[] {
  return holes.reduce<readonly Interval[]>(
    (left, hole) =>
      left.flatMap(({ from, until }) =>
        [
          { from, until: Math.min(until, hole.from) },
          { from: Math.max(from, hole.until), until },
        ].filter((part) => part.from < part.until),
      ),
    intervals,
  );
}

/** Those of a union that have a part in the window, found without looking at the others. */
export function overlapping(joined: readonly Interval[], window: Interval): readonly Interval[] {
  let [low, high] = [0, joined.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((joined[middle]?.until ?? 0) <= window.from) low = middle + 1;
    else high = middle;
  }
  const found: Interval[] = [];
  for (let next = joined[low]; next !== undefined && next.from < window.until; low += 1, next = joined[low]) found.push(next);
  return found;
}
