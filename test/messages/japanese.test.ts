// Every word to staff in Japanese: the catalogue itself, and what the commands print for a person whose LANG is Japanese.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { apiRefusalCodes } from '../../src/carrier/twilio/account/apiRefusal.ts';
import { callCommand } from '../../src/cli/call.ts';
import { callProgram, wantedCall } from '../../src/cli/callOptions.ts';
import { commandList } from '../../src/cli/commandList.ts';
import { findingKinds } from '../../src/cli/doctor/finding.ts';
import { allMessages } from '../../src/messages/allMessages.ts';
import type { Messages } from '../../src/messages/messageForm.ts';
import { faultSaid } from '../../src/messages/staffFault.ts';
import { readSettings } from '../../src/service/settings.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { warningCodes } from '../../src/staff/warning.ts';
import { typed } from '../support/cli/hoursTyped.ts';
import { run } from '../support/cli/ran.ts';
import { englishIn } from '../support/messages/englishIn.ts';
import { loadWith } from '../support/schedules/frozen.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';

const entries = Object.entries<Messages[string]>(allMessages);
const japanese = { LC_ALL: 'ja_JP.UTF-8' };

beforeEach(() => {
  vi.stubEnv('LC_ALL', 'ja_JP.UTF-8');
  return () => vi.unstubAllEnvs();
});

test('English that was left in a Japanese sentence is found, and commands, keys and files are no English', () => {
  expect(englishIn('この行は is not a time, 直してください')).toHaveLength(1);
  expect(englishIn('Nothing was changed.')).toHaveLength(1);
  expect(
    englishIn('「npm run hours -- check --all」で、lines/card.yaml:12:5 の「checked: 2026-11-24」を見ます（en zh ko es pt）。'),
  ).toEqual([]);
});

test.each(entries)('%s has no English sentence in its Japanese', (_, { ja }) => {
  expect(englishIn(ja)).toEqual([]);
});

test('every code of a warning, of a finding and of a refusal has its sentence in both languages', () => {
  const keys = [
    ...warningCodes,
    ...apiRefusalCodes,
    ...Object.keys(findingKinds)
      .filter((code) => !code.startsWith('api-'))
      .map((code) => `doctor-${code}`),
  ];
  expect(keys.filter((key) => !(key in allMessages))).toEqual([]);
});

/** Sentences of the schedules that are not in the catalogue: they are said as they stand. */
function notInCatalogue(files: Readonly<Record<string, string>> = {}): readonly string[] {
  const { directory, problems } = loadWith(files);
  return [...problems, ...(directory?.warnings ?? [])].flatMap(({ message }) => (typeof message === 'string' ? [message] : []));
}

function expectJapanese(text: string, besides: readonly string[] = []): void {
  const own = text
    .split('\n')
    .filter((line) => !besides.some((sentence) => line.includes(sentence)))
    .join('\n');
  expect(own.trim()).not.toBe('');
  expect(englishIn(own)).toEqual([]);
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-ja-'));
  await cp(frozenFolder, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  'check --at 2026-11-24',
  'check --at 2026-11-24 --all',
  'check --at 2027-12-24 --facts',
  'board --at 2026-11-24T10:00',
  'board --at 2026-12-31T23:00',
  'board --url http://127.0.0.1:9',
  'show',
  'show --line card --week 2026-12-30',
  'show --line suspension --language th --from 2026-12-30T17:00 --until 2026-12-30T19:00',
  'show --line card --language ja --from 2026-12-30 --until 2026-12-31',
  'explain --language th --topic card --at 2026-12-30T19:00',
  'explain --language th --topic card --at 2026-12-30T11:00',
  'explain --language ja --topic person --at 2026-11-23T11:00',
  'explain --language ja --topic person --at 2026-12-30T11:00',
  'explain --language en --topic system --at 2027-01-04T08:59',
  'words missing',
  'doctor',
])('%s speaks Japanese', async (words) => {
  vi.stubEnv('PUBLIC_URL', 'http://127.0.0.1:9');
  vi.stubEnv('TWILIO_AUTH_TOKEN', 'f'.repeat(32));
  const { out, fault } = await typed(words);
  // What staff wrote into a file stays as it is: here the sources, some of them with English names.
  expectJapanese((out + fault).replace(/もとにした情報は「.+」）/g, ''), notInCatalogue());
});

