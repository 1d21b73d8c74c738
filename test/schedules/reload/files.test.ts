// The schedules folder on disk.

import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changedSince } from '../../../src/schedules/reload/changes.ts';
import { readSchedules, stampsOf, writtenLast } from '../../../src/schedules/reload/readFiles.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schedules-'));
  await mkdir(join(folder, 'lines', 'deeper.yaml'), { recursive: true });
  await mkdir(join(folder, 'centres'));
  await writeFile(join(folder, 'guidance.yaml'), 'a: 1\n');
  await writeFile(join(folder, 'lines', 'desk.yaml'), 'name: 窓口\n');
  await writeFile(join(folder, 'lines', 'deeper.yaml', 'other.yml'), 'b: 2\n');
  await writeFile(join(folder, 'centres', 'notes.txt'), 'not for the program');
  await writeFile(join(folder, 'lines', 'tokamachi.YAML'), 'c: 3\n');
  for (const name of [
    'town.yaml~',
    '.town.yaml.swp',
    '#town.yaml#',
    'town.yaml.tmp',
    '~$town.yaml',
    '.DS_Store',
    'Thumbs.db',
    'desktop.ini',
  ])
    await writeFile(join(folder, 'centres', name), 'what an editor leaves behind');
});

afterAll(() => rm(folder, { recursive: true }));

test('every YAML file below the folder is read, by its name inside it', async () => {
  expect(await readSchedules(folder)).toEqual({
    'guidance.yaml': 'a: 1\n',
    'lines/desk.yaml': 'name: 窓口\n',
    'lines/deeper.yaml/other.yml': 'b: 2\n',
    // Not schedules, but people may take them for schedules: they are said by name.
    'centres/notes.txt': 'not for the program',
    'lines/tokamachi.YAML': 'c: 3\n',
  });
});

test('a folder that is not there is named, with the setting that points to it', async () => {
  const missing = join(folder, 'schedule');
  await expect(readSchedules(missing)).rejects.toThrow(
    `The schedules folder ${missing} cannot be read. Set MADOGUCHI_SCHEDULES to a folder with “lines” and “centres”.`,
  );
});

test('a folder that is a file, or has a file that nobody may read, is named with what to do', async () => {
  await expect(readSchedules(join(folder, 'guidance.yaml'))).rejects.toThrow('guidance.yaml cannot be read. Set MADOGUCHI_SCHEDULES');
  await symlink('nowhere', join(folder, 'lines', 'lost.yaml'));
  await expect(readSchedules(folder)).rejects.toThrow(
    `The file ${join(folder, 'lines/lost.yaml')} cannot be read. Make it readable for this service, or remove it.`,
  );
  await rm(join(folder, 'lines', 'lost.yaml'));
});

test('links to files and to folders are followed, names that begin with a dot are not, and a link in a circle ends', async () => {
  await symlink('lines', join(folder, '..data'));
  await symlink('desk.yaml', join(folder, 'lines', '.#desk.yaml'));
  await symlink('../lines', join(folder, 'centres', 'more'));
  await symlink('..', join(folder, 'centres', 'circle'));
  expect(Object.keys(await readSchedules(folder)).sort()).toEqual([
    'centres/more/deeper.yaml/other.yml',
    'centres/more/desk.yaml',
    'centres/more/tokamachi.YAML',
    'centres/notes.txt',
    'guidance.yaml',
    'lines/deeper.yaml/other.yml',
    'lines/desk.yaml',
    'lines/tokamachi.YAML',
  ]);
});

test('the stamps are others as soon as a file is written, added or gone, and the same while nobody touches it', async () => {
  const before = await stampsOf(folder);
  expect(changedSince(before, await stampsOf(folder))).toEqual([]);
  await writeFile(join(folder, 'lines', 'desk.yaml'), 'name: 待合\n');
  await writeFile(join(folder, 'lines', 'new.yaml'), 'c: 3\n');
  await rm(join(folder, 'guidance.yaml'));
  expect([...changedSince(before, await stampsOf(folder))].sort()).toEqual([
    'centres/more/desk.yaml',
    'centres/more/new.yaml',
    'guidance.yaml',
    'lines/desk.yaml',
    'lines/new.yaml',
  ]);
});

test('the folder was last written when the newest of its files was, or when one was removed', async () => {
  const own = await mkdtemp(join(tmpdir(), 'schedules-'));
  await mkdir(join(own, 'lines'));
  await writeFile(join(own, 'guidance.yaml'), 'a: 1\n');
  await writeFile(join(own, 'lines', 'desk.yaml'), 'a: 1\n');
  const at = (name: string, seconds: number) => utimes(join(own, name), seconds, seconds);
  for (const name of ['guidance.yaml', 'lines/desk.yaml', 'lines', '.']) await at(name, 1_700_000_000);
  expect(await writtenLast(own)).toBe(1_700_000_000_000);
  await at('lines/desk.yaml', 1_700_000_100);
  expect(await writtenLast(own)).toBe(1_700_000_100_000);
  await rm(join(own, 'lines', 'desk.yaml'));
  expect(await writtenLast(own)).toBeGreaterThan(1_700_000_100_000);
  await rm(own, { recursive: true });
  expect(await writtenLast(own)).toBe(0);
});
