// A service as it is started: what it says where, which files it writes for whom, and which port answers whom.

import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '../../src/rehearsal/terminal/freePort.ts';
import { webhook } from '../support/carrier/carrier.ts';
import { until } from '../support/schedules/reload/folder.ts';
import { end, type Running, type Start, startProcess, whenReady } from '../support/service/process.ts';

let root: string;
const started: Running[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'madoguchi-start-'));
});
afterEach(async () => {
  for (const running of started.splice(0)) await end(running);
  await rm(root, { recursive: true, force: true });
});

async function begin(how: Start): Promise<Running> {
  const running = await startProcess(how);
  started.push(running);
  return running;
}

const linesOf = ({ said }: Running) =>
  said()
    .split('\n')
    .filter((line) => line !== '');

test('where its output is a pipe, every line is JSON, one says where to call, and one speaks of all warnings', async () => {
  const running = await whenReady(await begin({ folder: root, environment: { TWILIO_AUTH_TOKEN: '' } }));
  await until(() => running.said().includes('start-warnings'), 'it has said everything');
  const lines = linesOf(running).map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  const { url } = running;
  expect(lines).toEqual([
    expect.objectContaining({
      level: 30,
      rehearsal: true,
      overview: `${url}/`,
      phone: `${url}/phone`,
      hours: `${url}/hours.html`,
      msg: `Madoguchi answers calls at ${url}/voice. Pick up the phone: ${url}/phone`,
    }),
    expect.objectContaining({
      level: 40,
      code: 'start-warnings',
      msg: expect.stringContaining(`Read them on this machine at ${url}/readyz`),
    }),
  ]);
  const { body } = await request(url).get('/readyz');
  const [, { schedules = 0, words = 0 } = {}] = lines as readonly Readonly<Record<string, number>>[];
  expect(body.warnings).toHaveLength(schedules + words);
});

test('on a terminal it speaks to a person', async () => {
  const terminal = join(root, 'terminal.mjs');
  await writeFile(terminal, "Object.defineProperty(process.stdout, 'isTTY', { value: true });");
  const environment = { TWILIO_AUTH_TOKEN: '', NODE_OPTIONS: `--import=${terminal}`, NO_COLOR: '1' };
  const running = await whenReady(await begin({ folder: root, environment }));
  await until(() => running.said().includes('start-warnings'), 'it has said everything');
  const { url } = running;
  expect(running.said()).toContain(`Madoguchi answers calls at ${url}/voice\n`);
  for (const line of [`Overview:             ${url}/`, `Pick up the phone:    ${url}/phone`, `Opening hours:        ${url}/hours.html`])
    expect(running.said()).toContain(`  ${line}\n`);
  expect(running.said()).toMatch(/\n\[\d\d:\d\d:\d\d\] WARN: there are \d+ warnings about the schedules and 1 about the words\./);
  expect(linesOf(running).filter((line) => line.startsWith('{'))).toEqual([]);
});

test.each([
  ['was readable for everybody', async (file: string) => writeFile(file, 'old', { mode: 0o666 }).then(() => chmod(file, 0o666))],
  ['leads elsewhere', async (file: string) => symlink(join(root, 'elsewhere'), file)],
])('the file with a rehearsal’s token is only for its user, also where it lay there before and %s', async (_, lay) => {
  await mkdir(join(root, 'ours'));
  await writeFile(join(root, 'elsewhere'), 'nothing of ours', { mode: 0o666 });
  const PORT = String(await freePort());
  const file = join(root, 'ours', `rehearsal-${PORT}.json`);
  await lay(file);
  const environment = { PORT, PUBLIC_URL: `http://127.0.0.1:${PORT}`, TWILIO_AUTH_TOKEN: '', MADOGUCHI_DATA: 'ours' };
  const running = await begin({ folder: root, environment });
  await until(async () => (await readFile(file, 'utf8').catch(() => '')).includes('"token"'), 'the token is written');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(join(root, 'elsewhere'), 'utf8')).toBe('nothing of ours');
  const tokens = async () => (await readdir(join(root, 'ours'))).filter((name) => name.startsWith('rehearsal'));
  expect(await tokens()).toEqual([`rehearsal-${PORT}.json`]);
  running.process.kill('SIGTERM');
  expect(await running.ended).toBe(0);
  expect(await tokens()).toEqual([]);
});

