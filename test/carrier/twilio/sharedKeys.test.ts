// The newer signature, made with a shared key: who may speak for the carrier while both kinds arrive, while one key replaces another, and
// once the account's token does not count any more. https://www.twilio.com/docs/usage/webhooks/webhook-shared-keys

import { request as ask } from 'node:http';
import type { Test } from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SharedKey } from '../../../src/carrier/carrier.ts';
import { secretsFor } from '../../../src/carrier/twilio/sharedKeys.ts';
import { encoded, everyCall, post, signatureOf } from '../../support/carrier/carrier.ts';
import { type Service, startService } from '../../support/service.ts';

const first = { id: 'webhooks_sharedkey_1', secret: 'the first shared secret' };
const second = { id: 'webhooks_sharedkey_2', secret: 'the second shared secret' };
const bare = { secret: 'a shared secret without an id' };

test('both signatures of the carrier’s example are the ones that the tests make', () => {
  // The example of the carrier's own library, with the key 12345.
  const fields = { CallSid: 'CA1234567890ABCDE', Caller: '+14158675309', Digits: '1234', From: '+14158675309', To: '+18005551212' };
  const url = 'https://example.com/myapp.php?foo=1&bar=2';
  expect(signatureOf('12345', url, fields)).toBe('9pyy2ZSJda9ihJ1NNXPXtY4oV2Y=');
  expect(signatureOf('12345', url, fields, 'sha256')).toBe('XH6ykHQqWd8vpNGZCQf5a3iicPtxojiO6E1kLorCBM4=');
});

describe('the key is chosen by the header', () => {
  const keys = [first, second, bare];
  test.each([
    ['key=webhooks_sharedkey_1,algorithm=HMAC_SHA256', [first, bare]],
    ['algorithm=HMAC_SHA256,key=webhooks_sharedkey_2', [second, bare]],
    ['key=webhooks_sharedkey_2, algorithm=HMAC_SHA256', [second, bare]],
    ['key=webhooks_sharedkey_9,algorithm=HMAC_SHA256', [bare]],
    ['algorithm=HMAC_SHA256', [bare]],
    ['key=webhooks_sharedkey_1,algorithm=HMAC_SHA1', []],
    ['key=webhooks_sharedkey_1,algorithm=hmac_sha256', []],
    ['key=webhooks_sharedkey_1,algorithm="HMAC_SHA256"', []],
    ['key=webhooks_sharedkey_1,algorithm=', []],
    ['key=webhooks_sharedkey_1', []],
    ['key=webhooks_sharedkey_1,algorithm=HMAC_SHA1,algorithm=HMAC_SHA256', []],
    ['key=webhooks_sharedkey_1,key=webhooks_sharedkey_2,algorithm=HMAC_SHA256', []],
    ['key=webhooks_sharedkey_1;algorithm=HMAC_SHA256', []],
    ['Key=webhooks_sharedkey_1,Algorithm=HMAC_SHA256', []],
    ['KEY=webhooks_sharedkey_1,algorithm=HMAC_SHA256', [bare]],
    ['key=WEBHOOKS_SHAREDKEY_1,algorithm=HMAC_SHA256', [bare]],
    ['  key=webhooks_sharedkey_1 ,\talgorithm=HMAC_SHA256  ', [first, bare]],
    ['key= webhooks_sharedkey_1,algorithm=HMAC_SHA256', [bare]],
    ['key=webhooks_sharedkey_1,algorithm= HMAC_SHA256', []],
    ['key=webhooks_sharedkey_1,algorithm =HMAC_SHA256', []],
    ['key=webhooks_sharedkey_1,algorithm=HMAC_SHA256,', [first, bare]],
    ['key=webhooks_sharedkey_1,algorithm=HMAC_SHA256,expires=1', [first, bare]],
    ['key=webhooks_sharedkey_1,algorithm=HMAC_SHA256,algorithm=HMAC_SHA256', []],
    ['key=webhooks_sharedkey_1,key=webhooks_sharedkey_1,algorithm=HMAC_SHA256', []],
    ['key=webhooks_sharedkey_1,key=,algorithm=HMAC_SHA256', []],
    ['key=,algorithm=HMAC_SHA256', [bare]],
    ['key=webhooks_sharedkey_1,algorithm=HMAC_SHA512', []],
    ['key=webhooks_sharedkey_1,algorithm=none', []],
    ['key=webhooks_sharedkey_1,algorithm=HMAC_SHA256 HMAC_SHA1', []],
    ['key=webhooks_sharedkey_1,algorithm=ＨＭＡＣ_SHA256', []],
    ['key=webhooks_sharedkey,algorithm=HMAC_SHA256', [bare]],
    ['key=webhooks_sharedkey_12,algorithm=HMAC_SHA256', [bare]],
    ['key=__proto__,algorithm=HMAC_SHA256', [bare]],
    ['webhooks_sharedkey_1', []],
    [',', []],
    ['=', []],
    [' ', []],
  ] as readonly (readonly [string, readonly SharedKey[]])[])('“%s”', (header, expected) => {
    expect(secretsFor(header, keys)).toEqual(expected.map(({ secret }) => secret));
  });
});

