// The schedules folder as the console writes it: whole, by one writer at a time, recorded, and with a way back.

import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ScheduleFolder, WantedSave } from '../../../src/console/hours/hoursPort.ts';
import { digestOf } from '../../../src/console/hours/textDigest.ts';
import { type FolderOptions, openFolder } from '../../../src/service/editing/openFolder.ts';
import { mostVersions } from '../../../src/service/editing/versionFiles.ts';
import { frozenFiles, vocabulary } from '../../support/schedules/frozen.ts';
import { frozenFolder } from '../../support/schedules/frozenFolder.ts';

const own = 'centres/hokkaido.yaml';
const shared = 'lines/freedial.yaml';
let place: string;
let folder: string;

beforeEach(() => {
  place = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'madoguchi-folder-'));
  folder = join(place, 'schedules');
  cpSync(frozenFolder, folder, { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const opened = (options: Partial<FolderOptions> = {}): ScheduleFolder =>
  openFolder({
    folder,
    dataFolder: join(place, 'data'),
    vocabulary,
    judging: { judge: () => Promise.reject(new Error('nothing is judged here')), prepare: () => {} },
    clock: () => 0,
    log: { info: () => {}, warn: () => {} },
    ...options,
  });
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const wanting = (changes: WantedSave['changes'], others: Partial<WantedSave> = {}): WantedSave => ({
  id: randomUUID(),
  by: '山田 <x@y>',
  why: '時間の変更',
  changes,
  seen: Object.fromEntries(Object.keys(changes).map((file) => [file, digestOf(existsSync(join(folder, file)) ? textOf(file) : undefined)])),
  ...others,
});
const git = (...words: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@y', '-C', folder, ...words], { encoding: 'utf8' });

test('files are written whole, with the rights that they had, through links; a new one can be read by all', async () => {
  chmodSync(join(folder, shared), 0o664);
  rmSync(join(folder, own));
  writeFileSync(join(place, 'elsewhere.yaml'), 'old\n');
  symlinkSync(join(place, 'elsewhere.yaml'), join(folder, own));
  await opened().save(wanting({ [shared]: 'a\n', [own]: 'b\n', 'lines/new.yaml': 'c\n' }));
  expect([textOf(shared), readFileSync(join(place, 'elsewhere.yaml'), 'utf8'), textOf('lines/new.yaml')]).toEqual(['a\n', 'b\n', 'c\n']);
  expect([statSync(join(folder, shared)).mode & 0o777, statSync(join(folder, 'lines/new.yaml')).mode & 0o777]).toEqual([0o664, 0o644]);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a file that is another one than it was seen is left alone', async () => {
  const wanted = wanting({ [own]: 'mine\n' });
  writeFileSync(join(folder, own), 'theirs\n');
  expect(await opened().save(wanted)).toEqual({ is: 'stale' });
  expect(textOf(own)).toBe('theirs\n');
});

test('two instances on one folder: of ten saves at once one is made, and each instance that has the data folder can take it back', async () => {
  const instances = [opened(), opened()];
  const saves = Array.from({ length: 10 }, (_none, index) => wanting({ [own]: `${index}\n` }));
  const answers = await Promise.all(saves.map((wanted, index) => instances[index % 2]?.save(wanted)));
  expect(answers.map((answer) => answer?.is).toSorted()).toEqual(['saved', ...Array.from({ length: 9 }, () => 'stale')]);
  for (const instance of instances) expect((await instance.versions()).map(({ before }) => before[own])).toEqual([frozenFiles[own]]);
});

test('where the second file cannot be written, the first one is as it was, and no version is kept', async () => {
  const { replaceFile } = await import('../../../src/files/replaceFile.ts');
  const write: FolderOptions['write'] = async (file, texts, mode) => {
    if (file.endsWith('hokkaido.yaml')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    await replaceFile(file, texts, mode);
  };
  const instance = opened({ write });
  expect(await instance.save(wanting({ 'lines/new.yaml': 'c\n', [own]: 'b\n', [shared]: 'a\n' }))).toEqual({
    is: 'unwritable',
    fault: 'ENOSPC',
  });
  expect([textOf(own), textOf(shared), existsSync(join(folder, 'lines/new.yaml'))]).toEqual([frozenFiles[own], frozenFiles[shared], false]);
  expect(await instance.versions()).toEqual([]);
});

test('the last fifty versions are kept, the newest first although the clock stands still, and their texts are remembered', async () => {
  const instance = opened();
  const first = digestOf(textOf(own));
  for (let number = 0; number < mostVersions + 3; number += 1) await instance.save(wanting({ [own]: `${number}\n` }));
  const versions = await opened().versions();
  expect(versions.map(({ after }) => after[own])).toEqual(
    Array.from({ length: mostVersions }, (_none, index) => `${mostVersions + 2 - index}\n`),
  );
  expect(await opened().remembered(digestOf('10\n'))).toBe('10\n');
  expect(await opened().remembered(first)).toBeUndefined();
});

test('a save that is not among the versions is written and recorded in git all the same', async () => {
  git('init', '-q');
  expect(await opened().save(wanting({ [own]: 'b\n' }, { isUnlisted: true }))).toMatchObject({ is: 'saved', inGit: true });
  expect([textOf(own), await opened().versions(), git('log', '-1', '--format=%s').trim()]).toEqual(['b\n', [], '時間の変更']);
});

test('a lock that a killed process left behind holds nobody up for ever', async () => {
  writeFileSync(join(folder, '.madoguchi-writing'), '');
  expect(await opened({ lockPatienceMs: 100 }).save(wanting({ [own]: 'b\n' }))).toMatchObject({ is: 'saved' });
});

test('in a work tree each save is a commit of its files, with the person as its author; what else is staged stays', async () => {
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
  writeFileSync(join(folder, 'notes.txt'), 'x');
  git('add', 'notes.txt');
  expect(await opened().writable()).toEqual({ is: 'writable' });
  expect(await opened().save(wanting({ [own]: 'b\n', 'lines/new.yaml': 'c\n' }))).toMatchObject({ is: 'saved', inGit: true });
  expect(git('log', '-1', '--format=%an|%s', '--name-only').trim().split('\n')).toEqual([
    '山田  x@y |時間の変更'.replace(/\s+\|/, '|'),
    '',
    own,
    'lines/new.yaml',
  ]);
  expect(git('status', '--short').trim()).toBe('A  notes.txt');
  await opened().save(wanting({ 'lines/new.yaml': undefined }));
  expect(git('ls-files', 'lines/new.yaml')).toBe('');
  // Another program is at work in the repository: the hours are saved all the same.
  writeFileSync(join(folder, '.git/index.lock'), '');
  expect(await opened().save(wanting({ [own]: 'd\n' }))).toMatchObject({ is: 'saved', inGit: false });
});

test('a config map is not written, and a folder that is ignored by git is no work tree', async () => {
  execFileSync('git', ['-C', place, 'init', '-q']);
  writeFileSync(join(place, '.gitignore'), 'schedules\n');
  expect(await opened().writable()).toEqual({ is: 'writable' });
  const saved = await opened().save(wanting({ [own]: 'b\n' }));
  expect([saved.is, 'inGit' in saved]).toEqual(['saved', false]);
  symlinkSync('..2026', join(folder, '..data'));
  expect(await opened().writable()).toEqual({ is: 'config-map' });
  rmSync(folder, { recursive: true });
  expect(await opened().writable()).toEqual({ is: 'unwritable', fault: 'ENOENT' });
  expect(await opened().read()).toMatchObject({ away: { key: 'unreadable.folder' } });
});

test('a look at all centres does not push out the texts that forms have shown', async () => {
  const opening = opened();
  const digest = digestOf(textOf('centres/hokkaido.yaml'));
  for (let town = 0; town < 6; town += 1) writeFileSync(join(folder, `centres/town-${town}.yaml`), `# ${String(town).repeat(1_000_000)}\n`);
  await opening.read(['hokkaido']);
  const whole = await opening.read();
  expect('files' in whole && Object.keys(whole.files)).toContain('centres/town-5.yaml');
  expect(await opening.remembered(digest)).toBe(textOf('centres/hokkaido.yaml'));
});
