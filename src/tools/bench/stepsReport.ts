// The figures of the steps' bench.

import type { BesidePace } from './besidePace.ts';
import type { Goal } from './figures.ts';

export type StepsRow = {
  readonly name: string;
  readonly what: string;
  /** Medians over the rounds. */
  readonly perSecond: number;
  readonly processorMicros?: number;
  /** How much it does beside bare http without a check, beside (a) and beside (c): medians of the rounds' own ratios. */
  readonly ofBare: number;
  readonly ofChecked: number;
  readonly ofUsual: number;
  readonly p99Ms: number;
  readonly failed: number;
  /** The most memory that the server has had. */
  readonly peakMemoryMb?: number;
  readonly everyRound: readonly number[];
};

export type StepsReport = {
  readonly bench: 'steps';
  readonly rows: readonly StepsRow[];
  /** Ours and (a) at the same even pace. */
  readonly paced: BesidePace;
  readonly readyMs: number;
  readonly readyMsWithAllCentres: number;
  readonly goals: readonly Goal[];
  /** How it was measured, in sentences. */
  readonly remarks: readonly string[];
};
