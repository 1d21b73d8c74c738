// The figures of a report: plain counts, which add up from day to day. Every leaf is a number or a histogram, so the figures of a span are the
// sums of those of its days. A person is counted once a day: the key by which callers are told apart is deleted when the day ends.

import { type Histogram, histogramOf, type Seconds, type SecondsSum, sumSeconds } from './histogram.ts';

/** How often something was, by its name. */
export type ByName = Readonly<Record<string, number>>;

export type Counts = {
  readonly attempts: number;
  /** Persons of the days. Calls whose caller shows no number are not among them. */
  readonly persons: number;
  /** Of these, the ones of days of which only sums are left: whether they were reached is not known any more. */
  readonly personsSummed: number;
  /** Of these, the ones whom one instance alone told apart, since the store was away: some may be counted twice. */
  readonly personsByInstance: number;
  readonly personsReached: number;
  readonly withheld: number;
  /** A person talked to the caller for ten seconds or more. */
  readonly reached: number;
  /** Alternatives were read to the caller. */
  readonly toldAlternatives: number;
  readonly closed: number;
  /** Lines rang, and none answered. */
  readonly unanswered: number;
  readonly lost: number;
  readonly abandoned: number;
  /** After a talk, callers said that they got what they needed, or that they did not. */
  readonly helped: number;
  readonly notHelped: number;
  /** Callers chose to wait for a busy desk; a person took the call meanwhile; they hung up or pressed the key that ends the waiting. */
  readonly waited: number;
  readonly waitReached: number;
  readonly waitGaveUp: number;
  readonly talkedSeconds: number;
  /** By menu. */
  readonly lostIn: ByName;
  readonly offersTaken: ByName;
  readonly hungUpAt: ByName;
};

/**
 * `toRing` and `toPerson` are from the answer to the first ringing and to the first person, `talked` is of the calls that were reached, `waited`
 * of the callers who chose to wait, from that choice to a person or to the end of their waiting.
 */
export const timeNames = ['toRing', 'toPerson', 'talked', 'waited'] as const;
export type Times = Readonly<Record<(typeof timeNames)[number], Histogram>>;

/** How the rings of a line ended, `unknown` where the carrier never said. */
export type RingCounts = ByName & {
  /** Each time that one of its telephones rang. */
  readonly rung: number;
  /** The calls for which it rang, in the hour in which it first did; over midnight, on both days. */
  readonly calls: number;
};

export const groupings = ['language', 'topic', 'hour', 'weekday', 'number'] as const;
export type Grouping = (typeof groupings)[number];

export type Figures = {
  readonly total: Counts;
  /** By language, topic, hour (0 to 23), weekday (1 Monday to 7 Sunday), number called; `none` where there is none. */
  readonly by: Readonly<Record<Grouping, Readonly<Record<string, Counts>>>>;
  /** By language. */
  readonly times: Readonly<Record<string, Times>>;
  /** By line, then by hour. */
  readonly lines: Readonly<Record<string, Readonly<Record<string, RingCounts>>>>;
  /** Calls that met closed doors: by weekday, hour and language. */
  readonly closedAt: Readonly<Record<string, Readonly<Record<string, ByName>>>>;
  /** The languages of the callers of each number. */
  readonly spoken: Readonly<Record<string, ByName>>;
  /** Days with calls, and those of them of which only sums are left. */
  readonly days: { readonly all: number; readonly summed: number };
};

/** The name of a group of calls that have no language, topic or number. */
export const none = 'none';

export const noCounts: Counts = {
  attempts: 0,
  persons: 0,
  personsSummed: 0,
  personsByInstance: 0,
  personsReached: 0,
  withheld: 0,
  reached: 0,
  toldAlternatives: 0,
  closed: 0,
  unanswered: 0,
  lost: 0,
  abandoned: 0,
  helped: 0,
  notHelped: 0,
  waited: 0,
  waitReached: 0,
  waitGaveUp: 0,
  talkedSeconds: 0,
  lostIn: {},
  offersTaken: {},
  hungUpAt: {},
};

export const noFigures: Figures = {
  total: noCounts,
  by: { language: {}, topic: {}, hour: {}, weekday: {}, number: {} },
  times: {},
  lines: {},
  closedAt: {},
  spoken: {},
  days: { all: 0, summed: 0 },
};

type Node = { [name: string]: number | Node };
type Numbers = { readonly [name: string]: number | Numbers };

/** The sum of figures. */
export function added(all: Iterable<Figures>): Figures {
  const adder = startAdding();
  for (const each of all) adder.add(each);
  return adder.sum();
}

/** Adds up figures one by one, so that those of many days need not be there at once. */
export function startAdding(): { readonly add: (figures: Figures) => void; readonly sum: () => Figures } {
  const { times: _, ...none } = noFigures;
  const sum = structuredClone(none) as unknown as Node;
  const adder = startAddingTimes();
  return {
    add: ({ times, ...others }) => {
      addInto(sum, others as unknown as Numbers);
      adder.add(times);
    },
    sum: () => ({ ...(sum as unknown as typeof none), times: adder.sum() }),
  };
}

/** Seconds to be counted, of a group of calls. */
export type TimesCounted = Readonly<Record<(typeof timeNames)[number], Seconds>>;

export function noTimes(): TimesCounted {
  return { toRing: new Map(), toPerson: new Map(), talked: new Map(), waited: new Map() };
}

/** The seconds counted so far. */
export function timesOf({ toRing, toPerson, talked, waited }: TimesCounted): Times {
  return { toRing: histogramOf(toRing), toPerson: histogramOf(toPerson), talked: histogramOf(talked), waited: histogramOf(waited) };
}

/** Adds up the seconds of several groups, each by its name. */
function startAddingTimes(): { readonly add: (times: Figures['times']) => void; readonly sum: () => Figures['times'] } {
  const sums = new Map<string, Readonly<Record<(typeof timeNames)[number], SecondsSum>>>();
  return {
    add: (times) => {
      for (const [name, more] of Object.entries(times)) {
        const sum = sums.get(name) ?? { toRing: sumSeconds(), toPerson: sumSeconds(), talked: sumSeconds(), waited: sumSeconds() };
        sums.set(name, sum);
        for (const each of timeNames) sum[each].add(more[each]);
      }
    },
    sum: () =>
      Object.fromEntries(
        [...sums].map(([name, { toRing, toPerson, talked, waited }]) => [
          name,
          { toRing: toRing.sum(), toPerson: toPerson.sum(), talked: talked.sum(), waited: waited.sum() },
        ]),
      ),
  };
}

/** The sums by name. */
export function summed(all: Iterable<ByName>): Record<string, number> {
  const sum: Node = {};
  for (const each of all) addInto(sum, each);
  return sum as Record<string, number>;
}

/** Adds every number of a tree to the number at the same place of another. */
function addInto(sum: Node, more: Numbers): void {
  for (const [name, value] of Object.entries(more)) {
    const known = Object.hasOwn(sum, name) ? sum[name] : undefined;
    if (typeof value === 'number') sum[name] = (typeof known === 'number' ? known : 0) + value;
    else {
      const below: Node = typeof known === 'object' ? known : {};
      sum[name] = below;
      addInto(below, value);
    }
  }
}
