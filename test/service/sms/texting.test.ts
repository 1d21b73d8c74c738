// Callers have the answer sent as a text, over signed HTTP, on a real database and the stand-in for the carrier. More of them are in
// test/long/callbacks.

import { expect, test } from 'vitest';
import { signedRequests } from '../../support/carrier/signedRequests.ts';
import { closedAfterEach } from '../../support/closedAfterEach.ts';
import { callAndPress, startAsking, texting } from '../../support/service/askingCaller.ts';
import { type OwingOptions, type OwingService, publicUrl } from '../../support/service/callbackService.ts';
import { startService } from '../../support/service.ts';

const mine = '+819011112222';
const other = '09033334444';

const start = closedAfterEach((options: Partial<OwingOptions> = {}) =>
  startAsking({ at: '2026-11-24T21:00', directory: texting(), ...options }),
);

const noted = ({ service }: OwingService) =>
  service.logged.flatMap(({ event, why, own }) =>
    String(event).startsWith('sms-') ? [[event, why, own].filter((each) => each !== undefined).join(' ')] : [],
  );
const sent = ({ carrier }: OwingService) => carrier.messages.map(({ to, from, body }) => `${from} → ${to}: ${body}`);
const lasts = async ({ carrier, store }: OwingService) => {
  await carrier.settled();
  await expect.poll(() => store.texts.waiting()).toEqual({ count: 0 });
};

test('a Thai caller at a closed desk confirms the last four digits, gets one text, and it is deleted at the carrier', async () => {
  const by = await start();
  const { turns } = await callAndPress(by, mine, '8 2 2 1');
  expect(turns.slice(1)).toEqual([
    expect.stringMatching(/รับเบอร์โทรศัพท์ทางข้อความ, กด สอง\..*ฟังเบอร์โทรศัพท์และเว็บไซต์, กด สาม\./),
    expect.stringMatching(/^เราใช้หมายเลขของคุณเพื่อส่งข้อความเท่านั้น.* สอง, สอง, สอง, สอง ค่ะ\. ส่งไปที่หมายเลขนี้, กด หนึ่ง\./),
    expect.stringContaining('กำลังส่งข้อความค่ะ.'),
  ]);
  expect(sent(by)).toEqual([`Hokkaido → ${mine}: ศูนย์ช่วยเหลือชาวต่างชาติฮอกไกโด 0120-0178-27 เปิด พุธ 25 พ.ย. 9:00`]);
  // It is open at nine, twelve hours later: the carrier may try for four.
  expect(by.carrier.messages[0]?.validSeconds).toBe(14_400);
  expect(noted(by)).toEqual(['sms-offered', 'sms-asked true', 'sms-sent']);
  await lasts(by);
  expect(by.carrier.messages[0]?.isRemoved).toBe(true);
});

test('after the numbers are read out, and after guidance, a text is offered in their place', async () => {
  const by = await start();
  const { turns } = await callAndPress(by, mine, '8 2 3 2 1');
  expect(turns[2]).toContain('รับเบอร์โทรศัพท์ทางข้อความ, กด สอง.');
  expect(turns[2]).not.toContain('ฟังเบอร์โทรศัพท์และเว็บไซต์,');
  const guided = await callAndPress(by, '+819077778888', '8 9 1 3 1');
  expect(guided.turns[2]).toMatch(/รับเบอร์โทรศัพท์ทางข้อความ, กด สาม\./);
  expect(guided.turns.at(-1)).toContain('กำลังส่งข้อความค่ะ.');
  expect(by.carrier.messages.map(({ to }) => to)).toEqual([mine, '+819077778888']);
});

test('a landline is asked for a mobile number, which is keyed in, read back and confirmed', async () => {
  const by = await start();
  const { turns } = await callAndPress(by, '+81257573111', `8 2 2 0257573112# ${other}# 1`);
  expect(turns[2]).toMatch(/^เราใช้หมายเลขของคุณเพื่อส่งข้อความเท่านั้น.*กรุณากดหมายเลขโทรศัพท์มือถือค่ะ/);
  expect(turns[3]).toMatch(/^เราส่งข้อความไปที่หมายเลขนั้นไม่ได้ค่ะ/);
  expect(turns[4]).toMatch(/^ศูนย์, เก้า, ศูนย์\. สาม, สาม, สาม, สาม\. สี่, สี่, สี่, สี่/);
  expect(by.carrier.messages.map(({ to }) => to)).toEqual(['+819033334444']);
  expect(noted(by)).toContain('sms-asked false');
});

