// The service as a whole, over HTTP: its doors besides the calls.

import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { elementsOf, encoded, everyCall, post, signatureOf, webhook } from '../support/carrier/carrier.ts';
import { type Service, startService } from '../support/service.ts';

const at = '2026-11-24T10:00';
let service: Service;
beforeAll(async () => {
  service = await startService({ at });
});
afterAll(() => service.close());

test('it says that it is alive, and whether it is ready, with what staff must still do', async () => {
  expect((await request(service.url).get('/healthz')).body).toEqual({ alive: true });
  const { status, body } = await request(service.url).get('/readyz');
  expect({ status, ready: body.ready, problems: body.problems }).toEqual({ status: 200, ready: true, problems: [] });
  expect(body.warnings).toContainEqual(expect.stringMatching(/^centres\/hokkaido\.yaml:\d+:\d+: warning: \+815000000001 is a placeholder/));
});

test.each(['/console', '/voice/', '/speech', '/.env', '/prompts/en.json', '/voice/v1/topic?centre=hokkaido'])(
  '%s is not to be got',
  async (path) => {
    const response = await request(service.url).get(path);
    expect({ status: response.status, text: response.text }).toEqual({
      status: 404,
      text: 'There is nothing here. Calls are answered at POST /voice.\n',
    });
  },
);

test('a PUT, a DELETE or a POST elsewhere finds nothing, whatever it carries', async () => {
  const agent = request(service.url);
  for (const test of [agent.put('/voice'), agent.delete('/voice'), agent.post('/'), agent.post('/healthz')]) {
    expect((await test.send('a=b')).status).toBe(404);
  }
});

test('every answer forbids what a page of ours never needs, and does not say what it is made with', async () => {
  for (const path of ['/healthz', '/nothing']) {
    const { headers } = await request(service.url).get(path);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' });
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test.each(['/speech/robot/%E0%A4%A.wav', '/voice/%E0%A4%A', '/%'])('the broken address %s says nothing of the inside', async (path) => {
  const response = await request(service.url).get(path);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(response.text).not.toMatch(/node_modules|\.ts\b|&nbsp;/);
});

test('a fault in a page says nothing of the inside', async () => {
  const failing = await startService({
    at,
    parts: {
      directory: () => {
        throw new Error('the directory is gone');
      },
    },
  });
  const { status, text } = await request(failing.url).get('/readyz');
  await failing.close();
  expect(status).toBeGreaterThanOrEqual(500);
  expect(text).not.toMatch(/node_modules|\.ts|directory is gone/);
});

const glossed = (running: Service, languages: string) => webhook(running, '/voice').set('X-Madoguchi-Gloss', languages);

test('a phone of the rehearsal hears the same words in the languages that it asks for, and only in ones that there are', async () => {
  const plain = (await webhook(service, '/voice')).text;
  const { text } = await glossed(service, 'en,th,xx,__proto__');
  expect([...text.matchAll(/<!-- +(\w+):/g)].map(([, language]) => language).slice(0, 2)).toEqual(['en', 'th']);
  expect(text).not.toContain('xx:');
  expect(text.replace(/<!--.*?-->/gs, '')).toBe(plain);
  expect((await glossed(service, '')).text).toBe(plain);
});

test('a live service gives no gloss to anybody', async () => {
  const live = await startService({ at, rehearsal: false });
  expect((await glossed(live, 'en')).text).toBe((await webhook(live, '/voice')).text);
  await live.close();
});

test('what is played is fetched from the public address, whatever Host says', async () => {
  const live = await startService({ at, parts: { publicUrl: 'https://hotline.example.jp' } });
  const form = { ...everyCall, To: '+815000000004' };
  const { text } = await post(live, '/voice', encoded(form), signatureOf(live.token, 'https://hotline.example.jp/voice', form)).set(
    'Host',
    'evil.example',
  );
  await live.close();
  const plays = elementsOf(text).filter(({ name }) => name === 'Play');
  expect(plays.length).toBeGreaterThan(0);
  for (const play of plays) expect(play.text).toMatch(/^https:\/\/hotline\.example\.jp\/speech\//);
});

test('the clock of the service decides: the same call is put through in the morning and told when it opens at night', async () => {
  const asked = () => webhook(service, '/voice/v1/topic?centre=hokkaido&turn=2&language=th', { Digits: '2' });
  expect(elementsOf((await asked()).text).find(({ name }) => name === 'Number')?.text).toBe('+81120017827');
  service.setAt('2026-11-24T18:00:00');
  expect(elementsOf((await asked()).text).map(({ name }) => name)).toContain('Gather');
  service.setAt(at);
});
