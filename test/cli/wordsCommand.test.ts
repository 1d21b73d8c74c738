// madoguchi words: what is missing, the list, the sheet to print, and a text that is read into a file.

import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wordsCommand } from '../../src/cli/wordsCommand.ts';
import { digestOf } from '../../src/speech/approvals.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { keepRecording } from '../../src/speech/keepRecordings.ts';
import { wavOf } from '../../src/speech/wav.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';

let folder: string;
const shown: string[] = [];
const complaints: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-test-'));
  shown.length = 0;
  vi.spyOn(console, 'error').mockImplementation((text: string) => void complaints.push(text));
  vi.spyOn(console, 'log').mockImplementation((text: string) => void shown.push(text));
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const words = (...given: readonly string[]) => wordsCommand().parseAsync(given, { from: 'user' });

test('nothing is missing in the catalogues, and what is missing in others is named with its file', async () => {
  await words('missing');
  expect(shown[0]).toMatch(/^Nothing is missing: 11 catalogues/);
  await cp('prompts', folder, { recursive: true });
  const thai = join(folder, 'th.json');
  await writeFile(thai, (await readFile(thai, 'utf8')).replace(/\n {4}"dayAndNight": .*/, ''));
  vi.stubEnv('MADOGUCHI_PROMPTS', folder);
  await words('missing');
  expect([process.exitCode, complaints.join()]).toEqual([1, expect.stringContaining('th.json: “transfer.dayAndNight” is missing.')]);
  process.exitCode = undefined;
});

test('the list has each prompt beside Japanese and English, with its seconds, where it is heard and who approved it', async () => {
  await words('list', '--language', 'vi');
  expect(shown[0]).toMatch(/^vi: 0 of \d+ prompts are approved by a native speaker\n$/);
  const press = shown.find((text) => text.startsWith('transfer.press'));
  expect(press?.split('\n')).toEqual([
    expect.stringMatching(
      /^transfer\.press \(\d\.\d s\) · while the call is put through, when the desk is closed or did not answer, when the call ends · not approved$/,
    ),
    '  Khi đầu dây bên kia trả lời, xin bấm {{keys}}. → Khi đầu dây bên kia trả lời, xin bấm hai.',
    '  ja つながったら、{{keys}}を押してください。',
    '  en When it answers, press {{keys}}.',
  ]);
  expect(shown.slice(1).filter((text) => !/\(\d+\.\d s\)/.test(text))).toEqual([]);
});

test('recordings are listed with their centre and their speaker, and what no caller hears is said with the reason', async () => {
  await cp('prompts', folder, { recursive: true });
  vi.stubEnv('MADOGUCHI_PROMPTS', folder);
  vi.stubEnv('MADOGUCHI_SCHEDULES', frozenFolder);
  const put = async (place: string, key: string) => {
    await mkdir(join(folder, 'recordings', place), { recursive: true });
    await writeFile(join(folder, 'recordings', place, `${key}.wav`), wavOf(new Int16Array(8000)));
  };
  await words('recordings');
  expect([shown.splice(0), process.exitCode]).toEqual([[expect.stringMatching(/^There are no recordings/)], undefined]);
  await put('ne', 'menu.person');
  const { written } = await loadCatalogues(folder);
  const seen = digestOf(written('ne', 'menu.person'));
  const of = { language: 'ne', key: 'menu.person', centre: 'tokamachi' } as const;
  await keepRecording(folder, { ...of, samples: new Int16Array(4000), signed: { by: 'Sita', on: '2026-12-01' }, seen, now: 0 });
  await words('recordings');
  expect(shown.splice(0)).toEqual([
    '2 recordings',
    '\nne menu.person · for all centres · 1.0 s · put there by hand · heard\n  recordings/ne/menu.person.wav',
    '\nne menu.person · tokamachi · 0.5 s · Sita, 2026-12-01 · heard\n  recordings/centres/tokamachi/ne/menu.person.wav',
  ]);
  expect(process.exitCode).toBe(undefined);
  await put('centres/tokamachi/ne', 'greeting');
  await put('centres/sapporo/ne', 'menu.person');
  await put('centres/tokamachi/th', 'menu.person');
  await put('centres/tokamachi/xx', 'menu.person');
  for (const key of ['greeting', 'digit.1', 'gone', 'menu.person tokamachi']) await put('ne', key);
  await put('ne', 'menu.main');
  await writeFile(join(folder, 'recordings', 'ne', 'menu.main.wav'), '');
  await keepRecording(folder, {
    ...of,
    key: 'menu.again',
    samples: new Int16Array(4000),
    signed: { by: 'Sita', on: '2026-12-01' },
    seen,
    now: 0,
  });
  await words('recordings', '--json');
  const { recordings } = JSON.parse(shown.join('\n')) as { recordings: Record<string, string>[] };
  expect(
    Object.fromEntries(recordings.map(({ file = '', verdict }) => [file.slice('recordings/'.length, -'.wav'.length), verdict])),
  ).toEqual({
    'ne/menu.person': 'heard',
    'ne/greeting': 'part',
    'ne/digit.1': 'part',
    'ne/menu.main': 'no-sound',
    'ne/gone': 'no-prompt',
    'ne/menu.person tokamachi': 'no-prompt',
    'centres/tokamachi/ne/menu.person': 'heard',
    'centres/tokamachi/ne/greeting': 'heard',
    'centres/tokamachi/ne/menu.again': 'other-words',
    'centres/sapporo/ne/menu.person': 'no-centre',
    'centres/tokamachi/th/menu.person': 'carrier',
    'centres/tokamachi/xx/menu.person': 'no-language',
  });
  expect(process.exitCode).toBe(1);
  process.exitCode = undefined;
});

