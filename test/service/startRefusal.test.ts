// When the service does not start although each setting is valid: never as a rehearsal that others could reach.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Message } from '../../src/messages/message.ts';
import { say } from '../../src/messages/sayMessage.ts';
import { readSettings } from '../../src/service/settings.ts';
import { isOpenToOthers, startRefusal } from '../../src/service/startRefusal.ts';
import { end, startProcess } from '../support/service/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-refusal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const token = '0123456789abcdef0123456789abcdef';
const settingsOf = (environment: Readonly<Record<string, string>>) => readSettings(environment, '/srv/madoguchi', folder);
const inBoth = (refusal: Message | undefined) => (['en', 'ja'] as const).map((language) => refusal && say(language, refusal));
const refusalOf = (environment: Readonly<Record<string, string>>) => startRefusal(settingsOf(environment));

test.each([
  {},
  { PUBLIC_URL: 'http://localhost:3000' },
  { PUBLIC_URL: 'http://[::1]:3000', HOST: '::1' },
  { HOST: 'localhost' },
  { HOST: '127.0.0.53' },
  { PUBLIC_URL: 'https://hotline.example.jp', TWILIO_AUTH_TOKEN: token },
  { PUBLIC_URL: 'https://hotline.example.jp', TWILIO_AUTH_TOKEN: token, HOST: '0.0.0.0' },
  { HOST: '0.0.0.0', TWILIO_AUTH_TOKEN: token },
])('with %o it starts', (environment) => expect(refusalOf(environment)).toBeUndefined());

test.each([
  { PUBLIC_URL: 'https://hotline.example.jp' },
  { PUBLIC_URL: 'https://hotline.example.jp', TWILIO_AUTH_TOKEN: '  ' },
  { PUBLIC_URL: 'http://10.0.0.1' },
  { PUBLIC_URL: 'http://localhost.example.jp' },
])('with %o every real call would be refused, so it does not start and says what to set, in two languages', (environment) => {
  const [english, japanese] = inBoth(refusalOf(environment));
  expect(english).toMatch(/^TWILIO_AUTH_TOKEN is not set and PUBLIC_URL is http.+ Set TWILIO_AUTH_TOKEN .+ remove PUBLIC_URL\.$/);
  expect(japanese).toMatch(/^TWILIO_AUTH_TOKEN がなく、PUBLIC_URL は http.+設定してください。.+PUBLIC_URL を外してください。$/);
});

test.each(['0.0.0.0', '::', '192.168.0.7', 'hotline', '127.0.0.1.example.jp'])(
  'without a token and with HOST=%s the network would reach its telephone, so it does not start and says what to set',
  (HOST) => {
    const [english, japanese] = inBoth(refusalOf({ HOST }));
    expect(english).toContain(`HOST=${HOST} would open its telephone to the network.`);
    expect(japanese).toContain(`HOST=${HOST} では試験用の電話がネットワークに公開されます。`);
  },
);

test('the limits apply as soon as requests can come from another machine', () => {
  const isOpen = (environment: Readonly<Record<string, string>>) =>
    isOpenToOthers(settingsOf({ TWILIO_AUTH_TOKEN: token, ...environment }));
  expect(isOpen({})).toBe(false);
  expect(isOpen({ HOST: '0.0.0.0' })).toBe(true);
  expect(isOpen({ PUBLIC_URL: 'https://hotline.example.jp' })).toBe(true);
});

test.each([
  ['as the image starts it', { HOST: '0.0.0.0', PUBLIC_URL: '', TWILIO_AUTH_TOKEN: '' }, 'HOST=0.0.0.0 would open its telephone'],
  ['with a public address only', { PUBLIC_URL: 'https://hotline.example.jp', TWILIO_AUTH_TOKEN: '' }, 'every call of the carrier would be'],
  ['with a misspelt token', { TWILIO_AUTH_TOKEN: '', TWILIO_AUTH_TOKN: token }, 'Write TWILIO_AUTH_TOKEN if that is meant.'],
  [
    'with a token under another name',
    { PUBLIC_URL: 'https://hotline.example.jp', TWILIO_AUTH_TOKEN: '', TWILIO_MASTER_KEY: token },
    'TWILIO_MASTER_KEY is not a setting.',
  ],
])('a real process %s ends with 1 before it opens a port, and repeats no secret', async (_, environment, said) => {
  const running = await startProcess({ folder, environment });
  try {
    expect(await running.ended).toBe(1);
    expect(running.said()).toContain(said);
    expect(running.said()).not.toMatch(new RegExp(`${token}|node_modules|at \\w+ \\(`));
  } finally {
    await end(running);
  }
});

test('a token in a file counts as one', () => {
  writeFileSync(join(folder, 'token'), token);
  expect(refusalOf({ PUBLIC_URL: 'https://hotline.example.jp', TWILIO_AUTH_TOKEN_FILE: 'token' })).toBeUndefined();
});
