// What is read at the moment of each scrape: schedules, reloads, the holiday table, the build.

import type { Registry } from 'prom-client';
import Counter from 'prom-client/lib/counter.js';
import Gauge from 'prom-client/lib/gauge.js';
import { daysBetween, holidaysCover } from '../../hours/calendar.ts';
import type { Instant } from '../../hours/timetable.ts';
import { civilDate, usualZone } from '../../hours/zone.ts';
import { countProblems, type Problem } from '../../schedules/problem.ts';

/** How often the schedules were read anew since the start, and what is wrong with the files as they lie there now. */
export type Reloads = { readonly taken: number; readonly refused: number; readonly problems: readonly Problem[] };

export type ServiceStatus = {
  readonly clock: () => Instant;
  readonly reloads: () => Reloads;
  /** The warnings of the directory that serves. */
  readonly warnings: () => readonly Problem[];
  readonly unclaimed: () => readonly string[];
  readonly version: string;
};

// A dashboard shows what to mend first; the sentences are in /readyz.
const mostProblems = 20;

/** Registers the gauges that are computed at each scrape. */
export function watchStatus(registry: Registry, { clock, reloads, warnings, unclaimed, version }: ServiceStatus): void {
  const registers = [registry];
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name: `madoguchi_${name}`,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge('holiday_table_days', 'Days until the last one for which public holidays are known.', () =>
    daysBetween(civilDate(clock(), usualZone), holidaysCover),
  );
  gauge('schedule_problems', 'Problems of the schedules as they lie there; while there are any, the last good ones are served.', () => {
    return countProblems(reloads().problems.filter(({ severity }) => severity === 'problem'));
  });
  new Gauge({
    name: 'madoguchi_schedule_problem',
    help: `Where each of the first ${mostProblems} problems is, and the code of what is wrong there. Always 1.`,
    labelNames: ['file', 'line', 'code'],
    registers,
    collect() {
      this.reset();
      for (const { file, line, code } of reloads().problems.slice(0, mostProblems)) this.set({ file, line, code }, 1);
    },
  });
  gauge('schedule_warnings', 'Warnings of the schedules that are served.', () => countProblems(warnings()));
  gauge('unclaimed_numbers', 'Numbers that were dialled and that no centre claims.', () => unclaimed().length);
  new Counter({
    name: 'madoguchi_reloads_total',
    help: 'Times that the schedules were read anew, by whether they were taken.',
    labelNames: ['outcome'],
    registers,
    collect() {
      const { taken, refused } = reloads();
      this.reset();
      this.inc({ outcome: 'taken' }, taken);
      this.inc({ outcome: 'refused' }, refused);
    },
  });
  new Gauge({ name: 'madoguchi_build_info', help: 'Always 1.', labelNames: ['version', 'node'], registers }).set(
    { version, node: process.version },
    1,
  );
}
