// A group of calls as a report shows it: the counts, the shares and the seconds. Null is a figure that is hidden, or one of which there is none.

import { type Counts, type Figures, summed, type Times } from './callFigures.ts';
import { rounded } from './gap.ts';
import { type Seconds, secondsIn } from './seconds.ts';

type Names = 'lostIn' | 'offersTaken' | 'hungUpAt';
export type CountName = Exclude<keyof Counts, Names>;

export type Group = Readonly<Record<CountName, number | null>> & {
  readonly [Name in Names]: Readonly<Record<string, number | null>>;
} & {
  /** Attempts that reached a person, of all attempts; persons who were reached, of all persons. From 0 to 1. */
  readonly reachedShare: number | null;
  readonly personsReachedShare: number | null;
} & Partial<GroupSeconds>;

export type GroupSeconds = { readonly secondsToRing: Seconds; readonly secondsToPerson: Seconds; readonly secondsTalked: Seconds };

/** The calls of all languages together. */
export function totalGroup({ total, times }: Figures): Group {
  return groupOf(total, mergedTimes(Object.values(times)));
}

/** Each language. */
export function languageGroups({ by, times }: Figures): Readonly<Record<string, Group>> {
  return inOrder(Object.entries(by.language).map(([language, counts]) => [language, groupOf(counts, times[language] ?? noTimes)]));
}

/** Groups whose seconds are not told apart. */
export function groupsOf(counts: Readonly<Record<string, Counts>>): Readonly<Record<string, Group>> {
  return inOrder(Object.entries(counts).map(([name, each]) => [name, groupOf(each)]));
}

/** A share; null where there is nothing of which it is one. */
export function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : rounded(part / whole);
}

const noTimes: Times = { toRing: {}, toPerson: {}, talked: {} };

function groupOf(counts: Counts, times?: Times): Group {
  return {
    ...counts,
    reachedShare: shareOf(counts.reached, counts.attempts),
    personsReachedShare: shareOf(counts.personsReached, counts.persons - counts.personsSummed),
    ...(times !== undefined && {
      secondsToRing: secondsIn(times.toRing),
      secondsToPerson: secondsIn(times.toPerson),
      secondsTalked: secondsIn(times.talked),
    }),
  };
}

function mergedTimes(all: readonly Times[]): Times {
  return {
    toRing: summed(all.map(({ toRing }) => toRing)),
    toPerson: summed(all.map(({ toPerson }) => toPerson)),
    talked: summed(all.map(({ talked }) => talked)),
  };
}

/** The group with most calls first; hours and weekdays are numbers, which an object has in their order. */
function inOrder(groups: readonly (readonly [string, Group])[]): Readonly<Record<string, Group>> {
  return Object.fromEntries([...groups].sort(([one, a], [other, b]) => (b.attempts ?? 0) - (a.attempts ?? 0) || (one < other ? -1 : 1)));
}