test('a rehearsal refuses requests of this machine without end, and those that came from elsewhere no more than sixty times a minute', async () => {
  const running = await whenReady(await begin({ folder: root, environment: { TWILIO_AUTH_TOKEN: '' } }));
  const knocks = async (headers: Readonly<Record<string, string>>) => {
    const statuses: number[] = [];
    for (let knock = 0; knock < 62; knock += 1) statuses.push((await request(running.url).post('/voice').set(headers)).status);
    return [...new Set(statuses)];
  };
  expect(await knocks({})).toEqual([403]);
  expect(await knocks({ 'X-Forwarded-For': '203.0.113.7' })).toEqual([403, 429]);
  expect(await knocks({})).toEqual([403]);
});

test('operators have a port of their own, and a proxy leads nobody else to the figures and the sentences', async () => {
  const METRICS_PORT = String(await freePort());
  const running = await whenReady(await begin({ folder: root, environment: { METRICS_PORT } }));
  const operators = `http://127.0.0.1:${METRICS_PORT}`;
  await until(
    () =>
      request(operators)
        .get('/healthz')
        .then(
          ({ status }) => status === 200,
          () => false,
        ),
    'the port is open',
  );
  const figures = await request(operators).get('/metrics');
  expect(figures.text).toMatch(/^madoguchi_build_info\{/m);
  expect(figures.text).toMatch(/^process_resident_memory_bytes \d/m);
  expect((await request(operators).get('/readyz')).body).toMatchObject({ ready: true, warnings: expect.any(Array) });
  for (const path of ['/', '/voice', '/hours.html', '/phone'])
    expect([path, (await request(operators).get(path)).status]).toEqual([path, 404]);
  expect((await request(operators).post('/voice')).status).toBe(404);
  expect((await request(operators).get('/metrics').set('Host', 'rebound.example')).status).toBe(404);

  const proxied = (path: string) => request(running.url).get(path).set('X-Forwarded-For', '203.0.113.7');
  expect((await proxied('/metrics')).status).toBe(404);
  expect((await proxied('/readyz')).body).toEqual({ ready: true, counts: { problems: 0, warnings: expect.any(Number) } });
});

test('a port that is taken ends the start with a sentence that names the setting', async () => {
  const first = await whenReady(await begin({ folder: root }));
  const { port } = new URL(first.url);
  const other = String(await freePort());
  const ends = [{ PORT: port }, { PORT: other, METRICS_PORT: port }].map(async (environment) => {
    const running = await begin({ folder: root, environment });
    // The last line is the same in Japanese.
    return { status: await running.ended, said: linesOf(running).at(-2), ja: linesOf(running).at(-1) };
  });
  expect(await Promise.all(ends)).toEqual([
    {
      status: 1,
      said: expect.stringMatching(/^Port \d+ of 127\.0\.0\.1 cannot be opened: .+EADDRINUSE.+ Set PORT to a free one\.$/),
      ja: expect.stringContaining('「PORT=3001」'),
    },
    {
      status: 1,
      said: expect.stringMatching(/^Port \d+ of 127\.0\.0\.1 cannot be opened: .+ Set METRICS_PORT to a free one\.$/),
      ja: expect.stringContaining('「METRICS_PORT=3001」'),
    },
  ]);
});

test('a working folder that was removed is said in a sentence', async () => {
  const folder = join(root, 'gone');
  await mkdir(folder);
  const running = await begin({ folder, before: 'rmdir ../gone' });
  expect(await running.ended).toBe(1);
  expect(running.said()).toMatch(/^The working folder does not exist any more\. .+\n作業フォルダー.+\n$/);
});

test('what was compiled lies in a folder of the user and not of the machine', async () => {
  const environment = { HOME: join(root, 'home'), TMPDIR: join(root, 'tmp'), NODE_COMPILE_CACHE: '' };
  await mkdir(environment.TMPDIR);
  const running = await whenReady(await begin({ folder: root, environment }));
  await until(async () => (await readdir(join(root, 'home/.cache/madoguchi/compiled')).catch(() => [])).length > 0, 'the cache is written');
  expect(await readdir(environment.TMPDIR)).toEqual([]);
  const { url, token } = running;
  expect((await webhook({ url, token, logged: [], setAt: () => {}, close: async () => {} }, '/voice')).status).toBe(200);
});
