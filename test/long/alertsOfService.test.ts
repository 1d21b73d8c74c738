// A service that runs, with an address for alerts: a person hears of a refused edit and of its end, and no call waits for that.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holidaysCover } from '../../src/hours/calendar.ts';
import { webhook } from '../support/carrier/carrier.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';
import { until } from '../support/schedules/reload/folder.ts';
import { type Receiver, startReceiver } from '../support/service/alerts/receiver.ts';
import { end, type Running, startProcess, whenReady } from '../support/service/process.ts';

let root: string;
let receiver: Receiver;
const started: Running[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'madoguchi-alerts-'));
  await cp(frozenFolder, join(root, 'schedules'), { recursive: true });
  receiver = await startReceiver();
});
afterEach(async () => {
  for (const running of started.splice(0)) await end(running);
  await receiver.close();
  await rm(root, { recursive: true, force: true });
});

/** Begins to start it. It need not be ready. */
async function begin(environment: Readonly<Record<string, string>> = {}): Promise<Running> {
  const settings = { MADOGUCHI_SCHEDULES: join(root, 'schedules'), MADOGUCHI_CLOCK: '2026-11-24T10:00:00+09:00' };
  const running = await startProcess({ folder: root, environment: { ...settings, MADOGUCHI_ALERT_URL: receiver.url, ...environment } });
  started.push(running);
  return running;
}

const said = () => receiver.posted.map(({ event, code, file }) => `${event} ${code} ${file}`);
const tokamachi = () => join(root, 'schedules', 'centres', 'tokamachi.yaml');

test('a refused edit, the restart with it, and its end each reach a person once, and the table of holidays long before it ends', async () => {
  const good = await readFile(tokamachi(), 'utf8');
  const first = await whenReady(await begin());
  const { port } = new URL(first.url);
  await writeFile(tokamachi(), good.replace('person:', 'persons:'));
  await until(() => receiver.posted.length === 1, 'the edit is refused');
  expect(said()).toEqual(['fault unknown-key centres/tokamachi.yaml']);
  expect(receiver.posted[0]).toMatchObject({ centre: 'tokamachi', sentence: { en: expect.stringContaining('“persons”') } });
  await until(async () => (await request(first.url).get('/metrics')).text.includes('alerts_total{outcome="delivered"} 1'), 'it is counted');
  first.process.kill('SIGTERM');
  await first.ended;

  const soon = `${holidaysCover.slice(0, 4)}-11-15T10:00:00+09:00`;
  // On the same port it is the same service, which remembers what it has sent.
  await begin({ PORT: port, PUBLIC_URL: first.url, MADOGUCHI_CLOCK: soon });
  await until(() => receiver.posted.length === 3, 'the restart is said');
  expect(said().slice(1)).toEqual(['fault serving-kept-copy .', 'fault holidays-end package.json']);
  await writeFile(tokamachi(), good);
  await until(() => receiver.posted.length === 5, 'its end is said');
  expect(said().slice(3).sort()).toEqual(['recovery serving-kept-copy .', 'recovery unknown-key centres/tokamachi.yaml']);
});

test('a server of alerts that never answers holds up no call and no stop; what callers send is in no alert', async () => {
  receiver.answer = () => {};
  const running = await whenReady(await begin());
  await writeFile(tokamachi(), 'name: [\n');
  await until(() => receiver.posted.length === 1, 'an alert hangs');
  const service = { url: running.url, token: running.token, logged: [], setAt: () => {}, close: async () => {} };
  for (let call = 0; call < 5; call += 1) {
    const { status } = await webhook(service, '/voice', { From: '+819012345678', CallSid: `CA${call}secret` });
    expect(status).toBe(200);
  }
  running.process.kill('SIGTERM');
  expect(await running.ended).toBe(0);
  expect(JSON.stringify(receiver.posted)).not.toMatch(/9012345678|secret/);
});
