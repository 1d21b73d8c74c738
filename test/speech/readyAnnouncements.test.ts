// Ready announcements: each there in every language, true at any hour of its days, and written for the pages too. How long it takes is in ../tools/effort/goals.test.ts.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PromptKey } from '../../src/call/speech.ts';
import { noticesNotes } from '../../src/schedules/schema/fieldNotes.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { vocabularyOf } from '../../src/speech/vocabularyOf.ts';
import { announcedIn } from '../../src/website/announced.ts';
import { eleven } from '../support/languages.ts';

const catalogues = await loadCatalogues('prompts');
const { announcements } = vocabularyOf(catalogues);

const wordsIn = (language: string, ready: string) => catalogues.prompt(language, `announcements.${ready}` as PromptKey);

test('there is one for what happens to an office', () => {
  const needed = ['typhoon', 'earthquake', 'heavy-snow', 'long-waits', 'line-trouble', 'early-closing', 'moved-office'];
  expect(announcements).toEqual(needed);
});

describe.each(eleven)('in %s', (language) => {
  test('each is another sentence, composed, without a digit and without a placeholder, so that no time in it can be wrong', () => {
    const texts = announcements.map((ready) => wordsIn(language, ready));
    expect(new Set(texts).size).toBe(announcements.length);
    for (const text of texts) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/[\p{Nd}{}]/u);
      expect(text).toMatch(/[.。।]$/);
    }
  });

  test('each is written for the pages', () => {
    const silent = announcements.filter((ready) => (announcedIn(language, { ready, words: {} }) ?? '') === '');
    expect(silent).toEqual([]);
  });
});

test('an editor and the guide name each of them', () => {
  const [japanese = '', english = ''] = noticesNotes['announcements[].ready'] ?? [];
  const guide = readFileSync('schedules/README.md', 'utf8');
  for (const ready of announcements) for (const text of [japanese, english, guide]) expect(text).toContain(ready);
});
