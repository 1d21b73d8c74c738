// What the doctor looks at besides the network: environment, schedules, voices, lines, and the account.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hostedCall } from '../../../src/carrier/hostedCall.ts';
import { hostedFiles } from '../../../src/carrier/twilio/account/hostedFiles.ts';
import { openAccount } from '../../../src/carrier/twilio/account/openAccount.ts';
import { checkAccount } from '../../../src/cli/doctor/checkAccount.ts';
import { checkEnvironment } from '../../../src/cli/doctor/checkEnvironment.ts';
import { checkHosted } from '../../../src/cli/doctor/checkHosted.ts';
import { checkLines } from '../../../src/cli/doctor/checkLines.ts';
import { checkedVoices, checkVoices } from '../../../src/cli/doctor/checkVoices.ts';
import { describeFindings } from '../../../src/cli/doctor/describeFindings.ts';
import { type Finding, findingsOf } from '../../../src/cli/doctor/finding.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import { isLoopback } from '../../../src/service/settings.ts';
import { openAudio } from '../../../src/speech/audio.ts';
import { type Catalogues, loadCatalogues } from '../../../src/speech/catalogue.ts';
import { accountSid, resourceOf, startCarrierApi, token } from '../../support/carrier/carrierApi.ts';
import { loadWith, realDirectory, realFiles } from '../../support/schedules/real.ts';

const publicUrl = 'https://hotline.example.jp';
const number = '+815031234567';
const said = (findings: readonly Finding[], is: Finding['is']) => findings.filter((each) => each.is === is).map(({ what }) => what);

function directoryWith(numbers: string): Directory {
  const centre = realFiles['centres/tokamachi.yaml'] ?? '';
  const { directory, problems } = loadWith({ 'centres/tokamachi.yaml': centre.replace("'+815000000002': {placeholder: true}", numbers) });
  if (directory === undefined) throw new Error(JSON.stringify(problems));
  return directory;
}

test('the environment of a live service is fine, and that of a rehearsal is not', () => {
  expect(said(checkEnvironment({ publicUrl, authToken: token }, isLoopback), 'fine')).toHaveLength(2);
  const rehearsal = checkEnvironment({ publicUrl: 'http://localhost:3000', clockStartsAt: 0, secondaryAuthToken: token }, isLoopback);
  expect(said(rehearsal, 'problem')).toEqual([
    expect.stringContaining('only this machine can reach'),
    expect.stringContaining('this is a rehearsal'),
    expect.stringContaining('MADOGUCHI_CLOCK is set'),
  ]);
  expect(said(rehearsal, 'warning')).toEqual([expect.stringContaining('Two tokens are set')]);
});

test('every catalogue of this project has a checked voice but Nepali, which the robot reads, or nobody does', async () => {
  const catalogues = await loadCatalogues('prompts');
  const read = checkVoices(catalogues, { canPlay: () => true });
  expect(said(read, 'fine')).toHaveLength(10);
  expect(said(read, 'warning')[0]).toContain('ne is read by the robot voice');
  expect(said(checkVoices(catalogues, { canPlay: () => false }), 'problem')).toEqual([expect.stringContaining('ne has no voice here')]);
});

test('a voice of another language is a problem, one that nobody has checked is worth a look', () => {
  const voiced = (voice: string) =>
    checkVoices(
      {
        headings: new Map([['th', { language: 'th', name: 'ไทย', reviewed: true, locale: 'th-TH', voice: { twilio: voice } }]]),
        voiceOf: () => voice,
      } as unknown as Catalogues,
      { canPlay: () => false },
    );
  expect(voiced('Google.vi-VN-Wavenet-A')).toEqual([expect.objectContaining({ is: 'problem' })]);
  expect(voiced('Google.th-TH-Neural2-C')).toEqual([expect.objectContaining({ is: 'warning' })]);
  expect(voiced('Google.th-TH-Standard-A')).toEqual([expect.objectContaining({ is: 'fine' })]);
});

test('the checked voices are in the carrier’s SDK', () => {
  const sdk = readFileSync('node_modules/twilio/lib/twiml/VoiceResponse.d.ts', 'utf8');
  for (const voice of Object.values(checkedVoices).flat()) expect(sdk).toContain(`"${voice}"`);
});

test('every line is named with its number and kind, and a centre without a real number is a problem', () => {
  const findings = checkLines(realDirectory());
  expect(said(findings, 'fine')).toEqual([
    'counsellors: 011-200-9595 (+81112009595), a fixed line in JP',
    'suspension: 0120-0178-27 (+81120017827), toll-free in JP',
    'suspension-japanese: 0120-95-0178 (+81120950178), toll-free in JP; the caller is told to press 2',
    'card: 0120-0178-27 (+81120017827), toll-free in JP',
    'freedial: 0120-95-0178 (+81120950178), toll-free in JP; the caller is told to press 5',
    'system: 0120-0178-26 (+81120017826), toll-free in JP',
    'insurance-desk: 025-757-3735 (+81257573735), a fixed line in JP',
    'pension: 025-757-3748 (+81257573748), a fixed line in JP',
  ]);
  expect(said(findings, 'problem')).toEqual([
    expect.stringContaining('hokkaido has no number'),
    expect.stringContaining('tokamachi has no number'),
  ]);
  expect(said(checkLines(directoryWith(`'${number}': {}`)), 'fine')).toContain(`tokamachi answers ${number}`);
});

