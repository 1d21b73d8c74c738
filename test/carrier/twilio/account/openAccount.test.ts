// The carrier's own client against a server that behaves as the carrier's API is described.

import { afterEach, expect, test } from 'vitest';
import { changesBetween, hostedFallbackOf, wantedSettings } from '../../../../src/carrier/twilio/account/numberSettings.ts';
import { type Account, openAccount } from '../../../../src/carrier/twilio/account/openAccount.ts';
import { accountSid, type CarrierApi, type Resource, resourceOf, startCarrierApi, token } from '../../../support/carrier/carrierApi.ts';

const publicUrl = 'https://hotline.example.jp';
const number = '+815012345678';
let api: CarrierApi;

afterEach(() => api.close());

async function accountWith(numbers: readonly Resource[], password = token): Promise<Account> {
  api = await startCarrierApi(numbers);
  return openAccount({ accountSid, user: accountSid, password }, api.url);
}

test('a number is found by its whole number, on whatever page the carrier lists it', async () => {
  // The carrier's filter is a pattern: a longer number that holds this one matches too.
  const others = Array.from({ length: 60 }, (_, index) => resourceOf(`${number}${index}`));
  const account = await accountWith([...others.slice(0, 30), resourceOf(number), ...others.slice(30)]);
  expect((await account.find(number))?.sid).toBe(resourceOf(number).sid);
  expect(await account.find('+815099999999')).toBeUndefined();
});

test('a number set up for another program is connected, its application, trunk and fax mode are taken off', async () => {
  const before = {
    voice_url: 'https://old.example.jp/twiml',
    voice_method: 'GET',
    voice_fallback_url: 'https://old.example.jp/fallback',
    trunk_sid: `TK${'c3'.repeat(16)}`,
    voice_receive_mode: 'fax',
  };
  const account = await accountWith([resourceOf(number, before)]);
  const found = await account.find(number);
  const wanted = wantedSettings(publicUrl);
  // What that program answers itself, in place of itself, is not kept.
  expect(hostedFallbackOf(found?.settings ?? wanted, publicUrl)).toBeUndefined();
  const changes = changesBetween(found?.settings ?? wanted, wanted);
  expect(changes).toContainEqual({
    field: 'voiceUrl',
    before: 'https://old.example.jp/twiml',
    after: `${publicUrl}/voice#e=tokyo&rc=2&rp=5xx,ct,rt`,
  });
  const after = await account.change(found?.sid ?? '', changes);
  expect(after.settings).toEqual(wanted);
  // Connected once, there is nothing to change.
  expect(changesBetween(after.settings, wanted)).toEqual([]);
  expect(api.forms).toEqual([
    {
      VoiceUrl: `${publicUrl}/voice#e=tokyo&rc=2&rp=5xx,ct,rt`,
      VoiceMethod: 'POST',
      VoiceFallbackUrl: `${publicUrl}/voice/fallback`,
      StatusCallback: `${publicUrl}/voice/status`,
      TrunkSid: '',
      VoiceReceiveMode: 'voice',
    },
  ]);
});

test.each([
  {
    status: 403,
    code: 'api-forbidden',
    body: { code: 20403, message: 'Forbidden', status: 403 },
    sentence: /may not do this.+nothing was changed/,
  },
  { status: 404, code: 'api-not-found', body: { code: 20404, message: 'not found', status: 404 }, sentence: /Check TWILIO_ACCOUNT_SID/ },
  {
    status: 429,
    code: 'api-too-many-requests',
    body: { code: 20429, message: 'Too Many Requests', status: 429 },
    sentence: /Wait a minute/,
  },
  {
    status: 400,
    code: 'api-refused',
    body: { code: 21502, message: 'VoiceUrl is not valid', status: 400 },
    sentence: /VoiceUrl is not valid, code 21502.+Nothing was changed/,
  },
  { status: 503, code: 'api-failed', body: '<html>Service Unavailable</html>', sentence: /error of its own \(HTTP 503\)/ },
])('an answer of $status is $code and a sentence that says what to do', async ({ status, code, body, sentence }) => {
  const account = await accountWith([resourceOf(number)]);
  api.answerAlways(status, body);
  const refusal = { code, message: expect.stringMatching(sentence) };
  await expect(account.find(number)).rejects.toMatchObject(refusal);
  await expect(account.change('PN1', [])).rejects.toMatchObject(refusal);
});

test('a token that is not the account’s is said as such', async () => {
  const account = await accountWith([], 'another');
  await expect(account.find(number)).rejects.toMatchObject({
    code: 'api-credentials-refused',
    message: expect.stringMatching(/does not accept these credentials. Set TWILIO_ACCOUNT_SID/),
  });
});

test('a carrier that cannot be reached is said as such, and after a change that its outcome is unknown', async () => {
  const account = await accountWith([]);
  await api.close();
  await expect(account.find(number)).rejects.toMatchObject({
    code: 'api-no-answer',
    message: expect.stringMatching(/did not answer \(ECONNREFUSED\).+nothing was changed/),
  });
  await expect(account.change('PN1', [])).rejects.toThrow(/whether anything was changed is not known/);
});
