// Notices of the console over several instances on one PostgreSQL: all follow within seconds, also where the database goes and comes back, and
// an instance that starts without it knows them.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { NewNotice } from '../../src/store/notices.ts';
import { type ConsoleStore, openConsoleStore } from '../../src/store/openConsoleStore.ts';
import { end, type Running, startProcess, whenReady } from '../support/service/process.ts';
import { tokyo } from '../support/staff/sides.ts';
import { type Postgres, startPostgres } from '../support/store/postgres.ts';

// A Tuesday morning. The clocks of all processes go on from there together.
const begun = performance.now();
const clock = () => tokyo('2026-11-24T10:00') + Math.round(performance.now() - begun);

let postgres: Postgres;
const running: Running[] = [];
const folders: string[] = [];
beforeAll(async () => {
  postgres = await startPostgres();
});
afterEach(async () => {
  for (const each of running.splice(0)) await end(each);
});
afterAll(async () => {
  await postgres.remove();
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-noticed-'));
  folders.push(folder);
  return folder;
}

async function start(folder: string, url?: string): Promise<Running> {
  const environment = { MADOGUCHI_CLOCK: new Date(clock()).toISOString(), ...(url !== undefined && { DATABASE_URL: url }) };
  const started = await startProcess({ folder, environment });
  running.push(started);
  return whenReady(started);
}

const closure = (id: string, more: Partial<NewNotice> = {}): NewNotice => ({
  id,
  centre: 'tokamachi',
  kind: 'closure',
  from: clock() - 60_000,
  until: clock() + 3_600_000,
  reason: '停電のため',
  lines: 'own',
  madeBy: '佐藤',
  madeAt: clock(),
  ...more,
});

/** How many lines of Tokamachi are closed in Japanese for that reason, by the public answer. */
async function closedIn({ url }: Running): Promise<number> {
  const { centres } = (await (await fetch(`${url}/open.json`)).json()) as {
    readonly centres: readonly {
      readonly id: string;
      readonly lines: readonly { readonly languages: Readonly<Record<string, { readonly closedFor?: { readonly reason: string } }>> }[];
    }[];
  };
  const lines = centres.find(({ id }) => id === 'tokamachi')?.lines ?? [];
  return lines.filter(({ languages }) => languages.ja?.closedFor?.reason === '停電のため').length;
}

/** Waits until an instance has it so. Resolves to the seconds that it took. */
async function until(instance: Running, isSo: (closed: number) => boolean, mostSeconds: number): Promise<number> {
  const from = performance.now();
  for (;;) {
    const closed = await closedIn(instance);
    const seconds = (performance.now() - from) / 1000;
    if (isSo(closed)) return seconds;
    if (seconds > mostSeconds) throw new Error(`After ${seconds.toFixed(1)} s ${closed} lines are closed:\n${instance.said()}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}
const isClosed = (closed: number) => closed > 0;
const isOpen = (closed: number) => closed === 0;

async function changing<Result>(url: string, change: (store: ConsoleStore['notices']) => Promise<Result>): Promise<Result> {
  const store = await openConsoleStore({ url });
  try {
    return await change(store.notices);
  } finally {
    await store.close();
  }
}

test('two instances follow, the database goes, a restart without it, the end comes, and the database is back', async () => {
  const url = await postgres.another();
  const [one, other] = [freshFolder(), freshFolder()];
  const [first, second] = await Promise.all([start(one, url), start(other, url)]);

  await changing(url, (notices) => notices.save([closure('a')], clock()));
  for (const each of [first, second]) expect(await until(each, isClosed, 5)).toBeLessThan(5);
  const stored = await changing(url, (notices) => notices.find('a'));
  await changing(url, (notices) => notices.change([{ id: 'a', revision: stored?.revision ?? 0, endedAt: clock() }], clock()));
  for (const each of [first, second]) expect(await until(each, isOpen, 5)).toBeLessThan(5);

  const ends = clock() + 45_000;
  await changing(url, (notices) => notices.save([closure('b', { until: ends })], clock()));
  for (const each of [first, second]) await until(each, isClosed, 5);
  await postgres.stop('kill');
  expect(await Promise.all([first, second].map(closedIn))).toEqual([expect.any(Number), expect.any(Number)]);
  await end(second);
  running.splice(running.indexOf(second), 1);
  const again = await start(other, url);
  for (const each of [first, again]) expect(await closedIn(each)).toBeGreaterThan(0);
  const ready = (await (await fetch(`${again.url}/readyz`)).json()) as { readonly ready: boolean; readonly problems: readonly string[] };
  expect(ready.ready).toBe(true);
  expect(ready.problems.join('\n')).toContain('The notices of the console are those that were known at');
  expect(await (await fetch(`${again.url}/metrics`)).text()).toMatch(/^madoguchi_notices\{state="in-force"\} 1$/m);

  for (const each of [first, again]) await until(each, isOpen, (ends - clock()) / 1000 + 5);
  expect(clock()).toBeGreaterThanOrEqual(ends - 1_000);

  await postgres.start();
  await changing(url, (notices) => notices.save([closure('c')], clock()));
  for (const each of [first, again]) expect(await until(each, isClosed, 15)).toBeLessThan(15);
});

test('a process that is killed as soon as a notice was followed knows it at its next start, also with SQLite', async () => {
  const folder = freshFolder();
  const first = await start(folder);
  const store = await openConsoleStore({ file: join(folder, 'data/madoguchi.db') });
  await store.notices.save([closure('a')], clock());
  await store.close();
  expect(await until(first, isClosed, 5)).toBeLessThan(5);
  first.process.kill('SIGKILL');
  await first.ended;
  const again = await start(folder);
  expect(await closedIn(again)).toBeGreaterThan(0);
});
