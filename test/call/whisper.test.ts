// What a desk hears: its length in every language and for every topic, by the voice that times all words.

import { expect, test } from 'vitest';
import { whisper } from '../../src/call/whisper.ts';
import { lostCardTopic } from '../../src/routing/lines.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { openEar } from '../../src/speech/timing/ear.ts';
import { openStopwatch } from '../../src/speech/timing/stopwatch.ts';
import { centreNow } from '../support/call/caller.ts';

const catalogues = await loadCatalogues('prompts');
const centre = centreNow('hokkaido', '2026-11-24T10:00+09:00');

test('a lost card is told to a desk in Japanese within three seconds, whatever the language, and with the key within five and a half', async () => {
  const stopwatch = openStopwatch();
  const ear = openEar(catalogues, stopwatch);
  const seconds = async (callersLanguage: string, accept?: true) => {
    const state = { centre: 'hokkaido', topic: lostCardTopic, language: 'ja', callersLanguage, ...(accept && { accept }) };
    const turn = whisper(state, centre);
    return turn.act === 'hang-up' ? Number.NaN : ear.secondsOf(turn.speech);
  };
  try {
    for (const language of centre.languages) {
      expect(await seconds(language)).toBeLessThan(3);
      expect(await seconds(language, true)).toBeLessThan(5.5);
    }
  } finally {
    await stopwatch.stop();
  }
});

test('of a caller whose language the centre does not have, the desk hears that it is not known', () => {
  for (const callersLanguage of ['xx', 'fr', 'constructor']) {
    const turn = whisper({ centre: 'hokkaido', topic: lostCardTopic, language: 'ja', callersLanguage }, centre);
    if (turn.act === 'hang-up') throw new Error('the desk is hung up');
    const keys = turn.speech.map((item) => ('key' in item ? item.key : ''));
    expect(keys).toEqual(['whisper.unknown', 'whisper.topic.lost-card']);
  }
});

test('every topic of the catalogue is told in every language', () => {
  const topics = catalogues.keys.flatMap((key) => /^topic\.(.+)$/.exec(key)?.[1] ?? []).filter((topic) => topic !== 'information');
  const told = catalogues.keys.flatMap((key) => /^whisper\.topic\.(.+)$/.exec(key)?.[1] ?? []);
  expect(told.sort()).toEqual(topics.sort());
});