test.each([
  'show --week 2026-12-28',
  'show --centre osaka',
  'show --line pizza',
  'show --line card --language xx',
  'show --line card --language th --from 2026-01-01',
  'show --line card --language th --from soon --until 2026-01-01',
  'show --line card --language th --from 2026-01-02 --until 2026-01-01',
  'show --line card --language th --from 2026-01-01 --until 9999-12-31',
  'show --line card --week 2026-13-01',
  'show --line card --week 2026-12-28 --language th --from 2026-01-01 --until 2026-01-02',
  'show --line card --week 2026-12-28 --svg /no/such/folder/week.svg',
  'explain --language th',
  'explain --language th --topic pizza',
  'explain --language xx --topic card',
  'check --at noon',
  'check --al',
  'board --centre osaka',
  'board --url localhost',
  'board --watch --json',
  'diff --days none',
  'diff --json --markdown',
  'diff a b c',
  'diff no-such-revision',
  'diff --at',
  'words list --language xx',
  'words list',
  'connect',
  'connect --number abc',
  'connect --number +815012345678',
  'connect --number +815012345678 --fallback http://x',
])('%s is refused in Japanese', async (words) => {
  vi.stubEnv('PUBLIC_URL', 'http://localhost:3000');
  const { out, fault, status } = await typed(words);
  expect([out, status]).toEqual(['', 2]);
  // The fault of the system is as the system says it.
  expectJapanese(fault.replace(/ENOENT: [^）]+/, ''));
});

test.each(['--to', '--url x', '--at noon', '--gloss 12', '--keys hello', '--dial maybe', '--centre osaka', '--url http://a --story'])(
  'call %s is refused in Japanese',
  async (words) => {
    const said: string[] = [];
    const program = callProgram().configureOutput({ writeErr: (text) => void said.push(text) });
    const asked = (async () => {
      program.parse(words.split(' '), { from: 'user' });
      await wantedCall(program, { schedules: frozenFolder, zone: 'Asia/Tokyo' });
    })();
    await expect(asked).rejects.toMatchObject({ name: 'CommanderError' });
    expectJapanese(said.join(''));
  },
);

test('a change is told in Japanese: the hours, the callers who lose their line, and other facts', async () => {
  const edits = [
    ['lines/card.yaml', 'daily: 9:00-18:00', 'daily: 9:00-17:00'],
    ['lines/card.yaml', '0120-0178-27', '0120-0178-28'],
    ['lines/system.yaml', 'weekdays: 9:30-20:00', 'weekdays: closed'],
  ] as const;
  for (const [file, written, instead] of edits) {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toContain(written);
    await writeFile(join(folder, file), text.replaceAll(written, instead));
  }
  const changed = await typed(`diff ${frozenFolder} ${folder} --at 2026-11-24 --days 60`);
  const markdown = await typed(`diff ${frozenFolder} ${folder} --at 2026-11-24 --days 60 --markdown`);
  const same = await typed(`diff ${folder} ${folder} --at 2026-11-24 --days 60`);
  for (const { out } of [changed, markdown, same]) expectJapanese(out);
  expect(changed.out).toContain('開いている時間');
  expect(changed.out).toContain('1日につき1時間減ります（17:00–18:00が休みになります）。対象は2026年11月24日（火）から毎日。');
  expect(changed.out).toContain('窓口 card: 電話番号が 0120-0178-28 になりました（前は 0120-0178-27）。');
  // Programs compare facts by their English names, whoever reads the sentences.
  const json = JSON.parse((await typed(`diff ${frozenFolder} ${folder} --at 2026-11-24 --days 60 --json`)).out);
  expect(json.facts).toEqual([{ subject: 'line card', what: 'number', before: '0120-0178-27', after: '0120-0178-28' }]);
});

test('JSON has the sentences in Japanese, and the same codes and keys', async () => {
  const { out } = await typed('check --at 2026-11-24 --json');
  const { warnings } = JSON.parse(out) as { readonly warnings: readonly { readonly code: string; readonly message: string }[] };
  expect(warnings.find(({ code }) => code === 'not-confirmed')?.message).toContain('窓口にまだ確かめていません');
});

