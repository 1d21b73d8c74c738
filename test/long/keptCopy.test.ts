// A restart with a bad edit, with real processes: what was good before serves, and everybody who looks is told.

import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyFileOf } from '../../src/schedules/reload/keptCopyFile.ts';
import { elementsOf, webhook } from '../support/carrier/carrier.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';
import { until } from '../support/schedules/reload/folder.ts';
import { end, type Running, startProcess, whenReady } from '../support/service/process.ts';
import type { Service } from '../support/service.ts';

let root: string;
let copy: string | undefined;
const started: Running[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'madoguchi-restart-'));
  await cp(frozenFolder, join(root, 'schedules'), { recursive: true });
  await cp('prompts', join(root, 'prompts'), { recursive: true });
});
afterEach(async () => {
  for (const running of started.splice(0)) await end(running);
  await rm(root, { recursive: true, force: true });
});

const inFolder = (file: string) => join(root, file);
const edit = async (file: string, change: (text: string) => string) =>
  writeFile(inFolder(file), change(await readFile(inFolder(file), 'utf8')));
const tokamachi = 'schedules/centres/tokamachi.yaml';
const hokkaido = 'schedules/centres/hokkaido.yaml';
const card = 'schedules/lines/card.yaml';

async function start(environment: Readonly<Record<string, string>> = {}, before?: string): Promise<Running> {
  const running = await startProcess({
    folder: root,
    ...(before !== undefined && { before }),
    environment: {
      MADOGUCHI_SCHEDULES: inFolder('schedules'),
      MADOGUCHI_PROMPTS: inFolder('prompts'),
      MADOGUCHI_CLOCK: '2026-11-24T10:00:00+09:00',
      ...environment,
    },
  });
  started.push(running);
  return running;
}

const ready = async ({ url }: Running) => (await request(url).get('/readyz')).body;
const keptFiles = async () => (await readdir(inFolder('data'))).filter((name) => name.startsWith('last-good-'));
const copies = async () => (await readdir(inFolder('data')).catch(() => [])).filter((name) => /^last-good-.*\.jsonl$/.test(name));
/** What a service has kept that was started with everything valid. */
async function keptByAService(): Promise<string> {
  const running = await whenReady(await start());
  await until(async () => (await ready(running)).keptCopy?.keptAt !== undefined, 'it is kept');
  expect((await ready(running)).serving).toBeUndefined();
  running.process.kill('SIGKILL');
  await running.ended;
  expect(await copies()).toHaveLength(1);
  return readFile(copyFile(), 'utf8');
}

const copyFile = () => copyFileOf({ dataFolder: inFolder('data'), schedules: inFolder('schedules'), prompts: inFolder('prompts') });
/** As if a service had run here. */
async function keepOnce(): Promise<void> {
  copy ??= await keptByAService();
  await mkdir(inFolder('data'), { recursive: true });
  await writeFile(copyFile(), copy);
}

async function numberRung({ url, token }: Running, centre: string, language: string): Promise<string | undefined> {
  const service: Service = { url, token, logged: [], setAt: () => {}, close: async () => {} };
  const { status, text } = await webhook(service, `/voice/v1/topic?centre=${centre}&turn=2&language=${language}`, { Digits: '2' });
  expect(status).toBe(200);
  return elementsOf(text).find(({ name }) => name === 'Number')?.text;
}

test('one bad centre and a bad shared line: the kept form of these serves, the rest as it is; put right, all serves without a start', async () => {
  await keepOnce();
  const before = await readFile(inFolder(tokamachi), 'utf8');
  const goodCard = await readFile(inFolder(card), 'utf8');
  await edit(tokamachi, (text) => text.replace('person:', 'persons:'));
  await edit(card, (text) => text.replace(/^number: .*$/m, 'number: 0120'));
  await edit(hokkaido, (text) => text.replace(/^ {2}ja: .*$/m, '  ja: 新しい名前'));
  const running = await whenReady(await start());
  const body = await ready(running);
  expect(body).toMatchObject({ ready: true, serving: 'kept-copy' });
  expect(body.problems[0]).toContain('what was kept on Tue 2026-11-24 10:00 in Japan');
  expect(body.problems).toContainEqual(expect.stringMatching(/the centre “tokamachi” serves in its last good form/));
  expect(body.problems).toContainEqual(expect.stringMatching(/^centres\/tokamachi\.yaml:\d+:\d+: “persons” is not a word/));
  expect(body.schedules.held).toEqual([
    expect.objectContaining({ file: 'lines/card.yaml', serves: true }),
    expect.objectContaining({
      centre: 'tokamachi',
      serves: true,
      since: expect.any(String),
      because: expect.objectContaining({ file: 'centres/tokamachi.yaml' }),
    }),
  ]);
  expect((await request(running.url).get('/readyz').set('X-Forwarded-For', '203.0.113.7')).body).toEqual({
    ready: true,
    serving: 'kept-copy',
    counts: { problems: body.counts.problems, warnings: expect.any(Number) },
  });
  expect((await request(running.url).get('/open.json')).text).toContain('新しい名前');
  expect(await numberRung(running, 'hokkaido', 'th')).toBe('+81120017827');
  expect(running.said()).toContain('"code":"serving-kept-copy"');
  const metrics = (await request(running.url).get('/metrics')).text;
  expect(metrics).toContain('madoguchi_serving{from="kept-copy"} 1');
  expect(metrics).toContain('madoguchi_centre_held{centre="tokamachi",code="unknown-key"} 1');
  expect(metrics).toMatch(/^madoguchi_kept_copy_seconds \d/m);

  await writeFile(inFolder(tokamachi), before);
  await writeFile(inFolder(card), goodCard);
  await until(async () => (await ready(running)).counts.problems === 0, 'all is right again');
  expect(await ready(running)).not.toHaveProperty('serving');
  expect((await request(running.url).get('/metrics')).text).toContain('madoguchi_serving{from="folder"} 1');
});

