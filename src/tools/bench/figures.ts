// What is made of measurements: a middle, and goals with the figure that was reached.

export type Goal = {
  readonly goal: string;
  /** Absent where this machine cannot measure it. */
  readonly figure?: number;
  readonly unit: string;
  readonly holds?: boolean;
};

/** The middle one; of two middles the lower, since a machine that is busy with something else only ever slows things down. */
export function medianOf(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** A goal, held against what was measured. */
export function goal(said: string, figure: number | undefined, unit: string, holds: (figure: number) => boolean): Goal {
  return figure === undefined || Number.isNaN(figure) ? { goal: said, unit } : { goal: said, figure, unit, holds: holds(figure) };
}
