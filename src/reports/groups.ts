// A group of calls as a report shows it: the counts, the shares and the seconds. Null is a figure that is hidden, or one of which there is none.

import { type Counts, type Figures, noTimes, type Times, timeNames, timesOf } from './callFigures.ts';
import { rounded } from './gap.ts';
import { addSeconds } from './histogram.ts';
import { type SecondsShown, secondsIn } from './seconds.ts';

type Names = 'lostIn' | 'offersTaken' | 'hungUpAt';
export type CountName = Exclude<keyof Counts, Names>;

export type Group = Readonly<Record<CountName, number | null>> & {
  readonly [Name in Names]: Readonly<Record<string, number | null>>;
} & {
  /** Attempts that reached a person, of all attempts; persons who were reached, of all persons. From 0 to 1. */
  readonly reachedShare: number | null;
  readonly personsReachedShare: number | null;
} & Partial<GroupSeconds>;

export type GroupSeconds = {
  readonly secondsToRing: SecondsShown;
  readonly secondsToPerson: SecondsShown;
  readonly secondsTalked: SecondsShown;
  readonly secondsWaited: SecondsShown;
};

/** The calls of all languages together. */
export function totalGroup({ total, times }: Figures): Group {
  return groupOf(total, mergedTimes(Object.values(times)));
}

/** Each language. */
export function languageGroups({ by, times }: Figures): Readonly<Record<string, Group>> {
  return inOrder(
    Object.entries(by.language).map(([language, counts]) => [language, groupOf(counts, times[language] ?? timesOf(noTimes()))]),
  );
}

/** Groups whose seconds are not told apart. */
export function groupsOf(counts: Readonly<Record<string, Counts>>): Readonly<Record<string, Group>> {
  return inOrder(Object.entries(counts).map(([name, each]) => [name, groupOf(each)]));
}

/** A share; null where there is nothing of which it is one. */
export function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : rounded(part / whole);
}

function groupOf(counts: Counts, times?: Times): Group {
  return {
    ...counts,
    reachedShare: shareOf(counts.reached, counts.attempts),
    personsReachedShare: shareOf(counts.personsReached, counts.persons - counts.personsSummed),
    ...(times !== undefined && {
      secondsToRing: secondsIn(times.toRing),
      secondsToPerson: secondsIn(times.toPerson),
      secondsTalked: secondsIn(times.talked),
      secondsWaited: secondsIn(times.waited),
    }),
  };
}

function mergedTimes(all: readonly Times[]): Times {
  const sum = noTimes();
  for (const times of all) for (const each of timeNames) addSeconds(sum[each], times[each]);
  return timesOf(sum);
}

/** The group with most calls first; hours and weekdays are numbers, which an object has in their order. */
function inOrder(groups: readonly (readonly [string, Group])[]): Readonly<Record<string, Group>> {
  return Object.fromEntries([...groups].sort(([one, a], [other, b]) => (b.attempts ?? 0) - (a.attempts ?? 0) || (one < other ? -1 : 1)));
}