const settings = (id: string | undefined, algorithm = 'HMAC_SHA256') => `${id === undefined ? '' : `key=${id},`}algorithm=${algorithm}`;

describe.each([
  { name: 'one key, and the token', keys: [first], requires: false, accepts: ['token', 'first'] },
  { name: 'two keys, and the token', keys: [first, second], requires: false, accepts: ['token', 'first', 'second'] },
  { name: 'a key without an id', keys: [bare], requires: false, accepts: ['token', 'bare'] },
  { name: 'one key, which is required', keys: [first], requires: true, accepts: ['first'] },
  { name: 'no key', keys: [], requires: false, accepts: ['token'] },
] as readonly { name: string; keys: readonly SharedKey[]; requires: boolean; accepts: readonly string[] }[])(
  '$name',
  ({ keys, requires, accepts }) => {
    let service: Service;
    beforeAll(async () => {
      service = await startService({ at: '2026-11-24T10:00', parts: { sharedKeys: keys, requiresSharedKey: requires } });
    });
    afterAll(() => service.close());

    /** A request with this signature, and with the second header where it is given. */
    const send = (secret: string, algorithm: 'sha1' | 'sha256', header?: string): Test => {
      const sent = post(service, '/voice', encoded(everyCall), signatureOf(secret, `${service.url}/voice`, everyCall, algorithm));
      return header === undefined ? sent : sent.set('X-Twilio-Webhooks-Signature-Settings', header);
    };

    test.each([
      { by: 'token', ask: () => send(service.token, 'sha1') },
      { by: 'token', ask: () => send(service.token, 'sha1', '') },
      { by: 'first', ask: () => send(first.secret, 'sha256', settings(first.id)) },
      { by: 'second', ask: () => send(second.secret, 'sha256', settings(second.id)) },
      { by: 'bare', ask: () => send(bare.secret, 'sha256', settings('webhooks_sharedkey_7')) },
      { by: 'bare', ask: () => send(bare.secret, 'sha256', settings(undefined)) },
    ])('signed by the $by', async ({ by, ask }) => {
      const { status, type } = await ask();
      expect([status, type]).toEqual(accepts.includes(by) ? [200, 'text/xml'] : [403, 'text/plain']);
    });

    test.each([
      { forged: 'the token under the newer header', ask: () => send(service.token, 'sha1', settings(first.id)) },
      { forged: 'the token by the newer algorithm', ask: () => send(service.token, 'sha256', settings(first.id)) },
      { forged: 'the token by the newer algorithm, without the header', ask: () => send(service.token, 'sha256') },
      {
        forged: 'the key by the old algorithm, as the header says',
        ask: () => send(first.secret, 'sha1', settings(first.id, 'HMAC_SHA1')),
      },
      { forged: 'the key by the old algorithm', ask: () => send(first.secret, 'sha1', settings(first.id)) },
      { forged: 'the key with the header taken away', ask: () => send(first.secret, 'sha256') },
      { forged: 'the key by the old algorithm, without the header', ask: () => send(first.secret, 'sha1') },
      { forged: 'one key under the name of the other', ask: () => send(first.secret, 'sha256', settings(second.id)) },
      { forged: 'nothing that is known', ask: () => send('a secret of another account', 'sha256', settings(first.id)) },
      { forged: 'an empty secret', ask: () => send('', 'sha256', settings('webhooks_sharedkey_0')) },
    ])('forged: $forged', async ({ ask }) => {
      const { status, type, text } = await ask();
      expect([status, type]).toEqual([403, 'text/plain']);
      expect(text).not.toContain('<');
    });
  },
);

