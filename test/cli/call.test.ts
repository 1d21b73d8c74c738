// npm run call as a person starts it: in a process of its own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { readStory } from '../../src/rehearsal/terminal/storyReader.ts';
import { startService } from '../support/service.ts';

const command = join(import.meta.dirname, '../../src/cli/madoguchi.ts');

type Ran = { readonly status: number; readonly shown: string; readonly complaint: string };

async function run(
  options: readonly string[],
  { cwd, typed = '', set = {} }: { readonly cwd?: string; readonly typed?: string; readonly set?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  const { TWILIO_AUTH_TOKEN: _token, PUBLIC_URL: _url, FORCE_COLOR: _colour, ...env } = process.env;
  const child = spawn(process.execPath, [command, 'call', ...options], {
    env: { ...env, NO_COLOR: '1', ...set },
    ...(cwd !== undefined && { cwd }),
  });
  child.stdin.end(typed);
  const [shown, complaint, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: Number(status), shown, complaint };
}

test('a scripted call runs on a service of its own at a chosen hour, with a gloss', async () => {
  const { status, shown, complaint } = await run(
    ['--at', '2026-12-30T19:00', '--keys', '8 2 1 /hangup', '--dial', 'busy', '--gloss', 'en'],
    {
      // What is set for a service that runs here must not be in the way of this one.
      set: { MADOGUCHI_DATA: '/nowhere', METRICS_PORT: '1', METRICS_HOST: '127.0.0.1' },
    },
  );
  expect([status, complaint]).toEqual([0, '']);
  expect(shown).toContain('2026-12-30T19:00:00+09:00');
  expect(shown).toMatch(/\nne {3}.+\(robot voice, \d\.\d s\)\n/);
  expect(shown).toMatch(/> 2\n\nth .+\n(th .+\n)+ +=.+It opens tomorrow, Thursday, at nine in the morning/);
  expect(shown).toContain('☎    +81120017827 rings');
  expect(shown).toContain('> busy');
  expect(shown).toContain('(you hang up)');
});

test('a story is printed that can be read again, while the call is typed', async () => {
  const options = ['--centre', 'tokamachi', '--at', '2026-12-30T19:00', '--story'];
  const { status, shown, complaint } = await run(options, { typed: '1\n1\n/busy\n/hangup\n' });
  expect(status).toBe(0);
  const { at, to, acts } = readStory(shown);
  expect({ at, to, acts: acts.length }).toEqual({ at: '2026-12-30T19:00:00+09:00', to: '+815000000002', acts: 4 });
  expect(shown).toContain('rings +81120950178\n-> busy');
  expect(complaint).toContain('> busy');
});

test('a service that runs is called with the token that it left in its folder', async () => {
  const service = await startService({ at: '2026-11-24T10:00' });
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-test-'));
  const { port } = new URL(service.url);
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'data', `rehearsal-${port}.json`), JSON.stringify({ url: service.url, token: service.token }));
  const [called, stranger] = await Promise.all([
    run(['--url', `http://localhost:${port}/`, '--keys', '2 2 /hangup'], { cwd: folder }),
    run(['--url', service.url, '--keys', '2'], { cwd: tmpdir() }),
  ]);
  await rename(join(folder, 'data'), join(folder, 'elsewhere'));
  const moved = await run(['--url', service.url, '--keys', '2 2 /hangup'], { cwd: folder, set: { MADOGUCHI_DATA: 'elsewhere' } });
  await Promise.all([service.close(), rm(folder, { recursive: true })]);
  expect(moved.shown).toContain('+81120017827 rings');
  expect(called).toMatchObject({ status: 0, complaint: '' });
  expect(called.shown).toContain('+81120017827 rings');
  expect(stranger.status).toBe(1);
  expect(stranger.complaint).toContain(`There is no token for ${service.url}. Start the service without TWILIO_AUTH_TOKEN`);
});

test('wrong usage ends with status 2 and the sentence that helps', async () => {
  const { status, complaint } = await run(['--centre', 'sapporo']);
  expect([status, complaint]).toEqual([2, '--centre sapporo does not exist. Write one of: hokkaido, tokamachi.\n']);
});
