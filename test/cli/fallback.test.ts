// madoguchi hours fallback: the files are written, held against the tables, and cleared of what is no longer needed.

import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fallbackCommand } from '../../src/cli/fallback.ts';
import { wavOf } from '../../src/speech/wav.ts';

let folder: string;
const shown: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-test-'));
  shown.length = 0;
  vi.spyOn(console, 'log').mockImplementation((text: string) => void shown.push(text));
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Runs the command in this process; its exit status. */
async function run(...options: readonly string[]): Promise<number> {
  return end(fallbackCommand(), options);
}

async function end(command: ReturnType<typeof fallbackCommand>, options: readonly string[]): Promise<number> {
  await command.parseAsync(['--out', folder, ...options], { from: 'user' });
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

test('a recording takes the place of the robot’s words with the next run, and a better one its place; the names of the files say so', async () => {
  const prompts = await mkdtemp(join(tmpdir(), 'madoguchi-test-'));
  await cp('prompts', prompts, { recursive: true });
  vi.stubEnv('MADOGUCHI_PROMPTS', prompts);
  expect(await run()).toBe(0);
  expect(await run('--check')).toBe(0);

  const recordings = join(prompts, 'recordings/ne');
  await mkdir(recordings, { recursive: true });
  const names: string[] = [];
  for (const recording of [wavOf(Int16Array.of(1, 2, 3)), wavOf(Int16Array.of(3, 2, 1))]) {
    await writeFile(join(recordings, 'key.1.wav'), recording);
    expect(await run('--check')).toBe(1);
    expect(await run()).toBe(0);
    const start = await readFile(join(folder, 'hokkaido.xml'), 'utf8');
    const audio = [...start.matchAll(/<Play>([^<]+)/g)].map(([, name = '']) => name);
    expect(await readFile(join(folder, audio[1] ?? ''))).toEqual(recording);
    names.push(audio[1] ?? '');
    expect(await run('--check')).toBe(0);
  }
  expect(new Set(names).size).toBe(2);
  expect(await readdir(folder)).not.toContain(names[0]);

  // A centre's own is in the files of that centre only.
  const own = wavOf(Int16Array.of(2, 2, 2));
  await mkdir(join(prompts, 'recordings/centres/tokamachi/ne'), { recursive: true });
  await writeFile(join(prompts, 'recordings/centres/tokamachi/ne/key.1.wav'), own);
  expect(await run()).toBe(0);
  const [hokkaido, tokamachi] = await Promise.all(
    ['hokkaido', 'tokamachi'].map(async (centre) => {
      const [, audio = ''] = [...(await readFile(join(folder, `${centre}.xml`), 'utf8')).matchAll(/<Play>([^<]+)/g)].map(
        ([, name]) => name,
      );
      return readFile(join(folder, audio));
    }),
  );
  expect([hokkaido, tokamachi]).toEqual([wavOf(Int16Array.of(3, 2, 1)), own]);
  await rm(prompts, { recursive: true });
});

test('without the robot voice nothing is written, and one sentence says which language has none and what gives it one', async () => {
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {});
  const withoutRobot = fallbackCommand(() => undefined);
  expect(await end(withoutRobot, [])).toBe(1);
  expect(await readdir(folder)).toEqual([]);
  expect(complained.mock.calls).toEqual([[expect.stringMatching(/no voice here for ne,.+Install .+espeak-ng-emscripten, or record/)]]);
});
