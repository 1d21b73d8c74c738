// madoguchi connect as a person starts it, with a server in the carrier's place.

import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountSid, type CarrierApi, resourceOf, startCarrierApi, token } from '../support/carrier/carrierApi.ts';
import { type Ran, run } from '../support/cli/ran.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';

const number = '+815031234567';
const publicUrl = 'https://hotline.example.jp';
let schedules: string;
let api: CarrierApi;

beforeAll(async () => {
  schedules = await mkdtemp(join(tmpdir(), 'madoguchi-test-'));
  await cp(frozenFolder, schedules, { recursive: true });
  const file = join(schedules, 'centres/tokamachi.yaml');
  await writeFile(
    file,
    readFileSync(file, 'utf8').replace("'+815000000002': {placeholder: true}", `'${number}': {}\n  '+815000000002': {placeholder: true}`),
  );
});
afterAll(() => rm(schedules, { recursive: true }));

async function connect(options: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return run('connect', ['--api', api.url, ...options], {
    MADOGUCHI_SCHEDULES: schedules,
    PUBLIC_URL: publicUrl,
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: token,
    ...environment,
  });
}

test('a number is connected once somebody agreed to what is shown', async () => {
  const hosted = 'https://madoguchi-1234.twil.io/tokamachi.xml';
  const before = { voice_url: 'https://old.example.jp/voice', voice_fallback_url: 'https://madoguchi-1.twil.io/old.xml' };
  api = await startCarrierApi([resourceOf(number, before)]);
  const alone = await connect(['--number', '050-3123-4567', '--fallback', 'own']);
  expect(alone.shown).toContain(`before  https://old.example.jp/voice\n    after   ${publicUrl}/voice#e=tokyo&rc=2&rp=5xx,ct,rt`);
  expect(alone.shown).toContain(`before  https://madoguchi-1.twil.io/old.xml\n    after   ${publicUrl}/voice/fallback`);
  expect(alone).toMatchObject({ status: 2, complaint: expect.stringContaining('must be confirmed on a terminal') });
  expect(api.forms).toEqual([]);

  const done = await connect(['--number', number, '--yes', '--json', '--fallback', hosted]);
  expect(done).toMatchObject({ status: 0, complaint: '' });
  expect(JSON.parse(done.shown)).toMatchObject({
    number,
    changed: true,
    changes: [{ before: 'https://old.example.jp/voice' }, {}, {}, {}],
  });
  expect(api.held(number)).toMatchObject({
    voice_url: `${publicUrl}/voice#e=tokyo&rc=2&rp=5xx,ct,rt`,
    voice_fallback_url: hosted,
    // A file is fetched, not posted to.
    voice_fallback_method: 'GET',
    status_callback: `${publicUrl}/voice/status`,
  });

  const again = await connect(['--number', number, '--yes']);
  expect(again.shown).toContain('Nothing to change');
  expect(again.shown).toContain(`The fallback ${hosted} stays. Add “--fallback own” to put /voice/fallback in its place.`);
  expect(api.held(number)).toMatchObject({ voice_fallback_url: hosted });
  expect(api.forms).toHaveLength(1);
  await api.close();
});

test('a number that is not in the account is refused in a sentence', async () => {
  api = await startCarrierApi([]);
  const { status, complaint } = await connect(['--number', number, '--yes']);
  await api.close();
  expect([status, complaint.trim()]).toEqual([1, expect.stringContaining(`The account has no number ${number}`)]);
});
