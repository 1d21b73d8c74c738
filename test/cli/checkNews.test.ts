// Outside a repository `check` leads with what is new since the copy of what serves, which a service keeps in the data folder.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyFileOf, writeKeptCopy } from '../../src/schedules/reload/keptCopyFile.ts';
import { typed } from '../support/cli/hoursTyped.ts';
import { frozenFiles } from '../support/schedules/frozen.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';

let folder: string;
let schedules: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-test-'));
  schedules = join(folder, 'schedules');
  await cp(frozenFolder, schedules, { recursive: true });
  vi.stubEnv('MADOGUCHI_DATA', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const card = () => join(schedules, 'lines', 'card.yaml');
const edit = async (from: string, to: string) => writeFile(card(), (await readFile(card(), 'utf8')).replace(from, to));

async function keepCopy(): Promise<void> {
  const shared = Object.fromEntries(Object.entries(frozenFiles).filter(([file]) => !file.startsWith('centres/')));
  const centres = Object.fromEntries(
    Object.entries(frozenFiles).flatMap(([file, text]) => {
      const id = /^centres\/(.+)\.yaml$/.exec(file)?.[1];
      return id === undefined ? [] : [[id, { files: { ...shared, [file]: text }, numbers: [], isDefault: id === 'hokkaido' }]];
    }),
  );
  const keptAt = Date.parse('2026-11-24T10:00+09:00');
  const file = copyFileOf({ dataFolder: folder, schedules, prompts: join(process.cwd(), 'prompts') });
  await writeKeptCopy(file, { schedules: { shared, centres }, prompts: {}, keptAt, since: {}, program: 'a test' });
}

test('an edit of what serves is what is new', async () => {
  await keepCopy();
  expect((await typed('check --at 2026-11-24', schedules)).out).not.toContain('New since');
  await edit('daily: 9:00-18:00', 'daily: 9:00-25');
  const { out, status } = await typed('check --at 2026-11-24', schedules);
  expect(status).toBe(1);
  expect(out).toMatch(/^New since what serves now\n {2}changed: lines\/card\.yaml\n {2}lines\/card\.yaml:\d+:5: “9:00-25”/);
  expect((await typed('check --language ja --at 2026-11-24', schedules)).out).toMatch(
    /^いま電話で使われている内容のあとに、新しく出たもの\n/,
  );
});

test('without a copy, and without git, there is no news', async () => {
  await edit('daily: 9:00-18:00', 'daily: 9:00-25');
  const { out, status } = await typed('check --at 2026-11-24', schedules);
  expect([status, out.includes('New since')]).toEqual([1, false]);
});
