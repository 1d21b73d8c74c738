// The charts of a page of figures, in the order in which they are read: the gap between the languages first.

import { callbacksChart } from './callbacksChart.ts';
import { changeChart } from './changeChart.ts';
import type { Chart, ChartData } from './chart.ts';
import { doorsChart } from './doorsChart.ts';
import { gapChart } from './gapChart.ts';
import { linesChart } from './linesChart.ts';
import { lostChart } from './lostChart.ts';
import { secondsChart } from './secondsChart.ts';
import { timeChart } from './timeChart.ts';

const makers = {
  gap: gapChart,
  time: timeChart,
  doors: doorsChart,
  seconds: secondsChart,
  lines: linesChart,
  lost: lostChart,
  callbacks: callbacksChart,
  change: changeChart,
} as const;

export type ChartId = keyof typeof makers;
export const chartIds = Object.keys(makers) as readonly ChartId[];

/** One of them. */
export function chartOf(id: ChartId, data: ChartData): Chart {
  return makers[id](data);
}

/** Those of a page. Callbacks are left out where the centre offers none, and none was asked for. */
export function chartsOf({ centre, now: { report } }: ChartData): readonly ChartId[] {
  return chartIds.filter((id) => id !== 'callbacks' || centre.callback !== undefined || report.callbacks !== undefined);
}
