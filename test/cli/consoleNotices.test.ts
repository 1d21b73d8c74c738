// The commands know the console's notices: from the database, else from what a service kept, and say which.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ConsoleNotice } from '../../src/schedules/consoleNotice.ts';
import { noticeFileOf, writeNoticeFile } from '../../src/service/notices/noticeFile.ts';
import { openConsoleStore } from '../../src/store/openConsoleStore.ts';
import { typed } from '../support/cli/hoursTyped.ts';
import { noticeOf } from '../support/schedules/madeNotices.ts';
import { tokyo } from '../support/staff/sides.ts';

let folder: string;
let notice: ConsoleNotice;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-cli-'));
  vi.stubEnv('MADOGUCHI_DATA', folder);
  // The commands ask the clock of the machine.
  vi.useFakeTimers({ toFake: ['Date'], now: tokyo('2026-11-25T11:00') });
  notice = noticeOf({ centre: 'tokamachi', lines: 'all', reason: '停電のため' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const explained = (more = '') => typed(`explain --centre tokamachi --topic insurance --language ja${more}`);
const database = () => join(folder, 'madoguchi.db');

async function store(): Promise<void> {
  const { notices, close } = await openConsoleStore({ file: database() });
  await notices.save([notice], Date.now());
  await close();
}

test('where nothing is known of notices, nothing is said and no database is made', async () => {
  expect(await explained()).toMatchObject({ fault: '', status: 0 });
  expect(existsSync(database())).toBe(false);
});

test('they are read from the database, and left out where that is asked for', async () => {
  await store();
  const { out, fault } = await explained();
  expect(out).toContain('停電のため, a notice of the console by 佐藤');
  expect(fault).toBe('With 1 notice of the console, read from the database. (--no-notices leaves it out.)');
  const without = await explained(' --no-notices');
  expect([without.out.includes('停電のため'), without.fault]).toEqual([false, '']);
  expect((await typed('board --centre tokamachi')).out).toContain('停電のため');
});

test('a closure that was ended early is one until then, as on the pages of the service', async () => {
  await store();
  const { notices, close } = await openConsoleStore({ file: database() });
  const [made] = await notices.endingAfter(0);
  await notices.change([{ id: notice.id, revision: made?.revision ?? -1, endedAt: tokyo('2026-11-25T10:45') }], Date.now());
  await close();
  const at = async (time: string) => (await typed(`board --centre tokamachi --at 2026-11-25T${time}`)).out.includes('停電のため');
  expect([await at('10:44'), await at('10:45')]).toEqual([true, false]);
});

test('where the database cannot be reached, what a service kept is shown with its time', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://madoguchi:secret@127.0.0.1:1/calls');
  const file = noticeFileOf(folder, { url: 'postgres://madoguchi:other@127.0.0.1:1/calls' });
  await writeNoticeFile(file, { revision: 1, changedAt: 1, askedAt: Date.parse('2026-11-24T10:00:00+09:00'), notices: [notice] });
  const { out, fault } = await explained();
  expect(out).toContain('停電のため');
  expect(fault).toContain('as it was known at 2026-11-24T10:00:00+09:00: the database cannot be reached.');
});

test('check warns of a notice that does not fit the files, with its id', async () => {
  notice = noticeOf({ ...notice, lines: ['gone'] });
  await store();
  const { out, status } = await typed('check --json');
  const { warnings } = JSON.parse(out) as { readonly warnings: readonly { readonly code: string; readonly message: string }[] };
  expect(warnings.filter(({ code }) => code === 'notice-unfit').map(({ message }) => message)).toEqual([
    expect.stringContaining(`A notice of the console (${notice.id}): there is no line “gone” here`),
  ]);
  expect(status).toBe(0);
});
