// What the doctor looks at besides the network: environment, schedules, voices, lines, and the account.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { hostedCall } from '../../../src/carrier/hostedCall.ts';
import { signalwireTraits } from '../../../src/carrier/signalwire/signalwireTraits.ts';
import { somlengTraits } from '../../../src/carrier/somleng/somlengTraits.ts';
import { apiRefusalCodes } from '../../../src/carrier/twilio/account/apiRefusal.ts';
import { hostedFiles } from '../../../src/carrier/twilio/account/hostedFiles.ts';
import { openAccount } from '../../../src/carrier/twilio/account/openAccount.ts';
import { twilioTraits } from '../../../src/carrier/twilio/twilioTraits.ts';
import { checkAccount } from '../../../src/cli/doctor/checkAccount.ts';
import { checkCallbacks } from '../../../src/cli/doctor/checkCallbacks.ts';
import { checkEnvironment } from '../../../src/cli/doctor/checkEnvironment.ts';
import { checkHosted } from '../../../src/cli/doctor/checkHosted.ts';
import { checkLines } from '../../../src/cli/doctor/checkLines.ts';
import { checkSms } from '../../../src/cli/doctor/checkSms.ts';
import { checkVoices } from '../../../src/cli/doctor/checkVoices.ts';
import { describeFindings } from '../../../src/cli/doctor/describeFindings.ts';
import { type Finding, finding, findingKinds } from '../../../src/cli/doctor/finding.ts';
import { say } from '../../../src/messages/sayMessage.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import { isLoopback } from '../../../src/service/settings.ts';
import { openAudio } from '../../../src/speech/audio.ts';
import { type Catalogues, loadCatalogues } from '../../../src/speech/catalogue.ts';
import { accountSid, resourceOf, startCarrierApi, token } from '../../support/carrier/carrierApi.ts';
import { inEnglish } from '../../support/cli/findings.ts';
import { frozenDirectory, frozenFiles, loadWith } from '../../support/schedules/frozen.ts';
import { callingBack, texting } from '../../support/service/askingCaller.ts';
import { connectedDirectory } from '../../support/service/connectedDirectory.ts';

const publicUrl = 'https://hotline.example.jp';
const number = '+815031234567';
const said = (findings: readonly Finding[], is: Finding['is']) =>
  inEnglish(findings)
    .filter((each) => each.is === is)
    .map(({ what }) => what);
const codes = (findings: readonly Finding[], is: Finding['is']) => findings.filter((each) => each.is === is).map(({ code }) => code);

function directoryWith(numbers: string): Directory {
  const centre = frozenFiles['centres/tokamachi.yaml'] ?? '';
  const { directory, problems } = loadWith({ 'centres/tokamachi.yaml': centre.replace("'+815000000002': {placeholder: true}", numbers) });
  if (directory === undefined) throw new Error(JSON.stringify(problems));
  return directory;
}

test('the environment of a live service is fine, and that of a rehearsal is not', () => {
  expect(said(checkEnvironment({ publicUrl, authToken: token }, isLoopback), 'fine')).toHaveLength(2);
  const rehearsal = checkEnvironment({ publicUrl: 'http://localhost:3000', clockStartsAt: 0, secondaryAuthToken: token }, isLoopback);
  expect(codes(rehearsal, 'problem')).toEqual(['public-url-loopback', 'token-missing', 'clock-set']);
  expect(codes(rehearsal, 'warning')).toEqual(['second-token-set', 'alerts-missing']);
  const alertUrl = 'https://hooks.example.jp/secret';
  const alerting = checkEnvironment({ publicUrl, authToken: token, alertUrl }, isLoopback);
  expect(codes(alerting, 'fine')).toContain('alerts-set');
  expect(JSON.stringify(alerting)).not.toContain('secret');
});

