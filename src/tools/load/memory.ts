// The memory of processes over time, and whether it grows.

import { readFileSync } from 'node:fs';

export type Growth = {
  /** Medians, in MB. The first third is the warm-up. */
  readonly secondThird: number;
  readonly lastThird: number;
  readonly peak: number;
  /** Undefined if the run was too short to tell. */
  readonly grows?: boolean;
};

// A median moves a little with the garbage that is not yet collected.
const mostGrowth = 1.05;
const leastMinutes = 5;

/** The resident memory of processes in MB, from Linux' /proc; undefined on other systems. */
export function residentMemory(pids: readonly number[]): number | undefined {
  try {
    const kilobytes = pids.map((pid) => Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]));
    const sum = kilobytes.reduce((total, each) => total + each, 0);
    return Number.isFinite(sum) && sum > 0 ? sum / 1024 : undefined;
  } catch {
    return undefined;
  }
}

/** Compares the last third of the samples with the second. They were taken at even intervals over `minutes`. Undefined if there are too few. */
export function growthOf(samples: readonly number[], minutes: number): Growth | undefined {
  const third = Math.floor(samples.length / 3);
  if (third === 0) return undefined;
  const secondThird = median(samples.slice(-2 * third, -third));
  const lastThird = median(samples.slice(-third));
  return {
    secondThird,
    lastThird,
    peak: Math.max(...samples),
    ...(minutes >= leastMinutes && { grows: lastThird > secondThird * mostGrowth }),
  };
}

function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
