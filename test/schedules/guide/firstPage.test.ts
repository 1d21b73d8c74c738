// The first page of the guide, for a person who has never used a terminal: what it says is what happens.

import { execFile, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StaffLanguage } from '../../../src/messages/message.ts';
import { describeProblemIn } from '../../../src/schedules/problem.ts';
import { frozenFiles, loadWith } from '../../support/schedules/frozen.ts';
import { frozenFolder } from '../../support/schedules/frozenFolder.ts';

const guide = await readFile('schedules/README.md', 'utf8');
const hokkaido = 'centres/hokkaido.yaml';

/** The text of the block below a mark, without its indentation. */
function blockBelow(mark: string): string {
  const [, indent = '', text = ''] = new RegExp(`<!-- ${mark} -->\\n\\n( *)\`\`\`\\w+\\n([\\s\\S]*?)\\n *\`\`\``).exec(guide) ?? [];
  return text.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

test.each<[string, StaffLanguage]>([
  ['check, in Japanese', 'ja'],
  ['check, in English', 'en'],
])('what check prints of the mistake is in the guide: %s', (mark, language) => {
  const mistaken = (frozenFiles[hokkaido] ?? '').replace('13:00-17:00', '13:00-17:75');
  const problems = loadWith({ [hokkaido]: mistaken }).problems.filter(({ severity }) => severity === 'problem');
  expect(problems.map(describeProblemIn(language)).join('\n')).toBe(blockBelow(`example: ${mark}`));
});

test('it names the people it speaks of, and has no “somebody” in it', () => {
  expect(guide.match(/\b(some|no|any|every)(body|one)\b|\bwho(m|so)?ever\b/gi)).toBeNull();
});

test('the commands that it names are commands of this project', async () => {
  const scripts = Object.keys((JSON.parse(await readFile('package.json', 'utf8')) as { readonly scripts: object }).scripts);
  const named = [...guide.matchAll(/npm run (\w+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => !scripts.includes(name ?? ''))).toEqual([]);
});

describe.skipIf(spawnSync('git', ['--version']).error !== undefined)('undo', () => {
  const original = frozenFiles[hokkaido] ?? '';
  let folder = '';
  const file = () => join(folder, 'schedules', hokkaido);
  const names = ['-c', 'user.name=staff', '-c', 'user.email=staff@example.jp', '-c', 'core.autocrlf=false'];
  const git = (...words: readonly string[]) => promisify(execFile)('git', ['-C', folder, ...names, ...words]);

  /** Runs the lines of the guide as staff type them. */
  async function typed(mark: string): Promise<void> {
    const lines = blockBelow(`commands: ${mark}`).split('\n');
    for (const line of lines) {
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
      expect(words[0]).toBe('git');
      await git(...words.slice(1));
    }
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'madoguchi-undo-'));
    await cp(frozenFolder, join(folder, 'schedules'), { recursive: true });
    await git('init', '--quiet');
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'the schedules');
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('an edit that was not recorded is taken back', async () => {
    await writeFile(file(), 'broken');
    await typed('undo');
    expect(await readFile(file(), 'utf8')).toBe(original);
  });

  test('an edit that was recorded stays, and is taken back by its own command', async () => {
    await writeFile(file(), `${original}# edited\n`);
    await typed('record');
    await typed('undo');
    expect(await readFile(file(), 'utf8')).toBe(`${original}# edited\n`);
    await typed('undo-recorded');
    expect(await readFile(file(), 'utf8')).toBe(original);
  });
});
