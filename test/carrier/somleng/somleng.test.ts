// What Somleng does in its own way: plain words, no whisper, no fallback, no fragment; as its code says.

import request from 'supertest';
import { expect, test } from 'vitest';
import { readSomlengCredentials } from '../../../src/carrier/somleng/somlengCredentials.ts';
import { somlengTraits } from '../../../src/carrier/somleng/somlengTraits.ts';
import { changesBetween, wantedSettings } from '../../../src/carrier/twilio/account/numberSettings.ts';
import { openAccount } from '../../../src/carrier/twilio/account/openAccount.ts';
import { say } from '../../../src/messages/sayMessage.ts';
import { elementsOf, encoded, signatureOf } from '../../support/carrier/carrier.ts';
import { resourceOf, startCarrierApi } from '../../support/carrier/carrierApi.ts';
import { somlengCall } from '../../support/carrier/somlengAdapter.ts';
import { partsFor } from '../../support/carrier/twimlAdapter.ts';
import { startService } from '../../support/service.ts';

test('a Say holds words only, and a language that Polly does not speak is played', async () => {
  const service = await startService({ at: '2026-11-24T10:00', parts: await partsFor('somleng') });
  const ask = async (path: string, digits?: string) => {
    const fields = { ...somlengCall, CallStatus: 'in-progress', ...(digits !== undefined && { Digits: digits }) };
    const signed = signatureOf(service.token, service.url + path, fields);
    const sent = request(service.url).post(path).type('form').set('X-Twilio-Signature', signed).send(encoded(fields));
    return (await sent).text;
  };
  const english = await ask('/voice/v1/language?centre=hokkaido&turn=1', '2');
  expect(english).not.toMatch(/<break|<sub/);
  // Where a mark was, words do not run into each other.
  expect(elementsOf(english).find(({ name }) => name === 'Say')?.text).toMatch(/\w[.,?] \w/);
  const vietnamese = elementsOf(await ask('/voice/v1/language?centre=hokkaido&turn=1', '7'));
  expect(vietnamese.filter(({ name }) => name === 'Say')).toEqual([]);
  expect(vietnamese.filter(({ name }) => name === 'Play').length).toBeGreaterThan(3);
  // execute_twiml.rb ends a call at a verb that it does not know, gather_verb.rb at one inside a Gather.
  for (const { name } of [...vietnamese, ...elementsOf(english)]) expect(['Response', 'Gather', 'Say', 'Play', 'Redirect']).toContain(name);
  await service.close();
});

const account = '1b2ce123-cffc-4188-bdb6-d6a76ab10cf1';
const environment = { SOMLENG_ACCOUNT_SID: account, SOMLENG_AUTH_TOKEN: 'a-token-of-somleng' };
const read = (values: Readonly<Record<string, string>>) => readSomlengCredentials((name) => values[name]);

test('its API is at somleng.org, or at an address of one’s own', () => {
  expect(read(environment)).toMatchObject({ user: account, accounts: 'https://api.somleng.org/2010-04-01/Accounts' });
  const own = read({ ...environment, SOMLENG_API: 'https://api.tel.example.jp' });
  expect(own).toMatchObject({ accounts: 'https://api.tel.example.jp/2010-04-01/Accounts' });
  expect(read({ SOMLENG_AUTH_TOKEN: 'a-token-of-somleng' })).toBeUndefined();
});

test.each([
  [{ ...environment, SOMLENG_API: 'http://api.tel.example.jp' }, 'SOMLENG_API is not an https address'],
  [{ ...environment, SOMLENG_API: 'https://tel.example.jp/api' }, 'SOMLENG_API is not an https address'],
  [{ ...environment, SOMLENG_API: 'api.tel.example.jp' }, 'SOMLENG_API is not an https address'],
  [{ SOMLENG_ACCOUNT_SID: account }, 'Not set: SOMLENG_AUTH_TOKEN.'],
  [{ ...environment, SOMLENG_ACCOUNT_SID: 'AC1' }, 'SOMLENG_ACCOUNT_SID is not an account’s id'],
])('%j is refused, without the token', (values, says) => {
  const found = read(values as Readonly<Record<string, string>>);
  const faults = found !== undefined && 'faults' in found ? found.faults.map((fault) => say('en', fault)).join() : '';
  expect(faults).toContain(says);
  expect(faults).not.toContain('a-token-of-somleng');
});

test('a number is connected without a fallback and without a fragment, which Somleng would sign', async () => {
  const number = '+815012345678';
  const own = { voice_application_sid: null, status_callback: null, status_callback_method: null, voice_method: null };
  const api = await startCarrierApi([resourceOf(number, own)], {
    accounts: '/2010-04-01/Accounts',
    account,
    password: 'a-token-of-somleng',
  });
  const opened = openAccount(read(environment) as Exclude<ReturnType<typeof read>, undefined | { faults: unknown }>, api.url);
  const wanted = wantedSettings('https://hotline.example.jp', undefined, somlengTraits.cannot);
  const found = await opened.find(number);
  const after = await opened.change(found?.sid ?? '', changesBetween(found?.settings ?? wanted, wanted));
  await api.close();
  expect(changesBetween(after.settings, wanted)).toEqual([]);
  expect(api.forms).toEqual([
    {
      VoiceUrl: 'https://hotline.example.jp/voice',
      VoiceMethod: 'POST',
      StatusCallback: 'https://hotline.example.jp/voice/status',
      StatusCallbackMethod: 'POST',
    },
  ]);
});
