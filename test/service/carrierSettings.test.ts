// Names that are nearly those of the carrier's settings: a service without its token must not be taken for one with it.

import { expect, test } from 'vitest';
import { say } from '../../src/messages/sayMessage.ts';
import { describeUnknownName, unknownCarrierNames } from '../../src/service/carrierSettings.ts';

test.each([
  ['TWILIO_AUTH_TOKN', 'TWILIO_AUTH_TOKEN'],
  ['TWILIO_AUTHTOKEN', 'TWILIO_AUTH_TOKEN'],
  ['TWILIO_AUHT_TOKEN', 'TWILIO_AUTH_TOKEN'],
  ['TWILIO_AUTH_TOKENS', 'TWILIO_AUTH_TOKEN'],
  ['TWILLIO_AUTH_TOKEN', 'TWILIO_AUTH_TOKEN'],
  ['TWILO_AUTH_TOKEN', 'TWILIO_AUTH_TOKEN'],
  ['twilio_auth_token', 'TWILIO_AUTH_TOKEN'],
  ['Twilio_Auth_Token_File', 'TWILIO_AUTH_TOKEN_FILE'],
  ['TWILIO_AUTH_TOKEN_FIL', 'TWILIO_AUTH_TOKEN_FILE'],
  ['TWILIO_AUTH_TOKEN_SECONDRY', 'TWILIO_AUTH_TOKEN_SECONDARY'],
  ['TWILIO_ACCOUNT_ID', 'TWILIO_ACCOUNT_SID'],
])('%s is nearly %s', (name, meant) => expect(unknownCarrierNames({ [name]: 'x' })).toEqual([{ name, meant }]));

test.each(['TWILIO_TOKEN', 'TWILIO_MASTER_KEY', 'TWILIO_REGION', 'twilio_phone_number', 'TWILIO_'])(
  '%s is unknown and near to nothing',
  (name) => expect(unknownCarrierNames({ [name]: 'x' })).toEqual([{ name }]),
);

test('a name is not taken for a setting that is set too, under its own name or as a file', () => {
  expect(unknownCarrierNames({ TWILIO_AUTH_TOKN: 'x', TWILIO_AUTH_TOKEN: 'y' })).toEqual([{ name: 'TWILIO_AUTH_TOKN' }]);
  expect(unknownCarrierNames({ TWILIO_AUTH_TOKN: 'x', TWILIO_AUTH_TOKEN_FILE: 'y' })).toEqual([{ name: 'TWILIO_AUTH_TOKN' }]);
});

test('known names, empty ones and those of other programs are not looked at', () => {
  const known = ['TWILIO_AUTH_TOKEN', 'TWILIO_AUTH_TOKEN_SECONDARY', 'TWILIO_ACCOUNT_SID', 'TWILIO_API_KEY', 'TWILIO_API_SECRET'];
  const environment = Object.fromEntries(known.flatMap((name) => [[name, 'x'] as const, [`${name}_FILE`, 'x'] as const]));
  expect(unknownCarrierNames({ ...environment, TWILIO_AUTH_TOKN: ' ', TW: 'x', TWITTER_TOKEN: 'x', AUTH_TOKEN: 'x', PATH: 'x' })).toEqual(
    [],
  );
});

test('the sentence names the setting that is meant, and never the value', () => {
  expect(say('en', describeUnknownName({ name: 'TWILIO_AUTH_TOKN', meant: 'TWILIO_AUTH_TOKEN' }))).toBe(
    'TWILIO_AUTH_TOKN is not a setting. Write TWILIO_AUTH_TOKEN if that is meant.',
  );
  expect(say('en', describeUnknownName({ name: 'TWILIO_REGION' }))).toBe('TWILIO_REGION is not a setting. The service does not read it.');
});