test('a centre with a number abroad is told that it does not reach toll-free lines', () => {
  const abroad = checkLines(directoryWith("'+12025550123': {}"));
  expect(said(abroad, 'problem')).toContainEqual(
    expect.stringMatching(/^suspension: 0120-0178-27 is toll-free in JP, and tokamachi would dial it from abroad/),
  );
});

test('the account is held against the schedules: connected, not connected, not there, and a fallback of the carrier’s own', async () => {
  const wired = {
    voice_url: `${publicUrl}/voice#e=tokyo&rc=2&rp=5xx,ct,rt`,
    voice_fallback_url: `${publicUrl}/voice/fallback`,
    status_callback: `${publicUrl}/voice/status`,
  };
  const hosted = { ...wired, voice_fallback_url: 'https://madoguchi-1.twil.io/tokamachi.xml', voice_fallback_method: 'GET' };
  const numbers = ['+815031234561', '+815031234562', '+815031234563', '+815031234564'];
  const [connected = '', kept = '', other = ''] = numbers;
  const api = await startCarrierApi([
    resourceOf(connected, wired),
    resourceOf(kept, hosted),
    resourceOf(other, { trunk_sid: `TK${'e5'.repeat(16)}` }),
  ]);
  const directory = directoryWith(numbers.map((each) => `'${each}': {}`).join('\n  '));
  const account = openAccount({ accountSid, user: accountSid, password: token }, api.url);
  const looked = async (what: string): Promise<Finding> => ({ area: 'account', is: 'fine', what: `looked at ${what}` });
  const findings = await checkAccount(account, directory, publicUrl, looked);
  const refused = await checkAccount(openAccount({ accountSid, user: accountSid, password: 'x' }, api.url), directory, publicUrl, looked);
  await api.close();
  expect(findings.map(({ is, what }) => `${is}: ${what}`)).toEqual([
    'fine: +815031234561 is connected',
    expect.stringContaining('warning: +815031234561: when this service is away, its fallback is away with it'),
    'fine: +815031234562 is connected',
    'fine: looked at https://madoguchi-1.twil.io/tokamachi.xml',
    expect.stringMatching(/problem: \+815031234563 is not connected.+trunkSid.+Run: npm run connect -- --number \+815031234563$/),
    expect.stringContaining('problem: The account has no number +815031234564'),
  ]);
  expect(refused).toEqual([{ area: 'account', is: 'problem', what: expect.stringContaining('does not accept these credentials') }]);
});

test('a fallback at the carrier is looked at: today’s, an old one, or none', async () => {
  const url = 'https://madoguchi-1.twil.io/tokamachi.xml';
  const catalogues = await loadCatalogues('prompts');
  const tables = { directory: realDirectory(), catalogues, audio: await openAudio('prompts', catalogues, undefined) };
  const startWith = async (base: string, audio = tables.audio) => {
    const centre = tables.directory.centres.get('tokamachi');
    const [start] = centre === undefined ? [] : await hostedFiles(hostedCall(centre), { catalogues, audio }, base);
    return start !== undefined && 'twiml' in start ? start.twiml : '';
  };
  const [committed, uploaded] = [await startWith(''), await startWith('https://madoguchi-1.twil.io/')];
  const recorded = await startWith('', { ...tables.audio, isRecorded: () => true, wavFor: async () => Buffer.from('RIFF') });
  const judged = await Promise.all(
    [committed, uploaded, committed.replace('one.', 'two.'), recorded, undefined].map((text) => checkHosted(url, tables, async () => text)),
  );
  expect(judged.map(({ is }) => is)).toEqual(['fine', 'fine', 'warning', 'warning', 'problem']);
});

test('the last line says that calls may come only where everything was looked at', () => {
  const { fine, unseen } = findingsOf('account');
  const last = (...findings: readonly Finding[]) => describeFindings(findings).split('\n').at(-1);
  expect(last(fine('it is'))).toBe('Ready for calls. 0 problems, 0 warnings.');
  expect(last(unseen('it is not set'))).toBe('Nothing is against calls so far, but nobody looked at the account. 0 problems, 0 warnings.');
  expect(last(unseen('it is not set'), findingsOf('lines').problem('none'))).toBe('Not ready for calls. 1 problems, 0 warnings.');
});
