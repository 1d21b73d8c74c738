// Callers ask to be called, over signed HTTP, on a real database: every number, every silence, every language, and what is written of them.

import { expect, test } from 'vitest';
import { closedAfterEach } from '../../support/closedAfterEach.ts';
import { numbersIn } from '../../support/safety/numberForms.ts';
import { callAndPress, callingBack, startAsking } from '../../support/service/askingCaller.ts';
import type { OwingService } from '../../support/service/callbackService.ts';

const mine = '+819011112222';
const other = '09033334444';

const start = closedAfterEach(startAsking);

/** The callbacks that are owed: language, topic, status. */
const owed = async ({ store }: OwingService) =>
  (await store.callbacks.list()).map(({ language, topic, status }) => `${language} ${topic} ${status}`);

const noted = ({ service }: OwingService) =>
  service.logged.flatMap(({ event, why, own }) =>
    String(event).startsWith('callback-') ? [[event, why, own].filter((each) => each !== undefined).join(' ')] : [],
  );

test('another number is keyed in, is read back digit by digit, and is the one that is called', async () => {
  const by = await start();
  const { turns } = await callAndPress(by, mine, `8 2 1 2 ${other}# 1`);
  expect(turns.at(-2)).toMatch(/^ศูนย์, เก้า, ศูนย์\. สาม, สาม, สาม, สาม\. สี่, สี่, สี่, สี่\..*ถ้าถูกต้อง, กด หนึ่ง\./);
  expect(noted(by)).toEqual(['callback-asked false']);
  by.setAt('2026-11-25T09:00');
  await by.lookUntilQuiet();
  expect(by.carrier.calls.map(({ to }) => to)).toEqual(['+819033334444']);
});

test('a number that was mistyped is keyed in again, and only the confirmed one is called', async () => {
  const by = await start();
  await callAndPress(by, mine, `8 2 1 2 09055556666# 2 ${other}# silence 1`);
  by.setAt('2026-11-25T09:00');
  await by.lookUntilQuiet();
  expect(by.carrier.calls.map(({ to }) => to)).toEqual(['+819033334444']);
});

test.each([
  ['a withheld number', 'anonymous'],
  ['a number that the carrier writes for one that is withheld', '+266696687'],
  ['a number abroad', '+821012345678'],
  ['a free number', '+81120017827'],
  ['a navi-dial number', '+81570012345'],
])('%s cannot be called: the purpose is said, and a number is keyed in', async (_, from) => {
  const by = await start();
  const { turns } = await callAndPress(by, from, `8 2 1 ${other}# 1`);
  expect(turns[2]).toMatch(/^เราใช้หมายเลขของคุณเพื่อโทรกลับเท่านั้น.*กรุณากดหมายเลขโทรศัพท์/);
  expect(noted(by)).toEqual(['callback-asked false']);
});

test('a centre that does not pay for mobile telephones calls a desk telephone only', async () => {
  const by = await start({ directory: callingBack([]) });
  await callAndPress(by, mine, `8 2 1 ${other}# 0257573111# 1`);
  by.setAt('2026-11-25T09:00');
  await by.lookUntilQuiet();
  expect(by.carrier.calls.map(({ to }) => to)).toEqual(['+81257573111']);
});

test.each(['0112009595#', '110#', '119#', '0109#', '0990123456#', '01082212345678#', '*1*#', '99999999999999999999', '05000000001#'])(
  'two tries with “%s”: then the other choices are read, without the offer',
  async (keys) => {
    const by = await start();
    const { turns } = await callAndPress(by, 'anonymous', `8 2 1 ${keys} ${keys}`);
    expect(turns.at(-1)).toMatch(/^เราโทรไปหมายเลขนั้นไม่ได้ค่ะ\. ติดต่อศูนย์บัตรมายนัมเบอร์ เป็นภาษาอังกฤษ/);
    expect(noted(by)).toEqual(['callback-refused number']);
    expect(await owed(by)).toEqual([]);
  },
);

test('silence where a number is keyed in counts as a try, and silence at the confirmation keeps nothing', async () => {
  const by = await start();
  await callAndPress(by, 'anonymous', '8 2 1 silence silence');
  await callAndPress(by, mine, '8 2 1 silence silence');
  expect(await owed(by)).toEqual([]);
  expect(noted(by)).toEqual(['callback-refused number']);
});

