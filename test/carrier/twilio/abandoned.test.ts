// The carrier says in a turn that the caller is gone (CallStatus `completed`): that is no fault of a desk, and no line rings any more.
// Two reports from the field: DialCallStatus is `canceled` for a caller who hangs up while it rings. Whether a hang-up in a menu asks its
// action is not documented, so every place is prepared for it.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { elementsOf, webhook } from '../../support/carrier/carrier.ts';
import { growthBy } from '../../support/service/metrics/series.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ at: '2026-11-24T10:00' });
});
afterAll(() => service.close());

const transfer = '/voice/v1/transfer?centre=hokkaido&turn=3&language=en&topic=system&speaks=en&rung=system';
const without = '/voice/v1/transfer?centre=hokkaido&turn=3&topic=system&speaks=ja&rung=system';

async function answered(path: string, fields: Readonly<Record<string, string>>) {
  const before = service.logged.length;
  const { text, status } = await webhook(service, path, fields);
  const events = service.logged.slice(before).filter(({ msg }) => msg === 'call event');
  return { status, names: elementsOf(text).map(({ name }) => name), events };
}

test.each(
  ['canceled', 'no-answer', 'busy', 'failed', ''].flatMap((line) => ['completed', 'canceled', 'no-answer'].map((call) => [line, call])),
)('a line that was “%s” while the call was “%s” was abandoned: no other line rings', async (DialCallStatus, CallStatus) => {
  for (const path of [transfer, without]) {
    const { status, names, events } = await answered(path, { DialCallStatus: DialCallStatus ?? '', CallStatus: CallStatus ?? '' });
    expect(status).toBe(200);
    expect(names).not.toContain('Dial');
    expect(names).toContain('Hangup');
    expect(events).toMatchObject([
      { event: 'transfer-ended', line: 'system', outcome: 'abandoned' },
      { event: 'hung-up', place: 'transfer' },
    ]);
  }
});

test.each(['in-progress', 'ringing', '', 'nonsense'])(
  'while the call is “%s” the caller is there, and the next line rings after each outcome',
  async (CallStatus) => {
    for (const DialCallStatus of ['canceled', 'no-answer', 'busy', 'failed']) {
      const { names, events } = await answered(transfer, { DialCallStatus, CallStatus });
      expect(names).toContain('Dial');
      expect(events.map(({ event }) => event)).toEqual(['transfer-ended', 'transfer-begun']);
    }
  },
);

test('a caller who talked and then hung up was answered, with the carrier’s seconds', async () => {
  const { events } = await answered(transfer, { DialCallStatus: 'completed', CallStatus: 'completed', DialCallDuration: '125' });
  expect(events).toMatchObject([{ event: 'transfer-ended', outcome: 'answered', talkedSeconds: 125 }]);
});

test.each(['', 'long', '-1', '1e3', '+819087654321', '999999'])('a talk of “%s” seconds has none', async (DialCallDuration) => {
  const { events } = await answered(transfer, { DialCallStatus: 'completed', DialCallDuration });
  expect(events[0]).not.toHaveProperty('talkedSeconds');
  expect(JSON.stringify(events)).not.toContain('9087654321');
});

test.each([
  '/voice/v1/language?centre=hokkaido&turn=1',
  '/voice/v1/topic?centre=hokkaido&turn=2&language=en',
  '/voice/v1/guidance?centre=hokkaido&turn=3&language=en',
  '/voice/v1/read-out?centre=hokkaido&turn=4&language=en&read=lost',
  '/voice/v1/closed?centre=hokkaido&turn=4&language=en&topic=card&offers=suspension_numbers',
  '/voice/v1/afterwards?centre=hokkaido&turn=4&language=en',
])('a caller who has hung up at %s rings nothing, and it is noted where', async (path) => {
  const { names, events } = await answered(path, { CallStatus: 'completed', Digits: '1' });
  expect(names).not.toContain('Dial');
  expect(events).toMatchObject([{ event: 'hung-up', place: /v1\/([a-z-]+)/.exec(path)?.[1] }]);
});

test('an abandoned line has its own label in the metrics', async () => {
  const grown = await growthBy(service.url, () => answered(transfer, { DialCallStatus: 'canceled', CallStatus: 'completed' }));
  expect(JSON.stringify(grown)).toContain('abandoned');
});
