// The telephone in the browser, and the instant that its calls carry, are for requests of this machine in a rehearsal on this machine.

import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import request from 'supertest';
import { afterAll, expect, test } from 'vitest';
import { encoded, everyCall, post, signatureOf, webhook } from '../../support/carrier/carrier.ts';
import { type Service, startService } from '../../support/service.ts';

const evening = '2026-11-24T19:00:00+09:00';
const morning = '2026-11-24T10:00:00+09:00';
const publicUrl = 'https://hotline.example.jp';

const started: Service[] = [];
afterAll(() => Promise.all(started.map(({ close }) => close())));

async function service(options: Partial<Parameters<typeof startService>[0]> = {}): Promise<Service> {
  const made = await startService({ at: morning, ...options });
  started.push(made);
  return made;
}

const thaiCard = '/voice/v1/topic?centre=hokkaido&turn=2&language=th';

test('in a rehearsal, a signed request is answered at the instant that it carries', async () => {
  const rehearsal = await service();
  const at = (instant: string) => webhook(rehearsal, thaiCard, { Digits: '2' }).set('X-Madoguchi-At', instant);
  expect((await at(morning)).text).toContain('<Dial');
  expect((await at(evening)).text).not.toContain('<Dial');
  expect((await webhook(rehearsal, thaiCard, { Digits: '2' })).text).toContain('<Dial');
});

test('a request that carries an instant must be signed like every other', async () => {
  const rehearsal = await service();
  const { status } = await request(rehearsal.url).post('/voice').type('form').set('X-Madoguchi-At', evening).send(everyCall);
  expect(status).toBe(403);
});

test.each([
  '',
  'tomorrow',
  '2026-11-24',
  '9999-12-31T23:59:59Z',
  '2026-13-01T00:00:00Z',
  '-1',
  '2026-11-24T19:00:00+09:00, 2026-11-24T10:00:00+09:00',
])('the instant “%s” is refused by name in the log, and the caller is answered by the clock', async (instant) => {
  const rehearsal = await service();
  const { status, text } = await webhook(rehearsal, thaiCard, { Digits: '2' }).set('X-Madoguchi-At', instant);
  expect(status).toBe(200);
  expect(text).toContain('<Dial');
  expect(rehearsal.logged.some(({ msg }) => String(msg).startsWith('X-Madoguchi-At is not a time'))).toBe(true);
});

test('a live service has no such telephone, and no request moves its clock', async () => {
  const live = await service({ rehearsal: false });
  for (const path of ['/phone', '/phone/page.js', '/phone/centres.json']) expect((await request(live.url).get(path)).status).toBe(404);
  expect((await request(live.url).post('/phone/calls').send({ to: '+815000000001' })).status).toBe(404);
  expect((await webhook(live, thaiCard, { Digits: '2' }).set('X-Madoguchi-At', evening)).text).toContain('<Dial');
});

test('a rehearsal that others can call has neither, since its clock is everybody’s', async () => {
  const open = await service({ parts: { publicUrl } });
  expect((await request(open.url).get('/phone')).status).toBe(404);
  const form = { ...everyCall, Digits: '2' };
  const { text } = await post(open, thaiCard, encoded(form), signatureOf(open.token, publicUrl + thaiCard, form)).set(
    'X-Madoguchi-At',
    evening,
  );
  expect(text).toContain('<Dial');
});

const routes: readonly (readonly [string, string])[] = [
  ['GET', '/phone'],
  ['GET', '/phone/'],
  ['GET', '/PHONE'],
  ['HEAD', '/phone'],
  ['GET', '/phone/page.js'],
  ['GET', '/phone/page.css'],
  ['GET', '/phone/page.svg'],
  ['GET', '/phone/centres.json'],
  ['POST', '/phone/calls'],
  ['POST', '/phone/calls/one'],
  ['GET', '/phone/calls/one/story'],
  ['GET', '/phone/speech/robot/x.wav'],
];

const strangers: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['a page of another site, by a name that leads to this machine', { Host: 'rebound.example' }],
  ['such a page on the same port', { Host: 'rebound.example:3000' }],
  ['a name that begins like this machine’s', { Host: 'localhost.evil' }],
  ['a name that ends like it', { Host: 'evil.localhost' }],
  ['the address of this machine in its network', { Host: '192.168.0.7:3000' }],
  ['a proxy that says who asks', { Host: 'localhost', 'X-Forwarded-For': '203.0.113.7' }],
  ['a proxy that says it was this machine', { Host: 'localhost', 'X-Forwarded-For': '127.0.0.1' }],
  ['a proxy that says it in the standard’s way', { Host: 'localhost', Forwarded: 'for=127.0.0.1' }],
  ['a tunnel', { Host: '127.0.0.1', 'X-Forwarded-Host': 'localhost' }],
];

test.each(strangers)('for %s there is no telephone: each of its addresses is as if it did not exist', async (_, headers) => {
  const rehearsal = await service();
  for (const [method, path] of routes) {
    const answer = await askRaw(rehearsal.url, method, path, headers);
    expect([method, path, answer.slice(0, 12)]).toEqual([method, path, 'HTTP/1.1 404']);
    if (method !== 'HEAD') expect(answer).toContain('There is nothing here. Calls are answered at POST /voice.');
  }
  expect((await askRaw(rehearsal.url, 'GET', '/metrics', headers)).slice(0, 12)).toBe('HTTP/1.1 404');
  const ready = await askRaw(rehearsal.url, 'GET', '/readyz', headers);
  expect(ready).toContain('"ready":true');
  expect(ready).not.toContain('centres/');
});

test('without a name there is no telephone, and neither with two', async () => {
  const rehearsal = await service();
  for (const head of [
    'GET /phone HTTP/1.0\r\n\r\n',
    'GET /phone HTTP/1.1\r\nHost: rebound.example\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  ])
    expect(await sendRaw(rehearsal.url, head)).toMatch(/^HTTP\/1\.1 40[04] /);
});

test.each(['localhost', 'LOCALHOST:1', '127.0.0.1:65535', '127.1.2.3', '[::1]:3000'])(
  'on this machine, as %s, there is one',
  async (Host) => {
    const rehearsal = await service();
    expect((await request(rehearsal.url).get('/phone').set('Host', Host)).status).toBe(200);
    expect((await request(rehearsal.url).post('/phone/calls').set('Host', Host).send({ to: '+815000000001' })).status).toBe(201);
  },
);

test('the instant of a signed request counts only if it was made on this machine', async () => {
  const rehearsal = await service();
  const asked = (host: string) => webhook(rehearsal, thaiCard, { Digits: '2' }).set('X-Madoguchi-At', evening).set('Host', host);
  expect((await asked('localhost')).text).not.toContain('<Dial');
  expect((await asked('rebound.example')).text).toContain('<Dial');
});

function askRaw(url: string, method: string, path: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const body = method === 'POST' ? '{"to":"+815000000001"}' : '';
  const all = {
    ...headers,
    ...(method === 'POST' && { 'Content-Type': 'application/json' }),
    'Content-Length': body.length,
    Connection: 'close',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return sendRaw(url, [`${method} ${path} HTTP/1.1`, ...lines, '', body].join('\r\n'));
}

/** The whole answer to bytes that no library puts right. */
async function sendRaw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  return text(socket);
}
