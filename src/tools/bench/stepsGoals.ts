// What one step should cost, beside what it cost.

import { type Goal, goal } from './figures.ts';
import type { StepsReport } from './stepsReport.ts';

/** The goals; the one of the large directory only where it had all the centres that there could be. */
export function goalsOf(report: Omit<StepsReport, 'goals' | 'remarks'>, hasEveryCentre: boolean): readonly Goal[] {
  const rowOf = (name: string) => report.rows.find((row) => row.name === name);
  const [ours, fresh, large] = [rowOf('ours'), rowOf('ours, fresh'), rowOf('ours, large')];
  // Within a round both met the same machine.
  const besideLarge = ours && large && hasEveryCentre ? ours.ofChecked / large.ofChecked : undefined;
  return [
    goal('a step, at least 0.6 × (a)', ours?.ofChecked, '×', (figure) => figure >= 0.6),
    goal('a step, at least 3 × (c)', ours?.ofUsual, '×', (figure) => figure >= 3),
    goal('a step like none before, at least 0.35 × (a)', fresh?.ofChecked, '×', (figure) => figure >= 0.35),
    goal('a step like none before, at least 1.5 × (c)', fresh?.ofUsual, '×', (figure) => figure >= 1.5),
    goal('a step, more than 0.20 × bare http', ours?.ofBare, '×', (figure) => figure > 0.2),
    goal('p99 at an even pace, at most 2 × that of (a)', report.paced.ratio, '×', (figure) => figure <= 2),
    // The robot voice is loaded by then: some 80 MB and half a second.
    goal('peak memory, under 240 MB', ours?.peakMemoryMb, 'MB', (figure) => figure < 240),
    goal('ready, under 1,500 ms after the start', report.readyMs, 'ms', (figure) => figure < 1500),
    goal('a step with 1,741 centres, within 1.2 ×', besideLarge, '×', (figure) => figure <= 1.2),
  ];
}
