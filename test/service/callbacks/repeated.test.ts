// The carrier asks again where our answer was lost.

import { expect, test } from 'vitest';
import { asking } from '../../../src/service/callbacks/askCallback.ts';
import { callbackDesk } from '../../../src/service/callbacks/askingDesk.ts';
import { openConsoleStore } from '../../../src/store/openConsoleStore.ts';
import { callingBack } from '../../support/service/askingCaller.ts';
import { callbackKeys } from '../../support/store/madeCallbacks.ts';

test('a callback that is asked for twice by one request is counted once, and is not promised again once it has ended', async () => {
  const store = await openConsoleStore({ file: ':memory:' });
  const events: string[] = [];
  const askFor = asking({
    callbacks: async () => store.callbacks,
    directory: () => callingBack(),
    clock: () => Date.parse('2026-11-24T19:00:00+09:00'),
    keys: callbackKeys,
    onEvent: ({ type }) => void events.push(type),
  });
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const desk = callbackDesk({ asking: askFor, mayOffer: () => true, keys: callbackKeys, log });
  const about = { topic: 'card', number: '+819011112222' };
  const ask = (turn: number) =>
    desk.perform({ call: 'CA1', centre: 'hokkaido', turn }, { effect: 'ask-callback', language: 'th', ...about });
  const kept = { is: 'kept', at: Date.parse('2026-11-25T09:00:00+09:00') };
  expect([await ask(5), await ask(5)]).toEqual([kept, kept]);
  expect(events).toEqual(['asked']);
  await desk.perform({ call: 'CA1', centre: 'hokkaido', turn: 7 }, { effect: 'cancel-callback', ...about });
  expect(await ask(5)).toEqual({ is: 'failed' });
  expect(await ask(9)).toEqual(kept);
  expect(events).toEqual(['asked', 'cancelled', 'asked']);
  await store.close();
});
