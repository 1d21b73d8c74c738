// What is read of the journal at each scrape: what waits, how old it is, what was lost, whether the database takes it.

import type { Registry } from 'prom-client';
import Counter from 'prom-client/lib/counter.js';
import { gaugeIn } from './gaugeIn.ts';

export type JournalFigures = {
  readonly storeUp: boolean | undefined;
  readonly outboxBytes: number;
  readonly lagSeconds: number;
  readonly stored: number;
  readonly lost: Readonly<Record<string, number>>;
};

/** Registers the gauges and counters of the journal. */
export function watchJournal(registry: Registry, figures: () => JournalFigures): void {
  const registers = [registry];
  const gauge = gaugeIn(registry);
  gauge('store_up', 'Whether the database takes what happens in calls: 1, or 0 while it is away or was not asked yet.', () =>
    figures().storeUp === true ? 1 : 0,
  );
  gauge('outbox_bytes', 'Bytes of events on the local disk that are not stored yet.', () => figures().outboxBytes);
  gauge('journal_lag_seconds', 'Age of the oldest event that is not stored yet.', () => figures().lagSeconds);
  new Counter({
    name: 'madoguchi_events_stored_total',
    help: 'Events that this process has stored.',
    registers,
    collect() {
      this.reset();
      this.inc(figures().stored);
    },
  });
  new Counter({
    name: 'madoguchi_events_lost_total',
    help: 'Events that are kept nowhere, by kind: the disk did not take them, or the outbox was over its bound.',
    labelNames: ['kind'],
    registers,
    collect() {
      this.reset();
      for (const [kind, count] of Object.entries(figures().lost)) this.inc({ kind }, count);
    },
  });
}
