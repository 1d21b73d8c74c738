// A store that answers after the caller was told that nothing was sent.

import { afterEach, expect, test, vi } from 'vitest';
import { openSms } from '../../../src/service/sms/openSms.ts';
import { openConsoleStore } from '../../../src/store/openConsoleStore.ts';
import { keepReaders } from '../../../src/website/reader.ts';
import { texting } from '../../support/service/askingCaller.ts';

afterEach(() => vi.useRealTimers());

test('nothing leaves then, and the caller may ask again', async () => {
  const store = await openConsoleStore({ file: ':memory:' });
  const [held, begun] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let isSlow = true;
  const sent: string[] = [];
  const logged: object[] = [];
  const log = { info: () => {}, warn: (line: object) => void logged.push(line), error: (line: object) => void logged.push(line) };
  const sms = openSms({
    texts: async () => ({
      ...store.texts,
      begin: async (...text) => {
        if (isSlow) await held.promise;
        const found = await store.texts.begin(...text);
        begun.resolve();
        return found;
      },
    }),
    directory: () => texting(),
    clock: () => Date.parse('2026-11-24T21:00:00+09:00'),
    outgoing: { sendText: async ({ to }) => ({ sid: `SM${sent.push(to)}` }), removeText: async () => {} },
    readerOf: keepReaders((language) => language),
    publicUrl: 'https://hotline.example.jp',
    log,
  });
  const ask = (turn: number) =>
    sms.desk.send(
      { call: 'CA1', centre: 'hokkaido', turn },
      { effect: 'send-sms', topic: 'card', language: 'th', number: '+819011112222' },
    );
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const first = ask(5);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(await first).toEqual({ is: 'not-sent', why: 'store' });
  vi.useRealTimers();
  isSlow = false;
  held.resolve();
  await begun.promise;
  await expect.poll(() => ask(9)).toEqual({ is: 'sent' });
  expect([sent, JSON.stringify(logged)]).toEqual([['+819011112222'], expect.not.stringContaining('1111')]);
  await store.close();
});
