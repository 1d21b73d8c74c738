// The figures of the steps' bench.

import type { Goal } from './figures.ts';
import type { PacedSeen } from './paced.ts';

export type StepsRow = {
  readonly name: string;
  readonly what: string;
  /** Medians over the rounds. */
  readonly perSecond: number;
  readonly processorMicros?: number;
  /** The share of what bare http without a check does, and what ours does beside this one: medians of the rounds' own ratios. */
  readonly ofBare: number;
  readonly oursBeside: number;
  readonly p99Ms: number;
  readonly failed: number;
  /** The most memory that the server has had. */
  readonly peakMemoryMb?: number;
  readonly everyRound: readonly number[];
};

export type StepsReport = {
  readonly bench: 'steps';
  readonly rows: readonly StepsRow[];
  readonly atHalfPeak: PacedSeen;
  readonly readyMs: number;
  readonly readyMsWithAllCentres: number;
  readonly goals: readonly Goal[];
  /** How it was measured, in sentences. */
  readonly notes: readonly string[];
};
