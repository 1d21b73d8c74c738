// Who may speak for the carrier. https://www.twilio.com/docs/usage/security#validating-requests

import request, { type Test } from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWire } from '../../../src/tools/fuzz/wire.ts';
import { callersNumber, elementsOf, encoded, everyCall, type Fields, post, signatureOf, webhook } from '../../support/carrier/carrier.ts';
import { type Service, startService } from '../../support/service.ts';

const at = '2026-11-24T10:00';
const topic = '/voice/v1/topic?centre=hokkaido&turn=2&language=en';
let service: Service;
let logged: number;
beforeAll(async () => {
  service = await startService({ at });
});
beforeEach(() => {
  logged = service.logged.length;
});
afterAll(() => service.close());

const signed = (path: string, fields: Fields, { token = service.token, url = service.url + path } = {}) =>
  post(service, path, encoded(fields), signatureOf(token, url, fields));

/** Refused: no TwiML, no turn, nothing noted, and no word about what is inside. */
async function expectRefused(test: Test, status = 403): Promise<void> {
  const response = await test;
  expect(response.status).toBe(status);
  expect(response.type).toBe('text/plain');
  expect(response.text).not.toMatch(/<|node_modules/);
  expect(service.logged.slice(logged).filter(({ msg }) => msg === 'call event')).toEqual([]);
}

test('the signature of the carrier’s own manual is the one that the tests make', () => {
  // https://www.twilio.com/docs/usage/security#explore-the-algorithm-yourself: its example, with the token 12345.
  const fields = { CallSid: 'CA1234567890ABCDE', Caller: '+12349013030', Digits: '1234', From: '+12349013030', To: '+18005551212' };
  expect(signatureOf('12345', 'https://mycompany.com/myapp.php?foo=1&bar=2', fields)).toBe('0/KCTR6DLpKmkAf8muzZqo1nDgQ=');
});

test('a form that the carrier signed is answered with TwiML that nobody keeps', async () => {
  const response = await webhook(service, topic, { Digits: '2' });
  expect(response.status).toBe(200);
  expect(response.type).toBe('text/xml');
  expect(response.headers['cache-control']).toBe('no-store');
  expect(elementsOf(response.text)[0]?.name).toBe('Response');
});

test.each(['/voice', topic, '/voice/status', '/voice/fallback', '/voice/v2/whatever'])('%s without a signature is refused', (path) =>
  expectRefused(post(service, path, encoded(everyCall), undefined)),
);

test.each(['', 'x', '0/KCTR6DLpKmkAf8muzZqo1nDgQ=', 'é'.repeat(14)])('the made-up signature “%s” is refused', (signature) =>
  expectRefused(post(service, '/voice', encoded(everyCall), encodeURI(signature))),
);

test('another account’s token is refused', () => expectRefused(signed('/voice', everyCall, { token: 'another token' })));

test.each([
  { from: '/voice', to: topic },
  { from: topic, to: topic.replace('turn=2', 'turn=3') },
  { from: topic, to: topic.replace('language=en', 'language=th') },
  { from: topic, to: `${topic}&silences=1` },
  { from: '/voice', to: '/voice/status' },
])('a signature for $from is refused at $to', ({ from, to }) => expectRefused(signed(to, everyCall, { url: service.url + from })));

test('a signature for another host is refused, whatever Host says', () => {
  const url = 'http://hotline.example.jp/voice';
  return expectRefused(
    signed('/voice', everyCall, { url }).set('Host', 'hotline.example.jp').set('X-Forwarded-Host', 'hotline.example.jp'),
  );
});

test('an address in full, as a proxy is asked, is refused like any other, whatever it is signed with', async () => {
  const wire = openWire(service.url);
  const signatures = ['http://a/voice', `${service.url}/voice`, `${service.url}http://a/voice`].map((url) =>
    signatureOf(service.token, url, everyCall),
  );
  for (const signature of signatures) {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Twilio-Signature': signature };
    const { status, type } = await wire.send('POST', 'http://a/voice', headers, encoded(everyCall));
    expect({ status, type }).toEqual({ status: 403, type: 'text/plain; charset=utf-8' });
  }
  wire.close();
  expect(service.logged.slice(logged)).toMatchObject(signatures.map(() => ({ level: 40, path: '/voice' })));
});

