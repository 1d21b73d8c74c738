// Credentials that are refused before the carrier is asked.

import { expect, test } from 'vitest';
import { readCredentials } from '../../../../src/carrier/twilio/account/credentials.ts';
import { say } from '../../../../src/messages/sayMessage.ts';
import { accountSid, token } from '../../../support/carrier/carrierApi.ts';

const key = `SK${'d4'.repeat(16)}`;

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
  const said = found !== undefined && 'faults' in found ? found.faults.map((fault) => say('en', fault)) : undefined;
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
