// The service as a process, with what it keeps: the database is away, the process is killed, another takes over.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test, vi } from 'vitest';
import { tracesOf } from '../support/carrier/traces.ts';
import { placeSigned, signedCall } from '../support/journal/signedCalls.ts';
import { end, type Running, startProcess, whenReady } from '../support/service/process.ts';

const running: Running[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await end(each);
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-kept-'));
  folders.push(folder);
  return folder;
}

async function start(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<Running> {
  const started = await startProcess({ folder, environment: { MADOGUCHI_CLOCK: '2026-11-24T10:00:00+09:00', ...environment } });
  running.push(started);
  return whenReady(started);
}

const textsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:open|jsonl|db|db-wal)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

type Row = Readonly<Record<string, string | number | null>>;

function rowsOf(folder: string, query: string): readonly Row[] {
  const database = new DatabaseSync(join(folder, 'data/madoguchi.db'), { readOnly: true });
  const rows = database.prepare(query).all() as Row[];
  database.close();
  return rows.map((row) => ({ ...row }));
}

const told = (url: string, path: string) => fetch(url + path).then((response) => response.text());

test('while the database is away calls go on and are kept on the disk, without a caller’s number; a killed process loses none, and the next one stores them', async () => {
  const folder = freshFolder();
  // Nothing listens at port 1.
  const away = await start(folder, { DATABASE_URL: 'postgres://madoguchi:passwordOfTheDatabase@127.0.0.1:1/calls' });
  const calls = Array.from({ length: 40 }, (_, index) => signedCall(index));
  for (const [index, call] of calls.entries()) expect((await placeSigned(away, call, index % 4 === 0)).length).toBeGreaterThan(1);
  await vi.waitFor(async () => {
    const ready = JSON.parse(await told(away.url, '/readyz')) as { readonly ready: boolean; readonly problems: readonly string[] };
    expect(ready.ready).toBe(true);
    expect(ready.problems.join()).toContain('The database is away (ECONNREFUSED)');
  }, 10_000);
  const metrics = await told(away.url, '/metrics');
  expect(metrics).toMatch(/^madoguchi_store_up 0$/m);
  expect(Number(/^madoguchi_outbox_bytes (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(10_000);
  expect(Number(/^madoguchi_journal_lag_seconds ([\d.]+)$/m.exec(metrics)?.[1])).toBeGreaterThan(0);
  const kept = textsIn(folder);
  for (const { call } of calls) expect(kept).toContain(call);
  const said = [kept, metrics, await told(away.url, '/readyz'), away.said()].join('\n');
  for (const { from } of calls) for (const trace of tracesOf(from)) expect(said.includes(trace)).toBe(false);
  expect(said).not.toContain('passwordOfTheDatabase');

  await end(away);
  const back = await start(folder);
  await vi.waitFor(() => expect(rowsOf(folder, 'select call from calls where ended_status is not null')).toHaveLength(40), 15_000);
  const byKind = (kind: string) =>
    rowsOf(folder, `select call from calls where ${kind}`)
      .map(({ call }) => call)
      .sort();
  const ofKind = (...kinds: readonly string[]) =>
    calls
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ call }) => call)
      .sort();
  expect(byKind('reached = 1')).toEqual(ofKind('reached'));
  expect(byKind('abandoned = 1')).toEqual(ofKind('hangs up while it rings'));
  expect(byKind("hung_up_at = 'topic'")).toEqual(ofKind('hangs up in the topics'));
  expect(byKind("lost_in = 'language'")).toEqual(ofKind('loses the way'));
  // 40 calls of 27 callers; the process with whose key they were marked had no store.
  expect(rowsOf(folder, 'select max(person) as persons, min(person_scope) as scope from calls')).toEqual([
    { persons: 27, scope: 'instance' },
  ]);
  expect(rowsOf(folder, 'select count(*) as events, count(distinct call || turn || seq) as ids from events')).toMatchObject([
    { events: rowsOf(folder, 'select call, turn, seq from events').length },
  ]);
  await vi.waitFor(async () => {
    expect(await told(back.url, '/metrics')).toMatch(/^madoguchi_outbox_bytes 0$/m);
    expect(await told(back.url, '/metrics')).toMatch(/^madoguchi_store_up 1$/m);
  }, 5_000);
  const stored = [textsIn(folder), back.said()].join('\n');
  for (const { from } of calls) for (const trace of tracesOf(from)) expect(stored.includes(trace)).toBe(false);
});

test('two processes on one data folder keep their calls apart and store them together, and a person who calls both is one', async () => {
  const folder = freshFolder();
  const [one, other] = [await start(folder), await start(folder)];
  // The shared key of the day is known.
  await vi.waitFor(async () => {
    for (const { url } of [one, other]) expect(await told(url, '/metrics')).toMatch(/^madoguchi_store_up 1$/m);
  }, 10_000);
  await Promise.all(
    [one, other].map(async (service, half) => {
      for (let index = 0; index < 10; index += 1)
        await placeSigned(service, { ...signedCall(index), call: signedCall(100 * half + index).call });
    }),
  );
  await vi.waitFor(() => expect(rowsOf(folder, 'select call from calls where ended_status is not null')).toHaveLength(20), 15_000);
  expect(
    rowsOf(folder, 'select max(person) as persons, count(distinct person_scope) as scopes, max(person_scope) as scope from calls'),
  ).toEqual([{ persons: 7, scopes: 1, scope: 'shared' }]);
});

test('a service that is asked to stop stores what waits, and leaves nothing behind', async () => {
  const folder = freshFolder();
  const service = await start(folder);
  await placeSigned(service, signedCall(0));
  service.process.kill('SIGTERM');
  await service.ended;
  expect(rowsOf(folder, 'select call, ended_status from calls')).toEqual([{ call: signedCall(0).call, ended_status: 'completed' }]);
  expect(readdirSync(join(folder, 'data/outbox'))).toEqual([]);
});

test('a data folder that cannot be written to costs events, which is said once and counted, and no call', async () => {
  const folder = freshFolder();
  const service = await start(folder, { MADOGUCHI_DATA: '/proc/no-such-folder' });
  for (let index = 0; index < 5; index += 1) expect((await placeSigned(service, signedCall(index))).length).toBeGreaterThan(1);
  expect(await told(service.url, '/metrics')).toMatch(/^madoguchi_events_lost_total\{kind="arrived"\} 5$/m);
  expect(await told(service.url, '/readyz')).toContain('events are lost so far');
  expect(service.said().match(/"code":"outbox-full"/g)).toHaveLength(1);
});