test('two tries without a mobile number: the number is read out, and the other choices without the text', async () => {
  const by = await start();
  const { turns } = await callAndPress(by, 'anonymous', '8 2 2 01082212345678# 110#');
  expect(turns.at(-1)).toMatch(/^เราส่งข้อความไปที่หมายเลขนั้นไม่ได้ค่ะ.*ศูนย์, หนึ่ง, สอง, ศูนย์.*กด หนึ่ง\./);
  expect(turns.at(-1)).not.toContain('รับเบอร์โทรศัพท์ทางข้อความ');
  expect(noted(by)).toEqual(['sms-offered', 'sms-failed number']);
  expect(by.carrier.messages).toEqual([]);
});

test.each([
  ['a number that is unsubscribed', { unsubscribed: [mine] }, 'sms-failed number', 1],
  ['a landline, as the carrier sees it', { faultOf: () => ({ status: 400, code: 21635 }) }, 'sms-failed number', 1],
  ['a pair of numbers that cannot', { faultOf: () => ({ status: 400, code: 21612 }) }, 'sms-failed number', 1],
  ['a number that is not in reach', { faultOf: () => ({ status: 400, code: 21214 }) }, 'sms-failed carrier', 1],
  ['a region that is not enabled', { faultOf: () => ({ status: 400, code: 21408 }) }, 'sms-failed carrier', 1],
  ['a sender that cannot send', { directory: texting('+815000000001') }, 'sms-failed carrier', 1],
  ['too many requests, twice', { faultOf: () => ({ status: 429, code: 20429 }) }, 'sms-failed carrier', 2],
  ['a fault of the carrier', { faultOf: () => ({ status: 503, code: 20503 }) }, 'sms-failed unknown', 1],
  ['no answer', { faultOf: () => ({ hangs: true, acts: false }) }, 'sms-failed unknown', 1],
] as const)('%s: it is asked for as often as is safe, and the number is read out', async (_, options, failed, requests) => {
  const by = await start(options as Partial<OwingOptions>);
  const { turns } = await callAndPress(by, mine, '8 2 2 1');
  expect(turns.at(-1)).toMatch(/ศูนย์, หนึ่ง, สอง, ศูนย์/);
  expect(noted(by)).toEqual(['sms-offered', 'sms-asked true', failed]);
  expect(by.carrier.requests).toEqual(Array.from({ length: requests }, () => 'POST Messages'));
  // The code of the carrier does not take the place of the log's own.
  expect(by.log()).toContain('"code":"sms-not-sent"');
});

test('after a refusal that concerns all of its texts a centre offers none for a while', async () => {
  const by = await start({ directory: texting('+815000000001') });
  await callAndPress(by, mine, '8 2 2 1');
  expect(by.sms.status().faults).toEqual([{ centre: 'hokkaido', code: '21606' }]);
  const offer = 'รับเบอร์โทรศัพท์ทางข้อความ';
  expect((await callAndPress(by, mine, '8 2')).turns.join()).not.toContain(offer);
  by.later(6);
  expect((await callAndPress(by, mine, '8 2')).turns.join()).toContain(offer);
});

test('a text that the carrier took although its answer was lost is sent once, and deleted by its own report', async () => {
  const by = await start({ faultOf: (what) => (what === 'POST Messages' ? { hangs: true, acts: true } : undefined) });
  // The caller asks again: nothing is sent as long as it is not known whether the first one left.
  await callAndPress(by, mine, '8 2 2 1 9 2 2 1');
  expect(by.carrier.messages).toHaveLength(1);
  await lasts(by);
  expect(by.carrier.messages[0]?.isRemoved).toBe(true);
});

test('a request that the carrier sends twice sends one text, and both answers say so', async () => {
  const by = await start();
  const requests = signedRequests({ ...by.service, signedAs: publicUrl }, { call: `CA${'1'.repeat(32)}`, from: mine });
  await requests.ask('/voice', { Direction: 'inbound' });
  for (const Digits of ['8', '2', '2', '1']) await requests.answer({ Digits });
  await requests.again();
  expect(by.carrier.messages).toHaveLength(1);
  expect(new Set(noted(by))).toEqual(new Set(['sms-offered', 'sms-asked true', 'sms-sent']));
});

