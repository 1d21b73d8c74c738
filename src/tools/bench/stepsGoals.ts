// What one step should cost, beside what it cost.

import { type Goal, goal } from './figures.ts';
import type { StepsReport } from './stepsReport.ts';

/** The goals; the one of the large directory only where it had all the centres that there could be. */
export function goalsOf(report: Omit<StepsReport, 'goals' | 'notes'>, hasEveryCentre: boolean): readonly Goal[] {
  const against = (name: string) => report.rows.find((row) => row.name === name)?.oursBeside;
  return [
    goal('a step, at least 0.6 × (a)', against('(a)'), '×', (figure) => figure >= 0.6),
    goal('a step, at least 3 × (c)', against('(c)'), '×', (figure) => figure >= 3),
    goal('a step, more than 0.20 × bare http', against('bare'), '×', (figure) => figure > 0.2),
    goal('p99 at half the peak rate, under 10 ms', report.atHalfPeak.p99Ms, 'ms', (figure) => figure < 10),
    // The robot voice is loaded by then: some 80 MB and half a second.
    goal('peak memory, under 240 MB', report.rows.find((row) => row.name === 'ours')?.peakMemoryMb, 'MB', (figure) => figure < 240),
    goal('ready, under 1,500 ms after the start', report.readyMs, 'ms', (figure) => figure < 1500),
    goal('a step with 1,741 centres, within 1.2 ×', hasEveryCentre ? against('ours, large') : undefined, '×', (figure) => figure <= 1.2),
  ];
}