test('prompts that are invalid, and then prompts and schedules that are gone: what was kept is spoken and serves', async () => {
  await keepOnce();
  await edit('prompts/th.json', (text) => text.slice(0, 200));
  const first = await whenReady(await start());
  expect(await ready(first)).toMatchObject({
    ready: true,
    serving: 'kept-copy',
    problems: [
      expect.stringMatching(
        /^prompts\/th\.json:1:1: the prompts are invalid, so the ones that were kept on .*th\.json is not readable as JSON/,
      ),
    ],
  });
  expect(await numberRung(first, 'hokkaido', 'th')).toBe('+81120017827');
  await end(first);

  for (const folder of ['prompts', 'schedules']) await rename(inFolder(folder), inFolder(`${folder}.away`));
  const second = await whenReady(await start());
  expect((await ready(second)).problems.join('\n')).toMatch(/this cannot be read \(ENOENT\)/);
  expect(await numberRung(second, 'hokkaido', 'th')).toBe('+81120017827');
  for (const folder of ['prompts', 'schedules']) await rename(inFolder(`${folder}.away`), inFolder(folder));
  await until(async () => (await ready(second)).schedules.problems.length === 0, 'the schedules are there again');
  // The words are read at the start only.
  expect(await ready(second)).toMatchObject({ serving: 'kept-copy', counts: { problems: 1 } });
});

test('prompts that are valid and have no words for what a centre names are refused, and the kept ones are spoken', async () => {
  await keepOnce();
  for (const name of await readdir(inFolder('prompts')))
    if (/^[a-z]+\.json$/.test(name)) await edit(`prompts/${name}`, (text) => text.replace(/^\s*"card": ".*",?\n/m, ''));
  const running = await whenReady(await start());
  const { problems } = await ready(running);
  expect(problems).toEqual([
    expect.stringMatching(/^prompts:1:1: these prompts have no words for what the schedules name \(.*hokkaido.*\)/),
  ]);
  expect(await numberRung(running, 'hokkaido', 'th')).toBe('+81120017827');
});

test('nothing kept, or only what was damaged: with a bad edit it does not start, and says all that is wrong', async () => {
  await keepOnce();
  await rm(copyFile());
  await edit(card, (text) => text.replace(/^number: .*$/m, 'number: 0120'));
  const first = await start();
  expect(await first.ended).toBe(1);
  expect(first.said()).toMatch(/^The schedules are invalid, so nothing was started:\nlines\/card\.yaml:\d+:\d+: /);
  await writeFile(copyFile(), (copy ?? '').slice(0, -10));
  const second = await start();
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain('The kept copy of the last good schedules is damaged');
});

test('other schedules or prompts in the same data folder are not lent', async () => {
  await keepOnce();
  await cp(inFolder('schedules'), inFolder('others'), { recursive: true });
  await edit('others/lines/card.yaml', () => 'name: [\n');
  for (const environment of [{ MADOGUCHI_SCHEDULES: inFolder('others') }, { MADOGUCHI_PROMPTS: inFolder('nowhere') }])
    expect(await (await start(environment)).ended).toBe(1);
});

test('a data folder that cannot be written costs a warning, and two services share one', async () => {
  await writeFile(inFolder('data'), '');
  const first = await whenReady(await start());
  await until(async () => (await ready(first)).keptCopy.fault !== undefined, 'it cannot be kept');
  expect((await ready(first)).warnings[0]).toMatch(/^what serves now cannot be kept for the next start \(E\w+\)/);
  // The database would be in that folder, too.
  expect((await ready(first)).problems.filter((each: string) => !each.includes('database'))).toEqual([]);
  await end(first);
  await rm(inFolder('data'));
  await mkdir(inFolder('data'));
  // As on a full disk: no file may be longer than some kilobytes.
  const full = await whenReady(await start({}, 'ulimit -f 16'));
  await until(async () => (await ready(full)).keptCopy.fault === 'EFBIG', 'it does not fit');
  expect(await numberRung(full, 'hokkaido', 'th')).toBe('+81120017827');
  await end(full);
  expect(await keptFiles()).toEqual([]);
  const [one, other] = await Promise.all([start().then(whenReady), start().then(whenReady)]);
  for (let change = 0; change < 2; change += 1) {
    await edit(hokkaido, (text) => text.replace(/^ {2}ja: .*$/m, `  ja: 名前${change}`));
    for (const each of [one, other])
      await until(async () => (await request(each.url).get('/open.json')).text.includes(`名前${change}`), 'both serve it');
  }
  await Promise.all([one, other].map(async ({ process: child, ended }) => child.kill('SIGTERM') && (await ended)));
  const [name = ''] = await copies();
  expect(await readFile(inFolder(`data/${name}`), 'utf8')).toContain('名前1');
  expect(await keptFiles()).toEqual([name]);
});
