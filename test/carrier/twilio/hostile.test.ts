// Odd callers, odd forms and odd addresses, all of them signed: the caller always gets a sensible turn.

import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { elementsOf, type Fields, nextOf, webhook } from '../../support/carrier/carrier.ts';
import { tracesOf } from '../../support/carrier/traces.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ at: '2026-11-24T10:00' });
});
afterAll(() => service.close());

const topic = '/voice/v1/topic?centre=hokkaido&turn=2&language=en';
const transfer = '/voice/v1/transfer?centre=hokkaido&turn=3&language=en&topic=system&speaks=en&rung=system';
const call = 'CA0123456789abcdef0123456789abcdef';

/** What a signed webhook is answered with. */
async function turn(path: string, fields: Fields = {}): Promise<string> {
  const response = await webhook(service, path, fields);
  expect(response.status).toBe(200);
  expect(response.type).toBe('text/xml');
  return response.text;
}

/** The lines that were logged while something happened. */
async function loggedBy(what: () => Promise<unknown>): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const before = service.logged.length;
  await what();
  return service.logged.slice(before);
}

test.each([
  { sent: 'an empty key', fields: { Digits: '' }, same: {} },
  { sent: 'a full-width key', fields: { Digits: '２' }, same: { Digits: '2' } },
  { sent: 'several keys', fields: { Digits: '29' }, same: { Digits: '2' } },
  { sent: 'the same field twice', fields: { Digits: ['2', '9'] }, same: { Digits: '2' } },
  { sent: 'a field named Digits[]', fields: { 'Digits[]': '1' }, same: {} },
  { sent: 'a field named constructor', fields: { constructor: '1', toString: '1' }, same: {} },
  { sent: 'letters', fields: { Digits: 'DROP TABLE' }, same: { Digits: 'x' } },
] as readonly { readonly sent: string; readonly fields: Fields; readonly same: Fields }[])(
  '$sent is answered like $same',
  async ({ fields, same }) => {
    expect(await turn(topic, fields)).toBe(await turn(topic, same));
  },
);

// The form's reader drops this name, so the signature cannot hold: a refusal, and nothing in this process has changed.
test('a field named __proto__ is refused and changes nothing', async () => {
  const response = await webhook(service, topic, Object.fromEntries([['__proto__', '1']]) as Fields);
  expect({ status: response.status, type: response.type }).toEqual({ status: 403, type: 'text/plain' });
  expect(Object.keys(Object.prototype)).toEqual([]);
});

const personal = {
  From: '+819087654321',
  Caller: '+819087654321',
  ForwardedFrom: '+815098761234',
  CallerName: 'Yamada Taro',
  FromCity: 'Wakkanai',
};

test.each([...Object.values(personal), 'anonymous', '+266696687', 'unknown', '', 'sip:yamada@example.jp', '<Dial>110</Dial>'])(
  'a call from “%s” is answered like every other call',
  async (from) => {
    expect(await turn('/voice', { From: from, Caller: from, ForwardedFrom: from })).toBe(await turn('/voice'));
  },
);

test('nothing of the caller’s number or name is written down or sent back, in any form, wherever the call goes', async () => {
  const answers: string[] = [];
  const logged = await loggedBy(async () => {
    for (const fields of [{}, { Digits: '2' }, { Digits: 'x' }, { DialCallStatus: 'busy' }, { DialCallStatus: 'nonsense' }]) {
      for (const path of ['/voice', topic, transfer, '/voice/v2/x', '/voice/fallback'])
        answers.push(await turn(path, { ...personal, ...fields }));
    }
    await webhook(service, '/voice/status', { ...personal, CallStatus: 'completed', CallDuration: '33' });
    await webhook({ ...service, token: 'another' }, '/voice', personal);
  });
  expect(logged.length).toBeGreaterThan(20);
  const written = [...logged.map((line) => JSON.stringify(line)), ...answers].join('\n');
  for (const trace of Object.values(personal).flatMap(tracesOf)) expect(written).not.toContain(trace);
});

test.each(['+819087654321', '09087654321', '819087654321', ''])('a call’s id that is “%s” is not written down', async (CallSid) => {
  const logged = await loggedBy(() => turn('/voice', { CallSid, From: 'anonymous', Caller: 'anonymous' }));
  expect(logged).toMatchObject([{ call: expect.stringMatching(/^unknown-[\w-]{12}$/), event: 'arrived' }]);
  expect(JSON.stringify(logged)).not.toContain('9087654321');
});

test('a form without a call’s id gets its turn', async () => {
  expect(await turn('/voice', { CallSid: [] })).toBe(await turn('/voice'));
});

test('a number that no centre claims is answered by the default centre, and reported once in the log and in /readyz', async () => {
  const To = '+815099998888';
  const logged = await loggedBy(async () => {
    expect(await turn('/voice', { To, Called: To })).toBe(await turn('/voice'));
    await turn('/voice', { To, Called: To });
  });
  expect(logged.filter(({ level }) => level === 50)).toMatchObject([{ called: To }]);
  const { body } = await request(service.url).get('/readyz');
  expect(body).toMatchObject({ ready: true, problems: [expect.stringContaining(`No centre claims ${To}`)] });
});