test('every catalogue of this project has a checked voice but Nepali, which the robot reads, or nobody does', async () => {
  const catalogues = await loadCatalogues('prompts');
  const read = checkVoices(catalogues, { canPlay: () => true });
  expect(said(read, 'fine')).toHaveLength(10);
  expect(said(read, 'warning')[0]).toContain('ne is read by the robot voice');
  expect(inEnglish(checkVoices(catalogues, { canPlay: () => false })).filter(({ is }) => is === 'problem')).toEqual([
    { area: 'voices', is: 'problem', code: 'voice-missing', what: expect.stringContaining('ne has no voice here') },
  ]);
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
  expect(voiced('Google.vi-VN-Wavenet-A')).toEqual([expect.objectContaining({ code: 'voice-of-another-language', is: 'problem' })]);
  expect(voiced('Google.th-TH-Neural2-C')).toEqual([expect.objectContaining({ code: 'voice-unchecked', is: 'warning' })]);
  expect(voiced('Google.th-TH-Standard-A')).toEqual([expect.objectContaining({ code: 'voice-checked', is: 'fine' })]);
});

test('the checked voices are in the carrier’s SDK', () => {
  const sdk = readFileSync('node_modules/twilio/lib/twiml/VoiceResponse.d.ts', 'utf8');
  for (const voice of Object.values(twilioTraits.voices).flat()) expect(sdk).toContain(`"${voice}"`);
});

test('every line is named with its number and kind, and a centre without a real number is a problem', () => {
  const findings = checkLines(frozenDirectory());
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
  const looked = async (url: string): Promise<Finding> => finding('fallback-current', { url });
  const findings = await checkAccount(account, directory, publicUrl, looked);
  const refused = await checkAccount(openAccount({ accountSid, user: accountSid, password: 'x' }, api.url), directory, publicUrl, looked);
  await api.close();
  expect(inEnglish(findings).map(({ is, what }) => `${is}: ${what}`)).toEqual([
    'fine: +815031234561 is connected',
    expect.stringContaining('warning: +815031234561: its fallback is this service, so both fail together'),
    'fine: +815031234562 is connected',
    'fine: https://madoguchi-1.twil.io/tokamachi.xml answers when this service is away, and agrees with today’s schedules',
    expect.stringMatching(/problem: \+815031234563 is not connected.+trunkSid.+Run: npx madoguchi connect --number \+815031234563$/),
    expect.stringContaining('problem: The account has no number +815031234564'),
  ]);
  expect(inEnglish(refused)).toEqual([
    { area: 'account', is: 'problem', code: 'api-credentials-refused', what: expect.stringContaining('does not accept these credentials') },
  ]);
});

test('a fallback at the carrier is looked at: today’s, an old one, or none', async () => {
  const url = 'https://madoguchi-1.twil.io/tokamachi.xml';
  const catalogues = await loadCatalogues('prompts');
  const tables = { directory: frozenDirectory(), catalogues, audio: await openAudio('prompts', catalogues, undefined) };
  const startWith = async (base: string, audio = tables.audio) => {
    const centre = tables.directory.centres.get('tokamachi');
    const [start] = centre === undefined ? [] : await hostedFiles(hostedCall(centre), { catalogues, audio }, base);
    return start !== undefined && 'twiml' in start ? start.twiml : '';
  };
  const [committed, uploaded] = [await startWith(''), await startWith('https://madoguchi-1.twil.io/')];
  const recorded = await startWith('', {
    ...tables.audio,
    hasOwn: () => false,
    isRecorded: () => true,
    wavFor: async () => Buffer.from('RIFF'),
  });
  const judged = await Promise.all(
    [committed, uploaded, committed.replace('one.', 'two.'), recorded, undefined].map((text) => checkHosted(url, tables, async () => text)),
  );
  expect(judged.map(({ code }) => code)).toEqual([
    'fallback-current',
    'fallback-current',
    'fallback-outdated',
    'fallback-outdated',
    'fallback-unreachable',
  ]);
});

