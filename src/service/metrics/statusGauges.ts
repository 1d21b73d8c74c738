// What is read at the moment of each scrape: schedules, reloads, the holiday table, the build.

import type { Registry } from 'prom-client';
import Counter from 'prom-client/lib/counter.js';
import Gauge from 'prom-client/lib/gauge.js';
import { daysBetween, holidaysCover } from '../../hours/calendar.ts';
import type { Instant } from '../../hours/timetable.ts';
import { civilDate, usualZone } from '../../hours/zone.ts';
import { countProblems, type Problem } from '../../schedules/problem.ts';
import type { KeptStoreStatus } from '../../schedules/reload/keptStore.ts';
import { type LiveStatus, servingWord } from '../../schedules/reload/liveStatus.ts';
import { gaugeIn } from './gaugeIn.ts';

/** How often the schedules were read anew since the start, and what is wrong with the files as they lie there now. */
export type Reloads = Pick<LiveStatus, 'taken' | 'refused' | 'problems' | 'held' | 'fromCopy'>;

export type ServiceStatus = {
  readonly clock: () => Instant;
  readonly reloads: () => Reloads;
  /** The warnings of the directory that serves. */
  readonly warnings: () => readonly Problem[];
  readonly unclaimed: () => readonly string[];
  /** What keeps the prompts of the folder out until another start. */
  readonly contentProblems: readonly Problem[];
  /** Whether what serves is kept for the next start; undefined where nothing is kept. */
  readonly copy: (() => KeptStoreStatus) | undefined;
  readonly version: string;
};

// A dashboard shows what to mend first; the sentences are in /readyz.
const mostProblems = 20;
const mostCentres = 100;

/** Registers the gauges that are computed at each scrape. */
export function watchStatus(registry: Registry, status: ServiceStatus): void {
  const { clock, reloads, warnings, unclaimed, contentProblems, version } = status;
  const registers = [registry];
  const gauge = gaugeIn(registry);
  gauge('holiday_table_days', 'Days until the last one for which public holidays are known.', () =>
    daysBetween(civilDate(clock(), usualZone), holidaysCover),
  );
  gauge('schedule_problems', 'Problems of the schedules as they lie there; while there are any, the last good ones are served.', () => {
    return countProblems([...contentProblems, ...reloads().problems].filter(({ severity }) => severity === 'problem'));
  });
  new Gauge({
    name: 'madoguchi_schedule_problem',
    help: `Where each of the first ${mostProblems} problems is, and the code of what is wrong there. Always 1.`,
    labelNames: ['file', 'line', 'code'],
    registers,
    collect() {
      this.reset();
      for (const { file, line, code } of [...contentProblems, ...reloads().problems].slice(0, mostProblems))
        this.set({ file, line, code }, 1);
    },
  });
  watchKept(registry, status);
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

/** What serves, where that is not the folder as it is, and whether it is kept for the next start. */
function watchKept(registry: Registry, { clock, reloads, contentProblems, copy }: ServiceStatus): void {
  const registers = [registry];
  new Gauge({
    name: 'madoguchi_serving',
    help: '1 for what serves: the folder as it is, the last good form of some of it, or what was kept before the start.',
    labelNames: ['from'],
    registers,
    collect() {
      const serving = servingWord(reloads(), contentProblems);
      for (const from of ['folder', 'last-good', 'kept-copy']) this.set({ from }, from === serving ? 1 : 0);
    },
  });
  new Gauge({
    name: 'madoguchi_centre_held',
    help: 'A centre of which the folder says something else than what serves, and the code of what keeps it out. 0: nothing serves for it.',
    labelNames: ['centre', 'code'],
    registers,
    collect() {
      this.reset();
      const centres = (reloads().held ?? []).filter(({ centre }) => centre !== undefined);
      for (const { centre = '', serves, because } of centres.slice(0, mostCentres))
        this.set({ centre, code: because.code }, serves ? 1 : 0);
    },
  });
  if (copy === undefined) return;
  gaugeIn(registry)('kept_copy_seconds', 'Age of what is kept for the next start; -1 while nothing is kept.', () => {
    const { keptAt } = copy();
    return keptAt === undefined ? -1 : Math.max(0, (clock() - keptAt) / 1000);
  });
  new Counter({
    name: 'madoguchi_kept_copy_faults_total',
    help: 'Times that what serves could not be kept for the next start.',
    registers,
    collect() {
      this.reset();
      this.inc(copy().faults);
    },
  });
}