test.each(['sip:+815000000002@sip.example.jp', 'sip:050-0000-0002@sip.example.jp', '815000000002', '+81 50-0000-0002', '05000000002'])(
  '%s is the number of Tokamachi, written in another way',
  async (To) => {
    expect(await turn('/voice', { To, Called: To })).toBe(await turn('/voice', { To: '+815000000002', Called: '+815000000002' }));
  },
);

test('an engine that sends only Called reaches the centre that was called', async () => {
  expect(await turn('/voice', { To: '', Called: '+815000000002' })).toBe(await turn('/voice', { To: '+815000000002' }));
});

test.each([
  ['/voice/', 0],
  ['/voice/a/b/c/d/e', 0],
  ['/voice/v2/topic?centre=hokkaido&turn=2', 2],
  ['/voice/v1/topic?centre=hokkaido&turn=2', 2],
  ['/voice/v1/lobby?centre=hokkaido&turn=2&language=en', 2],
  ['/voice/v1/topic?centre=nowhere&turn=2&language=en', 2],
  ['/voice/v1/topic?centre=constructor&turn=2&language=en', 2],
  ['/voice/v1/topic?centre=hokkaido&turn=2&language=fr', 2],
  ['/voice/v1/topic?centre=hokkaido&turn=2&language=constructor', 2],
])('%s begins the call again at the number that was dialled, whatever was pressed, after %i turns', async (path, turns) => {
  for (const dialled of [{}, { To: '+815000000003' }]) {
    const begun = await turn('/voice', dialled);
    expect(await turn(path, { Digits: '1', ...dialled })).toBe(begun.replaceAll('turn=1', `turn=${turns + 1}`));
  }
});

test.each([
  { path: '/voice', fields: {} },
  { path: topic, fields: { Digits: '1' } },
  { path: topic, fields: { Digits: '9' } },
  { path: transfer, fields: { DialCallStatus: 'busy' } },
  { path: topic.replace('language=en', 'language=ne'), fields: { Digits: '#' } },
  { path: '/voice/v1/closed?centre=hokkaido&turn=4&language=th&topic=card&offers=numbers', fields: { Digits: '1' } },
])('a request to $path with $fields that the carrier repeats gets the same bytes', async ({ path, fields }) => {
  expect(await turn(path, fields)).toBe(await turn(path, fields));
});

test.each([
  ['nonsense', '“nonsense”'],
  ['', 'of 0 characters'],
  ['Busy', 'of 4 characters'],
  ['110', 'of 3 characters'],
])('the unknown outcome “%s” of a transfer is logged as %s, and the next line rings', async (status, named) => {
  const logged = await loggedBy(async () => {
    const answer = await turn(transfer, { DialCallStatus: status, Digits: '1' });
    expect(elementsOf(answer).find(({ name }) => name === 'Number')?.text).toBe('+81120017827');
    expect(nextOf(answer)).toContain('rung=system.card');
  });
  expect(logged).toMatchObject([
    { level: 40, call, unknown: `DialCallStatus ${named}` },
    { event: 'transfer-ended', outcome: 'failed' },
    { event: 'transfer-begun', line: 'card' },
  ]);
});

test('a read-out that no catalogue has any more is not spoken as its key', async () => {
  const answer = await turn('/voice/v1/read-out?centre=hokkaido&turn=2&language=en&read=gone', { Digits: '#' });
  expect(answer).not.toContain('guidance.gone');
});

test('the end of a call is noted once, and answered with nothing', async () => {
  const fields = { CallStatus: 'completed', CallDuration: '33', To: '+815000000002' };
  const logged = await loggedBy(async () => {
    const response = await webhook(service, '/voice/status', fields);
    expect({ status: response.status, text: response.text }).toEqual({ status: 204, text: '' });
  });
  expect(logged).toMatchObject([{ call, centre: 'tokamachi', event: 'ended', status: 'completed', seconds: 33 }]);
});

test.each([
  { CallStatus: '+819087654321', CallDuration: 'long', status: 'unknown', seconds: 0 },
  { CallStatus: 'no-answer', CallDuration: '', status: 'no-answer', seconds: 0 },
  { CallStatus: '', CallDuration: '7 seconds', status: 'unknown', seconds: 0 },
  { CallStatus: 'completed', CallDuration: '86400', status: 'completed', seconds: 86_400 },
  { CallStatus: 'completed', CallDuration: '819087654321', status: 'completed', seconds: 0 },
])('the end “$CallStatus” after “$CallDuration” is noted as $status, $seconds', async ({ CallStatus, CallDuration, status, seconds }) => {
  expect(await loggedBy(() => webhook(service, '/voice/status', { CallStatus, CallDuration }))).toMatchObject([
    { event: 'ended', status, seconds },
  ]);
});
