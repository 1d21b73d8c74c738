// Machines on which something is wrong: what the README says of the service then, with real processes.

import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Message, wholeMessage } from '../../src/messages/message.ts';
import { say } from '../../src/messages/sayMessage.ts';
import { elementsOf, type Fields, nextOf, webhook } from '../support/carrier/carrier.ts';
import { until } from '../support/schedules/reload/folder.ts';
import { end, type Running, startProcess, whenReady } from '../support/service/process.ts';
import { type Service, startService } from '../support/service.ts';
import { layOutWithBrokenRobot, layOutWithout, layOutWithoutRobot } from '../support/withoutRobot.ts';

let root: string;
const started: Running[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'madoguchi-outcome-'));
});
afterEach(async () => {
  for (const running of started.splice(0)) await end(running);
  await rm(root, { recursive: true, force: true });
});

async function start(...[how]: Parameters<typeof startProcess>): Promise<Running> {
  const running = await startProcess(how);
  started.push(running);
  return running;
}

const asService = ({ url, token }: Running): Service => ({ url, token, logged: [], setAt: () => {}, close: async () => {} });
const turnOf = async (running: Running, path: string, fields: Fields = {}) => {
  const { status, text } = await webhook(asService(running), path, fields);
  expect(status).toBe(200);
  return text;
};

const thaiEvening = '2026-12-30T19:00:00+09:00';
const cardInThai = '/voice/v1/topic?centre=hokkaido&turn=2&language=th';

test('in the wrong time zone, on a full disk, in a folder that cannot be written: every caller hears what they hear elsewhere', async () => {
  // A file stands where the folder would be: that stops root, too, as a disk that is mounted read-only does.
  await writeFile(join(root, 'data'), '');
  const full = openSync('/dev/full', 'w');
  const running = await start({
    folder: root,
    output: full,
    environment: { TZ: 'America/New_York', MADOGUCHI_CLOCK: thaiEvening, LOG_LEVEL: 'trace' },
  });
  closeSync(full);
  await whenReady(running);
  const elsewhere = await startService({ at: thaiEvening, token: running.token });
  for (const [path, digits] of [[cardInThai, '2'] as const, ['/voice/v1/topic?centre=tokamachi&turn=2&language=ja', '2'] as const]) {
    const here = await turnOf(running, path, { Digits: digits });
    expect(here).toBe((await webhook(elsewhere, path, { Digits: digits })).text);
  }
  await elsewhere.close();
  const lost = /^madoguchi_log_lines_lost_total (\d+)$/m.exec((await request(running.url).get('/metrics')).text)?.[1];
  expect(Number(lost)).toBeGreaterThan(0);
  running.process.kill('SIGTERM');
  expect(await running.ended).toBe(0);
});

test('nobody reads its output: the calls go on', async () => {
  // A rehearsal says the most at its start.
  const running = await start({ folder: root, environment: { LOG_LEVEL: 'trace', TWILIO_AUTH_TOKEN: '' } });
  running.process.stdout?.destroy();
  running.process.stderr?.destroy();
  await whenReady(running);
  const tokenFile = join(root, 'data', `rehearsal-${new URL(running.url).port}.json`);
  const read = () => readFile(tokenFile, 'utf8').catch(() => '');
  await until(async () => (await read()).endsWith('}'), 'the token is written');
  const { token } = JSON.parse(await read()) as { token: string };
  for (let call = 0; call < 5; call += 1) expect(await turnOf({ ...running, token }, '/voice')).toContain('<Gather');
  expect((await request(running.url).get('/readyz')).status).toBe(200);
  running.process.kill('SIGTERM');
  expect(await running.ended).toBe(0);
});

