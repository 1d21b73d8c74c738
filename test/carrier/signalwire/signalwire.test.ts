// What SignalWire does in its own way: who may speak for it, whole addresses, ids, voices, and what its account is asked.

import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signalwireTraits } from '../../../src/carrier/signalwire/signalwireTraits.ts';
import { readSpaceCredentials } from '../../../src/carrier/signalwire/spaceCredentials.ts';
import { changesBetween, wantedSettings } from '../../../src/carrier/twilio/account/numberSettings.ts';
import { openAccount } from '../../../src/carrier/twilio/account/openAccount.ts';
import { hear } from '../../../src/carrier/twilio/form.ts';
import { say, sayKey } from '../../../src/messages/sayMessage.ts';
import { elementsOf, encoded, signatureOf } from '../../support/carrier/carrier.ts';
import { resourceOf, startCarrierApi } from '../../support/carrier/carrierApi.ts';
import { signalwireCall } from '../../support/carrier/signalwireAdapter.ts';
import { partsFor } from '../../support/carrier/twimlAdapter.ts';
import { directoryWith } from '../../support/desk/whispering.ts';
import { type Service, startService } from '../../support/service.ts';

const directory = directoryWith({ card: { whisper: { language: 'ja', accept: true } } });
let service: Service;
beforeAll(async () => {
  service = await startService({ at: '2026-11-24T10:00', parts: { ...(await partsFor('signalwire')), directory: () => directory } });
});
afterAll(() => service.close());

type Headers = Readonly<Record<string, string>>;
const send = (path: string, headers: Headers, fields = signalwireCall) =>
  request(service.url).post(path).set('Content-Type', 'application/x-www-form-urlencoded').set(headers).send(encoded(fields));
const signature = (secret: string, path = '/voice', fields = signalwireCall) => signatureOf(secret, service.url + path, fields);

test.each<{ readonly how: string; readonly headers: () => Headers; readonly status: number }>([
  { how: 'its own header', headers: () => ({ 'X-SignalWire-Signature': signature(service.token) }), status: 200 },
  { how: 'its own header in other letters', headers: () => ({ 'x-signalwire-SIGNATURE': signature(service.token) }), status: 200 },
  { how: 'the header that its SDK reads too', headers: () => ({ 'X-Twilio-Signature': signature(service.token) }), status: 200 },
  {
    how: 'both, alike',
    headers: () => ({ 'X-SignalWire-Signature': signature(service.token), 'X-Twilio-Signature': signature(service.token) }),
    status: 200,
  },
  {
    how: 'both, of which its own is wrong',
    headers: () => ({ 'X-SignalWire-Signature': signature('another key'), 'X-Twilio-Signature': signature(service.token) }),
    status: 403,
  },
  {
    how: 'its own header, empty',
    headers: () => ({ 'X-SignalWire-Signature': '', 'X-Twilio-Signature': signature(service.token) }),
    status: 403,
  },
  { how: 'neither', headers: () => ({}), status: 403 },
  {
    how: 'a form of Twilio’s that it does not have',
    headers: () => ({
      'X-SignalWire-Signature': signature(service.token),
      'X-Twilio-Webhooks-Signature-Settings': 'key=webhooks_sharedkey_1,algorithm=HMAC_SHA256',
    }),
    status: 403,
  },
])('a request with $how gets $status', async ({ headers, status }) => {
  const answer = await send('/voice', headers());
  expect([answer.status, answer.text.includes('<')]).toEqual([status, status === 200]);
});

test('a service that another carrier calls does not know its header', async () => {
  const other = await startService({ at: '2026-11-24T10:00' });
  const answer = await request(other.url)
    .post('/voice')
    .set('X-SignalWire-Signature', signatureOf(other.token, `${other.url}/voice`, signalwireCall))
    .type('form')
    .send(encoded(signalwireCall));
  await other.close();
  expect(answer.status).toBe(403);
});

