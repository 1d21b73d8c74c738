// Too many calls, and too many who are no callers: a caller always hears words, and never a bare refusal.

import request from 'supertest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { limitCalls } from '../../../src/service/limits/calls.ts';
import { usualPages } from '../../../src/service/limits/pages.ts';
import { usualLimits } from '../../../src/service/limits/usual.ts';
import { elementsOf, post, webhook } from '../../support/carrier/carrier.ts';
import { growthBy } from '../../support/service/metrics/series.ts';
import { type Service, startService } from '../../support/service.ts';

const at = '2026-11-24T10:00';
const topic = '/voice/v1/topic?centre=hokkaido&turn=2&language=en';
let service: Service;
beforeEach(async () => {
  service = await startService({ at, parts: { limits: { calls: { perCaller: 3, all: 10 }, refusals: 2, pages: usualPages } } });
});
afterEach(() => service.close());

const callFrom = async (From: string) => (await webhook(service, '/voice', { From })).text;
const isTurnedAway = (twiml: string) => twiml.includes('call again in a minute');

test('somebody who redials by machine is asked to call again in a minute, in words, with the number that nobody waits for', async () => {
  for (let calls = 0; calls < 3; calls += 1) expect(isTurnedAway(await callFrom('+819012345678'))).toBe(false);
  const response = await webhook(service, '/voice', { From: '+819012345678' });
  expect({ status: response.status, type: response.type }).toEqual({ status: 200, type: 'text/xml' });
  const elements = elementsOf(response.text);
  expect(elements.map(({ name }) => name)).toEqual(['Response', 'Say', 'Say', 'Say', 'Say', 'Hangup']);
  expect(elements.flatMap(({ attributes }) => attributes.language ?? [])).toEqual(['ja-JP', 'en-US', 'ja-JP', 'en-US']);
  expect(response.text).toContain('いっぷん待ってから、もういちど電話してください');
  expect(response.text).toContain('Zero, one, seven, eight. Two, seven.');
});

test('others are answered meanwhile, and so is the same caller a minute later', async () => {
  for (let calls = 0; calls < 5; calls += 1) await callFrom('+819012345678');
  expect(isTurnedAway(await callFrom('+819012345679'))).toBe(false);
  service.setAt('2026-11-24T10:00:59');
  expect(isTurnedAway(await callFrom('+819012345678'))).toBe(true);
  service.setAt('2026-11-24T10:01:00');
  expect(isTurnedAway(await callFrom('+819012345678'))).toBe(false);
});

test.each(['2026-11-24T09:59:59', '2025-11-24T10:00'])(
  'a clock that is set back (to %s) locks nobody out: a new minute begins',
  async (earlier) => {
    for (let calls = 0; calls < 4; calls += 1) await callFrom('+819012345678');
    service.setAt(earlier);
    for (let calls = 0; calls < 3; calls += 1) expect(isTurnedAway(await callFrom('+819012345678'))).toBe(false);
    expect(isTurnedAway(await callFrom('+819012345678'))).toBe(true);
  },
);

test('a call that has begun goes on, however many there are', async () => {
  for (let calls = 0; calls < 12; calls += 1) await callFrom('+819012345678');
  const { text } = await webhook(service, topic, { From: '+819012345678', Digits: '2' });
  expect(elementsOf(text).map(({ name }) => name)).toContain('Dial');
});

test('whoever is in a call and comes with an address of a newer version stays in it and is greeted anew in their language', async () => {
  for (let calls = 0; calls < 12; calls += 1) await callFrom('+819012345678');
  const from = { From: '+819012345678' };
  const { text } = await webhook(service, '/voice/v2/somewhere?centre=hokkaido&language=th&turn=3', from);
  expect(isTurnedAway(text)).toBe(false);
  expect(elementsOf(text).flatMap(({ attributes }) => attributes.language ?? [])).toContain('th-TH');
  for (const beginning of ['/voice/v2/somewhere?language=th', '/voice/v1/door?centre=hokkaido&turn=0', '/voice/nonsense'])
    expect(isTurnedAway((await webhook(service, beginning, from)).text)).toBe(true);
});

test.each(['anonymous', 'unknown', '', '+266696687', 'sip:desk@example.jp'])(
  'callers who show no number (“%s”) are not taken for one',
  async (from) => {
    for (let calls = 0; calls < 10; calls += 1) expect(isTurnedAway(await callFrom(from))).toBe(false);
    expect(isTurnedAway(await callFrom(from))).toBe(true);
  },
);

test('one who redials takes no call away from the others', async () => {
  for (let calls = 0; calls < 20; calls += 1) await callFrom('+819012345678');
  for (let caller = 0; caller < 7; caller += 1) expect(isTurnedAway(await callFrom(`+8190000000${caller}`))).toBe(false);
  expect(isTurnedAway(await callFrom('+81900000009'))).toBe(true);
});

test('who was turned away is counted and logged without a trace of the caller', async () => {
  const calls = async () => {
    for (let number = 0; number < 5; number += 1) await callFrom('+819076543210');
  };
  expect(await growthBy(service.url, calls)).toMatchObject({
    'calls_turned_away_total{why="of-this-caller"}': 2,
    'calls_begun_total{centre="hokkaido"}': 3,
  });
  expect(service.logged.filter(({ why }) => why === 'of-this-caller')).toHaveLength(2);
  expect(JSON.stringify(service.logged)).not.toContain('76543210');
});

test('whoever knocks without a signature is refused in fewer words and no longer logged, while signed calls are answered', async () => {
  const knocks = [];
  for (let knock = 0; knock < 6; knock += 1) {
    const { status, headers } = await post(service, '/voice', 'a=b', knock % 2 === 0 ? 'wrong' : undefined);
    knocks.push(status);
    if (status === 429) expect(headers['retry-after']).toBe('60');
  }
  expect(knocks).toEqual([403, 403, 429, 429, 429, 429]);
  expect(service.logged.filter(({ msg }) => msg === 'a request was not signed by the carrier')).toHaveLength(1);
  expect(elementsOf(await callFrom('+819012345678'))[1]?.name).toBe('Gather');
});

test('nobody escapes the count of refusals by a header that says they are somebody else', async () => {
  const statuses = [];
  for (let knock = 0; knock < 4; knock += 1)
    statuses.push((await request(service.url).post('/voice').set('X-Forwarded-For', `203.0.113.${knock}`)).status);
  expect(statuses).toEqual([403, 403, 429, 429]);
});

test('the usual limits let a hospital’s exchange call every two seconds', () => {
  let now = 0;
  const tooMany = limitCalls(() => now, usualLimits.calls);
  for (; now < 10 * 60_000; now += 2000) expect(tooMany('+81312345678')).toBeUndefined();
});

test('a service without limits has none', async () => {
  const open = await startService({ at });
  for (let calls = 0; calls < 40; calls += 1) expect(isTurnedAway((await webhook(open, '/voice')).text)).toBe(false);
  await open.close();
});
