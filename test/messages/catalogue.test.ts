// The sentences for staff: the two languages have the same placeholders, and what staff wrote is put in as it stands.

import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allMessages } from '../../src/messages/allMessages.ts';
import type { Messages } from '../../src/messages/messageForm.ts';

const entries = Object.entries<Messages[string]>(allMessages);

/**
 * The placeholders of a text, each once. A date may be written for a program in one language and in words in the other; all other formats
 * are the same.
 */
function placeholdersOf(...texts: readonly string[]): readonly string[] {
  const found = texts.flatMap((words) => [...words.matchAll(/\{\{(.*?)\}\}/g)].map(([, inside = '']) => inside.replace(/, day$/, '')));
  return [...new Set(found)].sort();
}

test.each(entries)('%s has the same placeholders in both languages', (_, { en, ja }) => {
  expect(placeholdersOf(ja)).toEqual(typeof en === 'string' ? placeholdersOf(en) : placeholdersOf(en.one, en.other));
});

// What only joins others has no word of its own.
const joining = /^[^\p{L}]*$/u;

test.each(entries)('%s is Japanese in Japanese and English in English', (_, { en, ja }) => {
  const own = ja.replace(/\{\{.*?\}\}/g, '');
  for (const words of typeof en === 'string' ? [en] : [en.one, en.other]) {
    const english = words.replace(/\{\{.*?\}\}/g, '');
    expect(english).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}]/u);
  }
  if (!joining.test(own)) expect(own).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
});

const files = readdirSync(new URL('../../src/messages', import.meta.url)).filter(
  (name) => /^\w+Messages\.ts$/.test(name) && name !== 'allMessages.ts',
);

test('every file of sentences is joined, and no key is in two of them', async () => {
  const read = await Promise.all(files.map((name) => import(`../../src/messages/${name}`) as Promise<Readonly<Record<string, Messages>>>));
  const keys = read.flatMap((file) => Object.values(file).flatMap((messages) => Object.keys(messages)));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(keys.filter((key) => !(key in allMessages))).toEqual([]);
});
