// Where an option says to write, and that is not possible: one sentence, in the language of the person at the terminal, for every command.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { staffCommand } from '../../src/cli/staffCommand.ts';
import { refuseFolder, writeAsked } from '../../src/cli/writeAsked.ts';
import { typed } from '../support/cli/hoursTyped.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-written-'));
beforeAll(() => writeFileSync(join(folder, 'file'), ''));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const places: readonly (readonly [what: string, path: string, en: RegExp, ja: RegExp])[] = [
  ['a folder', folder, / is a folder\. Write the name of a file in it, such as “.+\..+”\./, /はフォルダーです。.+のように書いてください。/],
  ['a folder that is not there', join(folder, 'no', 'file'), / does not exist\. Make it first/, /フォルダーがありません。先に/],
  ['a place below a file', join(folder, 'file', 'below'), / does not exist\. Make it first/, /フォルダーがありません。先に/],
  ['no name', '', / does not exist\. Make it first/, /フォルダーがありません。先に/],
  ['a full disk', '/dev/full', /: the disk is full\. /, /：ディスクがいっぱいです。/],
  ['a file of the system', '/proc/version', / not allowed | could not be written \(/, /権限がありません|書き込めませんでした（/],
  [
    'a name that is too long',
    join(folder, 'n'.repeat(300)),
    / could not be written \(ENAMETOOLONG\)\. /,
    /書き込めませんでした（ENAMETOOLONG）。/,
  ],
];

/** What the command is refused with. */
async function refused(language: string, work: (command: ReturnType<typeof staffCommand>) => Promise<unknown>): Promise<string> {
  vi.stubEnv('LC_ALL', `${language}.UTF-8`);
  const said: string[] = [];
  const command = staffCommand('test').configureOutput({ writeErr: (text) => void said.push(text) });
  await expect(work(command)).rejects.toMatchObject({ code: 'commander.error' });
  return said.join('');
}

test.each(places)('%s', async (_, path, en, ja) => {
  const write = (command: ReturnType<typeof staffCommand>) => writeAsked(command, { option: '--out', path, usual: 'ne.html' }, 'words');
  expect(await refused('en_US', write)).toMatch(en);
  expect(await refused('ja_JP', write)).toMatch(ja);
});

test.each([
  ['a file in the place of a folder', { code: 'EEXIST' }, /is a file/, /同じ名前のファイル/],
  ['a file above the folder', { code: 'ENOTDIR' }, /is a file/, /同じ名前のファイル/],
  ['a folder of another user', { code: 'EACCES' }, /not allowed/, /権限がありません/],
  ['a disk that is read-only', { code: 'EROFS' }, /not allowed/, /権限がありません/],
])('%s', async (_, fault, en, ja) => {
  const refuse = async (command: ReturnType<typeof staffCommand>) => refuseFolder(command, { option: '--out', path: folder }, fault);
  expect(await refused('en_US', refuse)).toMatch(en);
  expect(await refused('ja_JP', refuse)).toMatch(ja);
});

test('a fault of this program is not told as one of the disk', async () => {
  await expect(writeAsked(staffCommand('test'), { option: '--out', path: folder, usual: '' }, 7 as never)).rejects.not.toMatchObject({
    code: 'commander.error',
  });
});

test.each([
  `words review --language ne --out ${folder}`,
  `words say नमस्ते --language ne --out ${folder}`,
  `show --centre hokkaido --line card --week 2026-12-28 --svg ${folder}`,
  `poster --centre hokkaido --html ${folder}`,
  `fallback --out ${join(folder, 'file')}`,
])('madoguchi %s', async (words) => {
  vi.stubEnv('LC_ALL', 'ja_JP.UTF-8');
  const { status, fault } = await typed(words, frozenFolder);
  expect(status).toBe(2);
  expect(fault).toMatch(/--\w+ の「.+」は/);
  expect(fault).not.toMatch(/EISDIR|ENOTDIR|EEXIST/);
});

test('a file that can be written is', async () => {
  const path = join(folder, 'said');
  await writeAsked(staffCommand('test'), { option: '--out', path, usual: 'said' }, 'words');
  expect(readFileSync(path, 'utf8')).toBe('words');
});