test('every address in a document is whole, that of a whisper too, and its Google voices have SignalWire’s names', async () => {
  const ask = async (path: string, fields = signalwireCall) =>
    elementsOf((await send(path, { 'X-SignalWire-Signature': signature(service.token, path, fields) }, fields)).text);
  const greeting = await ask('/voice');
  const ringing = await ask('/voice/v1/topic?centre=hokkaido&turn=2&language=vi', { ...signalwireCall, Digits: '2' });
  const addresses = [...greeting, ...ringing].flatMap(({ name, attributes, text }) => [
    ...[attributes.action, attributes.url].filter((each) => each !== undefined),
    ...(name === 'Redirect' || name === 'Play' ? [text] : []),
  ]);
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses) expect(address.startsWith(`${service.url}/`)).toBe(true);
  const voices = [...greeting, ...ringing].flatMap(({ attributes }) => (attributes.voice === undefined ? [] : [attributes.voice]));
  expect(voices).toContain('gcloud.vi-VN-Wavenet-A');
  expect(voices.filter((voice) => voice.startsWith('Google.'))).toEqual([]);
  expect(ringing.find(({ name }) => name === 'Number')?.attributes.url).toContain('/voice/whisper?');
});

test('while a desk that whispers says nothing of a connection, its call is not counted as answered', () => {
  expect(hear({ CallStatus: 'in-progress', DialCallStatus: 'completed', DialCallDuration: '40' }, 'transfer', true).heard).toEqual({
    kind: 'transferred',
    outcome: 'declined',
  });
});

const project = 'b3877c40-da60-4998-90ad-b792e98472af';
const environment = { SIGNALWIRE_SPACE: 'example', SIGNALWIRE_PROJECT_ID: project, SIGNALWIRE_API_TOKEN: 'PT-secret' };
const read = (values: Readonly<Record<string, string>>) => readSpaceCredentials((name) => values[name]);

test('its account is a project of a space, below an address of its own', () => {
  const expected = {
    accountSid: project,
    user: project,
    password: 'PT-secret',
    accounts: 'https://example.signalwire.com/api/laml/2010-04-01/Accounts',
    names: { account: 'SIGNALWIRE_PROJECT_ID', secret: 'SIGNALWIRE_API_TOKEN' },
  };
  expect(read(environment)).toEqual(expected);
  expect(read({ ...environment, SIGNALWIRE_SPACE: 'example.signalwire.com' })).toEqual(expected);
  expect(read({})).toBeUndefined();
});

test.each([
  [{ SIGNALWIRE_SPACE: 'example' }, 'Not set: SIGNALWIRE_PROJECT_ID, SIGNALWIRE_API_TOKEN.'],
  [{ ...environment, SIGNALWIRE_SPACE: 'https://example.signalwire.com' }, 'SIGNALWIRE_SPACE is not the name of a space'],
  [{ ...environment, SIGNALWIRE_SPACE: 'example.signalwire.com.evil.example' }, 'SIGNALWIRE_SPACE is not the name of a space'],
  [{ ...environment, SIGNALWIRE_SPACE: 'a/../b' }, 'SIGNALWIRE_SPACE is not the name of a space'],
  [{ ...environment, SIGNALWIRE_PROJECT_ID: `AC${'a1'.repeat(16)}` }, 'SIGNALWIRE_PROJECT_ID is not an account’s id'],
])('%j is refused, without the token', (values, says) => {
  const found = read(values as Readonly<Record<string, string>>);
  const faults = found !== undefined && 'faults' in found ? found.faults.map((fault) => say('en', fault)).join() : '';
  expect(faults).toContain(says);
  expect(faults).not.toContain('PT-secret');
});

test('a number is found and connected in the project, without a fragment in the address; a refusal names its settings', async () => {
  const number = '+815012345678';
  const accounts = '/api/laml/2010-04-01/Accounts';
  const others = Array.from({ length: 30 }, (_, index) => resourceOf(`${number}${index}`));
  const api = await startCarrierApi([...others, resourceOf(number)], {
    accounts,
    account: project,
    password: 'PT-secret',
    mostPerPage: 20,
  });
  const credentials = read(environment) as Exclude<ReturnType<typeof read>, undefined | { faults: unknown }>;
  const account = openAccount(credentials, api.url);
  const wanted = wantedSettings('https://hotline.example.jp', undefined, signalwireTraits.cannot);
  expect(wanted.voiceUrl).toBe('https://hotline.example.jp/voice');
  const found = await account.find(number);
  const after = await account.change(found?.sid ?? '', changesBetween(found?.settings ?? wanted, wanted));
  expect(changesBetween(after.settings, wanted)).toEqual([]);
  const refused = openAccount({ ...credentials, password: 'PT-other' }, api.url).find(number);
  await expect(refused).rejects.toThrow(
    sayKey('en', 'api-credentials-refused.of', { account: 'SIGNALWIRE_PROJECT_ID', secret: 'SIGNALWIRE_API_TOKEN' }),
  );
  await api.close();
});
