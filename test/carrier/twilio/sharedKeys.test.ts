// The newer signature, made with a shared key: who may speak for the carrier while both kinds arrive, while one key replaces another, and
// once the account's token does not count any more. https://www.twilio.com/docs/usage/webhooks/webhook-shared-keys

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
