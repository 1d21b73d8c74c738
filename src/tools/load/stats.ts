// Counts turns, failures and latencies while calls are in progress.

import { createHistogram } from 'node:perf_hooks';

export type Reason = { readonly what: string; readonly times: number };

export type Counts = {
  readonly begun: number;
  readonly finished: number;
  readonly inProgress: number;
  readonly mostInProgress: number;
  readonly turns: number;
  readonly failedTurns: number;
  readonly reasons: readonly Reason[];
  /** Calls that the service led back to their beginning. */
  readonly beganAgain: number;
  /** Calls whose turns were answered by two instances or more. */
  readonly hopped: number;
  /** Whispers that desks heard, and how many of them took the call. */
  readonly whispers: number;
  readonly accepted: number;
  /** Milliseconds from the request to the whole answer, over all turns. */
  readonly latency: { readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number };
};

export type Stats = {
  readonly begun: () => void;
  /** A call is over; `instances` answered its turns. */
  readonly finished: (instances: number) => void;
  /** A turn was answered, well or not. */
  readonly turn: (ms: number) => void;
  readonly failed: (address: string, reason: string) => void;
  readonly beganAgain: () => void;
  /** A desk heard a whisper, and took the call or did not. */
  readonly whispered: (accepted: boolean) => void;
  readonly counts: () => Counts;
};

const mostReasons = 50;

/** Counts that begin at 0. */
export function createStats(): Stats {
  const histogram = createHistogram();
  const reasons = new Map<string, number>();
  let begun = 0;
  let finished = 0;
  let mostInProgress = 0;
  let turns = 0;
  let failedTurns = 0;
  let beganAgain = 0;
  let hopped = 0;
  let whispers = 0;
  let accepted = 0;
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
    whispered: (taken) => {
      whispers += 1;
      if (taken) accepted += 1;
    },
    counts: () => ({
      begun,
      finished,
      inProgress: begun - finished,
      mostInProgress,
      turns,
      failedTurns,
      reasons: [...reasons].map(([what, times]) => ({ what, times })),
      beganAgain,
      hopped,
      whispers,
      accepted,
      latency: { p50: msAt(50), p95: msAt(95), p99: msAt(99), max: turns === 0 ? 0 : histogram.max / 1000 },
    }),
  };
}

/** The address without what belongs to one call, so that equal failures are counted together. */
function pathOf(address: string): string {
  return (URL.parse(address)?.pathname ?? address).replace(/^\/speech\/(robot|recording)\/.*/, '/speech/$1/….wav');
}