test('the last line says that calls may come only where everything was checked', () => {
  const unseen = finding('account-not-checked', { name: 'TWILIO_ACCOUNT_SID' });
  const last = (...findings: readonly Finding[]) => describeFindings(findings).split('\n').at(-1);
  expect(last(finding('number-connected', { number }))).toBe('Ready for calls. 0 problems, 0 warnings.');
  expect(last(unseen)).toBe('No problem was found, but the account could not be checked. 0 problems, 0 warnings.');
  expect(last(unseen, finding('line-number-invalid', { line: 'card', printed: '110' }))).toBe(
    'Not ready for calls. 1 problems, 0 warnings.',
  );
});

test('in a terminal long findings are broken below their first line, and Japanese ones at the same column', () => {
  const long = finding('schedules-warning', {
    place: '窓口の時間',
    what: 'だれにも確かめられていません。 Ask the centre and write the day.',
  });
  const lines = describeFindings([long], 60).split('\n').slice(1, -2);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines[0]).toMatch(/^ {2}warning {2}窓口/);
  for (const line of lines) expect([line, stringWidth(line) <= 60]).toEqual([line, true]);
  expect(lines.slice(1).every((line) => /^ {11}\S/.test(line))).toBe(true);
  expect(describeFindings([long]).split('\n')).toHaveLength(4);
});

test('every finding has a code, and the carrier’s refusals are among them', () => {
  expect(Object.keys(findingKinds).sort()).toEqual([
    'account-not-checked',
    'alerts-missing',
    'alerts-set',
    'api-credentials-refused',
    'api-failed',
    'api-forbidden',
    'api-no-answer',
    'api-not-found',
    'api-refused',
    'api-too-many-requests',
    'audio-intercepted',
    'audio-reachable',
    'bridging-not-said',
    'callback-in-no-language',
    'callback-key-set',
    'callback-languages',
    'callback-number-missing',
    'callback-number-not-ours',
    'callback-number-ours',
    'callback-number-sends-no-texts',
    'callbacks-not-placed',
    'callbacks-off',
    'callbacks-without-key',
    'caller-id-in-account',
    'caller-id-missing',
    'caller-id-not-in-account',
    'carrier-set',
    'centre-has-no-number',
    'centre-has-number',
    'clock-set',
    'fallback-current',
    'fallback-not-hosted',
    'fallback-not-offered',
    'fallback-outdated',
    'fallback-unreachable',
    'first-token-refused',
    'line-number-invalid',
    'line-number-valid',
    'line-toll-free-abroad',
    'metrics-private',
    'metrics-public',
    'number-connected',
    'number-not-connected',
    'number-not-in-account',
    'number-without-voice',
    'public-url-loopback',
    'public-url-not-https',
    'public-url-set',
    'refused-too-often',
    'schedules-valid',
    'schedules-warning',
    'second-token-refused',
    'second-token-set',
    'service-alive',
    'service-has-problem',
    'service-is-another',
    'service-not-checked',
    'service-not-ready',
    'service-ready',
    'service-redirects',
    'service-unreachable',
    'shared-key-accepted',
    'shared-key-connection',
    'shared-key-is-token',
    'shared-key-refused',
    'shared-key-without-id',
    'shared-keys-same',
    'shared-keys-two',
    'signature-accepted',
    'signature-lost',
    'signature-refused',
    'signed-by-both',
    'signed-by-shared-key',
    'signed-by-token',
    'signed-request-intercepted',
    'signed-request-unanswered',
    'sms-no-credentials',
    'sms-no-key',
    'sms-off',
    'sms-sender-cannot',
    'sms-sender-name',
    'sms-sender-not-ours',
    'sms-sender-sends',
    'token-malformed',
    'token-missing',
    'token-refused',
    'token-set',
    'token-still-accepted',
    'voice-checked',
    'voice-is-robot',
    'voice-missing',
    'voice-of-another-language',
    'voice-unchecked',
    'words-not-reviewed',
    'wrong-shared-key-accepted',
    'wrong-signature-accepted',
  ]);
  for (const code of apiRefusalCodes) expect(findingKinds[code]).toEqual(['account', 'problem']);
});

