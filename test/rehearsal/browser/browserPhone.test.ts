// The telephone in the browser, and the instant that its calls carry, are for rehearsals on this machine and for nothing else.

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
