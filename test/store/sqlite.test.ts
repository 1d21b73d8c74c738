// The store in a file of SQLite.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openConsoleStore } from '../../src/store/openConsoleStore.ts';
import { openStore } from '../../src/store/openStore.ts';
import { madeCallback } from '../support/store/madeCallbacks.ts';
import { callbacksContract } from './callbacksContract.ts';
import { storeContract } from './contract.ts';
import { noticesContract } from './noticesContract.ts';
import { reviewsContract } from './reviewsContract.ts';
import { signedCallsContract } from './signedCallsContract.ts';
import { staffContract } from './staffContract.ts';
import { textsContract } from './textsContract.ts';

// Memory where there is a disk of it: each commit waits for the disk, which is not what is tried here.
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const folder = mkdtempSync(join(memory, 'madoguchi-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

const fresh = async () => {
  files += 1;
  return { file: join(folder, `${files}.db`) };
};
storeContract({ name: 'SQLite', fresh });
storeContract({ name: 'SQLite in a thread', fresh, inThread: true });
noticesContract({ name: 'SQLite in a thread', fresh });
staffContract({ name: 'SQLite in a thread', fresh });
signedCallsContract({ name: 'SQLite in a thread', fresh });
callbacksContract({ name: 'SQLite in a thread', fresh });
reviewsContract({ name: 'SQLite in a thread', fresh });
textsContract({ name: 'SQLite in a thread', fresh });

test('of a key whose day is over no byte is left in the files', async () => {
  const file = join(folder, 'keys.db');
  const store = await openStore({ file });
  const bytes = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith('keys.db'))
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join();
  const secret = 'c2VjcmV0T2ZUaGVEYXlUaGF0SXNPdmVy';
  await store.shareDayKey({ day: '2026-11-24', id: 'k1', secret });
  expect(bytes()).toContain(secret);
  await store.endDays('2026-11-25', '2026-11-17');
  expect(bytes()).not.toContain(secret);
  await store.close();
});

test('of a callback that is over no byte of the number is left in the files, sealed or not', async () => {
  const file = join(folder, 'callbacks.db');
  const store = await openConsoleStore({ file });
  const bytes = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith('callbacks.db'))
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join();
  const asked = madeCallback('+819011112222');
  await store.callbacks.ask(asked, []);
  await store.callbacks.change(asked.id, { status: ['asked'] }, { note: 'a-note-of-the-desk' }, 1);
  const written = [asked.sealed.text, asked.fingerprint, 'a-note-of-the-desk'];
  expect(written.map((each) => bytes().includes(each))).toEqual([true, true, true]);
  expect(bytes()).not.toContain('9011112222');
  await store.callbacks.change(asked.id, { status: ['asked'] }, { status: 'cancelled' }, 2);
  expect(await store.callbacks.erase()).toBe(true);
  expect(written.map((each) => bytes().includes(each))).toEqual([false, false, false]);
  await store.close();
});