test('every code is used by the doctor, and none of its files recognises a sentence', () => {
  const folder = 'src/cli/doctor';
  const texts = [...readdirSync(folder).map((name) => join(folder, name)), 'src/cli/doctor.ts', 'src/cli/connect.ts']
    .filter((file) => !file.endsWith('/finding.ts'))
    .map((file) => readFileSync(file, 'utf8'));
  const text = [...texts, readFileSync('src/carrier/twilio/account/apiRefusal.ts', 'utf8')].join('\n');
  expect(Object.keys(findingKinds).filter((code) => !new RegExp(`'${code}[.']`).test(text))).toEqual([]);
  expect(text.match(/(?:message|what|body|sentence)\.(?:startsWith|includes|match)\((?!'# TYPE ')/g)).toBeNull();
});

test('at each carrier every language has a voice of that carrier’s, or is read by the robot', async () => {
  for (const [carrier, read] of [
    [signalwireTraits, ['ne']],
    [somlengTraits, ['id', 'ne', 'th', 'tl', 'vi']],
  ] as const) {
    const findings = checkVoices(await loadCatalogues('prompts', carrier.name), { canPlay: () => true }, carrier);
    expect(said(findings, 'problem')).toEqual([]);
    expect(codes(findings, 'warning')).toEqual([...read.map(() => 'voice-is-robot'), 'words-not-reviewed']);
    expect(said(findings, 'warning').flatMap((what) => /^(\w+) is read by/.exec(what)?.[1] ?? [])).toEqual(read);
  }
});

test('a carrier without a fallback is said to have none', async () => {
  const connected = '+815031234561';
  const wired = { voice_url: `${publicUrl}/voice`, status_callback: `${publicUrl}/voice/status` };
  const api = await startCarrierApi([resourceOf(connected, wired)]);
  const account = openAccount({ accountSid, user: accountSid, password: token }, api.url);
  const looked = async (url: string): Promise<Finding> => finding('fallback-current', { url });
  const findings = await checkAccount(account, directoryWith(`'${connected}': {}`), publicUrl, looked, somlengTraits.cannot);
  await api.close();
  expect(findings.map(({ code }) => code)).toEqual(['number-connected', 'fallback-not-offered']);
});

test('another carrier’s key is named by its own setting, and its form is not Twilio’s', () => {
  const found = checkEnvironment({ publicUrl, authToken: 'PSK_a signing key', traits: signalwireTraits }, isLoopback);
  expect(said(found, 'fine')).toContainEqual(expect.stringContaining('SIGNALWIRE_SIGNING_KEY is set'));
  expect(codes(found, 'warning')).not.toContain('token-malformed');
  expect(said(checkEnvironment({ publicUrl, traits: somlengTraits }, isLoopback), 'problem')).toEqual([
    expect.stringContaining('SOMLENG_AUTH_TOKEN is not set'),
  ]);
});

describe('callbacks', () => {
  const key = { id: '2027', secret: Buffer.alloc(32) };
  const number = { sid: 'PN1', takesCalls: true, sendsTexts: false, settings: {} as never };
  const look = async (settings: Parameters<typeof checkCallbacks>[0], held: readonly string[] | undefined, directory = callingBack()) => {
    const find = async (wanted: string) => (held?.includes(wanted) ? { ...number, number: wanted } : undefined);
    return (await checkCallbacks(settings, directory, held && { find })).map(({ code }) => code);
  };
  test('without a key they are off, and nothing is asked of the carrier', async () => {
    expect(await look({}, [], connectedDirectory())).toEqual(['callbacks-off']);
  });

  test('a centre that calls back by its file, and no key: its callers are offered nothing', async () => {
    expect(await look({}, [])).toEqual(['callbacks-without-key']);
  });

  test('with a key and without credentials they are called by hand', async () => {
    expect(await look({ callbacks: { keys: [key] } }, undefined)).toEqual([
      'callback-key-set',
      'callback-languages',
      'callbacks-not-placed',
    ]);
  });

  test('the languages in which callers are offered a call are those that the lines for callbacks promise', async () => {
    const said = async (lines: readonly string[]) => {
      const [id, centre] = [...callingBack().centres].find(([, { callback }]) => callback !== undefined) ?? [];
      if (id === undefined || centre?.callback === undefined) throw new Error('No centre calls back.');
      const directory = { ...callingBack(), centres: new Map([[id, { ...centre, callback: { ...centre.callback, lines } }]]) };
      return (await checkCallbacks({ callbacks: { keys: [key] } }, directory, undefined)).map(({ what }) => say('en', what))[1];
    };
    expect(await said(['freedial'])).toContain('callers in Japanese, ');
    expect(await said(['freedial', 'card'])).toContain('Japanese, English');
    expect(await said([])).toContain('promises a language');
  });

  test('the number that is shown must be one of the account', async () => {
    const settings = { callbacks: { keys: [key] } as const };
    expect(await look(settings, ['+815000000001'])).toEqual([
      'callback-key-set',
      'callback-languages',
      'callback-number-ours',
      'callback-number-sends-no-texts',
    ]);
    expect(await look(settings, [])).toEqual(['callback-key-set', 'callback-languages', 'callback-number-not-ours']);
    expect(await look(settings, [], callingBack([], frozenDirectory()))).toEqual([
      'callback-key-set',
      'callback-languages',
      'callback-number-missing',
    ]);
    // Of centres that do not call back nothing is asked.
    expect(await look(settings, [], connectedDirectory())).toEqual(['callback-key-set']);
  });
});

describe('texts', () => {
  const key = { id: '2027', secret: Buffer.alloc(32) };
  const settings = { carrier: 'twilio', callbacks: { keys: [key] } } as const;
  const looked = async (
    from: string | undefined,
    sendsTexts: boolean | undefined,
    given: Parameters<typeof checkSms>[0] = settings,
    hasAccount = true,
  ) => {
    const directory = from === undefined ? connectedDirectory() : texting(from);
    const capabilities = { voice: true, sms: sendsTexts === true, mms: false, fax: false };
    const api = await startCarrierApi(sendsTexts === undefined ? [] : [resourceOf(from ?? '', { capabilities })]);
    const account = openAccount({ accountSid, user: accountSid, password: token }, api.url);
    const findings = await checkSms(given, directory, hasAccount ? account : undefined);
    await api.close();
    return findings.map(({ code }) => code);
  };

  test('where no centre sends any, nothing is asked of the carrier', async () => {
    expect(await looked(undefined, true)).toEqual(['sms-off']);
  });

  test.each([
    ['a name is none of the account’s numbers', 'Hokkaido', undefined, ['sms-sender-name']],
    ['a number that can send', '+12015550123', true, ['sms-sender-sends']],
    ['a number that takes calls only, as those with 050', '+815000000001', false, ['sms-sender-cannot']],
    ['a number of others', '+815000000009', undefined, ['sms-sender-not-ours']],
  ] as const)('%s', async (_, from, sendsTexts, codes) => {
    expect(await looked(from, sendsTexts)).toEqual(codes);
  });

  test('without a key, without credentials, or over another carrier none is offered', async () => {
    expect(await looked('Hokkaido', undefined, { carrier: 'twilio' })).toEqual(['sms-no-key', 'sms-sender-name']);
    expect(await looked('+12015550123', true, settings, false)).toEqual(['sms-no-credentials']);
    expect(await looked('Hokkaido', undefined, { ...settings, carrier: 'somleng' })).toEqual(['sms-no-credentials']);
  });
});
