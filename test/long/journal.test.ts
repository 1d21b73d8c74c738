// The journal, for as long as it takes: the database goes and comes back in the midst of calls, the disk fills, processes are killed between
// any two of their writes.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { createRandom } from '../../src/tools/load/random.ts';
import { killWriters } from '../support/journal/killedWriters.ts';
import { type CallKind, placeSigned, signedCall } from '../support/journal/signedCalls.ts';
import { end, type Running, startProcess, whenReady } from '../support/service/process.ts';
import { startPostgres } from '../support/store/postgres.ts';

const tidy: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const each of tidy.splice(0).toReversed()) await each();
});

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-long-'));
  tidy.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<Running> {
  const started = await startProcess({ folder, environment: { MADOGUCHI_CLOCK: '2026-11-24T10:00:00+09:00', ...environment } });
  tidy.push(() => end(started));
  return whenReady(started);
}

/** Places the calls, some of them at once; every fourth has each of its requests twice, out of order. */
async function placeAll(service: Running, from: number, until: number): Promise<void> {
  for (let index = from; index < until; index += 10)
    await Promise.all(
      Array.from({ length: Math.min(10, until - index) }, (_, more) => placeSigned(service, signedCall(index + more), more % 4 === 0)),
    );
}

const countOf = (calls: number, ...kinds: readonly CallKind[]) =>
  Array.from({ length: calls }, (_, index) => signedCall(index)).filter(({ kind }) => kinds.includes(kind)).length;

const query = `select count(*) as calls, sum(case when ended_status = 'completed' then 1 else 0 end) as ended, sum(reached) as reached,
  sum(abandoned) as abandoned, count(lost_in) as lost from calls`;

const expected = (calls: number) => ({
  calls,
  ended: calls,
  reached: countOf(calls, 'reached'),
  abandoned: countOf(calls, 'hangs up while it rings'),
  lost: countOf(calls, 'loses the way'),
});

function numbers(row: Readonly<Record<string, unknown>> | undefined): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]));
}

test('PostgreSQL is stopped, killed and started again in the midst of 500 calls: each is there once, and whole', async () => {
  const postgres = await startPostgres();
  tidy.push(() => postgres.remove());
  const folder = freshFolder();
  const [one, other] = [await start(folder, { DATABASE_URL: postgres.url }), await start(folder, { DATABASE_URL: postgres.url })];
  await placeAll(one, 0, 100);
  await postgres.stop();
  await placeAll(other, 100, 200);
  await postgres.start();
  await Promise.all([placeAll(one, 200, 300), placeAll(other, 300, 400)]);
  await postgres.stop('kill');
  await placeAll(one, 400, 450);
  await postgres.start();
  await placeAll(other, 450, 500);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  tidy.push(() => client.end());
  await vi.waitFor(
    async () => {
      expect(numbers((await client.query(query)).rows[0])).toEqual(expected(500));
    },
    { timeout: 400_000, interval: 1_000 },
  );
  const { rows } = await client.query('select call, turn, seq, count(*) from events group by call, turn, seq having count(*) > 1');
  expect(rows).toEqual([]);
});

test('200 processes are killed, two at a time, in the midst of writing and storing: each finished call is whole, and nothing is there twice', async () => {
  const after = await killWriters(200, createRandom(2026).next);
  expect(after).toMatchObject({ kills: 200, missing: [], broken: [], strangers: 0, left: [] });
  expect(after.answered).toBeGreaterThan(10_000);
});

test('another process holds the SQLite file for half a minute: calls go on, and are stored afterwards', async () => {
  const folder = freshFolder();
  const service = await start(folder);
  await placeAll(service, 0, 20);
  await new Promise((later) => setTimeout(later, 3_000));
  const other = new DatabaseSync(join(folder, 'data/madoguchi.db'));
  other.exec('begin immediate');
  await placeAll(service, 20, 60);
  await new Promise((later) => setTimeout(later, 30_000));
  expect(await (await fetch(`${service.url}/readyz`)).text()).toContain('database is locked');
  await placeAll(service, 60, 100);
  other.exec('rollback');
  await vi.waitFor(() => expect(numbers(other.prepare(query).get() as Record<string, unknown>)).toEqual(expected(100)), {
    timeout: 60_000,
    interval: 1_000,
  });
  other.close();
});

/** A small disk; undefined where this machine does not let us have one. */
function smallDisk(megabytes: number): string | undefined {
  const folder = freshFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  tidy.push(() => execFileSync('umount', ['-l', folder]));
  return folder;
}

test('the disk is full for a while: calls go on, what could not be kept is counted and said once, and later calls are whole', async () => {
  const disk = smallDisk(8);
  const folder = freshFolder();
  if (disk === undefined) {
    // Without a small disk: files that may not grow beyond 8 kB. Here nothing can be stored, and what is left of the outbox is lost and counted.
    const limited = await whenReady(await startProcess({ folder, before: 'ulimit -f 16' }));
    tidy.push(() => end(limited));
    await placeAll(limited, 0, 60);
    expect(await (await fetch(`${limited.url}/metrics`)).text()).toMatch(/^madoguchi_events_lost_total\{kind="arrived"\} [1-9]/m);
    return;
  }
  const service = await start(folder, { MADOGUCHI_DATA: join(disk, 'data') });
  await placeAll(service, 0, 20);
  await new Promise((later) => setTimeout(later, 3_000));
  mkdirSync(join(disk, 'others'));
  let filled = 0;
  try {
    for (; ; filled += 1) writeFileSync(join(disk, 'others', String(filled)), Buffer.alloc(filled < 7 ? 1_000_000 : 4_096));
  } catch (fault) {
    expect((fault as NodeJS.ErrnoException).code).toBe('ENOSPC');
  }
  await placeAll(service, 20, 60);
  const metrics = await (await fetch(`${service.url}/metrics`)).text();
  expect(metrics).toMatch(/^madoguchi_events_lost_total\{kind="arrived"\} [1-9]/m);
  expect(service.said().match(/"code":"outbox-full"/g)).toHaveLength(1);
  rmSync(join(disk, 'others'), { recursive: true });
  await new Promise((later) => setTimeout(later, 2_000));
  await placeAll(service, 100, 140);
  const later = Array.from({ length: 40 }, (_, index) => `'${signedCall(100 + index).call}'`).join(',');
  const database = new DatabaseSync(join(disk, 'data/madoguchi.db'), { readOnly: true });
  await vi.waitFor(
    () =>
      expect(database.prepare(`select count(*) as calls from calls where ended_status = 'completed' and call in (${later})`).get()).toEqual(
        expect.objectContaining({ calls: 40 }),
      ),
    { timeout: 60_000, interval: 1_000 },
  );
  database.close();
  expect(service.said()).toContain('"code":"outbox-back"');
});
