// What every answer says besides its content, and what it keeps to itself.

import request, { type Test } from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { post, webhook } from '../support/carrier/carrier.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({
    at: '2026-11-24T10:00',
    rehearsal: false,
    parts: { limits: { calls: { perCaller: 30, all: 30 }, refusals: 3, pages: 2 } },
  });
});
afterAll(() => service.close());

const asked: readonly (readonly [string, number, () => Test])[] = [
  ['a turn', 200, () => webhook(service, '/voice')],
  ['the end of a call', 204, () => webhook(service, '/voice/status')],
  ['the fallback', 200, () => webhook(service, '/voice/fallback')],
  ['a form that is too long', 413, () => post(service, '/voice', `a=${'b'.repeat(40_000)}`, 'x')],
  [
    'a form that cannot be read',
    415,
    () => post(service, '/voice', 'a=b', 'x').set('Content-Type', 'application/x-www-form-urlencoded; charset=utf-16'),
  ],
  ['a request that is not signed', 403, () => post(service, '/voice', 'a=b', undefined)],
  ['a request that is wrongly signed', 403, () => post(service, '/voice', 'a=b', 'x')],
  ['a broken address', 400, () => request(service.url).get('/speech/robot/%E0%A4%A.wav')],
  ['audio that does not exist', 404, () => request(service.url).get('/speech/robot/x.wav')],
  ['a page that does not exist', 404, () => request(service.url).get('/nothing')],
  ['another method', 404, () => request(service.url).delete('/voice')],
  ['which methods there are', 404, () => request(service.url).options('/voice')],
  ['its life', 200, () => request(service.url).get('/healthz')],
  ['its readiness', 200, () => request(service.url).get('/readyz')],
  ['its measures', 200, () => request(service.url).get('/metrics')],
  ['the telephone of a rehearsal, when it is live', 404, () => request(service.url).get('/phone')],
];

test.each(asked)('%s (%i) is taken for what it says it is, and does not say what it is made with', async (_, status, ask) => {
  const response = await ask();
  expect(response.status).toBe(status);
  expect(response.headers['x-content-type-options']).toBe('nosniff');
  for (const header of ['x-powered-by', 'server', 'set-cookie', 'access-control-allow-origin'])
    expect(response.headers[header]).toBeUndefined();
  expect(response.text ?? '').not.toMatch(/node_modules|\.ts:|at \w+ \(/);
});

test('whoever is refused too often is told so in the same way', async () => {
  for (let knock = 0; knock < 3; knock += 1) await post(service, '/voice', 'a=b', undefined);
  const { status, headers } = await post(service, '/voice', 'a=b', undefined);
  expect({ status, nosniff: headers['x-content-type-options'] }).toEqual({ status: 429, nosniff: 'nosniff' });
});
