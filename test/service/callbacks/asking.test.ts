// Callers ask to be called, over signed HTTP, on a real database. More of them are in test/long/callbacks.

import { expect, test } from 'vitest';
import { signedRequests } from '../../support/carrier/signedRequests.ts';
import { closedAfterEach } from '../../support/closedAfterEach.ts';
import { callAndPress, startAsking } from '../../support/service/askingCaller.ts';
import { type OwingService, publicUrl } from '../../support/service/callbackService.ts';

const mine = '+819011112222';

const start = closedAfterEach(() => startAsking());

/** The callbacks that are owed: language, topic, status. */
const owed = async ({ store }: OwingService) =>
  (await store.callbacks.list()).map(({ language, topic, status }) => `${language} ${topic} ${status}`);

const noted = ({ service }: OwingService) =>
  service.logged.flatMap(({ event, why, own }) =>
    String(event).startsWith('callback-') ? [[event, why, own].filter((each) => each !== undefined).join(' ')] : [],
  );

test('a Thai caller at 19:00 hears that Thai is spoken tomorrow, confirms the last four digits, and is called at nine', async () => {
  const by = await start();
  const { turns } = await callAndPress(by, mine, '8 2 1 1');
  expect(turns.slice(1)).toEqual([
    expect.stringContaining('ให้โทรกลับเป็นภาษาไทยเมื่อเปิดทำการ, กด หนึ่ง.'),
    expect.stringMatching(/^เราใช้หมายเลขของคุณเพื่อโทรกลับเท่านั้น.* สอง, สอง, สอง, สอง ค่ะ\. ให้โทรกลับหมายเลขนี้, กด หนึ่ง\./),
    expect.stringContaining('เราจะโทรหาคุณพรุ่งนี้ วันพุธ เวลาเก้าโมงเช้า หรือหลังจากนั้นเล็กน้อยค่ะ.'),
  ]);
  expect(noted(by)).toEqual(['callback-asked true']);
  await by.lookUntilQuiet();
  expect(by.carrier.calls).toEqual([]);
  by.setAt('2026-11-25T09:00');
  await by.lookUntilQuiet();
  expect(by.carrier.calls.map(({ to }) => to)).toEqual([mine]);
  expect(await owed(by)).toEqual(['th card kept']);
  await expect
    .poll(() => by.store.reports.callbacks('hokkaido', '2026-11-24', '2026-11-25'))
    .toMatchObject([{ language: 'th', asked: 1, placed: 1, connected: 1, kept: 1, in_time: 1, unreached: 0 }]);
});

test('a second request says that one is open, and lets the caller cancel it; then a new one may be asked for', async () => {
  const by = await start();
  await callAndPress(by, mine, '8 2 1 1');
  const again = await callAndPress(by, mine, '8 2 1 1 1');
  expect(again.turns.at(-2)).toMatch(/^คุณขอให้โทรกลับไว้แล้วค่ะ\. เราจะโทรหาคุณพรุ่งนี้ วันพุธ เวลาเก้าโมงเช้า.*ถ้าไม่ต้องการให้โทรแล้ว, กด หนึ่ง\./);
  expect(again.turns.at(-1)).toContain('เราจะไม่โทรกลับค่ะ.');
  expect(await owed(by)).toEqual(['th card cancelled']);
  await callAndPress(by, mine, '8 2 1 1');
  expect((await owed(by)).toSorted()).toEqual(['th card asked', 'th card cancelled']);
  expect(noted(by)).toEqual(['callback-asked true', 'callback-known', 'callback-cancelled', 'callback-asked true']);
});

test('a request that the carrier sends twice keeps one callback, and both answers say when we call', async () => {
  const by = await start();
  const requests = signedRequests({ ...by.service, signedAs: publicUrl }, { call: `CA${'1'.repeat(32)}`, from: mine });
  await requests.ask('/voice', { Direction: 'inbound' });
  for (const Digits of ['8', '2', '1', '1']) await requests.answer({ Digits });
  await requests.again();
  expect(await owed(by)).toEqual(['th card asked']);
  expect(new Set(noted(by))).toEqual(new Set(['callback-asked true']));
});
