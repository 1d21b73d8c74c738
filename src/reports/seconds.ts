// Medians and percentiles of seconds that were counted.

import type { Histogram } from './callFigures.ts';

export type Seconds = {
  /** Null where there is no call, or where the figure is hidden. */
  readonly median: number | null;
  readonly p95: number | null;
  readonly calls: number | null;
};

/** The median and the 95th percentile: the smallest number of seconds that half of the calls, or 95 of 100, do not exceed. */
export function secondsIn(histogram: Histogram = {}): Seconds {
  const inOrder = Object.entries(histogram)
    .map(([seconds, calls]) => [Number(seconds), calls] as const)
    .sort(([one], [other]) => one - other);
  const calls = inOrder.reduce((sum, [, each]) => sum + each, 0);
  return { median: rank(inOrder, Math.ceil(calls * 0.5)), p95: rank(inOrder, Math.ceil(calls * 0.95)), calls };
}

function rank(inOrder: readonly (readonly [number, number])[], wanted: number): number | null {
  let passed = 0;
  for (const [seconds, calls] of inOrder) {
    passed += calls;
    if (passed >= wanted) return seconds;
  }
  return null;
}
