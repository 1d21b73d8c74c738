// A turn's speech as the carrier's voices say it.

import { beforeAll, expect, test } from 'vitest';
import type { Speech } from '../../src/call/speech.ts';
import { type Catalogues, loadCatalogues } from '../../src/speech/catalogue.ts';
import { glossOf, type Said, type Script, scriptOf } from '../../src/speech/script.ts';

// https://www.twilio.com/docs/voice/twiml/say#limits
const mostEncoded = 4500;

let catalogues: Catalogues;
beforeAll(async () => {
  catalogues = await loadCatalogues('prompts');
});

/** `en To talk to a person,|500|zero.`: each piece with its language, its words and its pauses. */
function written(script: Script): readonly string[] {
  return script.map((piece) =>
    piece.is === 'say' ? `${piece.language} ${piece.parts.join('|')}` : `${piece.of[0].language} (${piece.leadMs}) ${piece.text}`,
  );
}

const person = (language: string) => ({ language, key: 'menu.person' }) as const;
const zero = (language: string) => ({ language, key: 'key.0' }) as const;
const pause = { pauseMs: 500 } as const;

test.each([
  { speech: [], pieces: [] },
  { speech: [pause], pieces: [] },
  { speech: [pause, person('en')], pieces: ['en To talk to a person,'] },
  { speech: [person('en'), pause], pieces: ['en To talk to a person,'] },
  { speech: [person('en'), zero('en')], pieces: ['en To talk to a person, zero.'] },
  { speech: [zero('en'), person('en')], pieces: ['en zero.| To talk to a person,'] },
  { speech: [person('en'), pause, zero('en')], pieces: ['en To talk to a person,|500|zero.'] },
  { speech: [person('en'), pause, { pauseMs: 750 }, { pauseMs: 250 }, zero('en')], pieces: ['en To talk to a person,|750|zero.'] },
  { speech: [person('en'), person('ja'), zero('en')], pieces: ['en To talk to a person,', 'ja 人と話すときは、', 'en zero.'] },
  { speech: [person('en'), pause, person('ja'), zero('ja')], pieces: ['en To talk to a person,', 'ja 500|人と話すときは、ゼロばん。'] },
  { speech: [{ language: 'en', text: '' }, pause, zero('en')], pieces: ['en zero.'] },
  { speech: [zero('en'), pause, { language: 'en', text: '' }, zero('en')], pieces: ['en zero.|500|zero.'] },
  { speech: [zero('ne'), zero('ne')], pieces: ['ne (0) शून्य।', 'ne (0) शून्य।'] },
  { speech: [pause, zero('ne'), pause, zero('ne')], pieces: ['ne (0) शून्य।', 'ne (500) शून्य।'] },
  { speech: [zero('en'), pause, zero('ne'), zero('en')], pieces: ['en zero.', 'ne (500) शून्य।', 'en zero.'] },
] as readonly { readonly speech: Speech; readonly pieces: readonly string[] }[])('$pieces', ({ speech, pieces }) => {
  expect(written(scriptOf(catalogues, speech))).toEqual(pieces);
});

test('a piece remembers what it was made of, so that it can be read in another language', () => {
  const [piece] = scriptOf(catalogues, [person('th'), pause, zero('th')]);
  if (piece === undefined) throw new Error('Nothing was said.');
  expect(piece.of).toEqual([person('th'), zero('th')]);
  expect(glossOf(catalogues, piece, 'en')).toBe('To talk to a person, zero.');
});

const says = (text: string, language: string) => scriptOf(catalogues, [{ language, text }]) as readonly Said[];
const encodedLength = ({ parts }: Said) => encodeURIComponent(parts.join('')).length;