test('a text whose reports never come is deleted once it is not valid any more; the carrier refuses while it is under way', async () => {
  const by = await start({ textReportFault: () => 'missing', deliveryOf: () => ({ ends: 'sent' }) });
  await callAndPress(by, mine, '8 2 2 1');
  await by.carrier.settled();
  await by.sms.look();
  expect(by.carrier.requests).toEqual(['POST Messages']);
  by.later(4 * 60 + 3);
  await by.sms.look();
  expect(by.carrier.requests).toEqual(['POST Messages', 'DELETE Messages']);
  expect(await by.store.texts.waiting()).toMatchObject({ count: 1 });
  // It is not asked again at once.
  await by.sms.look();
  expect(by.carrier.requests).toHaveLength(2);
  const [message] = by.carrier.messages;
  if (message !== undefined) message.status = 'undelivered';
  by.later(2);
  await by.sms.look();
  expect(message?.isRemoved).toBe(true);
  expect(await by.store.texts.waiting()).toEqual({ count: 0 });
});

test('no text is offered while the store is away, by a centre that sends none, or to a caller whom we called', async () => {
  const by = await start();
  const offer = 'รับเบอร์โทรศัพท์ทางข้อความ';
  const offered = async () => (await callAndPress(by, mine, '8 2')).turns.join().includes(offer);
  expect(await offered()).toBe(true);
  by.setDirectory({ ...texting(), centres: new Map([...texting().centres].map(([id, { sms: _, ...each }]) => [id, each])) });
  expect(await offered()).toBe(false);
  by.setDirectory(texting());
  await by.store.close();
  await by.sms.look();
  expect(await offered()).toBe(false);
});

test('reports that come late, twice and in another order delete a text once', async () => {
  const by = await start({ textReportFault: (status) => (status === 'delivered' ? 'twice' : { lateMs: 30 }) });
  await callAndPress(by, mine, '8 2 2 1');
  await lasts(by);
  expect(by.carrier.messages.map(({ isRemoved }) => isRemoved)).toEqual([true]);
  expect(by.carrier.requests.filter((each) => each === 'DELETE Messages').length).toBeLessThanOrEqual(2);
  await by.sms.look();
  expect(await by.store.texts.waiting()).toEqual({ count: 0 });
});

test('where no key seals a number between two turns, no text is offered', async () => {
  const by = await start();
  const parts = { sms: by.sms, directory: () => texting(), publicUrl };
  const keyless = await startService({ at: '2026-11-24T21:00', token: by.service.token, rehearsal: false, parts });
  const { turns } = await callAndPress({ service: keyless }, mine, '8 2');
  await keyless.close();
  expect(turns[1]).toContain('ฟังเบอร์โทรศัพท์และเว็บไซต์');
  expect(turns[1]).not.toContain('รับเบอร์โทรศัพท์ทางข้อความ');
});

test('that a number may be used for a last text is said also while no text can be offered', async () => {
  const by = await start({ at: '2026-11-24T19:00', directory: texting('+815000000001', true) });
  const heard = async () => (await callAndPress(by, mine, '8 2 1')).turns[2] ?? '';
  const purpose = /^เราใช้หมายเลขของคุณเพื่อโทรกลับหรือส่งข้อความเท่านั้น/;
  expect(await heard()).toMatch(purpose);
  // The carrier refuses the sender.
  await by.sms.send({ once: 'a', call: 'a', centre: 'hokkaido', topic: 'card', language: 'th', number: mine });
  expect(by.sms.desk.mayOffer('hokkaido')).toBe(false);
  expect(await heard()).toMatch(purpose);
});

test('a person with a mobile telephone whom three calls did not reach gets a last word, once', async () => {
  const by = await start({ at: '2026-11-24T19:00', directory: texting('Hokkaido', true), personOf: () => ({ telephone: 'no-answer' }) });
  const { turns } = await callAndPress(by, mine, '8 2 1 1');
  // What the number is for is said before any key.
  expect(turns[2]).toMatch(/^เราใช้หมายเลขของคุณเพื่อโทรกลับหรือส่งข้อความเท่านั้น/);
  await callAndPress(by, '+81257573111', '8 2 1 1');
  by.setAt('2026-11-25T09:00');
  for (let tries = 0; tries < 3; tries += 1) {
    await by.lookUntilQuiet();
    by.later(31);
  }
  expect(by.carrier.calls).toHaveLength(6);
  await expect.poll(() => sent(by)).toHaveLength(1);
  expect(sent(by)[0]).toBe(`Hokkaido → ${mine}: เราโทรหาคุณแล้ว ศูนย์ช่วยเหลือ 0120-0178-27 เปิดถึง พุธ 25 พ.ย. 18:00`);
  await lasts(by);
  expect(by.log()).not.toMatch(/9011112222|11112222/);
});
