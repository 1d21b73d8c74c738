// What is read of the console's notices at each scrape: how many there are, and how old what is known of them is.

import type { Registry } from 'prom-client';
import Gauge from 'prom-client/lib/gauge.js';
import { gaugeIn } from './gaugeIn.ts';

export type NoticeFigures = {
  readonly inForce: number;
  readonly coming: number;
  readonly waiting: number;
  readonly storeUp: boolean | undefined;
  readonly ageSeconds?: number;
  readonly problems: readonly unknown[];
};

/** Registers the gauges of the notices. */
export function watchNotices(registry: Registry, figures: () => NoticeFigures): void {
  new Gauge({
    name: 'madoguchi_notices',
    help: 'Notices of the console: in force, coming, or waiting for a second person.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { inForce, coming, waiting } = figures();
      this.set({ state: 'in-force' }, inForce);
      this.set({ state: 'coming' }, coming);
      this.set({ state: 'waiting' }, waiting);
    },
  });
  const gauge = gaugeIn(registry);
  gauge(
    'notices_age_seconds',
    'Seconds since the database last said which notices there are; -1 if it never did.',
    () => figures().ageSeconds ?? -1,
  );
  gauge('notice_problems', 'Notices, or parts of them, that do not fit the schedules and do nothing.', () => figures().problems.length);
}