// The library also compares with the address as a browser would write it: `.` and `..` resolved, `\` as `/`.
test.each(['/voice/./', '/voice/v1/..', '/voice/v1/../', '/voice\\', '/voice/%2e', '/voice/%2E%2e/voice/', '/voice/v1/.%2e/'])(
  '%s is refused with the signature of the address to which it leads',
  async (path) => {
    const wire = openWire(service.url);
    const leadsTo = new URL(path, service.url).href;
    for (const url of [leadsTo, `${service.url}/voice/`, service.url + path]) {
      const headers = {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Twilio-Signature': signatureOf(service.token, url, everyCall),
      };
      const { status, text } = await wire.send('POST', path, headers, encoded(everyCall));
      expect({ path, url, status: status === 403 || status === 404 }).toEqual({ path, url, status: true });
      expect(text).not.toContain('<Response>');
    }
    wire.close();
  },
);

test.each([
  { change: 'a changed field', sent: { ...everyCall, Digits: '2' } },
  { change: 'another number dialled', sent: { ...everyCall, Digits: '1', To: '+815000000002' } },
  { change: 'a field more', sent: { ...everyCall, Digits: '1', SpeechResult: 'help' } },
  { change: 'a field less', sent: everyCall },
  { change: 'a field sent twice', sent: { ...everyCall, Digits: ['1', '2'] } },
] as readonly { readonly change: string; readonly sent: Fields }[])('$change after the signing is refused', ({ sent }) => {
  const signature = signatureOf(service.token, service.url + topic, { ...everyCall, Digits: '1' });
  return expectRefused(post(service, topic, encoded(sent), signature));
});

test('a GET is no call', async () => {
  const signature = signatureOf(service.token, `${service.url}/voice?${encoded(everyCall)}`, {});
  await expectRefused(request(service.url).get('/voice').query(encoded(everyCall)).set('X-Twilio-Signature', signature), 404);
});

test('a JSON body is no form: its fields are not read, and the signature of the form does not fit it', () => {
  const signature = signatureOf(service.token, `${service.url}/voice`, everyCall);
  return expectRefused(request(service.url).post('/voice').set('X-Twilio-Signature', signature).send(everyCall));
});

test('a multipart body is refused', () =>
  expectRefused(request(service.url).post('/voice').set('X-Twilio-Signature', 'x').field('Digits', '1')));

test('a megabyte is refused unread where nobody signed it, and as too long where somebody claims to have', async () => {
  const body = `Digits=${'1'.repeat(1_000_000)}`;
  await expectRefused(post(service, '/voice', body, undefined));
  await expectRefused(post(service, '/voice', body, 'x'), 413);
});

test('five hundred fields are refused', () => {
  const body = Array.from({ length: 500 }, (_, index) => `Field${index}=1`).join('&');
  return expectRefused(post(service, '/voice', body, 'x'), 413);
});

test.each([
  { header: 'Content-Encoding', value: 'gzip', status: 400 },
  { header: 'Content-Type', value: 'application/x-www-form-urlencoded; charset=utf-16', status: 415 },
])('a body that cannot be read ($header: $value) is refused', ({ header, value, status }) =>
  expectRefused(post(service, '/voice', encoded(everyCall), 'x').set(header, value), status),
);

test('a refusal is logged with its path, and with nothing of what was sent', async () => {
  await expectRefused(signed('/voice', everyCall, { token: 'another token' }));
  const lines = service.logged.slice(logged);
  expect(lines).toMatchObject([{ level: 40, code: 'signature', path: '/voice', msg: 'a request was not signed by the carrier' }]);
  expect(JSON.stringify(lines)).not.toContain(callersNumber.slice(-8));
});

test('while one token replaces another, both are believed', async () => {
  const tokens = ['the new token', 'the old token'] as const;
  const changing = await startService({ at, parts: { tokens } });
  for (const token of tokens) expect((await webhook({ ...changing, token }, '/voice')).status).toBe(200);
  expect((await webhook({ ...changing, token: 'a third token' }, '/voice')).status).toBe(403);
  await changing.close();
});

test.each(['https://hotline.example.jp/voice', 'https://hotline.example.jp:443/voice'])(
  'the carrier may sign %s: the port that https has anyway may be written or not',
  async (url) => {
    const live = await startService({ at, parts: { publicUrl: 'https://hotline.example.jp' } });
    const response = await post(live, '/voice', encoded(everyCall), signatureOf(live.token, url, everyCall));
    expect(response.status).toBe(200);
    await live.close();
  },
);
