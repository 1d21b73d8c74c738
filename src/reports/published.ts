// A report for the public: a figure below five could be about a person who is known, so it is hidden, and with it as many others as are needed
// so that it cannot be computed from a total.

import type { Gap } from './gap.ts';
import { type CountName, type Group, shareOf } from './groups.ts';
import type { SecondsShown } from './seconds.ts';

const smallest = 5;
// The 95th percentile of fewer calls is one caller's.
const fewestOfPercentile = 20;

type Groups = Readonly<Record<string, Group>>;

const countNames = [
  'attempts',
  'persons',
  'personsSummed',
  'personsByInstance',
  'personsReached',
  'withheld',
  'reached',
  'toldAlternatives',
  'closed',
  'unanswered',
  'lost',
  'abandoned',
  'helped',
  'notHelped',
] as const satisfies readonly CountName[];

/**
 * The names of the cells to hide. Those that are small; and where they could be computed from the sum of all, because there is one, or
 * because they are few together, the next larger ones too. `asWell`: cells that are hidden for another reason.
 */
export function cellsToHide(cells: Readonly<Record<string, number>>, asWell: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const inOrder = Object.entries(cells).sort(([one, a], [other, b]) => a - b || (one < other ? -1 : 1));
  const hidden = new Set(asWell);
  let sum = [...hidden].reduce((all, name) => all + (cells[name] ?? 0), 0);
  for (const [name, value] of inOrder) {
    if (hidden.has(name)) continue;
    const isEnough = hidden.size === 0 || (hidden.size >= 2 && sum >= smallest);
    if (value >= smallest && isEnough) break;
    hidden.add(name);
    sum += value;
  }
  return hidden;
}

/**
 * The total and its groups without what must be hidden. Alternatives are told where a desk is closed or does not answer: where one of the two
 * is hidden, the sum of both would tell it.
 */
export function publishGroups(total: Group, groups: Groups): { readonly total: Group; readonly groups: Groups } {
  const columnOf = (name: CountName) => Object.fromEntries(Object.entries(groups).map(([of, group]) => [of, group[name] ?? 0]));
  const hidden = new Map<CountName, ReadonlySet<string>>(countNames.map((name) => [name, cellsToHide(columnOf(name))]));
  const isSumTelling = (isHidden: (name: CountName) => boolean) => isHidden('closed') !== isHidden('unanswered');
  const telling = Object.keys(groups).filter((of) => isSumTelling((name) => hidden.get(name)?.has(of) === true));
  hidden.set('toldAlternatives', cellsToHide(columnOf('toldAlternatives'), new Set(telling)));
  const isSmall = (name: CountName) => (total[name] ?? 0) < smallest;
  return {
    total: {
      ...publishGroup(total, (name) => isSmall(name) || (name === 'toldAlternatives' && isSumTelling(isSmall))),
      lostIn: publishNames(total.lostIn),
      offersTaken: publishNames(total.offersTaken),
      hungUpAt: publishNames(total.hungUpAt),
    },
    groups: Object.fromEntries(
      Object.entries(groups).map(([of, group]) => [of, publishGroup(group, (name) => hidden.get(name)?.has(of) ?? true)]),
    ),
  };
}

/** The gap, whose shares are those of the groups that are shown. */
export function publishGap(gap: Gap | null, groups: Groups): Gap | null {
  if (gap === null) return null;
  const shown = ({ language }: Gap['best']): Gap['best'] => {
    const { attempts = null, reached = null, reachedShare: share = null } = groups[language] ?? {};
    return { language, attempts, reached, share };
  };
  const [best, worst] = [shown(gap.best), shown(gap.worst)];
  return { ...gap, best, worst, points: best.share === null || worst.share === null ? null : gap.points };
}

function publishGroup(group: Group, isHidden: (name: CountName) => boolean): Group {
  const counts = Object.fromEntries(countNames.map((name) => [name, isHidden(name) ? null : group[name]])) as Record<
    (typeof countNames)[number],
    number | null
  >;
  const { secondsToRing, secondsToPerson, secondsTalked, secondsWaited } = group;
  const isTalkHidden = counts.reached === null;
  return {
    ...counts,
    // Few callers wait, and those who were reached and those who gave up are nearly all of them: one would tell the other.
    waited: null,
    waitReached: null,
    waitGaveUp: null,
    talkedSeconds: isTalkHidden ? null : group.talkedSeconds,
    reachedShare: shareOf(counts.reached, counts.attempts),
    personsReachedShare: shareOf(counts.personsReached, counts.persons),
    lostIn: {},
    offersTaken: {},
    hungUpAt: {},
    ...(secondsToRing !== undefined && { secondsToRing: publishSeconds(secondsToRing, counts.attempts === null) }),
    ...(secondsToPerson !== undefined && { secondsToPerson: publishSeconds(secondsToPerson, isTalkHidden) }),
    ...(secondsTalked !== undefined && { secondsTalked: publishSeconds(secondsTalked, isTalkHidden) }),
    ...(secondsWaited !== undefined && { secondsWaited: publishSeconds(secondsWaited, true) }),
  };
}

function publishNames(names: Readonly<Record<string, number | null>>): Readonly<Record<string, number | null>> {
  const known = Object.fromEntries(Object.entries(names).map(([name, value]) => [name, value ?? 0]));
  const hidden = cellsToHide(known);
  return Object.fromEntries(Object.entries(known).map(([name, value]) => [name, hidden.has(name) ? null : value]));
}

function publishSeconds({ median, p95, calls }: SecondsShown, isHidden: boolean): SecondsShown {
  const count = calls ?? 0;
  return {
    median: isHidden || count < smallest ? null : median,
    p95: isHidden || count < fewestOfPercentile ? null : p95,
    calls: null,
  };
}
