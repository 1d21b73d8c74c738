// Approvals of words: by name, by day and by prompt, and lost where the words are changed.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { whileLocked } from '../../src/files/folderLock.ts';
import { StaffFault } from '../../src/messages/staffFault.ts';
import { digestOf } from '../../src/speech/approvals.ts';
import { approve } from '../../src/speech/approve.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';

const english = {
  catalogue: { language: 'en', name: 'English', reviewed: false, voice: { twilio: 'Polly.Joanna-Neural' }, locale: 'en-US' },
  greeting: '{{centre}}.',
  lost: { person: 'I will look for a person.' },
  clock: { noon: 'noon' },
};
const all = ['greeting', 'lost.person', 'clock.noon'];
const signed = { by: 'Somchai Jaidee', on: '2026-12-01' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-test-'));
  await write(english);
});
afterEach(() => rm(folder, { recursive: true }));

const write = (tree: object) => writeFile(join(folder, 'en.json'), `${JSON.stringify(tree, undefined, 2)}\n`);

/** Whether the catalogue is reviewed, and the keys that are approved. */
async function approved(): Promise<readonly [boolean | undefined, ...(readonly string[])]> {
  const { headings, approvalOf, keys } = await loadCatalogues(folder);
  return [headings.get('en')?.reviewed, ...keys.filter((key) => approvalOf('en', key) !== undefined)];
}

test('nothing is approved at first; one prompt is, then all, and then the catalogue says by whom', async () => {
  expect(await approved()).toEqual([false]);
  expect(await approve(folder, 'en', { keys: ['clock.noon'], all, signed })).toEqual({ file: join(folder, 'reviews', 'en.json'), open: 2 });
  expect(await approved()).toEqual([false, 'clock.noon']);
  expect((await approve(folder, 'en', { keys: ['greeting', 'lost.person'], all, signed })).open).toBe(0);
  expect(await approved()).toEqual([true, ...all]);
  expect((await loadCatalogues(folder)).approvalOf('en', 'greeting' as never)).toEqual(signed);
  expect(JSON.parse(await readFile(join(folder, 'en.json'), 'utf8'))).toEqual({
    ...english,
    catalogue: { ...english.catalogue, reviewed: signed },
  });
});

test('words that are changed lose their approval, and the catalogue with them; the same words in another form of Unicode do not', async () => {
  await write({ ...english, lost: { person: 'Un café' } });
  await approve(folder, 'en', { keys: all, all, signed });
  const catalogue = { ...english.catalogue, reviewed: signed };
  await write({ ...english, catalogue, lost: { person: 'Un cafe\u0301' } });
  expect(await approved()).toEqual([true, ...all]);
  await write({ ...english, catalogue, lost: { person: 'Un thé' } });
  expect(await approved()).toEqual([false, 'greeting', 'clock.noon']);
});

test('approvals that several write at the same moment are all kept, and a lock that was left behind keeps none out', async () => {
  await Promise.all(all.map((key) => approve(folder, 'en', { keys: [key], all, signed })));
  expect(await approved()).toEqual([true, ...all]);
  await writeFile(join(folder, '.madoguchi-writing'), '');
  expect(await whileLocked(folder, async () => 'done', 20)).toBe('done');
  expect(await readdir(folder)).not.toContain('.madoguchi-writing');
});

test.each([
  ['cut', '{"greeting": {"by": "Malee'],
  ['with a day in words', JSON.stringify({ greeting: { ...signed, on: 'yesterday', words: digestOf('{{centre}}.') } })],
  ['with a list', '[]'],
])('approvals in a file that is %s are not written over: the next one is refused', async (_what, damaged) => {
  const file = join(folder, 'reviews', 'en.json');
  await mkdir(join(folder, 'reviews'));
  await writeFile(file, damaged);
  await expect(approve(folder, 'en', { keys: ['clock.noon'], all, signed })).rejects.toThrow(StaffFault);
  expect(await readFile(file, 'utf8')).toBe(damaged);
});

test('a prompt that is approved again has the new name, and one that left the catalogue leaves the file', async () => {
  await approve(folder, 'en', { keys: all, all, signed });
  await approve(folder, 'en', { keys: ['greeting'], all: ['greeting', 'clock.noon'], signed: { by: 'Malee Dee', on: '2027-01-05' } });
  expect(JSON.parse(await readFile(join(folder, 'reviews', 'en.json'), 'utf8'))).toEqual({
    greeting: { by: 'Malee Dee', on: '2027-01-05', words: digestOf('{{centre}}.') },
    'clock.noon': { ...signed, words: digestOf('noon') },
  });
});

test.each([
  '{',
  '[]',
  'null',
  '{"greeting": true}',
  '{"greeting": {"by": "", "on": "2026-12-01", "words": "x"}}',
  '{"greeting": {"by": "A", "on": "today", "words": "x"}}',
  '{"greeting": {"by": "A", "on": "2026-12-01"}}',
])('a file of approvals that is %s is a fault of the catalogues, with its name', async (text) => {
  await mkdir(join(folder, 'reviews'));
  await writeFile(join(folder, 'reviews', 'en.json'), text);
  await expect(loadCatalogues(folder)).rejects.toThrow('reviews/en.json');
});

test('a key that names a part of every object is not approved by it', async () => {
  await write({ ...english, constructor: 'x' });
  expect(await approved()).toEqual([false]);
});

test.each(['राम } शर्मा', '{', '"O”Neil" \\', '}}', '"by": false'])(
  'a name may have any sign in it, and is replaced by the next one: %s',
  async (by) => {
    await approve(folder, 'en', { keys: all, all, signed: { by, on: '2026-12-01' } });
    await approve(folder, 'en', { keys: all, all, signed });
    const tree = JSON.parse(await readFile(join(folder, 'en.json'), 'utf8')) as typeof english;
    expect(tree).toEqual({ ...english, catalogue: { ...english.catalogue, reviewed: signed } });
  },
);
