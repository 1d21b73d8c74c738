// How many calls took how many seconds, in tenths: what medians are found in. A day of thousands of calls has hundreds of different seconds, so
// they are kept as a flat list of numbers, which is read and added up several times as fast as an object with a name for each.

/** Tenths of seconds and the number of calls, in turn, ascending: `[98, 1, 103, 2]` is one call of 9.8 s and two of 10.3 s. */
export type Histogram = readonly number[];

/** Calls by tenths of seconds, to be added to. */
export type Seconds = Map<number, number>;

/** Counts one call. */
export function countSeconds(counts: Seconds, seconds: number): void {
  const tenths = Math.round(seconds * 10);
  counts.set(tenths, (counts.get(tenths) ?? 0) + 1);
}

/** Adds all calls of a histogram. */
export function addSeconds(counts: Seconds, histogram: Histogram): void {
  for (let index = 0; index < histogram.length; index += 2) {
    const tenths = histogram[index] as number;
    counts.set(tenths, (counts.get(tenths) ?? 0) + (histogram[index + 1] as number));
  }
}

/** The calls counted so far. */
export function histogramOf(counts: Seconds): Histogram {
  return [...counts].sort(([one], [other]) => one - other).flat();
}

/** Histograms that are added up: those of many days, for which a list of numbers is several times as fast as a map. */
export type SecondsSum = { readonly add: (histogram: Histogram) => void; readonly sum: () => Histogram };

// Ten minutes. Few calls take longer.
const listed = 6_000;

/** The sum of none. */
export function sumSeconds(): SecondsSum {
  let short: Float64Array | undefined;
  const long: Seconds = new Map();
  return {
    add: (histogram) => {
      for (let index = 0; index < histogram.length; index += 2) {
        const tenths = histogram[index] as number;
        const calls = histogram[index + 1] as number;
        if (tenths >= 0 && tenths < listed) {
          short ??= new Float64Array(listed);
          short[tenths] = (short[tenths] as number) + calls;
        } else long.set(tenths, (long.get(tenths) ?? 0) + calls);
      }
    },
    sum: () => {
      const all: number[] = [];
      short?.forEach((calls, tenths) => {
        if (calls > 0) all.push(tenths, calls);
      });
      return [...all, ...histogramOf(long)];
    },
  };
}
