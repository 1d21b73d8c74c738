// The shared keys of the environment: read, or refused in a sentence that does not contain them.

import { expect, test } from 'vitest';
import { say } from '../../src/messages/sayMessage.ts';
import { sharedKeysOf } from '../../src/service/sharedKeySettings.ts';

const token = { TWILIO_AUTH_TOKEN: '0123456789abcdef0123456789abcdef' };
const secret = 'MDEyMzQ1Njc4OWFiY2RlZg==';

function read(environment: Readonly<Record<string, string>>): readonly [ReturnType<typeof sharedKeysOf>, readonly string[]] {
  const faults: string[] = [];
  return [sharedKeysOf(environment, '/', 'twilio', (fault) => void faults.push(say('en', fault))), faults];
}

test.each([
  [{}, []],
  [{ TWILIO_SHARED_KEY: '' }, []],
  [{ ...token, TWILIO_SHARED_KEY: secret }, [{ secret }]],
  [{ ...token, TWILIO_SHARED_KEY: `webhooks_sharedkey_01h:${secret}` }, [{ id: 'webhooks_sharedkey_01h', secret }]],
  [
    { ...token, TWILIO_SHARED_KEY: secret, TWILIO_SHARED_KEY_SECONDARY: `webhooks_sharedkey_2:${secret}` },
    [{ secret }, { id: 'webhooks_sharedkey_2', secret }],
  ],
])('%j', (environment, sharedKeys) => {
  expect(read(environment)).toEqual([{ sharedKeys, requiresSharedKey: false }, []]);
});

test('the token may be said not to count any more', () => {
  const environment = { ...token, TWILIO_SHARED_KEY: secret, TWILIO_REQUIRE_SHARED_KEY: 'true' };
  expect(read(environment)).toEqual([{ sharedKeys: [{ secret }], requiresSharedKey: true }, []]);
});

test.each([
  [{ TWILIO_SHARED_KEY: secret }, 'Set the account’s token too'],
  [{ ...token, TWILIO_SHARED_KEY: 'short' }, 'has fewer than 16 letters'],
  [{ ...token, TWILIO_SHARED_KEY: `"${secret}"` }, 'quotation marks'],
  [{ ...token, TWILIO_SHARED_KEY: `secret:${secret}` }, 'not the id of a key'],
  [{ ...token, TWILIO_SHARED_KEY: 'webhooks_sharedkey_1:' }, 'has fewer than 16 letters'],
  [{ ...token, TWILIO_SHARED_KEY_SECONDARY: secret }, 'is set alone'],
  [{ ...token, TWILIO_REQUIRE_SHARED_KEY: 'true' }, 'refuses every call'],
  [{ ...token, TWILIO_SHARED_KEY: secret, TWILIO_REQUIRE_SHARED_KEY: 'yes' }, 'Write true or false.'],
  [{ ...token, TWILIO_SHARED_KEY: secret, TWILIO_SHARED_KEY_FILE: '/x' }, 'are both set'],
  [{ ...token, TWILIO_SHARED_KEY_FILE: '/does/not/exist' }, 'cannot be read'],
])('%j is refused', (environment, says) => {
  const [{ sharedKeys }, faults] = read(environment as unknown as Readonly<Record<string, string>>);
  expect(faults.join()).toContain(says);
  expect(faults.join()).not.toContain(secret);
  expect(sharedKeys.length).toBeLessThanOrEqual(1);
});
