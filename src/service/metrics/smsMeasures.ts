// What is measured of texts: what became of them, and how many still lie at the carrier. No label says anything of a person.

import type { Registry } from 'prom-client';
import Counter from 'prom-client/lib/counter.js';
import type { Sms } from '../sms/openSms.ts';
import { gaugeIn } from './gaugeIn.ts';

/** Registers the measures of the texts. */
export function watchSms(registry: Registry, { status, listen }: Pick<Sms, 'status' | 'listen'>): void {
  const happened = new Counter({
    name: 'madoguchi_sms_total',
    help: 'What happened to texts on this instance: sent, refused, unknown, removed at the carrier, not-removed.',
    labelNames: ['event'],
    registers: [registry],
  });
  listen(({ type }) => void happened.inc({ event: type }));
  const gauge = gaugeIn(registry);
  gauge('sms_to_remove', 'Texts that still lie at the carrier.', () => status().toRemove);
  gauge('sms_to_remove_seconds', 'Age of the oldest text that still lies at the carrier.', () => status().oldestSeconds);
}
