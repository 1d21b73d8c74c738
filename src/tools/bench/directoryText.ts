// The directory's report for a terminal.

import type { DirectoryReport } from './directoryBench.ts';
import { goalsTable, tableOf } from './table.ts';

/** The two directories side by side, the goals, and how it was measured. */
export function directoryText({ small, large, goals, remarks }: DirectoryReport): string {
  const rows = [
    ['start, ms', small.startMs, large.startMs],
    ['reload, ms', small.reloadMs, large.reloadMs],
    ['one decision, µs', small.decisionMicros, large.decisionMicros],
    ['who answers a number, µs', small.numberMicros, large.numberMicros],
    ['memory held, MB', small.heldMb, large.heldMb],
    ['peak memory with a reload, MB', small.peakMb, large.peakMb],
  ];
  return [tableOf(['', `${small.centres} centres`, `${large.centres} centres`], rows), goalsTable(goals), remarks.join('\n')].join('\n\n');
}