test('as JSON the list has the same for programs', async () => {
  await words('list', '--language', 'vi', '--json');
  const { language, approved, prompts } = JSON.parse(shown.join('\n')) as { [name: string]: unknown; prompts: { key: string }[] };
  expect({ language, approved, prompts: prompts.length }).toEqual({ language: 'vi', approved: 0, prompts: expect.any(Number) });
  expect(prompts.find(({ key }) => key === 'transfer.press')).toMatchObject({
    words: 'Khi đầu dây bên kia trả lời, xin bấm {{keys}}.',
    ja: 'つながったら、{{keys}}を押してください。',
    seconds: expect.any(Number),
    heardAt: expect.arrayContaining(['transfer']),
  });
});

test.each(['', '   ', '\t\n', '　', '!?…', '\u200b'])(
  'a text of which nothing can be said, %j, is refused and nothing is written',
  async (text) => {
    const out = join(folder, 'said.wav');
    for (const [locale, said] of [
      ['ja_JP.UTF-8', '読む文字がありません'],
      ['en_US.UTF-8', 'There is nothing to say in'],
    ] as const) {
      vi.stubEnv('LC_ALL', locale);
      const command = wordsCommand();
      const refused: string[] = [];
      for (const each of [command, ...command.commands]) each.configureOutput({ writeErr: (line) => void refused.push(line) });
      await expect(command.parseAsync(['say', text, '--language', 'ne', '--out', out], { from: 'user' })).rejects.toMatchObject({
        exitCode: 1,
      });
      expect(refused.join('')).toContain(said);
    }
    expect(await readdir(folder)).toEqual([]);
  },
);

test('the sheet has every prompt, and space to sign', async () => {
  const out = join(folder, 'sheet.html');
  await words('review', '--language', 'ne', '--out', out);
  const page = await readFile(out, 'utf8');
  const { transfer } = JSON.parse(await readFile('prompts/ne.json', 'utf8')) as { readonly transfer: Readonly<Record<string, string>> };
  expect(Object.values(transfer).filter((text) => !page.includes(text))).toEqual([]);
  expect(page).toContain('Signature');
});

test('a Nepali text is read as it is pronounced', async () => {
  const out = join(folder, 'said.wav');
  await words('say', 'सँग', '--language', 'ne', '--out', out);
  expect(shown).toEqual([`Written to ${out}. The voice was given: सङ्ग`]);
  expect((await readFile(out)).length).toBeGreaterThan(2000);
});

test.each([
  ['a day that has not come', ['--by', 'A', '--on', '2999-12-31', '--all'], '--on 2999-12-31'],
  ['a day before there were words', ['--by', 'A', '--on', '0000-01-01', '--all'], '--on 0000-01-01'],
  ['all and some', ['--by', 'A', '--all', '--key', 'greeting'], '--key'],
  ['a name that a terminal would obey', ['--by', 'A\u001b[2J', '--all'], '--by'],
])('%s approves nothing', async (_, options, said) => {
  await cp(join(import.meta.dirname, '../../prompts'), folder, { recursive: true });
  vi.stubEnv('MADOGUCHI_PROMPTS', folder);
  const before = await readFile(join(folder, 'ne.json'), 'utf8');
  const refused: string[] = [];
  const command = wordsCommand();
  for (const each of [command, ...command.commands]) each.configureOutput({ writeErr: (text) => void refused.push(text) });
  await expect(command.parseAsync(['approve', '--language', 'ne', ...options], { from: 'user' })).rejects.toMatchObject({ exitCode: 1 });
  expect(refused.join('')).toContain(said);
  expect(await readFile(join(folder, 'ne.json'), 'utf8')).toBe(before);
  await expect(readFile(join(folder, 'reviews/ne.json'))).rejects.toThrow('ENOENT');
});