describe('without the optional robot voice', () => {
  test('a Nepali caller hears English and is put through to the desk that speaks Nepali; the log and /readyz say so', async () => {
    const home = join(root, 'home');
    await layOutWithoutRobot(home);
    const running = await whenReady(await start({ home, folder: root, environment: { MADOGUCHI_CLOCK: '2026-11-24T10:00:00+09:00' } }));
    const warning = expect.stringMatching(/^Nepali has no voice here: prompts without a recording are said in English\. Install/);
    expect((await request(running.url).get('/readyz')).body).toMatchObject({ ready: true, warnings: expect.arrayContaining([warning]) });
    await until(() => running.said().includes('Nepali has no voice here'), 'the log says it');

    const door = elementsOf(await turnOf(running, '/voice'));
    expect(door.filter(({ name }) => name === 'Play')).toEqual([]);
    expect(door.filter(({ name }) => name === 'Say').at(-1)).toMatchObject({
      attributes: { language: 'en-US' },
      text: expect.stringContaining('Nepali'),
    });

    const menu = await turnOf(running, '/voice', { To: '+815000000004' });
    const said = elementsOf(menu).filter(({ name }) => name === 'Say' || name === 'Play');
    expect(new Set(said.map(({ name, attributes }) => `${name} ${attributes.language}`))).toEqual(new Set(['Say en-US']));
    expect(nextOf(menu)).toContain('language=ne');
    const ring = await turnOf(running, nextOf(menu), { Digits: '2', To: '+815000000004' });
    expect(elementsOf(ring).find(({ name }) => name === 'Number')?.text).toBe('+81120017827');
    expect(nextOf(ring)).toContain('speaks=ne');
  });
});

test('a robot voice that is installed and cannot be loaded is as good as none: it starts, and the log and /readyz say so', async () => {
  const home = join(root, 'home');
  await layOutWithBrokenRobot(home);
  const running = await whenReady(await start({ home, folder: root, environment: { MADOGUCHI_CLOCK: '2026-11-24T10:00:00+09:00' } }));
  await until(() => running.said().includes('Nepali has no voice here'), 'the log says it');
  expect(running.said()).toContain('"code":"robot"');
  expect((await request(running.url).get('/readyz')).body.warnings).toContainEqual(expect.stringMatching(/^Nepali has no voice here/));
  const menu = elementsOf(await turnOf(running, '/voice', { To: '+815000000004' }));
  expect(menu.filter(({ name }) => name === 'Play')).toEqual([]);
});

test('a rehearsal whose telephone cannot be loaded answers calls, and says at /phone that it has none', async () => {
  const home = join(root, 'home');
  await layOutWithout(home, 'fast-xml-parser');
  const running = await whenReady(await start({ home, folder: root, environment: { TWILIO_AUTH_TOKEN: '' } }));
  const { status, text } = await request(running.url).get('/phone');
  expect([status, text]).toEqual([503, 'The telephone could not be loaded. The log of the service says why.\n']);
  expect((await request(running.url).get('/phone').set('Host', 'rebound.example')).status).toBe(404);
  await until(() => running.said().includes('"code":"browser-phone"'), 'the log says why');
  expect((await request(running.url).post('/voice').send('a=b')).status).toBe(403);
});

test('without a package that it needs it does not start, and says what to run', async () => {
  const home = join(root, 'home');
  await layOutWithout(home, 'express-rate-limit');
  const running = await start({ home, folder: root });
  expect(await running.ended).toBe(1);
  expect(running.said()).toBe(
    'The package express-rate-limit is not installed. Run “npm ci” in the folder of the project.\nソフトウェア express-rate-limit が入っていません。プロジェクトのフォルダーで「npm ci」を実行してください。\n',
  );
});

const inBoth = (reason: Message) => `${say('en', reason)}\n${say('ja', reason)}\n`;

test('without its schedules or its prompts it does not start, and says why in one sentence', async () => {
  const file = join(root, 'a file');
  await writeFile(file, '');
  const faults = [
    ...['/nowhere/schedules', file].map((folder) => ({
      environment: { MADOGUCHI_SCHEDULES: folder },
      says: inBoth(wholeMessage('start.schedules-unreadable', { folder })),
    })),
    {
      environment: { MADOGUCHI_PROMPTS: '/nowhere/prompts' },
      says: inBoth(wholeMessage('prompts.folder', { folder: '/nowhere/prompts' })),
    },
  ];
  const ends = faults.map(async ({ environment }) => {
    const running = await start({ environment });
    return { status: await running.ended, says: running.said() };
  });
  expect(await Promise.all(ends)).toEqual(faults.map(({ says }) => ({ status: 1, says })));
});
