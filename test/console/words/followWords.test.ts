// The prompts folder while a service runs: what serves at once, what waits for the next start, and what a service that runs on a kept copy does.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FollowedWords, followWords } from '../../../src/service/words/followWords.ts';
import { changingAudio } from '../../../src/speech/audio.ts';
import { cataloguesOf, readPromptFiles } from '../../../src/speech/catalogue.ts';
import { changingCatalogues } from '../../../src/speech/changingCatalogues.ts';
import { keepRecording } from '../../../src/speech/keepRecordings.ts';
import { promptsCopy } from '../../support/console/promptsCopy.ts';

let copy: Awaited<ReturnType<typeof promptsCopy>>;
const opened: FollowedWords[] = [];
beforeEach(async () => {
  copy = await promptsCopy();
});
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
  await copy.remove();
});

const robot = { speak: async () => Int16Array.of(1), stop: async () => {} };

async function follow(withRobot = true, isKeptCopy = false) {
  const files = await readPromptFiles(copy.folder);
  const words = changingCatalogues(cataloguesOf(files));
  const audio = changingAudio(words.catalogues, withRobot ? robot : undefined);
  const logged: object[] = [];
  const taken: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: (what: object) => void logged.push(what) };
  const onTaken = (texts: Readonly<Record<string, string>>) => void taken.push(texts['th.json'] ?? '');
  const followed = await followWords({ folder: copy.folder, files, words, audio, isKeptCopy, onTaken, log });
  opened.push(followed);
  return { followed, audio, logged, taken, prompt: () => words.catalogues.prompt('th', 'menu.again') };
}

async function edit(change: (text: string) => string, name = 'th.json'): Promise<void> {
  const file = join(copy.folder, name);
  await writeFile(file, change(await readFile(file, 'utf8')));
}
const otherWords = (text: string) => text.replace(/("again": )"[^"]*"/, '$1"ฟังใหม่,"');

test('other words serve after the next look, are handed on to be kept, and count as one change', async () => {
  const { followed, taken, prompt } = await follow();
  const before = followed.revision();
  await edit(otherWords);
  await followed.look();
  expect([prompt(), followed.revision() - before, followed.status().serves]).toEqual(['ฟังใหม่,', 1, 'now']);
  expect(taken).toEqual([expect.stringContaining('ฟังใหม่,')]);
  await followed.look();
  expect(followed.revision() - before).toBe(1);
});

test.each([
  ['another language', () => rm(join(copy.folder, 'vi.json')).then(() => rm(join(copy.folder, 'pronunciation', 'vi.json')))],
  ['another voice', () => edit((text) => text.replace(/("twilio": )"[^"]*"/, '$1"Another.Voice"'))],
  [
    'another topic',
    async () => {
      for (const language of ['en', 'es', 'id', 'ja', 'ko', 'ne', 'pt', 'th', 'tl', 'vi', 'zh'])
        await edit((text) => text.replace('"topic": {', '"topic": {\n    "garbage": "x,",'), `${language}.json`);
    },
  ],
])('%s waits for the next start, and so do words that come with it', async (_what, change) => {
  const { followed, prompt, logged } = await follow();
  const before = prompt();
  await change();
  await edit(otherWords);
  await followed.look();
  expect([prompt(), followed.status().serves]).toEqual([before, 'waits']);
  expect(logged).toEqual([expect.objectContaining({ code: 'words-not-taken' })]);
});

test('what is invalid is refused and said once, and the words of before are spoken', async () => {
  const { followed, prompt, logged } = await follow();
  const before = prompt();
  await edit((text) => text.slice(0, 300));
  for (const _ of [1, 2]) await followed.look();
  expect([prompt(), followed.status().serves, logged.length]).toEqual([before, 'refused', 1]);
  await rm(copy.folder, { recursive: true });
  await followed.look();
  expect([prompt(), followed.status().serves]).toEqual([before, 'refused']);
  await mkdir(copy.folder);
});

test('a service that runs on a kept copy takes no words of the folder, and still takes its recordings', async () => {
  const { followed, audio, prompt } = await follow(true, true);
  const before = prompt();
  await edit(otherWords);
  const signed = { by: 'Sita', on: '2026-12-01' };
  const utterance = { language: 'ne', key: 'menu.person' } as const;
  const { written } = cataloguesOf(followed.files());
  const { digestOf } = await import('../../../src/speech/approvals.ts');
  await keepRecording(copy.folder, {
    ...utterance,
    samples: Int16Array.of(1),
    signed,
    seen: digestOf(written('ne', 'menu.person')),
    now: 0,
  });
  await followed.look();
  expect([prompt(), audio.isRecorded(utterance), followed.status().serves]).toEqual([before, true, 'waits']);
});

test('a recording of other words is silent where the robot can say those of now, and is played where there is no robot', async () => {
  const utterance = { language: 'ne', key: 'menu.person' } as const;
  await keepRecording(copy.folder, {
    ...utterance,
    samples: Int16Array.of(1),
    signed: { by: 'Sita', on: '2026-12-01' },
    seen: '0'.repeat(16),
    now: 0,
  });
  expect((await follow(true)).audio.isRecorded(utterance)).toBe(false);
  expect((await follow(false)).audio.isRecorded(utterance)).toBe(true);
});
