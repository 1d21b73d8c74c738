// Callers have the answer sent as a text, over signed HTTP, on a real database: in every language, and what is written of their numbers.

import { expect, test } from 'vitest';
import { closedAfterEach } from '../../support/closedAfterEach.ts';
import { callAndPress, startAsking, texting } from '../../support/service/askingCaller.ts';

const start = closedAfterEach(startAsking);

/** The forms in which a number may be written: E.164, as it is keyed in, in groups, and its last digits. */
const formsOf = (national: string) => [
  `+81${national.slice(1)}`,
  `81${national.slice(1)}`,
  national,
  `${national.slice(0, 3)}-${national.slice(3, 7)}-${national.slice(7)}`,
  `${national.slice(0, 3)} ${national.slice(3, 7)} ${national.slice(7)}`,
  national.slice(3),
  national.slice(-8),
  Buffer.from(`+81${national.slice(1)}`)
    .toString('base64')
    .replace(/=+$/, ''),
  Buffer.from(`+81${national.slice(1)}`).toString('hex'),
];

test('in every language a number that is keyed in gets one text, and is in no log, outbox, address, event, metric or database', async () => {
  const by = await start({ at: '2026-11-24T21:00', directory: texting(), withOutbox: true });
  const addresses: string[] = [];
  const spoken: string[] = [];
  const numbers: string[] = [];
  for (const [index, key] of [...'1234567890*'].entries()) {
    const [own, other] = [`0907777${String(8100 + index)}`, `0908888${String(9900 + index)}`];
    numbers.push(own, other);
    const sms = index % 2 === 0 ? '2' : '3 2';
    const call = await callAndPress(by, `+81${own.slice(1)}`, `${key} 2 ${sms} 2 ${other}# 1`, key === '*');
    addresses.push(...call.addresses);
    spoken.push(call.turns.at(-1) ?? '');
  }
  expect(by.carrier.messages.map(({ to }) => to)).toEqual(
    numbers.filter((_, index) => index % 2 === 1).map((each) => `+81${each.slice(1)}`),
  );
  expect(new Set(by.carrier.messages.map(({ body }) => body)).size).toBe(11);
  const events = (text: string) => text.match(/"(?:event|type)":"sms-sent"/g)?.length;
  expect([events(by.log()), events(by.bytes())]).toEqual([11, 11]);
  await by.carrier.settled();
  await expect.poll(() => by.carrier.messages.every(({ isRemoved }) => isRemoved)).toBe(true);
  await expect.poll(() => by.store.texts.waiting()).toEqual({ count: 0 });
  const metrics = await (await fetch(`${by.service.url}/metrics`)).text();
  expect(metrics).toMatch(/madoguchi_sms_total\{event="sent"\} 11/);
  const opened = addresses.flatMap((address) => address.split(/[/?=&.]/).map((part) => Buffer.from(part, 'base64url').toString('latin1')));
  const written = [by.log(), by.bytes(), metrics, ...addresses, ...opened].join('\n');
  for (const form of numbers.flatMap(formsOf)) expect(written).not.toContain(form);
  // Of the addresses that carried something sealed, there was one for each keyed number.
  expect(addresses.filter((address) => address.includes('sealed='))).not.toEqual([]);
});
