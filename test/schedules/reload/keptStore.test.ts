// What serves is kept in the background: the newest, with the age of each part, and a folder that cannot be written costs a warning.

import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKeptCopy } from '../../../src/schedules/reload/keptCopyFile.ts';
import type { KeptCopy } from '../../../src/schedules/reload/keptCopyForm.ts';
import { type KeptStore, openKeptStore } from '../../../src/schedules/reload/keptStore.ts';
import { until } from '../../support/schedules/reload/folder.ts';

let folder: string;
let file: string;
let logged: object[];
const stores: KeptStore[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-store-'));
  file = join(folder, 'data', 'last-good-x.jsonl');
  logged = [];
});
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  await rm(folder, { recursive: true, force: true });
});

function open(): KeptStore {
  const note = (what: object, msg: string) => void logged.push({ ...what, msg });
  const store = openKeptStore({ file, log: { info: note, warn: note }, retryMs: 10 });
  stores.push(store);
  return store;
}

const at = (hour: number) => Date.parse(`2026-11-24T${String(hour).padStart(2, '0')}:00:00Z`);
const copyOf = (hour: number, texts: Readonly<Record<string, string>>): KeptCopy => ({
  schedules: {
    shared: {},
    centres: Object.fromEntries(
      Object.entries(texts).map(([id, text]) => [id, { files: { [`centres/${id}.yaml`]: text }, numbers: [], isDefault: false }]),
    ),
  },
  prompts: { 'ja.json': '{}' },
  keptAt: at(hour),
  since: Object.fromEntries(Object.keys(texts).map((id) => [id, at(hour)])),
  program: '1',
});
const kept = async () => (await readKeptCopy(file)) as KeptCopy;
const settled = (store: KeptStore, hour: number) => until(() => store.status().keptAt === at(hour), 'it is kept');

test('the newest of many is kept, and each centre keeps the time since which it has been as it is, also after a restart', async () => {
  const store = open();
  store.keep(copyOf(1, { a: 'one', b: 'one' }));
  await settled(store, 1);
  for (let hour = 2; hour < 9; hour += 1) store.keep(copyOf(hour, { a: 'one', b: `${hour}` }));
  await settled(store, 8);
  expect(await kept()).toEqual({ ...copyOf(8, { a: 'one', b: '8' }), since: { a: at(1), b: at(8) } });
  await store.close();

  const next = open();
  const { ino } = await stat(file);
  next.keep(copyOf(20, { a: 'one', b: '8' }));
  await settled(next, 8);
  // The same texts are not written again: their age is theirs.
  expect((await stat(file)).ino).toBe(ino);
  next.keep({ ...copyOf(21, { a: 'one', b: '8' }), prompts: { 'ja.json': '{"a": 1}' } });
  await settled(next, 21);
  expect((await kept()).since).toEqual({ a: at(1), b: at(8) });
});

test('a folder that cannot be written costs one warning, is tried again, and is said to be well again', async () => {
  await writeFile(join(folder, 'data'), 'a file in the place of the folder');
  const store = open();
  store.keep(copyOf(1, { a: 'one' }));
  await until(() => store.status().faults > 2, 'it is tried again');
  expect(store.status()).toMatchObject({ fault: expect.stringMatching(/^E(NOTDIR|EXIST)$/) });
  store.keep(copyOf(2, { a: 'two' }));
  await rm(join(folder, 'data'));
  await settled(store, 2);
  expect(store.status().fault).toBeUndefined();
  // The fault has another code where the file goes while a try is under way. The same one is said once.
  const [again, ...warnings] = logged.toReversed() as { readonly code: string; readonly fault?: string }[];
  expect(again).toMatchObject({ code: 'kept-again' });
  expect(new Set(warnings.map(({ code }) => code))).toEqual(new Set(['not-kept']));
  expect(warnings.filter(({ fault }, place) => fault === warnings[place + 1]?.fault)).toEqual([]);
  expect((await kept()).schedules.centres.a?.files).toEqual({ 'centres/a.yaml': 'two' });
});

test('a damaged copy is read as damaged, and the next one that serves replaces it', async () => {
  await mkdir(join(folder, 'data'));
  await writeFile(file, 'not a copy\n');
  const store = open();
  expect(await store.read()).toEqual({ fault: 'damaged' });
  store.keep(copyOf(3, { a: 'one' }));
  await settled(store, 3);
  expect(await readFile(file, 'utf8')).toContain('"centre":"a"');
});

test('a store that is closed writes no more', async () => {
  const store = open();
  await store.close();
  store.keep(copyOf(1, { a: 'one' }));
  await new Promise((later) => setTimeout(later, 30));
  expect(await readKeptCopy(file)).toEqual({ fault: 'absent' });
});
