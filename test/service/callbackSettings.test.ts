// The callback keys of the environment: read, or refused in a sentence that does not contain them.

import { expect, test } from 'vitest';
import { say } from '../../src/messages/sayMessage.ts';
import { callbackSettingsOf } from '../../src/service/callbackSettings.ts';

const bytes = (byte: number) => Buffer.alloc(32, byte);
const text = (byte: number) => bytes(byte).toString('base64');
const [key, other] = [text(1), text(2)];
const sid = `AC${'a1'.repeat(16)}`;

function read(environment: Readonly<Record<string, string>>): readonly [ReturnType<typeof callbackSettingsOf>, readonly string[]] {
  const faults: string[] = [];
  return [callbackSettingsOf(environment, '/', 'twilio', (fault) => void faults.push(say('en', fault), say('ja', fault))), faults];
}

test('without a key there are none, whatever the credentials', () => {
  expect(read({})).toEqual([undefined, []]);
  expect(read({ MADOGUCHI_CALLBACK_KEY: ' ', TWILIO_ACCOUNT_SID: 'wrong' })).toEqual([undefined, []]);
});

test('one key, or two while one replaces the other; credentials of an account or of an API key', () => {
  expect(read({ MADOGUCHI_CALLBACK_KEY: `2027:${key}` })).toEqual([{ keys: [{ id: '2027', secret: bytes(1) }] }, []]);
  const [both] = read({ MADOGUCHI_CALLBACK_KEY: key, MADOGUCHI_CALLBACK_KEY_SECONDARY: other });
  expect(both?.keys.map(({ secret }) => secret)).toEqual([bytes(1), bytes(2)]);
  const [withAccount] = read({ MADOGUCHI_CALLBACK_KEY: key, TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: 'b2'.repeat(16) });
  expect(withAccount?.account).toEqual({ accountSid: sid, user: sid, password: 'b2'.repeat(16) });
});

test.each([
  [{ MADOGUCHI_CALLBACK_KEY: 'secret' }, 'is not a callback key'],
  [{ MADOGUCHI_CALLBACK_KEY: Buffer.alloc(16).toString('base64') }, 'is not a callback key'],
  [{ MADOGUCHI_CALLBACK_KEY: `two words:${key}` }, 'is not a callback key'],
  [{ MADOGUCHI_CALLBACK_KEY_SECONDARY: key }, 'is set alone'],
  [{ MADOGUCHI_CALLBACK_KEY: key, MADOGUCHI_CALLBACK_KEY_SECONDARY: key }, 'are the same key'],
  [{ MADOGUCHI_CALLBACK_KEY: `a:${key}`, MADOGUCHI_CALLBACK_KEY_SECONDARY: `a:${other}` }, 'have the same name'],
  [{ MADOGUCHI_CALLBACK_KEY: key, MADOGUCHI_CALLBACK_KEY_SECONDARY: 'x' }, 'is not a callback key'],
  [{ MADOGUCHI_CALLBACK_KEY: key, MADOGUCHI_CALLBACK_KEY_FILE: '/x' }, 'are both set'],
  [{ MADOGUCHI_CALLBACK_KEY_FILE: '/does/not/exist' }, 'cannot be read'],
  [{ MADOGUCHI_CALLBACK_KEY: key, TWILIO_ACCOUNT_SID: 'AC1' }, 'TWILIO_ACCOUNT_SID is not an account’s SID'],
  [{ MADOGUCHI_CALLBACK_KEY: key, TWILIO_ACCOUNT_SID: sid }, 'There is no token'],
])('%j is refused', (environment, says) => {
  const [, faults] = read(environment as unknown as Readonly<Record<string, string>>);
  expect(faults.join()).toContain(says);
  expect(faults.join()).not.toContain(key.slice(0, 20));
});
