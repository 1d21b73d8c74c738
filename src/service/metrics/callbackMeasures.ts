// What is measured of callbacks: how many there are, how late the latest is, and what happened to them. No label says anything of a person.

import type { Registry } from 'prom-client';
import Counter from 'prom-client/lib/counter.js';
import Gauge from 'prom-client/lib/gauge.js';
import type { Callbacks } from '../callbacks/openCallbacks.ts';
import { gaugeIn } from './gaugeIn.ts';

/** Registers the measures of the callbacks. */
export function watchCallbacks(registry: Registry, { status, listen }: Pick<Callbacks, 'status' | 'listen'>): void {
  const happened = new Counter({
    name: 'madoguchi_callback_events_total',
    help: 'What happened to callbacks on this instance, by the language of the caller.',
    labelNames: ['event', 'language'],
    registers: [registry],
  });
  listen(({ type, callback: { language } }) => void happened.inc({ event: type, language }));
  new Gauge({
    name: 'madoguchi_callbacks',
    help: 'Callbacks in the database, by their state.',
    labelNames: ['status'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [name, count] of Object.entries(status().counts)) this.set({ status: name }, count);
    },
  });
  const gauge = gaugeIn(registry);
  gauge('callback_overdue_seconds', 'Seconds since the callback was due that waits for the longest.', () => status().overdueSeconds);
  gauge('callbacks_placed', 'Whether callbacks can be placed: 1, or 0 where something keeps them from it.', () =>
    status().places && status().faults.length === 0 && status().storeUp === true ? 1 : 0,
  );
}
