// A language that nothing on this machine can speak: its callers hear English, in full, and never silence.

import { expect, test } from 'vitest';
import type { Speech } from '../../src/call/speech.ts';
import { audible, silentLanguages } from '../../src/speech/audible.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { scriptOf } from '../../src/speech/script.ts';

const catalogues = await loadCatalogues('prompts');
const nothing = { canPlay: () => false };
const everything = { canPlay: () => true };
const onlyPerson = { canPlay: (item: Speech[number]) => 'key' in item && item.key === 'menu.person' };

const spoken = (speech: Speech, audio: Parameters<typeof audible>[1]) =>
  scriptOf(catalogues, audible(catalogues, audio, speech)).map((piece) =>
    piece.is === 'play'
      ? `plays ${piece.text}`
      : `${piece.language}: ${piece.parts.map((part) => (typeof part === 'number' ? `(${part})` : typeof part === 'string' ? part.trim() : part.written)).join(' ')}`,
  );

const pause = { pauseMs: 500 };
const menu: Speech = [{ language: 'ne', key: 'topic.card' }, { language: 'ne', key: 'key.2' }, pause];

test('a prompt and its values are said in English', () => {
  const opens: Speech = [
    {
      language: 'ne',
      key: 'closed.opens',
      values: { when: { is: 'when', moment: { daysAhead: 1, weekday: 4, month: 12, day: 31, hour: 9, minute: 0 } } },
    },
  ];
  expect(spoken([...menu, ...opens], nothing)).toEqual([
    'en: My Number Card, two. (500) It opens tomorrow, Thursday, at nine in the morning.',
  ]);
});

test('in the language menu it has its English name, not the name of English', () => {
  expect(
    spoken(
      [
        { language: 'ne', key: 'language.name' },
        { language: 'ne', key: 'key.star' },
      ],
      nothing,
    ),
  ).toEqual(['en: Nepali (200) star.']);
});

test('words that staff wrote are a notice, or other questions where they name a choice', () => {
  const notice: Speech = [{ language: 'ne', text: 'सूचना' }, pause];
  expect(spoken(notice, nothing)).toEqual(['en: There is a notice today. Please ask the staff about it.']);
  expect(
    spoken(
      [
        { language: 'ne', text: 'पेन्सन' },
        { language: 'ne', key: 'key.4' },
      ],
      nothing,
    ),
  ).toEqual(['en: Other questions, four.']);
});

test('what a native speaker has recorded is still played', () => {
  const speech: Speech = [...menu, { language: 'ne', key: 'menu.person' }];
  expect(spoken(speech, onlyPerson)).toEqual(['en: My Number Card, two.', expect.stringMatching(/^plays \p{Script=Devanagari}/u)]);
});

test('other languages, and Nepali where it can be played, are left as they are', () => {
  const others: Speech = [{ language: 'th', key: 'menu.person' }, { language: 'ja', text: 'お知らせ' }, pause];
  expect(audible(catalogues, nothing, others)).toBe(others);
  expect(audible(catalogues, everything, menu)).toBe(menu);
});

test('the languages that cannot be spoken are named; recordings alone are not enough, since times are in no recording', () => {
  expect(silentLanguages(catalogues, nothing)).toEqual(['ne']);
  expect(silentLanguages(catalogues, onlyPerson)).toEqual(['ne']);
  expect(silentLanguages(catalogues, everything)).toEqual([]);
});
