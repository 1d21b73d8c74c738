// Of several stretches of days that overlap, the first in the list decides: staff write the special case above the general one.
// The stretches are laid out once, so that neither their number nor their length matters when a day is looked up.

import { addDays, firstIndexNotBefore, lastDay, nextDay } from './calendar.ts';
import type { CivilDate } from './timetable.ts';

/** The first and the last day, both included: dates, or months and days of every year. */
export type DayStretch = { readonly from: string; readonly until: string };

/** Which thing decides from each edge on, up to the next edge. */
export type Precedence<Thing> = { readonly edges: readonly string[]; readonly deciding: readonly (Thing | undefined)[] };

/** What decides a day, and the edge at which that may change; no edge where it never changes again. */
export type Deciding<Thing> = { readonly thing: Thing | undefined; readonly changesAt: string | undefined };

const undecided = { thing: undefined, changesAt: undefined };

// The edge behind a day is the day with this sign: as text it comes after the day itself and before every later day.
const behind = '~';

/** Lays the stretches of the things over each other; an earlier thing of the list covers the later ones. */
export function precedenceOf<Thing>(things: readonly Thing[], stretchesOf: (thing: Thing) => readonly DayStretch[]): Precedence<Thing> {
  const laid = things.map((thing) => ({ thing, stretches: stretchesOf(thing) }));
  const bounds = laid.flatMap(({ stretches }) =>
    stretches.flatMap(({ from, until }) => (isEndless(until) ? [from] : [from, until + behind])),
  );
  const edges = [...new Set(bounds)].sort();
  const deciding: (Thing | undefined)[] = edges.map(() => undefined);
  // From each place, a place at or before the next one that is still free: what is taken is skipped, however often it is covered.
  const skip = edges.map((_, index) => index);
  const firstFree = (from: number): number => {
    let place = from;
    for (let next = skip[place]; next !== undefined && next !== place; next = skip[place]) {
      skip[place] = skip[next] ?? next;
      place = next;
    }
    return place;
  };
  for (const { thing, stretches } of laid) {
    for (const { from, until } of stretches) {
      const end = isEndless(until) ? edges.length : firstIndexNotBefore(edges, until + behind);
      for (let place = firstFree(firstIndexNotBefore(edges, from)); place < end; place = firstFree(place)) {
        deciding[place] = thing;
        skip[place] = place + 1;
      }
    }
  }
  return { edges, deciding };
}

/** What decides a day. */
export function decidingOn<Thing>({ edges, deciding }: Precedence<Thing>, day: string): Deciding<Thing> {
  if (edges.length === 0) return undecided;
  const next = firstIndexNotBefore(edges, day + behind);
  return { thing: deciding[next - 1], changesAt: edges[next] };
}

/** The first date that is not before an edge between dates. */
export function dateFrom(edge: string): CivilDate {
  return edge.endsWith(behind) ? nextDay(edge.slice(0, -1)) : edge;
}

/** The stretches of dates that some of the things decide, those of neighbouring days joined. */
export function stretchesWhere<Thing>({ edges, deciding }: Precedence<Thing>, isMeant: (thing: Thing) => boolean): readonly DayStretch[] {
  const stretches: DayStretch[] = [];
  for (const [index, edge] of edges.entries()) {
    const thing = deciding[index];
    if (thing === undefined || !isMeant(thing)) continue;
    const next = edges[index + 1];
    const from = dateFrom(edge);
    const until = next === undefined ? lastDay : addDays(dateFrom(next), -1);
    const last = stretches.at(-1);
    if (last !== undefined && nextDay(last.until) >= from) stretches[stretches.length - 1] = { from: last.from, until };
    else stretches.push({ from, until });
  }
  return stretches;
}

// No date comes after the last one that can be written, so there is no edge behind it.
function isEndless(until: string): boolean {
  return until >= lastDay;
}
