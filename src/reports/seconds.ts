// Medians and percentiles of seconds that were counted.

import type { Histogram } from './histogram.ts';

export type SecondsShown = {
  /** Null where there is no call, or where the figure is hidden. */
  readonly median: number | null;
  readonly p95: number | null;
  readonly calls: number | null;
};

/** The median and the 95th percentile: the smallest number of seconds that half of the calls, or 95 of 100, do not exceed. */
export function secondsIn(histogram: Histogram = []): SecondsShown {
  const calls = histogram.reduce((sum, each, index) => (index % 2 === 1 ? sum + each : sum), 0);
  return { median: rank(histogram, Math.ceil(calls * 0.5)), p95: rank(histogram, Math.ceil(calls * 0.95)), calls };
}

function rank(histogram: Histogram, wanted: number): number | null {
  let passed = 0;
  for (let index = 0; index < histogram.length; index += 2) {
    passed += histogram[index + 1] ?? 0;
    if (passed >= wanted) return (histogram[index] ?? 0) / 10;
  }
  return null;
}
