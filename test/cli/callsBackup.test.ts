// `madoguchi calls backup` and `restore`: what is kept of calls in one file, and back again. test/long/backup.test.ts does so with PostgreSQL.

import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { summaryOf } from '../../src/journal/callSummary.ts';
import { backupTables } from '../../src/store/backupTables.ts';
import { type Database, openAsItIs } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { consoleStoreOn } from '../../src/store/openConsoleStore.ts';
import { openStore } from '../../src/store/openStore.ts';
import type { CallTable } from '../../src/store/tables.ts';
import { typed } from '../support/cli/hoursTyped.ts';
import { personIn } from '../support/console/clerk.ts';
import { generatedCalls } from '../support/reports/generatedCalls.ts';
import { madeCallback } from '../support/store/madeCallbacks.ts';

const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const folder = mkdtempSync(join(memory, 'madoguchi-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const days = ['2026-10-20', '2026-10-21'] as const;
const kept = join(folder, 'kept');
const whole = join(folder, 'whole.gz');

/** Runs the command in this process, on the calls in a data folder. */
async function calls(data: string, words: string, environment: Readonly<Record<string, string>> = {}) {
  const set = { MADOGUCHI_DATA: data, MADOGUCHI_CLOCK: '2026-11-24T23:00:00+09:00', LC_ALL: 'en_US.UTF-8', ...environment };
  for (const [name, value] of Object.entries(set)) vi.stubEnv(name, value);
  const { out, fault, status } = await typed(`calls ${words}`);
  return { status, shown: out, complaint: fault };
}

const sorted = async (rows: Promise<readonly object[]>) => (await rows).map((row) => JSON.stringify(row)).sort();
let fresh = 0;
/** A data folder that is not there yet. */
const emptyFolder = () => join(folder, `restored-${++fresh}`);
const report = async (data: string) => (await calls(data, 'report --json --from 2026-10-01 --until 2026-11-20')).shown;

/** A person with a role and a session, an invitation, a notice, an entry of the audit, and a callback. */
async function fillConsole(database: Database): Promise<void> {
  const store = consoleStoreOn(database);
  const { notices, staff, callbacks, countCallback } = store;
  await callbacks.ask(madeCallback('+819011112222'), []);
  await countCallback({ centre: 'hokkaido', day: '2026-10-20', language: 'th' }, ['asked']);
  await personIn(store, '佐藤 花子', { hokkaido: 'editor' });
  const person = (await staff.people.byName('佐藤 花子'))?.id ?? '';
  await staff.sessions.begin({ id: 'session', person, how: 'password', agent: '', madeMs: 1, seenMs: 1, untilMs: 2 });
  const notice = {
    id: randomUUID(),
    centre: 'hokkaido',
    kind: 'closure',
    from: 1,
    until: 2,
    reason: '研修',
    madeBy: '佐藤',
    madeAt: 1,
  } as const;
  await notices.save([notice], 1);
  await staff.audit.add({ id: 'entry', at: '2026-10-20T09:00:00+09:00', atMs: 1, who: '佐藤', what: 'sign-in' });
}

beforeAll(async () => {
  mkdirSync(kept);
  const store = await openStore({ file: join(kept, 'madoguchi.db') });
  for (const [index, day] of days.entries()) await store.shareDayKey({ day, id: `key ${index}`, secret: 'c2VjcmV0IG9mIHRoZSBkYXk=' });
  await store.endDays(days[1], days[0]);
  await store.save(generatedCalls(300, 5), summaryOf);
  await store.deleteBefore('hokkaido', '2026-10-08', '2026-11-24T00:00:00+09:00', 1);
  await fillConsole(store.database);
  await store.close();
  const made = await calls(kept, `backup ${whole}`);
  expect(made).toEqual({ status: 0, shown: '', complaint: expect.stringMatching(/^\d+ calls are in the backup “.+whole\.gz”\.$/) });
});

test('what is put back into an empty folder is the same, row by row, and gives the same report, byte for byte', async () => {
  const data = emptyFolder();
  const count = Number(/^(\d+)/.exec((await calls(data, `restore ${whole}`)).shown)?.[1]);
  expect(count).toBeGreaterThan(200);
  const [before, after] = [await openAsItIs({ file: join(kept, 'madoguchi.db') }), await openAsItIs({ file: join(data, 'madoguchi.db') })];
  for (const table of Object.keys(backupTables) as (keyof typeof backupTables)[]) {
    const rows = await Promise.all([before, after].map(({ db }) => sorted(db.selectFrom(table).selectAll().execute())));
    expect(rows[0]?.length, table).toBeGreaterThan(0);
    const expected = { all: rows[0], none: [], 'without-secret': [JSON.stringify({ day: days[0], key_id: 'key 0', secret: null })] };
    expect(rows[1], table).toEqual(expected[backupTables[table].only ?? 'all']);
  }
  await before.close();
  await after.close();
  expect(await report(data)).toBe(await report(kept));
  expect(await report(data)).toContain('"attempts"');
});

test('no key of a day that is not over is in a backup, and only its owner may read it', async () => {
  const text = gunzipSync(readFileSync(whole)).toString();
  expect(text).toContain('"key 0"');
  for (const trace of ['key 1', 'c2VjcmV0IG9mIHRoZSBkYXk', 'secret of the day']) expect(text).not.toContain(trace);
  expect(statSync(whole).mode & 0o777).toBe(0o600);
});

test('a file that exists stays as it is, and one that cannot be written leaves nothing behind', async () => {
  const bytes = readFileSync(whole);
  expect(await calls(kept, `backup ${whole}`)).toEqual({ status: 1, shown: '', complaint: expect.stringContaining('already') });
  expect(readFileSync(whole)).toEqual(bytes);
  const nowhere = join(folder, 'no/such/folder.gz');
  expect(await calls(kept, `backup ${nowhere}`)).toEqual({ status: 1, shown: '', complaint: expect.stringContaining('(ENOENT)') });
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect((await calls(emptyFolder(), `backup ${join(folder, 'none.gz')}`)).complaint).toContain('no call was kept yet');
});

test('a database that has calls is left as it is', async () => {
  const before = await report(kept);
  expect(await calls(kept, `restore ${whole}`, { LC_ALL: 'ja_JP.UTF-8' })).toEqual({
    status: 1,
    shown: '',
    complaint: expect.stringContaining('空のデータベースにだけ戻せます'),
  });
  expect(await report(kept)).toBe(before);
});

describe('a backup that is damaged is refused as a whole', () => {
  const lines = () => gunzipSync(readFileSync(whole)).toString().split('\n');
  const file = join(folder, 'damaged.gz');
  const write = (changed: readonly string[]) => writeFileSync(file, gzipSync(changed.join('\n')));
  test.each<readonly [string, () => void]>([
    ['cut off in the middle', () => writeFileSync(file, readFileSync(whole).subarray(0, -500))],
    ['cut off before its checksum', () => writeFileSync(file, readFileSync(whole).subarray(0, -9))],
    ['with another checksum', () => writeFileSync(file, Buffer.concat([readFileSync(whole).subarray(0, -8), Buffer.alloc(8, 7)]))],
    ['with one more line', () => write([...lines(), '["CA1"]'])],
    ['not compressed', () => writeFileSync(file, lines().join('\n'))],
    ['empty', () => writeFileSync(file, '')],
    ['without its end', () => write(lines().slice(0, -2))],
    ['without a row', () => write(lines().toSpliced(40, 1))],
    ['with a row that is short', () => write(lines().toSpliced(40, 1, '["CA1"]'))],
    ['with a line that is no JSON', () => write(lines().toSpliced(40, 1, '["CA1'))],
    ['with a table that there is not', () => write(lines().toSpliced(1, 1, '{"table":"sqlite_master","columns":["name"]}'))],
    ['without its first line', () => write(lines().slice(1))],
    ['of another kind', () => write(['{"hello":"world"}', ''])],
  ])('%s', async (_, damage) => {
    damage();
    const data = emptyFolder();
    expect(await calls(data, `restore ${file}`)).toMatchObject({ status: 1, complaint: expect.stringContaining('This is no backup') });
    if (!existsSync(join(data, 'madoguchi.db'))) return;
    const { db, close } = await openAsItIs({ file: join(data, 'madoguchi.db') });
    const tables = await db.introspection.getTables();
    const rows = await Promise.all(
      tables.map(({ name }) =>
        db
          .selectFrom(name as 'calls')
          .select(({ fn }) => fn.countAll().as('rows'))
          .executeTakeFirst(),
      ),
    );
    await close();
    // A table that is made with a row has it.
    expect(rows.map((row) => Number(row?.rows))).toEqual(
      tables.map(({ name }) => (['notice_revision', 'callback_pace'].includes(name) ? 1 : 0)),
    );
    // The good one can be put there afterwards.
    expect((await calls(data, `restore ${whole}`)).status).toBe(0);
  });

  test('a file that is not there is named', async () => {
    const missing = join(folder, 'missing.gz');
    expect((await calls(emptyFolder(), `restore ${missing}`)).complaint).toContain(`“${missing}” cannot be used (ENOENT)`);
  });
});

describe('versions', () => {
  const withSteps = (steps: readonly string[]) => {
    const [, ...rest] = gunzipSync(readFileSync(whole)).toString().split('\n');
    const file = join(folder, `steps-${steps.length}.gz`);
    writeFileSync(file, gzipSync([JSON.stringify({ madoguchi: 'backup', format: 1, steps }), ...rest].join('\n')));
    return file;
  };

  test('a backup of a newer version is refused by name', async () => {
    const { complaint } = await calls(emptyFolder(), `restore ${withSteps(['0001-journal', '0002-day-figures', '9999-later'])}`);
    expect(complaint).toContain('newer version of this program (“9999-later”)');
  });

  test('one of an older version is put back as that version had it, and then brought up to date', async () => {
    const old = join(folder, 'old');
    mkdirSync(old);
    const before = await openAsItIs({ file: join(old, 'madoguchi.db') });
    await migrate(before.db, '0001-journal');
    const store = await openStore({ file: join(kept, 'madoguchi.db') });
    const rows = await store.database.db.selectFrom('calls').selectAll().execute();
    const had = (await before.db.introspection.getTables()).find(({ name }) => name === 'calls')?.columns.map(({ name }) => name);
    const asThen = (row: object) => Object.fromEntries(Object.entries(row).filter(([name]) => had?.includes(name))) as CallTable;
    for (const row of rows.slice(0, 20)) await before.db.insertInto('calls').values(asThen(row)).execute();
    await store.close();
    await before.close();
    const file = join(folder, 'old.gz');
    expect((await calls(old, `backup ${file}`)).complaint).toContain('20 calls');
    // Nothing of it was changed by that.
    const still = await openAsItIs({ file: join(old, 'madoguchi.db') });
    expect((await still.db.introspection.getTables()).map(({ name }) => name)).not.toContain('day_figures');
    await still.close();
    const data = emptyFolder();
    expect((await calls(data, `restore ${file}`)).status).toBe(0);
    expect(JSON.parse(await report(data))).toMatchObject({ total: { attempts: 20 } });
    // A service of this version has made tables there already.
    const made = emptyFolder();
    mkdirSync(made);
    await (await openStore({ file: join(made, 'madoguchi.db') })).close();
    expect((await calls(made, `restore ${file}`)).complaint).toContain('another version');
    expect((await calls(made, `restore ${whole}`)).status).toBe(0);
  });
});
