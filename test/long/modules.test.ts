// A machine on which no file can be opened any more: no request needs a module that is not loaded yet, and none ends the process.

import { Readable } from 'node:stream';
import request from 'supertest';
import { afterEach, expect, test } from 'vitest';
import { elementsOf, encoded, everyCall, post, signatureOf, webhook } from '../support/carrier/carrier.ts';
import { until } from '../support/schedules/reload/folder.ts';
import { noMoreModules } from '../support/service/injected.ts';
import { end, type Running, startProcess, whenReady } from '../support/service/process.ts';
import type { Service } from '../support/service.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of ends.splice(0).reverse()) await each();
});

async function start(how: Parameters<typeof startProcess>[0]): Promise<Running> {
  const running = await startProcess(how);
  ends.push(() => end(running));
  return whenReady(running);
}

async function startThenFull(environment: Readonly<Record<string, string>>): Promise<Running> {
  const { environment: injected, remove } = noMoreModules();
  ends.push(remove);
  const running = await start({ environment: { ...environment, ...injected, MADOGUCHI_CLOCK: '2026-11-24T10:00' } });
  running.process.kill('SIGUSR2');
  await until(() => running.said().includes('ready to fail'), 'no module can be loaded');
  return running;
}

const asService = ({ url, token }: Running): Service => ({ url, token, logged: [], setAt: () => {}, close: async () => {} });

async function inChunks({ url, token }: Service): Promise<{ readonly status: number }> {
  const signature = signatureOf(token, `${url}/voice`, everyCall);
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Twilio-Signature': signature };
  return fetch(`${url}/voice`, {
    method: 'POST',
    headers,
    body: Readable.from([encoded(everyCall)]),
    duplex: 'half',
  });
}

/** What outsiders and the carrier ask for, with the status that each answer must have. */
function questions(service: Service): readonly (readonly [string, number, () => PromiseLike<{ readonly status: number }>])[] {
  const { url } = service;
  const get = (path: string) => () => request(url).get(path);
  return [
    ['not signed', 403, () => post(service, '/voice', 'a=b', undefined)],
    ['wrongly signed', 403, () => post(service, '/voice', 'a=b', 'x')],
    [
      'not signed, in another charset',
      403,
      () => request(url).post('/voice').set('Content-Type', 'application/x-www-form-urlencoded; charset=shift_jis').send('a=b'),
    ],
    [
      'signed, in another charset',
      415,
      () => post(service, '/voice', 'a=b', 'x').set('Content-Type', 'application/x-www-form-urlencoded; charset=shift_jis'),
    ],
    ['compressed, in a way that Express does not know', 415, () => post(service, '/voice', 'a=b', 'x').set('Content-Encoding', 'lzma')],
    ['a turn in chunks, as some proxies send it', 200, () => inChunks(service)],
    ['a call', 200, () => webhook(service, '/voice')],
    ['a turn', 200, () => webhook(service, '/voice/v1/topic?centre=hokkaido&turn=2&language=th', { Digits: '2' })],
    ['the end of a call', 204, () => webhook(service, '/voice/status', { CallStatus: 'completed' })],
    ['the fallback', 200, () => webhook(service, '/voice/fallback', { ErrorCode: '11200' })],
    ['life', 200, get('/healthz')],
    ['readiness', 200, get('/readyz')],
    ['metrics', 200, get('/metrics')],
    ['hours', 200, get('/hours.html?centre=hokkaido&language=th')],
    ['who is open', 200, get('/open.json')],
    ['a calendar', 200, get('/hours/hokkaido/card/th.ics')],
    ['no page', 404, get('/nothing')],
    ['a broken address', 400, get('/speech/robot/%E0%A4%A.wav')],
  ];
}

async function statusesOf(service: Service): Promise<object> {
  const answers: [string, number][] = [];
  for (const [name, , ask] of questions(service)) answers.push([name, (await ask()).status]);
  return Object.fromEntries(answers);
}

const expected = (service: Service) => Object.fromEntries(questions(service).map(([name, status]) => [name, status]));

test('a live service answers everything with what it loaded at its start', async () => {
  const running = await startThenFull({});
  const service = asService(running);
  expect(await statusesOf(service)).toEqual(expected(service));
  // Nepali is read by a thread that runs already.
  const { text } = await webhook(service, '/voice', { To: '+815000000004' });
  const sound = elementsOf(text).find(({ name }) => name === 'Play')?.text ?? '';
  expect((await request(running.url).get(new URL(sound).pathname)).status).toBe(200);
  expect(running.said()).not.toContain('wanted to load');
});

test('a rehearsal does so, too, and its telephone; the one thing that cannot be loaded, a dictionary for its robot, leaves the calls', async () => {
  const running = await startThenFull({ TWILIO_AUTH_TOKEN: '' });
  const agent = request(running.url);
  const dial = () => agent.post('/phone/calls').send({ to: '+815000000001' });
  expect((await agent.get('/phone')).status).toBe(200);
  expect((await agent.post('/phone/calls').set('Content-Type', 'application/json; charset=utf-16').send('{}')).status).toBe(400);
  expect((await agent.post('/voice').send('a=b')).status).toBe(403);
  const { status, body } = await dial();
  expect(status).toBe(201);
  expect(running.said()).not.toContain('wanted to load');

  // Japanese is read with a dictionary that is loaded with the first text.
  const spoken = body.events as { language?: string; stretches?: { sound?: string }[] }[];
  const sound = spoken.find(({ language }) => language === 'ja')?.stretches?.[0]?.sound ?? '';
  for (let time = 0; time < 2; time += 1) expect((await agent.get(sound)).status).toBe(503);
  expect(running.said()).toContain('wanted to load');
  expect((await dial()).status).toBe(201);
});
