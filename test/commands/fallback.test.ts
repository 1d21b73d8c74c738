// npm run hours -- fallback: the files are written, held against the tables, and cleared of what is no longer needed.

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fallbackCommand } from '../../src/commands/fallback.ts';

vi.setConfig({ testTimeout: 30_000 });

let folder: string;
const shown: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-test-'));
  shown.length = 0;
  vi.spyOn(console, 'log').mockImplementation((text: string) => void shown.push(text));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Runs the command in this process; its exit status. */
async function run(...options: readonly string[]): Promise<number> {
  await fallbackCommand.parseAsync(['--out', folder, ...options], { from: 'user' });
  const status = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return status;
}

test('the files are written with their audio, and what an edit or an earlier run left is found, and put right', async () => {
  expect(await run('--base', 'https://madoguchi-1234.twil.io/')).toBe(0);
  const written = await readdir(folder);
  expect(written.filter((name) => name.endsWith('.xml')).sort()).toEqual([
    'hokkaido-ring.xml',
    'hokkaido.xml',
    'tokamachi-ring.xml',
    'tokamachi.xml',
  ]);
  const start = await readFile(join(folder, 'hokkaido.xml'), 'utf8');
  expect(start).toContain('action="https://madoguchi-1234.twil.io/hokkaido-ring.xml"');
  const [, audio = ''] = /<Play>https:\/\/madoguchi-1234\.twil\.io\/(ne-\w+\.wav)</.exec(start) ?? [];
  expect((await readFile(join(folder, audio))).subarray(0, 4).toString()).toBe('RIFF');

  await Promise.all([
    writeFile(join(folder, 'ne-0123456789ab.wav'), 'old'),
    writeFile(join(folder, 'sapporo.xml'), start),
    writeFile(join(folder, 'own.xml'), '<Response/>'),
    writeFile(join(folder, 'hokkaido.xml'), start.replace('one.', 'two.')),
  ]);
  expect(await run('--check', '--json', '--base', 'https://madoguchi-1234.twil.io')).toBe(1);
  expect(JSON.parse(shown.at(-1) ?? '')).toMatchObject({ changed: ['hokkaido.xml'], removed: ['ne-0123456789ab.wav', 'sapporo.xml'] });
  expect(await readFile(join(folder, 'hokkaido.xml'), 'utf8')).toContain('two.');
  expect(await run('--base', 'https://madoguchi-1234.twil.io')).toBe(0);
  expect((await readdir(folder)).sort()).toEqual([...written, 'own.xml'].sort());
  expect(await readFile(join(folder, 'hokkaido.xml'), 'utf8')).toBe(start);
});