test('a keyed number that is known already is cancelled by its own key, and not the one that called', async () => {
  const by = await start();
  await callAndPress(by, mine, '8 2 1 1');
  await callAndPress(by, mine, `8 2 1 2 ${other}# 1`);
  await callAndPress(by, mine, `8 2 1 2 ${other}# 1 1`);
  by.setAt('2026-11-25T09:00');
  await by.lookUntilQuiet();
  expect(by.carrier.calls.map(({ to }) => to)).toEqual([mine]);
});

test('a caller whom no desk answered may ask too, and is called in a few minutes', async () => {
  const by = await start({ at: '2026-11-24T10:00' });
  // The first line rings in vain, and each one after it.
  const { turns } = await callAndPress(by, mine, '8 2 2 1');
  expect(turns.at(-1)).toContain('เราจะโทรหาคุณในอีกไม่กี่นาทีค่ะ.');
});

test('nothing is offered while the store is away, or by a centre that has not turned it on', async () => {
  const by = await start();
  const offer = 'ให้โทรกลับเป็นภาษาไทยเมื่อเปิดทำการ';
  expect((await callAndPress(by, mine, '8 1')).turns.join()).not.toContain(offer);
  by.setDirectory({ ...callingBack(), centres: new Map([...callingBack().centres].map(([id, { callback: _, ...each }]) => [id, each])) });
  expect((await callAndPress(by, mine, '8 2')).turns.join()).not.toContain(offer);
  by.setDirectory(callingBack());
  expect((await callAndPress(by, mine, '8 2')).turns.join()).toContain(offer);
  await by.store.close();
  await by.callbacks.look();
  expect((await callAndPress(by, mine, '8 2')).turns.join()).not.toContain(offer);
});

test('a store that goes away at the confirmation: the caller hears so, and the other choices without the offer', async () => {
  const by = await start();
  await by.store.close();
  const { turns } = await callAndPress(by, mine, '8 2 1 1');
  expect(turns.at(-1)).toMatch(/^ขออภัยค่ะ\. ขณะนี้รับคำขอให้โทรกลับไม่ได้ค่ะ\. ติดต่อศูนย์บัตรมายนัมเบอร์/);
  expect(noted(by)).toEqual(['callback-refused store']);
});

test('in every language: it is offered, confirmed, kept, and the number is nowhere but sealed in the database', async () => {
  const by = await start({ at: '2026-11-24T21:00' });
  const addresses: string[] = [];
  const numbers: string[] = [];
  const keys = '1234567890*';
  for (const [index, key] of [...keys].entries()) {
    const from = `+8190777788${String(index).padStart(2, '0')}`;
    const typed = `0908888${String(9900 + index)}`;
    const call = await callAndPress(by, from, `${key} 2 1 2 ${typed}# 1`, key === '*');
    addresses.push(...call.addresses);
    numbers.push(from, `+81${typed.slice(1)}`);
  }
  const callbacks = await by.store.callbacks.list();
  expect(callbacks.map(({ language }) => language).toSorted()).toEqual(
    [...(callingBack().centres.get('hokkaido')?.languages ?? [])].toSorted(),
  );
  // Addresses as they are, and what their sealed parts say.
  const opened = addresses.flatMap((address) => address.split(/[/?=&.]/).map((part) => Buffer.from(part, 'base64url').toString('latin1')));
  const written = [by.log(), by.bytes(), ...addresses, ...opened].join('\n');
  expect(numbersIn(written, numbers)).toEqual([]);
  // Nor without the first digits. Fewer than eight of them stand in times and in random words, too.
  expect(numbers.filter((number) => written.includes(number.slice(-8)))).toEqual([]);
  expect(addresses.some((address) => address.includes('/speech/personal/'))).toBe(true);
});

test('a number that a centre answers is not called back, where it is keyed in', async () => {
  const directory = callingBack();
  const ours = { number: '+81257573112', printed: '025-757-3112', spoken: ['025', '757', '3112'] };
  const centres = [...directory.centres].map(([id, centre]) => [id, { ...centre, numbers: [...centre.numbers, ours] }] as const);
  const by = await start({ directory: { ...directory, centres: new Map(centres) } });
  await callAndPress(by, 'anonymous', '8 2 1 0257573112# 0257573112#');
  expect(noted(by)).toEqual(['callback-refused number']);
  expect(await owed(by)).toEqual([]);
});
