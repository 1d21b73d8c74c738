// Five hundred callbacks that are due at nine, two instances on one PostgreSQL, one of them killed every few seconds: each is placed once.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
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
  const shift = String(nine - Date.now());
  const start = async (name: string): Promise<void> => {
    const child = fork(program, [postgres.url, carrier.url, publicUrl, webhookToken, shift, name]);
    const [message] = (await once(child, 'message')) as [{ readonly url: string }];
    alive.set(name, { child, url: message.url });
  };
  onTestFinished(() => {
    for (const { child } of alive.values()) child.kill('SIGKILL');
  });
  await Promise.all(['one', 'two'].map(start));
  const isDone = async () =>
    (await store.callbacks.list()).every(({ status, tries, endedAt }) => endedAt !== undefined || (status === 'asked' && tries > 0));
  let kills = 0;
  for (const end = performance.now() + 10 * 60_000; performance.now() < end && !(await isDone()); ) {
    await new Promise((later) => setTimeout(later, 3_000));
    const name = kills % 2 === 0 ? 'one' : 'two';
    // What was left unknown is then looked for in peace: it takes an instance three minutes to know that the carrier has no call.
    if (kills >= 20) continue;
    const dying = alive.get(name)?.child;
    alive.delete(name);
    dying?.kill('SIGKILL');
    kills += 1;
    await start(name);
  }
  const left = await store.callbacks.list();
  for (const { child } of alive.values()) child.kill('SIGKILL');
  const byNumber = Map.groupBy(carrier.calls, ({ to }) => to);
  const twice = [...byNumber].filter(([, calls]) => calls.length > 1);
  await carrier.close();
  await store.close();
  await postgres.remove();
  expect(kills).toBeGreaterThan(2);
  expect(byNumber.size).toBe(count);
  expect(twice.map(([number, calls]) => [number, calls.length])).toEqual([]);
  // A call whose webhooks met an instance that died is tried again half an hour later: its person was not connected.
  expect(left.filter(({ endedAt, status, tries }) => endedAt === undefined && !(status === 'asked' && tries === 1))).toEqual([]);
  expect(left.filter(({ status }) => status === 'kept').length).toBeGreaterThan(count * 0.9);
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
