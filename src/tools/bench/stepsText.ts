// The steps' report for a terminal.

import type { StepsReport } from './stepsReport.ts';
import { goalsTable, tableOf } from './table.ts';

/** The table of all servers, the goals, and how it was measured. */
export function stepsText({ rows, goals, notes, atHalfPeak, ...more }: StepsReport): string {
  const unit = rows.find(({ name }) => name === 'bare')?.perSecond;
  const servers = tableOf(
    ['', 'steps/s', '× bare', 'µs processor', 'p99 ms', 'peak MB', 'failed', ''],
    rows.map(({ name, perSecond, ofBare, processorMicros, p99Ms, peakMemoryMb, failed, what }) => [
      name,
      Math.round(perSecond),
      unit === undefined ? undefined : ofBare,
      processorMicros,
      p99Ms,
      peakMemoryMb,
      failed,
      what,
    ]),
  );
  const { perSecond, p50Ms, p99Ms, p999Ms } = atHalfPeak;
  const [p50, p99, p999] = [p50Ms, p99Ms, p999Ms].map((ms) => `${ms.toFixed(1)} ms`);
  const half = `At ${perSecond} steps a second, half the peak, evenly paced: p50 ${p50}, p99 ${p99}, p99.9 ${p999}.`;
  const all = `With all centres: ready after ${Math.round(more.readyMsWithAllCentres)} ms.`;
  return [servers, goalsTable(goals), [half, all, ...notes].join('\n')].join('\n\n');
}
