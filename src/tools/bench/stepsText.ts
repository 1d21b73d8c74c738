// The steps' report for a terminal.

import type { StepsReport } from './stepsReport.ts';
import { goalsTable, tableOf } from './table.ts';

/** The table of all servers, the goals, and how it was measured. */
export function stepsText({ rows, goals, remarks, paced, ...more }: StepsReport): string {
  const unit = rows.find(({ name }) => name === 'bare')?.perSecond;
  const servers = tableOf(
    ['', 'steps/s', '× bare', '× (a)', '× (c)', 'µs processor', 'p99 ms', 'peak MB', 'failed', ''],
    rows.map(({ name, perSecond, ofBare, ofChecked, ofUsual, processorMicros, p99Ms, peakMemoryMb, failed, what }) => [
      name,
      Math.round(perSecond),
      unit === undefined ? undefined : ofBare,
      ofChecked,
      ofUsual,
      processorMicros,
      p99Ms,
      peakMemoryMb,
      failed,
      what,
    ]),
  );
  const times = [paced.ours, paced.checked].map(({ p50Ms, p99Ms, p999Ms }) => {
    const [p50, p99, p999] = [p50Ms, p99Ms, p999Ms].map((ms) => `${ms.toFixed(1)} ms`);
    return `p50 ${p50}, p99 ${p99}, p99.9 ${p999}`;
  });
  const pace = `At ${paced.perSecond} steps a second, evenly paced: ours ${times[0]}; (a) ${times[1]}; ${paced.failed} failed.`;
  const all = `With all centres: ready after ${Math.round(more.readyMsWithAllCentres)} ms.`;
  return [servers, goalsTable(goals), [pace, all, ...remarks].join('\n')].join('\n\n');
}
