// The schedules folder on disk.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSchedules } from '../../src/directory/files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schedules-'));
  await mkdir(join(folder, 'lines', 'deeper.yaml'), { recursive: true });
  await mkdir(join(folder, 'centres'));
  await writeFile(join(folder, 'guidance.yaml'), 'a: 1\n');
  await writeFile(join(folder, 'lines', 'desk.yaml'), 'name: 窓口\n');
  await writeFile(join(folder, 'lines', 'deeper.yaml', 'other.yml'), 'b: 2\n');
  await writeFile(join(folder, 'centres', 'notes.txt'), 'not for the program');
  await writeFile(join(folder, 'centres', 'town.yaml~'), 'what an editor leaves behind');
});

afterAll(() => rm(folder, { recursive: true }));

test('every YAML file below the folder is read, by its name inside it', async () => {
  expect(await readSchedules(folder)).toEqual({
    'guidance.yaml': 'a: 1\n',
    'lines/desk.yaml': 'name: 窓口\n',
    'lines/deeper.yaml/other.yml': 'b: 2\n',
  });
});

test('a folder that is not there is named, with the setting that points to it', async () => {
  const missing = join(folder, 'schedule');
  await expect(readSchedules(missing)).rejects.toThrow(
    `The schedules folder ${missing} cannot be read. Set MADOGUCHI_SCHEDULES to a folder with “lines” and “centres”.`,
  );
});
