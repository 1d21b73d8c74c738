// What became of callbacks is counted once, also where a person acts after the last try.

import { expect, test } from 'vitest';
import type { CallbackEntry } from '../../../src/callbacks/callback.ts';
import type { CallbackEvent } from '../../../src/service/callbacks/callbackEvent.ts';
import { countCallbacks } from '../../../src/service/callbacks/countCallbacks.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';

const nine = Date.parse('2026-12-02T09:00:00+09:00');
const callback: CallbackEntry = {
  id: 'a',
  centre: 'hokkaido',
  topic: 'card',
  language: 'th',
  askedAt: nine - 3_600_000,
  promisedAt: nine,
  notBefore: nine,
  status: 'kept',
  tries: 1,
  dueAt: nine,
  endedAt: nine + 60_000,
};

function counted(event: Omit<CallbackEvent, 'callback'>, more: Partial<CallbackEntry> = {}): unknown {
  const found: unknown[] = [];
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const count = async (...[, counts, takenBack]: Parameters<Parameters<typeof countCallbacks>[0]['count']>) =>
    void found.push([...counts, ...(takenBack ?? []).map((name) => `-${name}`)].join(' '));
  const { dueAt, ...entry } = { ...callback, ...more };
  countCallbacks({ directory: frozenDirectory, clock: () => nine, log, count })({
    ...event,
    callback: { ...entry, ...(dueAt !== undefined && dueAt > 0 && { dueAt }) },
  });
  return found[0];
}

test.each<[string, Omit<CallbackEvent, 'callback'>, Partial<CallbackEntry>, string | undefined]>([
  ['kept by the third call', { type: 'kept' }, { tries: 3 }, 'kept in_time'],
  ['kept by hand before the last try', { type: 'kept', isByHand: true }, {}, 'kept in_time'],
  ['kept by hand after it', { type: 'kept', isByHand: true }, { tries: 3 }, 'kept in_time -unreached'],
  [
    'kept by hand, where the carrier refuses the number',
    { type: 'kept', isByHand: true },
    { dueAt: 0, lastOutcome: 'number-refused-21211' },
    'kept in_time -unreached',
  ],
  ['kept by hand much later', { type: 'kept', isByHand: true }, { endedAt: nine + 5 * 3_600_000 }, 'kept'],
  ['given up by staff', { type: 'given-up', isByHand: true }, {}, 'unreached'],
  ['given up by staff after the last try', { type: 'given-up', isByHand: true }, { tries: 3 }, undefined],
  ['over after seven days', { type: 'expired' }, {}, 'expired'],
  ['over after seven days, with no opening after a try', { type: 'expired' }, { dueAt: 0, lastOutcome: 'busy' }, 'expired'],
  ['over after seven days and three tries', { type: 'expired' }, { tries: 3, dueAt: 0 }, undefined],
])('%s', (_, event, more, is) => {
  expect(counted(event, more)).toBe(is);
});