test('`--language` counts before LANG: before the command everywhere, and behind it where it is not a caller’s', async () => {
  expect((await typed('--language en check --at 2026-11-24')).out).toContain('No problems');
  expect((await typed('check --language en --at 2026-11-24')).out).toContain('No problems');
  expect((await typed('show --line card --language th --from 2026-12-30 --until 2026-12-31')).out).toContain('その言語で話せる');
  vi.stubEnv('LC_ALL', 'C');
  expect((await typed('check --language ja --at 2026-11-24')).out).toContain('誤りはありません');
  expect((await typed('--language ja show --line card --language th --from 2026-12-30 --until 2026-12-31')).out).toContain(
    'その言語で話せる',
  );
  const { status, complaint } = await run('hours', ['--language', 'fr', 'check']);
  expect([status, complaint]).toEqual([
    2,
    '--language fr is not a language of these messages. Write ja or en before the name of the command.\n',
  ]);
});

test('the help of every command is Japanese', async () => {
  const loaded: readonly Command[] = await Promise.all(commandList.flatMap((each) => ('load' in each ? [each.load()] : [])));
  const all = loaded.flatMap((command) => [command, ...command.commands]);
  for (const command of all) expectJapanese(command.helpInformation().replaceAll(/\s+/g, ' '));
  expect(all.length).toBeGreaterThan(10);
  expect(callCommand().helpInformation()).toContain('使いかた:');
  const [overview, unknown] = await Promise.all([run('--help', [], japanese), run('haurs', [], japanese)]);
  expectJapanese(overview.shown);
  expectJapanese(unknown.complaint);
});

test('a service that is started with --language speaks it where it does not start', async () => {
  const { status, complaint } = await run('start', ['--language', 'ja'], { PORT: 'x' });
  expect([status, complaint]).toEqual([1, expect.stringMatching(/^設定（環境変数）に誤りがあります。\nPORT=x は.+\n$/)]);
});

const badSettings: readonly Readonly<Record<string, string>>[] = [
  { PORT: 'x', LOG_LEVEL: 'loud', PUBLIC_URL: 'hotline', METRICS_HOST: '::', MADOGUCHI_CLOCK: 'noon', MADOGUCHI_FOO: '1' },
  { PORT: '3000', METRICS_PORT: '3000', PUBLIC_URL: 'https://hotline.example.jp', TWILIO_AUTH_TOKEN: '"short"', TWILIO_AUTH_TOKN: 'x' },
  { TWILIO_AUTH_TOKEN: 'a', TWILIO_AUTH_TOKEN_FILE: 'b', MADOGUCHI_CLOCK: '2026-12-30', PUBLIC_URL: 'https://hotline.example.jp' },
  { TWILIO_AUTH_TOKEN_FILE: '/no/such/file' },
  { TWILIO_AUTH_TOKEN: `AC${'a'.repeat(32)}`, PUBLIC_URL: 'https://hotline.example.jp' },
  { TWILIO_AUTH_TOKEN_SECONDARY: 'a'.repeat(32) },
];

test.each(badSettings)('settings like %o are refused in Japanese', (environment) => {
  let said = '';
  try {
    readSettings(environment, '/srv/madoguchi', '/srv/madoguchi');
  } catch (fault) {
    said = faultSaid('ja', fault);
  }
  expectJapanese(said);
});

test('prompts with faults are refused in Japanese', async () => {
  const english = JSON.parse(await readFile('prompts/en.json', 'utf8')) as Record<string, object>;
  const broken = {
    ...english,
    catalogue: { language: 'xx', voice: 'Polly' },
    menu: { choice: 1, other: '{{a}}' },
    irregularTimes: { '9h': '' },
  };
  const prompts = join(folder, 'prompts');
  await cp('prompts', prompts, { recursive: true, filter: (source) => !source.includes('recordings') });
  await writeFile(join(prompts, 'th.json'), JSON.stringify(broken));
  await writeFile(join(prompts, 'pronunciation', 'vi.json'), '{"letter": 1}');
  const fault = await loadCatalogues(prompts).catch((caught: unknown) => caught);
  // What is missing is named with its English words.
  const said = faultSaid('ja', fault).replaceAll(/英語の「.*?」/g, '');
  expect(said.split('\n').length).toBeGreaterThan(10);
  expectJapanese(said);
  expectJapanese(faultSaid('ja', await loadCatalogues('/no/such/folder').catch((caught: unknown) => caught)));
});
