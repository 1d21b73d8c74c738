// What is refused before the carrier is asked.

import { expect, test } from 'vitest';
import { unclaimed, unreachable } from '../../src/carrier/claim.ts';
import { readCredentials } from '../../src/carrier/twilio/account/credentials.ts';
import { isLoopback } from '../../src/service/settings.ts';
import { accountSid, token } from '../support/carrier/carrierApi.ts';
import { loadWith, realFiles } from '../support/schedules/real.ts';

const key = `SK${'d4'.repeat(16)}`;

test('a number is connected only if a centre claims it, and not as a placeholder', () => {
  const centre = realFiles['centres/tokamachi.yaml'] ?? '';
  const { directory } = loadWith({ 'centres/tokamachi.yaml': centre.replace('numbers:', "numbers:\n  '+815031234567': {}") });
  if (directory === undefined) throw new Error('The schedules of this test do not hold.');
  expect(unclaimed(directory, '+815031234567')).toBeUndefined();
  expect(unclaimed(directory, '+815000000002')).toMatch(/stands in the schedules as a placeholder/);
  expect(unclaimed(directory, '+815087654321')).toMatch(
    /No centre claims \+815087654321.+“'\+815087654321': \{\}” under “numbers:”.+centres\/hokkaido.yaml/,
  );
});

test.each([
  ['https://hotline.example.jp', undefined],
  ['http://hotline.example.jp', 'callers’ numbers would travel unencrypted'],
  ['https://localhost:3000', 'only this machine can reach'],
  ['http://127.0.0.1:3000', 'only this machine can reach'],
])('the carrier can be given %s, or is refused it: %s', (url, reason) => {
  const said = unreachable(url, isLoopback);
  if (reason === undefined) expect(said).toBeUndefined();
  else expect(said).toContain(reason);
});

test.each([
  { set: {}, faults: undefined },
  { set: { TWILIO_AUTH_TOKEN: token }, faults: undefined },
  { set: { TWILIO_ACCOUNT_SID: accountSid }, faults: ['There is no token. Set TWILIO_AUTH_TOKEN'] },
  { set: { TWILIO_ACCOUNT_SID: 'hotline', TWILIO_AUTH_TOKEN: token }, faults: ['TWILIO_ACCOUNT_SID is not an account’s SID'] },
  { set: { TWILIO_ACCOUNT_SID: accountSid, TWILIO_API_KEY: key, TWILIO_AUTH_TOKEN: token }, faults: ['belong together'] },
  {
    set: { TWILIO_API_KEY: 'SKx', TWILIO_API_SECRET: 's' },
    faults: ['TWILIO_ACCOUNT_SID is not set', 'TWILIO_API_KEY is not a key’s SID'],
  },
])('credentials that cannot work are refused, each fault in a sentence: $set', ({ set, faults }) => {
  const found = readCredentials((name) => set[name as keyof typeof set]);
  const said = found !== undefined && 'faults' in found ? found.faults : undefined;
  expect(said).toEqual(faults?.map((fault) => expect.stringContaining(fault)));
});

test('an API key is used in place of the token where there is one', () => {
  const set: Readonly<Record<string, string>> = {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: token,
    TWILIO_API_KEY: key,
    TWILIO_API_SECRET: 'secret',
  };
  expect(readCredentials((name) => set[name])).toEqual({ accountSid, user: key, password: 'secret' });
});
