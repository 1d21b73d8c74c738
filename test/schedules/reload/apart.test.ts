// The check of many files in a thread of its own: what serves and what is refused is the same.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDirectory, type SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { describeProblem } from '../../../src/schedules/problem.ts';
import { loadApart } from '../../../src/schedules/reload/loadApart.ts';
import { readSchedules } from '../../../src/schedules/reload/readFiles.ts';
import { openReading } from '../../../src/service/content.ts';
import { vocabulary } from '../../support/schedules/frozen.ts';
import { frozenFolder } from '../../support/schedules/frozenFolder.ts';
import {
  cardWith,
  copyOfSchedules,
  newNumber,
  numberRung,
  oldNumber,
  removeFolder,
  startLive,
  until,
} from '../../support/schedules/reload/folder.ts';

test('files are checked apart: calls go on meanwhile, and what serves then is the same', async () => {
  const { root, folder } = await copyOfSchedules();
  let checks = 0;
  const live = await startLive(folder, {
    load: (files) => {
      checks += 1;
      return checks === 1 ? loadDirectory(files, vocabulary) : loadApart(files, vocabulary);
    },
  });
  try {
    let turnsMeanwhile = 0;
    await writeFile(join(folder, 'lines', 'card.yaml'), await cardWith('0120-0178-26'));
    while (live.live.status().taken === 0) {
      expect([oldNumber, newNumber]).toContain(await numberRung(live));
      turnsMeanwhile += 1;
    }
    expect(turnsMeanwhile).toBeGreaterThan(1);
    expect(await numberRung(live)).toBe(newNumber);
    expect(live.live.current()).toEqual(loadDirectory(await readSchedules(folder), vocabulary).directory);
  } finally {
    await live.close();
    await removeFolder(root);
  }
});

test('one long file is checked apart, too, so that calls go on; a few short ones are not worth a thread', async () => {
  const { loadLive } = await openReading('prompts');
  const files = await readSchedules(frozenFolder);
  const turnsDuring = async (texts: SourceFiles) => {
    let turns = 0;
    let isDone = false;
    const count = () => {
      if (isDone) return;
      turns += 1;
      setImmediate(count);
    };
    setImmediate(count);
    const { directory } = await loadLive(texts);
    isDone = true;
    expect(directory?.centres.size).toBe(2);
    return turns;
  };
  expect(await turnsDuring(files)).toBe(0);
  expect(await turnsDuring({ ...files, 'guidance.yaml': `${files['guidance.yaml']}${'# a comment\n'.repeat(20_000)}` })).toBeGreaterThan(1);
});

test('a check that fails itself is said to staff, and the last good schedules go on serving', async () => {
  const { root, folder } = await copyOfSchedules();
  let checks = 0;
  const live = await startLive(folder, {
    load: (files) => {
      checks += 1;
      if (checks > 1) throw new Error('a fault of ours');
      return loadDirectory(files, vocabulary);
    },
  });
  await writeFile(join(folder, 'lines', 'card.yaml'), await cardWith('0120-0178-26'));
  await until(() => live.live.status().refused === 1, 'it is refused');
  expect(live.live.status().problems.map(describeProblem)).toEqual([
    expect.stringMatching(/^\.:1:1: .*cannot be checked \(Error: a fault of ours\)\. Undo the last change/),
  ]);
  expect(await numberRung(live)).toBe(oldNumber);
  await live.close();
  await removeFolder(root);
});
