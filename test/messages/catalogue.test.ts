// The sentences for staff: the two languages have the same placeholders, and what staff wrote is put in as it stands.

import { expect, test } from 'vitest';
import { allMessages } from '../../src/messages/allMessages.ts';
import type { Messages } from '../../src/messages/messageForm.ts';

const entries = Object.entries<Messages[string]>(allMessages);

/** `name, quote` for each placeholder, sorted. */
function placeholdersOf(words: string): readonly string[] {
  return [...words.matchAll(/\{\{(.*?)\}\}/g)].map(([, inside]) => String(inside)).sort();
}

test.each(entries)('%s has the same placeholders in both languages', (_, { en, ja }) => {
  for (const words of typeof en === 'string' ? [en] : [en.one, en.other]) expect(placeholdersOf(ja)).toEqual(placeholdersOf(words));
});

// A sentence that is made of two others has no words of its own.
const withWords = entries.filter(([key]) => !key.endsWith('.with-advice'));

test.each(withWords)('%s is Japanese in Japanese and English in English', (_, { en, ja }) => {
  expect(ja.replace(/\{\{.*?\}\}/g, '')).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
  for (const words of typeof en === 'string' ? [en] : [en.one, en.other]) expect(words.replace(/\{\{.*?\}\}/g, '')).toMatch(/[a-z]/);
});
