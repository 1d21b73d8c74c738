// Five hundred callbacks that are due at nine, two instances on one PostgreSQL, one of them killed every few seconds: each is
// placed once. Others kill themselves before, while and after the carrier is asked for a call.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { CallbackEntry } from '../../src/callbacks/callback.ts';
import { openDatabase } from '../../src/store/database.ts';
import { consoleStoreOn, openConsoleStore } from '../../src/store/openConsoleStore.ts';
import { liveWeek } from '../support/callbacks/chaos.ts';
import { weeks } from '../support/callbacks/weeks.ts';
import { startStandIn } from '../support/carrier/standIn.ts';
import { madeCallback } from '../support/store/madeCallbacks.ts';
import { startPostgres } from '../support/store/postgres.ts';

const count = 500;
const nine = Date.parse('2026-11-25T09:00:00+09:00');
const publicUrl = 'https://hotline.example.jp';
const webhookToken = 'a token of the tests';
const program = join(import.meta.dirname, '../support/long/callbackInstance.ts');

test('each of five hundred callbacks is placed once, with two instances of which one is killed every few seconds', async () => {
  const postgres = await startPostgres();
  const alive = new Map<string, { readonly child: ChildProcess; url?: string }>();
  // As a balancer does: the request goes to an instance that listens.
  let turn = 0;
  const reach = (address: string) => {
    turn += 1;
    const urls = [...alive.values()].flatMap(({ url }) => url ?? []);
    return address.replace(publicUrl, urls[turn % urls.length] ?? 'http://127.0.0.1:9');
  };
  const carrier = await startStandIn({
    numbers: ['+815000000001'],
    webhookToken,
    reach,
    personOf: () => ({ telephone: 'answers', keys: ['1'], ringMs: 50, talkMs: 100 }),
    // One answer in ten is lost after the call was placed.
    faultOf: (what, nth) => (what === 'POST Calls' && nth % 10 === 0 ? { resets: true, acts: true } : undefined),
  });
  const store = await openConsoleStore({ url: postgres.url });
  const languages = ['th', 'vi', 'ko', 'en', 'zh'];
  for (let index = 0; index < count; index += 1) {
    const number = `+8190${String(10_000_000 + index)}`;
    const asked = madeCallback(number, { language: languages[index % 5] ?? 'th', askedAt: nine - 14 * 3_600_000, dueAt: nine });
    await store.callbacks.ask(asked, []);
  }
  const begun = String(Date.now());
  const steps = ['before', 'during', 'after', ''] as const;
  const diedAt: string[] = [];
  let started = 0;
  const start = async (name: string, dies: string): Promise<void> => {
    const child = fork(program, [postgres.url, carrier.url, publicUrl, webhookToken, begun, name, dies]);
    child.once('exit', () => {
      if (alive.get(name)?.child !== child) return;
      alive.delete(name);
      diedAt.push(dies);
    });
    const [message] = (await once(child, 'message')) as [{ readonly url: string }];
    alive.set(name, { child, url: message.url });
    started += 1;
  };
  onTestFinished(() => {
    for (const { child } of alive.values()) child.kill('SIGKILL');
  });
  await Promise.all(['one', 'two'].map((name) => start(name, '')));
  // A call whose webhooks met an instance that died is tried again half an hour later, or looked after when a talk would be over.
  const isSettled = ({ status, tries, endedAt, sid }: CallbackEntry) =>
    endedAt !== undefined || (status === 'asked' && tries === 1) || (status === 'connected' && sid !== undefined);
  const isDone = async () => (await store.callbacks.list()).every(isSettled);
  let kills = 0;
  for (const end = performance.now() + 10 * 60_000; performance.now() < end && !(await isDone()); ) {
    await new Promise((later) => setTimeout(later, 3_000));
    // What was left unknown is then looked for in peace: it takes an instance three minutes of its clock to know that the carrier has no call.
    const isPeace = kills >= 12;
    const next = () => (isPeace ? '' : (steps[started % steps.length] ?? ''));
    if (!isPeace) {
      const name = kills % 2 === 0 ? 'one' : 'two';
      const dying = alive.get(name)?.child;
      alive.delete(name);
      dying?.kill('SIGKILL');
      kills += 1;
    }
    for (const name of ['one', 'two']) if (!alive.has(name)) await start(name, next());
  }
  const left = await store.callbacks.list();
  const children = [...alive.values()];
  alive.clear();
  for (const { child } of children) child.kill('SIGKILL');
  const byNumber = Map.groupBy(carrier.calls, ({ to }) => to);
  const twice = [...byNumber].filter(([, calls]) => calls.length > 1);
  await carrier.close();
  await store.close();
  await postgres.remove();
  expect(kills).toBeGreaterThan(2);
  expect(new Set(diedAt)).toEqual(new Set(['before', 'during', 'after']));
  expect(byNumber.size).toBe(count);
  expect(twice.map(([number, calls]) => [number, calls.length])).toEqual([]);
  expect(left.filter((each) => !isSettled(each))).toEqual([]);
  // A kill cuts the calls that are under way, the more the busier the machine is; they are tried again later.
  expect(left.filter(({ status }) => status === 'kept').length).toBeGreaterThan(count / 2);
});

test('a hundred weeks in which everything goes wrong, others each time', async () => {
  const database = await openDatabase({ file: ':memory:' });
  const { callbacks } = consoleStoreOn(database);
  await fc.assert(
    fc.asyncProperty(weeks, async (week) => {
      await database.db.deleteFrom('callbacks').execute();
      await database.db.updateTable('callback_pace').set({ last_ms: 0 }).execute();
      await liveWeek(week, callbacks);
    }),
    // The seed of weeks that fail is printed.
    { numRuns: 100, endOnFailure: true },
  );
  await database.close();
});
