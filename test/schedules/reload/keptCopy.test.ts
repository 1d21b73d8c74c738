// The kept copy on disk: what was written is read, whole or not at all.

import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptFolder, sameSchedules } from '../../../src/schedules/build/kept.ts';
import { copyFileOf, readKeptCopy, writeKeptCopy } from '../../../src/schedules/reload/keptCopyFile.ts';
import { type KeptCopy, linesOfCopy, readCopy } from '../../../src/schedules/reload/keptCopyForm.ts';
import { killWriters } from '../../support/schedules/reload/killedWriters.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-kept-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const own = { 'centres/b.yaml': 'name: b\n', 'lines/card.yaml': 'number: 1\n', 'days.yaml': '{}\n' };
const copy: KeptCopy = {
  schedules: {
    shared: { 'lines/card.yaml': 'number: 2\n', 'days.yaml': '{}\n' },
    centres: {
      a: { files: { 'centres/a.yaml': 'name: あ\n', 'lines/card.yaml': 'number: 2\n' }, numbers: ['+815012345678'], isDefault: true },
      b: { files: own, numbers: [], isDefault: false },
    },
  },
  prompts: { 'ja.json': '{}', 'pronunciation/vi.json': '{"words": {}}' },
  keptAt: Date.parse('2026-11-24T10:00:00Z'),
  since: { a: Date.parse('2026-11-01T00:00:00Z'), b: Date.parse('2026-11-24T10:00:00Z') },
  program: '1.2.3',
};
const fileIn = (place: string) => copyFileOf({ dataFolder: place, schedules: '/srv/schedules', prompts: '/srv/prompts' });

test('what was written is read again, an older form of a shared file too', async () => {
  await writeKeptCopy(fileIn(join(folder, 'new', 'data')), copy);
  expect(await readKeptCopy(fileIn(join(folder, 'new', 'data')))).toEqual(copy);
  expect(await readdir(join(folder, 'new', 'data'))).toHaveLength(1);
});

test('any texts under any names come back', () => {
  const name = fc.string({ maxLength: 20 }).filter((text) => text !== '__proto__');
  fc.assert(
    fc.property(fc.dictionary(name, fc.string({ unit: 'binary' }), { noNullPrototype: true, maxKeys: 5 }), (shared) => {
      const made = { ...copy, schedules: { shared, centres: {} }, since: {} };
      expect(readCopy([...linesOfCopy(made)].join('')).schedules.shared).toEqual(shared);
    }),
    { numRuns: 20 },
  );
});

test('a copy that was cut anywhere, or has another letter anywhere, is damaged and never read in part', async () => {
  const text = [...linesOfCopy(copy)].join('');
  for (let end = 0; end < text.length; end += 1) expect(() => readCopy(text.slice(0, end))).toThrow('damaged');
  for (let at = 0; at < text.length; at += 1) {
    const other = text[at] === 'x' ? 'y' : 'x';
    expect(() => readCopy(text.slice(0, at) + other + text.slice(at + 1))).toThrow('damaged');
  }
  await writeFile(fileIn(folder), text.slice(0, -3));
  expect(await readKeptCopy(fileIn(folder))).toEqual({ fault: 'damaged' });
});

test('a copy of another form, a folder in its place and no copy at all are told apart', async () => {
  expect(await readKeptCopy(fileIn(folder))).toEqual({ fault: 'absent' });
  await mkdir(fileIn(folder));
  expect(await readKeptCopy(fileIn(folder))).toEqual({ fault: 'EISDIR' });
  await rm(fileIn(folder), { recursive: true });
  const body = '{"form":2}\n';
  await writeFile(fileIn(folder), `${body}${JSON.stringify({ sha256: createHash('sha256').update(body).digest('hex') })}\n`);
  expect(await readKeptCopy(fileIn(folder))).toEqual({ fault: 'other-form' });
});

test('other schedules, or other prompts, have another copy in the same data folder', () => {
  const folders = { dataFolder: folder, schedules: '/srv/schedules', prompts: '/srv/prompts' };
  const others = [folders, { ...folders, schedules: '/srv/other' }, { ...folders, prompts: '/srv/other' }];
  expect(new Set(others.map(copyFileOf)).size).toBe(3);
});

test('a folder that cannot be written rejects and leaves the last copy as it is', async () => {
  await writeKeptCopy(fileIn(folder), copy);
  const before = await readFile(fileIn(folder), 'utf8');
  await rm(join(folder, 'a file'), { force: true });
  await writeFile(join(folder, 'a file'), '');
  await expect(writeKeptCopy(fileIn(join(folder, 'a file')), copy)).rejects.toThrow();
  await mkdir(join(folder, 'other'));
  await mkdir(fileIn(join(folder, 'other')));
  await expect(writeKeptCopy(fileIn(join(folder, 'other')), copy)).rejects.toThrow();
  expect(await readdir(join(folder, 'other'))).toHaveLength(1);
  await chmod(folder, 0o755);
  expect(await readFile(fileIn(folder), 'utf8')).toBe(before);
});

test('many writers at once: the copy is always one of theirs, and what killed writers left is removed later', async () => {
  const copies = Array.from({ length: 8 }, (_, index) => ({ ...copy, program: `${index}` }));
  const old = `${fileIn(folder)}.1-abc.half`;
  const fresh = `${fileIn(folder)}.2-abc.half`;
  await writeFile(old, 'half');
  await writeFile(fresh, 'half');
  await utimes(old, new Date(0), new Date(0));
  let isDone = false;
  const writing = Promise.all(copies.map((each) => writeKeptCopy(fileIn(folder), each))).then(() => {
    isDone = true;
  });
  const seen = new Set<string>();
  while (!isDone) {
    const read = await readKeptCopy(fileIn(folder));
    seen.add('fault' in read ? read.fault : 'whole');
  }
  await writing;
  seen.delete('absent');
  expect([...seen]).toEqual(['whole']);
  expect((await readdir(folder)).filter((name) => name.endsWith('.half'))).toEqual([fresh.slice(folder.length + 1)]);
});

test('the kept texts make one folder, in which each centre has its own last good file', () => {
  expect(keptFolder(copy.schedules)).toEqual({
    'lines/card.yaml': 'number: 2\n',
    'days.yaml': '{}\n',
    'centres/a.yaml': 'name: あ\n',
    'centres/b.yaml': 'name: b\n',
  });
  expect(sameSchedules(copy.schedules, structuredClone(copy.schedules))).toBe(true);
  expect(sameSchedules(copy.schedules, { ...copy.schedules, shared: {} })).toBe(false);
  const { a, ...rest } = copy.schedules.centres;
  expect(sameSchedules(copy.schedules, { ...copy.schedules, centres: { ...rest, c: a as NonNullable<typeof a> } })).toBe(false);
});

test('a writer that is killed leaves a whole copy. A hundred of them: test/long/killedWriters.test.ts', async () => {
  expect(await killWriters(4)).toMatchObject({ whole: 4, faults: [] });
});
