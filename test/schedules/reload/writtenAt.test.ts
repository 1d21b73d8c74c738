// When the content that serves was written: later after every edit, whatever the dates of the files are, and never earlier.

import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLiveDirectory } from '../../../src/schedules/reload/live.ts';
import { loadTown } from '../../support/schedules/town.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

test('an edit is later than what was before, also one with an older date and one under a clock that is ahead', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'schedules-'));
  const file = join(folder, 'days.yaml');
  const put = async (text: string, atMs: number) => {
    await writeFile(file, text);
    for (const each of [file, folder]) await utimes(each, atMs / 1000, atMs / 1000);
  };
  const start = Date.UTC(2026, 10, 24, 1);
  let now = start + 60_000;
  await put('{}\n', start);
  const open = () => openLiveDirectory({ folder, load: () => loadTown(), clock: () => now, log: quiet, lookEveryMs: 5 });
  const live = await open();
  expect(live.writtenAt()).toBe(start);
  const after = async (text: string, atMs: number) => {
    const { taken } = live.status();
    await put(text, atMs);
    while (live.status().taken === taken) await new Promise((done) => setTimeout(done, 5));
    return live.writtenAt();
  };
  // Just written: the time of the file, so that every instance says the same, and the same after a restart.
  expect(await after('{} # a\n', start + 50_000)).toBe(start + 50_000);
  // From a copy of last week.
  expect(await after('{} # b\n', start - 7 * 86_400_000)).toBe(now);
  // Twice in one second.
  now += 100;
  expect(await after('{} # c\n', now)).toBe(start + 61_000);
  // A rehearsal whose clock is next year.
  now += 365 * 86_400_000;
  expect(await after('{} # d\n', start + 120_000)).toBe(now);
  await live.close();
  await put('{} # d\n', start + 120_000);
  const again = await open();
  expect(again.writtenAt()).toBe(start + 120_000);
  await again.close();
  await rm(folder, { recursive: true });
});
