// The alerts, at the moment of each scrape.

import type { Registry } from 'prom-client';
import Counter from 'prom-client/lib/counter.js';
import { gaugeIn } from './gaugeIn.ts';

type Status = { readonly delivered: number; readonly givenUp: number; readonly waiting: number };

/** Registers the figures of the alerts. `status` is undefined while none are sent. */
export function watchAlertStatus(registry: Registry, status: () => Status | undefined): void {
  const registers = [registry];
  gaugeIn(registry)('alerts_waiting', 'Alerts that are not delivered yet.', () => status()?.waiting ?? 0);
  new Counter({
    name: 'madoguchi_alerts_total',
    help: 'Alerts, by what became of them.',
    labelNames: ['outcome'],
    registers,
    collect() {
      const { delivered = 0, givenUp = 0 } = status() ?? {};
      this.reset();
      this.inc({ outcome: 'delivered' }, delivered);
      this.inc({ outcome: 'given-up' }, givenUp);
    },
  });
}