describe('a request that names the newer form counts by it or not at all', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({ at: '2026-11-24T10:00', parts: { sharedKeys: [first, second] } });
  });
  afterAll(() => service.close());

  const url = () => `${service.url}/voice`;
  const old = (secret = service.token) => signatureOf(secret, url(), everyCall);
  const newer = (secret = first.secret) => signatureOf(secret, url(), everyCall, 'sha256');
  type Sent = { readonly signature: string | readonly string[]; readonly settings?: string | readonly string[]; readonly name?: string };

  /** Sends each value of a header on a line of its own, as Node's reader joins them. */
  async function statusOf({ signature, settings: named, name = 'X-Twilio-Webhooks-Signature-Settings' }: Sent): Promise<number> {
    const lines = [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ...[signature].flat().map((value) => ['X-Twilio-Signature', value]),
      ...(named === undefined ? [] : [named].flat().map((value) => [name, value])),
    ];
    return new Promise((resolve, reject) => {
      const body = encoded(everyCall);
      const headers = [...lines, ['Content-Length', String(Buffer.byteLength(body))], ['Host', new URL(url()).host]].flat() as string[];
      const asking = ask(url(), { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asking.on('error', reject);
      asking.end(body);
    });
  }

  const named = settings(first.id);
  test.each<{ readonly how: string; readonly sent: () => Sent; readonly status: number }>([
    { how: 'the newer one, rightly', sent: () => ({ signature: newer(), settings: named }), status: 200 },
    { how: 'the second key', sent: () => ({ signature: newer(second.secret), settings: settings(second.id) }), status: 200 },
    {
      how: 'the header in small letters',
      sent: () => ({ signature: newer(), settings: named, name: 'x-twilio-webhooks-signature-settings' }),
      status: 200,
    },
    {
      how: 'the header in capitals',
      sent: () => ({ signature: newer(), settings: named, name: 'X-TWILIO-WEBHOOKS-SIGNATURE-SETTINGS' }),
      status: 200,
    },
    {
      how: 'the token, the header in capitals',
      sent: () => ({ signature: old(), settings: named, name: 'X-TWILIO-WEBHOOKS-SIGNATURE-SETTINGS' }),
      status: 403,
    },
    {
      how: 'key and algorithm on two lines',
      sent: () => ({ signature: newer(), settings: [`key=${first.id}`, 'algorithm=HMAC_SHA256'] }),
      status: 200,
    },
    { how: 'two keys on two lines', sent: () => ({ signature: newer(), settings: [named, settings(second.id)] }), status: 403 },
    { how: 'the same line twice', sent: () => ({ signature: newer(), settings: [named, named] }), status: 403 },
    { how: 'an empty line and a right one', sent: () => ({ signature: newer(), settings: ['', named] }), status: 200 },
    { how: 'an empty line and a right one, with the token', sent: () => ({ signature: old(), settings: ['', named] }), status: 403 },
    { how: 'a line of a comma, with the token', sent: () => ({ signature: old(), settings: ',' }), status: 403 },
    { how: 'nonsense, with the token', sent: () => ({ signature: old(), settings: 'nonsense' }), status: 403 },
    {
      how: 'the old algorithm by name, with the token',
      sent: () => ({ signature: old(), settings: settings(first.id, 'HMAC_SHA1') }),
      status: 403,
    },
    {
      how: 'the old algorithm by name, with the key',
      sent: () => ({ signature: old(first.secret), settings: settings(first.id, 'HMAC_SHA1') }),
      status: 403,
    },
    {
      how: 'no algorithm, with the key by the old one',
      sent: () => ({ signature: old(first.secret), settings: `key=${first.id}` }),
      status: 403,
    },
    { how: 'no algorithm, with the key by the newer one', sent: () => ({ signature: newer(), settings: `key=${first.id}` }), status: 403 },
    { how: 'an id that is not known', sent: () => ({ signature: newer(), settings: settings('webhooks_sharedkey_9') }), status: 403 },
    {
      how: 'an id that is not known, with the token',
      sent: () => ({ signature: old(), settings: settings('webhooks_sharedkey_9') }),
      status: 403,
    },
    { how: 'an empty id', sent: () => ({ signature: newer(), settings: 'key=,algorithm=HMAC_SHA256' }), status: 403 },
    { how: 'the signatures of both, the old one first', sent: () => ({ signature: [old(), newer()], settings: named }), status: 403 },
    { how: 'the signatures of both, without the header', sent: () => ({ signature: [old(), newer()] }), status: 403 },
    { how: 'both keys’ signatures', sent: () => ({ signature: [newer(), newer(second.secret)], settings: named }), status: 403 },
    { how: 'a signature with a space before it', sent: () => ({ signature: ` ${newer()}`, settings: named }), status: 200 },
    { how: 'a signature in capitals', sent: () => ({ signature: newer().toUpperCase(), settings: named }), status: 403 },
    { how: 'an empty signature', sent: () => ({ signature: '', settings: named }), status: 403 },
    { how: 'the old one, rightly', sent: () => ({ signature: old() }), status: 200 },
    { how: 'the old one, with an empty header', sent: () => ({ signature: old(), settings: '' }), status: 200 },
  ])('$how: $status', async ({ sent, status }) => expect(await statusOf(sent())).toBe(status));
});
