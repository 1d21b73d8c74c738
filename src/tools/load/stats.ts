// What is counted while calls are under way.

import { createHistogram } from 'node:perf_hooks';

export type Reason = { readonly what: string; readonly times: number };

export type Counted = {
  readonly begun: number;
  readonly finished: number;
  readonly inProgress: number;
  readonly mostInProgress: number;
  readonly turns: number;
  readonly failedTurns: number;
  readonly reasons: readonly Reason[];
  /** Calls that were led back to their beginning. */
  readonly beganAgain: number;
  /** Calls whose turns were taken by two instances or more. */
  readonly hopped: number;
  /** Milliseconds from the question to the whole answer; of all turns. */
  readonly latency: { readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number };
};

export type Tally = {
  readonly begun: () => void;
  /** A call is over; so many instances took turns of it. */
  readonly finished: (instances: number) => void;
  /** A turn was answered, well or not, in so many milliseconds. */
  readonly turn: (ms: number) => void;
  readonly failed: (address: string, reason: string) => void;
  readonly beganAgain: () => void;
  readonly counted: () => Counted;
};

const mostReasons = 50;

/** A tally with nothing on it. */
export function createTally(): Tally {
  const histogram = createHistogram();
  const reasons = new Map<string, number>();
  let begun = 0;
  let finished = 0;
  let mostInProgress = 0;
  let turns = 0;
  let failedTurns = 0;
  let beganAgain = 0;
  let hopped = 0;
  // A histogram counts whole numbers from 1: microseconds.
  const msAt = (percentile: number) => (turns === 0 ? 0 : histogram.percentile(percentile) / 1000);
  return {
    begun: () => {
      begun += 1;
      mostInProgress = Math.max(mostInProgress, begun - finished);
    },
    finished: (instances) => {
      finished += 1;
      if (instances > 1) hopped += 1;
    },
    turn: (ms) => {
      turns += 1;
      histogram.record(Math.max(1, Math.round(ms * 1000)));
    },
    failed: (address, reason) => {
      failedTurns += 1;
      const what = `${pathOf(address)}: ${reason}`;
      if (reasons.has(what) || reasons.size < mostReasons) reasons.set(what, (reasons.get(what) ?? 0) + 1);
    },
    beganAgain: () => {
      beganAgain += 1;
    },
    counted: () => ({
      begun,
      finished,
      inProgress: begun - finished,
      mostInProgress,
      turns,
      failedTurns,
      reasons: [...reasons].map(([what, times]) => ({ what, times })),
      beganAgain,
      hopped,
      latency: { p50: msAt(50), p95: msAt(95), p99: msAt(99), max: turns === 0 ? 0 : histogram.max / 1000 },
    }),
  };
}

/** Where something failed, alike for all calls: without what one call carries in its address. */
function pathOf(address: string): string {
  return (URL.parse(address)?.pathname ?? address).replace(/^\/speech\/(robot|recording)\/.*/, '/speech/$1/….wav');
}
