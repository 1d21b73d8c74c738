// The figures of a report: plain counts, which add up from day to day. Every leaf is a number, so the figures of a span are the sums of those
// of its days. A person is counted once a day: the key by which callers are told apart is deleted when the day ends.

/** How often something was, by its name. */
export type ByName = Readonly<Record<string, number>>;

/** How often a number of seconds was, by the seconds. */
export type Histogram = ByName;

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
  readonly talkedSeconds: number;
  /** By menu. */
  readonly lostIn: ByName;
  readonly offersTaken: ByName;
  readonly hungUpAt: ByName;
};

export type Times = {
  /** From the answer to the first ringing. */
  readonly toRing: Histogram;
  /** From the answer to the first person. */
  readonly toPerson: Histogram;
  /** Of the calls that were reached. */
  readonly talked: Histogram;
};

/** How a line's rings ended, `unknown` where the carrier never said. */
export type RingCounts = ByName & { readonly rung: number };

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
  const sum = structuredClone(noFigures) as unknown as Node;
  return { add: (figures) => addInto(sum, figures as unknown as Node), sum: () => sum as unknown as Figures };
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
