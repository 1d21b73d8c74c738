// What serves first: the folder, what was kept, or nothing, and what is said of a copy that cannot help.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { KeptSchedules } from '../../../src/schedules/build/kept.ts';
import type { SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { loadKeeping } from '../../../src/schedules/build/loadKeeping.ts';
import type { CopyFault } from '../../../src/schedules/reload/keptCopyFile.ts';
import type { KeptCopy } from '../../../src/schedules/reload/keptCopyForm.ts';
import { openServing } from '../../../src/schedules/reload/openServing.ts';
import { threeTowns } from '../../support/schedules/threeTowns.ts';
import { townVocabulary } from '../../support/schedules/town.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-first-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const keptAt = Date.parse('2026-11-01T00:00:00Z');
const schedules = loadKeeping(threeTowns, townVocabulary).kept as KeptSchedules;
const copy: KeptCopy = { schedules, prompts: {}, keptAt, since: { town: keptAt - 1, village: keptAt }, program: '0' };
const village = 'centres/village.yaml';

/** Opens a folder with these files, with words that have only these topics. */
async function open(files: SourceFiles, kept: KeptCopy | CopyFault, topics: readonly string[] = townVocabulary.topics) {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const load = (texts: SourceFiles, before?: KeptSchedules) => loadKeeping(texts, { ...townVocabulary, topics }, before);
  return openServing({ folder, load, clock: () => keptAt + 1000, readCopy: async () => kept });
}

test('a valid folder serves without the copy', async () => {
  const { serving, lost } = await open(threeTowns, { fault: 'damaged' });
  expect(serving.status).toEqual({ since: keptAt + 1000, taken: 0, refused: 0, problems: [] });
  expect(lost).toEqual([]);
});

test('an invalid part is the kept one, with its age', async () => {
  const { serving } = await open({ ...threeTowns, [village]: 'name: [\n' }, copy);
  expect(serving.status).toMatchObject({
    refused: 1,
    fromCopy: { keptAt },
    held: [{ centre: 'village', since: keptAt, heldSince: keptAt + 1000 }],
  });
  expect(serving.since).toMatchObject({ town: keptAt - 1, village: keptAt });
});

test.each([
  ['absent', /^The schedules are invalid, so nothing was started:\ncentres\/village\.yaml:\d+:\d+: [^\n]+(?:\ncentres[^\n]+)*$/],
  ['damaged', /\nThe kept copy of the last good schedules is damaged/],
  ['other-form', /\nThe kept copy of the last good schedules was written by another version/],
  ['EACCES', /\nThe kept copy of the last good schedules cannot be read \(EACCES\)/],
])('a copy that is %s helps nothing, and that is said after the problems', async (fault, says) => {
  const opening = open({ ...threeTowns, [village]: 'name: [\n' }, { fault });
  await expect(opening).rejects.toThrow(says);
  await expect(opening).rejects.toThrow(/^The schedules are invalid/);
});

test('a copy that these words or this version refuse is said to be refused, by its centres', async () => {
  await expect(open({ ...threeTowns, [village]: 'name: [\n' }, copy, ['lost-card'])).rejects.toThrow(
    /is not accepted by this version of the program, or by these prompts: .*village/,
  );
});

test('one kept centre that is refused is lost, and the rest serves', async () => {
  const withoutCard = (text: string) => text.replace('  2: { id: card, lines: [counter, desk] }\n', '');
  const fewer = Object.fromEntries(Object.entries(threeTowns).map(([file, text]) => [file, withoutCard(text)]));
  const { serving, lost } = await open({ ...fewer, [village]: 'name: [\n' }, copy, ['lost-card']);
  expect(lost).toEqual(['village']);
  expect([...serving.directory.centres.keys()]).toEqual(['hamlet', 'town']);
});
