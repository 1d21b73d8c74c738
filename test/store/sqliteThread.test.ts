// SQLite in a thread of its own: it holds up no call, and what goes wrong there is said here.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { afterAll, expect, test, vi } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { openSqliteFile } from '../../src/store/sqliteFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-thread-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Counts up to so many inside one query.
const counting = (until: number) =>
  sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${until}) select max(i) as most from n`;

test('the event loop goes on while a query runs', async () => {
  const { db, close } = await openDatabase({ file: join(folder, 'loop.db') }, { inThread: true });
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const { rows } = await counting(300_000).execute(db);
  clearInterval(timer);
  expect(rows).toEqual([{ most: 300_000 }]);
  expect(turns).toBeGreaterThan(2);
  await close();
});

test('another writer is waited for without blocking, in and outside of transactions', async () => {
  const file = join(folder, 'busy.db');
  const { db, close } = await openDatabase({ file }, { inThread: true });
  const other = openSqliteFile(file);
  other.exec('begin immediate');
  const done: string[] = [];
  const writing = db.transaction().execute(async (within) => {
    await within.updateTable('notice_revision').set({ revision: 7 }).execute();
    done.push('written');
  });
  await new Promise((later) => setTimeout(later, 600));
  done.push('released');
  other.exec('commit');
  await writing;
  expect(done).toEqual(['released', 'written']);
  expect(await db.selectFrom('notice_revision').select('revision').execute()).toEqual([{ revision: 7 }]);
  other.close();
  await close();
});

test('a transaction that fails leaves nothing behind, and the next one works', async () => {
  const { db, close } = await openDatabase({ file: join(folder, 'rollback.db') }, { inThread: true });
  await expect(
    db.transaction().execute(async (within) => {
      await within.updateTable('notice_revision').set({ revision: 7 }).execute();
      await sql`insert into nowhere values (1)`.execute(within);
    }),
  ).rejects.toMatchObject({ message: 'no such table: nowhere', errcode: 1 });
  expect(await db.selectFrom('notice_revision').select('revision').execute()).toEqual([{ revision: 0 }]);
  await db.transaction().execute((within) => within.updateTable('notice_revision').set({ revision: 8 }).execute());
  expect(await db.selectFrom('notice_revision').select('revision').execute()).toEqual([{ revision: 8 }]);
  await close();
});

test('a folder that is not there is said, and when it is there the same thread finds it', async () => {
  const file = join(folder, 'later', 'a.db');
  await expect(openDatabase({ file }, { inThread: true })).rejects.toMatchObject({ errstr: 'unable to open database file' });
  mkdirSync(join(folder, 'later'));
  const { close } = await openDatabase({ file }, { inThread: true });
  await close();
  await expect(openDatabase({ file: folder }, { inThread: true })).rejects.toMatchObject({ errstr: 'unable to open database file' });
});

test('where the thread ends, its queries reject, its transaction is over, and the next query has another thread', async () => {
  const { db, close } = await openDatabase({ file: join(folder, 'ended.db') }, { inThread: true });
  const started: Worker[] = [];
  const post = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, ...said) {
    if (!started.includes(this)) started.push(this);
    post.mockRestore();
    this.postMessage(...said);
  });
  await expect(
    db.transaction().execute(async (within) => {
      await within.updateTable('notice_revision').set({ revision: 7 }).execute();
      await started[0]?.terminate();
      await within.updateTable('notice_revision').set({ revision: 8 }).execute();
    }),
  ).rejects.toThrow();
  expect(await db.selectFrom('notice_revision').select('revision').execute()).toEqual([{ revision: 0 }]);
  await close();
  await expect(db.selectFrom('notice_revision').selectAll().execute()).rejects.toThrow();
});
