// Long texts in pieces: where they are cut, and how long they are counted to be.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText, encodedLength } from '../../src/speech/cutText.ts';

const most = 4000;

test.each([
  { language: 'th', text: 'วันนี้ศูนย์ปิดทำการ กรุณาโทรมาใหม่พรุ่งนี้ '.repeat(75).trim() },
  { language: 'th', text: 'ก'.repeat(3000) },
  { language: 'ja', text: 'きょうは、センターがお休みです。'.repeat(190) },
  { language: 'ja', text: 'あ'.repeat(3000) },
  { language: 'zh', text: '今天中心休息！明天请再打来？'.repeat(200) },
  { language: 'en', text: 'The centre is closed today. Please call again tomorrow! '.repeat(120).trim() },
  { language: 'en', text: 'x'.repeat(9000) },
  { language: 'en', text: '\u{1F600}'.repeat(1500) },
])('$text.length letters in $language are several pieces within the limit, and no letter is lost', ({ language, text }) => {
  const pieces = cutText(text, language, most);
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect(encodeURIComponent(piece).length).toBeLessThanOrEqual(most);
  expect(pieces.join('')).toBe(text);
});

test('a short text is one piece', () => {
  expect(cutText('The centre is closed today. Please call again.', 'en', most)).toEqual(['The centre is closed today. Please call again.']);
});

test('it is cut after sentences, not within them', () => {
  for (const piece of cutText('きょうは、センターがお休みです。'.repeat(190), 'ja', most)) expect(piece).toMatch(/。$/);
});

test('Thai, which has no full stops, is cut at a space, never within a word or between a letter and its vowel', () => {
  const text = 'วันนี้ศูนย์ปิดทำการ กรุณาโทรมาใหม่พรุ่งนี้ '.repeat(75).trim();
  const words = new Set(text.split(' '));
  for (const piece of cutText(text, 'th', most))
    expect(
      piece
        .trim()
        .split(' ')
        .filter((word) => !words.has(word)),
    ).toEqual([]);
});

test('Thai without any space is cut between words, as a dictionary knows them', () => {
  const pieces = cutText('วันนี้ศูนย์ปิดทำการ'.repeat(150), 'th', most);
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect(piece).toMatch(/^(วันนี้|ศูนย์|ปิด|ทำการ)/);
});

test('one endless word is cut between letters, and no letter loses its marks', () => {
  const pieces = cutText('ệ'.normalize('NFD').repeat(1000), 'vi', most);
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect(piece.normalize('NFC')).toMatch(/^ệ+$/);
});

test('marks at the beginning are kept', () => {
  const text = `...${'The centre is closed today. '.repeat(200)}`;
  expect(cutText(text, 'en', most)[0]?.slice(0, 30)).toBe(text.slice(0, 30));
});

test('a text is counted as it would be encoded', () => {
  const letter = fc.constantFrom(...' aZ09-_.!~*()%&+/é字ก\u{1F600}\uD800\uDC00\u0000\u007F\u07FF\u0800\uFFFF', "'");
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letter })), (text) => {
      expect(encodedLength(text)).toBe(encodeURIComponent(text.toWellFormed()).length);
    }),
    { numRuns: 500 },
  );
});