test.each([
  { language: 'th', text: 'วันนี้ศูนย์ปิดทำการ กรุณาโทรมาใหม่พรุ่งนี้ '.repeat(75).trim() },
  { language: 'th', text: 'ก'.repeat(3000) },
  { language: 'ja', text: 'きょうは、センターがお休みです。'.repeat(190) },
  { language: 'ja', text: 'あ'.repeat(3000) },
  { language: 'zh', text: '今天中心休息！明天请再打来？'.repeat(200) },
  { language: 'en', text: 'The centre is closed today. Please call again tomorrow! '.repeat(120).trim() },
  { language: 'en', text: 'x'.repeat(9000) },
  { language: 'en', text: '\u{1F600}'.repeat(1500) },
])('an announcement of $text.length letters in $language is several Says within the limit, and no letter is lost', ({ language, text }) => {
  const pieces = says(text, language);
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect(encodedLength(piece)).toBeLessThanOrEqual(mostEncoded);
  // A space more between two Says is not heard.
  const letters = (words: string) => words.replaceAll(' ', '');
  expect(letters(pieces.flatMap(({ parts }) => parts).join(''))).toBe(letters(text));
  expect(pieces.flatMap(({ of }) => of)).toHaveLength(1);
});

test('the pause before a long announcement is made once, not before each of its Says', () => {
  const pieces = scriptOf(catalogues, [
    zero('th'),
    pause,
    { language: 'ja', text: 'きょうは、センターがお休みです。'.repeat(190) },
  ]) as readonly Said[];
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.map(({ parts }) => parts.filter((part) => typeof part === 'number'))).toEqual(
    pieces.map((_, index) => (index === 1 ? [500] : [])),
  );
});

test('a long announcement is cut after sentences, not within them', () => {
  for (const { parts } of says('きょうは、センターがお休みです。'.repeat(190), 'ja')) expect(parts.join('')).toMatch(/。$/);
});

test('a long announcement in Thai, which has no full stops, is cut at a space, never within a word or between a letter and its vowel', () => {
  const text = 'วันนี้ศูนย์ปิดทำการ กรุณาโทรมาใหม่พรุ่งนี้ '.repeat(75).trim();
  const words = new Set(text.split(' '));
  for (const { parts } of says(text, 'th'))
    expect(
      parts
        .join('')
        .trim()
        .split(' ')
        .filter((word) => !words.has(word)),
    ).toEqual([]);
});

test('Thai without any space is cut between words, as a dictionary knows them', () => {
  const pieces = says('วันนี้ศูนย์ปิดทำการ'.repeat(150), 'th').map(({ parts }) => parts.join('').trim());
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect(piece).toMatch(/^(วันนี้|ศูนย์|ปิด|ทำการ)/);
});

test('one endless word is cut between letters, and no letter loses its marks', () => {
  const pieces = says('ệ'.normalize('NFD').repeat(1000), 'vi').map(({ parts }) => parts.join('').trim());
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect(piece.normalize('NFC')).toMatch(/^ệ+$/);
});

test('what is said without a pause stays in one Say, where it fits: “once more” is not parted from the number', () => {
  const [more, number] = [
    { language: 'th', key: 'numbers.onceMore' },
    { language: 'th', text: 'ศูนย์, หนึ่ง, สอง, ศูนย์.' },
  ] as const;
  // So long that only the first of the two would fit behind it.
  const pieces = scriptOf(catalogues, [{ language: 'th', text: 'ก'.repeat(420) }, pause, more, number]) as readonly Said[];
  expect(pieces.map(({ of }) => of)).toEqual([[{ language: 'th', text: 'ก'.repeat(420) }], [more, number]]);
  expect(pieces[1]?.parts[0]).toBe(500);
});

test('marks at the beginning of an announcement are kept', () => {
  const text = `...${'The centre is closed today. '.repeat(200)}`;
  expect(says(text, 'en')[0]?.parts.join('').slice(0, 30)).toBe(text.slice(0, 30));
});

test('a menu of all languages, read twice, keeps every Say within the limit', () => {
  const speech = Array.from({ length: 60 }, () => [person('th'), zero('th'), pause]).flat();
  const pieces = scriptOf(catalogues, speech) as readonly Said[];
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect(encodedLength(piece)).toBeLessThanOrEqual(mostEncoded);
  expect(pieces.flatMap(({ parts }) => parts.filter((part) => typeof part === 'string'))).toHaveLength(60);
});
