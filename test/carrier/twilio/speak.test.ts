// Long speech as the carrier takes it. https://www.twilio.com/docs/voice/twiml/say#limits: 4,500 characters URL-encoded in one Say.

import { expect, test } from 'vitest';
import type { Speech } from '../../../src/call/speech.ts';
import { documentOf } from '../../../src/carrier/twilio/elements.ts';
import { speak } from '../../../src/carrier/twilio/speak.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import { scriptOf } from '../../../src/speech/script.ts';
import { elementsOf } from '../../support/carrier/carrier.ts';

const most = 4500;
const catalogues = await loadCatalogues('prompts');
const person = (language: string) => ({ language, key: 'menu.person' }) as const;
const zero = (language: string) => ({ language, key: 'key.0' }) as const;
const pause = { pauseMs: 500 } as const;
const longJapanese = { language: 'ja', text: 'きょうは、センターがお休みです。'.repeat(190) };

/** Each Say as it is printed, with what stands inside it. */
function saysOf(speech: Speech): readonly { readonly text: string; readonly inside: string; readonly pauses: number }[] {
  const printed = documentOf(speak(scriptOf(catalogues, speech), { addressOf: () => 'https://hotline.example.jp/audio.wav' }));
  const texts = elementsOf(printed).flatMap(({ name, text }) => (name === 'Say' ? [text] : []));
  const insides = [...printed.matchAll(/<Say [^>]*>(.*?)<\/Say>/gs)].map(([, inside = '']) => inside);
  return texts.map((text, index) => ({
    text,
    inside: insides[index] ?? '',
    pauses: (insides[index] ?? '').split('<break').length - 1,
  }));
}

test.each([
  { language: 'th', text: 'วันนี้ศูนย์ปิดทำการ กรุณาโทรมาใหม่พรุ่งนี้ '.repeat(75).trim() },
  { language: 'th', text: 'ก'.repeat(3000) },
  longJapanese,
  { language: 'zh', text: '今天中心休息！明天请再打来？'.repeat(200) },
  { language: 'en', text: 'The centre is closed today. Please call again tomorrow! '.repeat(120).trim() },
  { language: 'en', text: 'x & y < z '.repeat(900).trim() },
  { language: 'en', text: '\u{1F600}'.repeat(1500) },
])('an announcement of $text.length letters in $language is several Says within the limit, and no letter is lost', (announced) => {
  const says = saysOf([announced]);
  expect(says.length).toBeGreaterThan(1);
  for (const { text } of says) expect(encodeURIComponent(text).length).toBeLessThanOrEqual(most);
  const letters = (words: string) => words.replaceAll(' ', '');
  expect(letters(says.map(({ text }) => text).join(''))).toBe(letters(announced.text));
});

test('the pause before a long announcement is made once, in the Say that it is before', () => {
  const says = saysOf([zero('th'), pause, longJapanese]);
  expect(says.length).toBeGreaterThan(3);
  expect(says.map(({ pauses }) => pauses)).toEqual(says.map((_, index) => (index === 1 ? 1 : 0)));
  expect(says[1]?.inside).toMatch(/^<break time="500ms"\/>きょうは/);
});

test('what follows a long announcement is in its last Say, where there is room', () => {
  const says = saysOf([longJapanese, pause, zero('ja')]);
  expect(says.at(-1)?.inside).toMatch(/。<break time="500ms"\/>ゼロばん。$/);
});

test('a menu that is read many times keeps every Say within the limit, and no pause without its words', () => {
  const says = saysOf(Array.from({ length: 60 }, () => [person('th'), zero('th'), pause]).flat());
  expect(says.length).toBeGreaterThan(1);
  for (const { inside } of says) {
    expect(encodeURIComponent(inside).length).toBeLessThanOrEqual(most);
    expect(inside).not.toMatch(/<break[^>]*>$/);
  }
  expect(says.reduce((sum, { pauses }) => sum + pauses, 0)).toBe(59);
});

test('a short menu in one voice is one Say', () => {
  expect(saysOf([person('th'), pause, zero('th')])).toHaveLength(1);
});
