// The robot reads a rehearsal's languages, as far as what it needs is installed.

import { expect, test } from 'vitest';
import { everyVoice } from '../../../src/rehearsal/browser/everyVoice.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import type { Robot } from '../../../src/speech/robot.ts';

const catalogues = await loadCatalogues('prompts');
const asked: string[] = [];
const robot: Robot = {
  speak: async (voice, text) => {
    asked.push(`${voice}: ${text}`);
    return new Int16Array(8);
  },
  stop: async () => undefined,
};
const said = (language: string, text: string) => ({ utterance: { language, text }, leadMs: 0 });
const playable = (voices: ReturnType<typeof everyVoice>) =>
  [...catalogues.headings.keys()].filter((language) => voices.canPlay({ language, text: 'x' }));

test('without the readings of Japanese and Chinese characters those two languages cannot be played, and all others can', async () => {
  const voices = everyVoice(catalogues, robot, () => false);
  expect(playable(voices)).toEqual([...catalogues.headings.keys()].filter((language) => language !== 'ja' && language !== 'zh'));
  await expect(voices.wavFor(said('ja', '窓口'))).rejects.toThrow('Install the package @patdx/kuromoji.');
  await expect(voices.wavFor(said('zh', '窗口'))).rejects.toThrow('Install the package pinyin-pro.');
  expect((await voices.wavFor(said('en', 'the desk'))).length).toBeGreaterThan(44);
  expect(asked).toEqual(['en-us: the desk']);
});

test('with one of them, that language can be played', () => {
  expect(playable(everyVoice(catalogues, robot, (name) => name === 'pinyin-pro'))).toContain('zh');
  expect(playable(everyVoice(catalogues, robot, (name) => name === 'pinyin-pro'))).not.toContain('ja');
  expect(playable(everyVoice(catalogues, robot))).toEqual([...catalogues.headings.keys()]);
});

test('the robot is given a name as its language must hear it, and a sentence in Nepali as it is pronounced', async () => {
  const voices = everyVoice(catalogues, robot);
  asked.length = 0;
  await voices.wavFor(said('vi', 'Quầy My Number'));
  await voices.wavFor(said('ne', 'सँग'));
  expect(asked).toEqual(['vi: Quầy mai năm bơ', 'ne: सङ्ग']);
});
