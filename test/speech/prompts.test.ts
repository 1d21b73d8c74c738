// The eleven catalogues that a caller hears.

import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { PromptKey } from '../../src/call/speech.ts';
import { type Catalogues, loadCatalogues } from '../../src/speech/catalogue.ts';
import { scriptOf } from '../../src/speech/script.ts';
import { vocabularyOf } from '../../src/speech/vocabularyOf.ts';

// https://www.twilio.com/docs/voice/twiml/say/text-speech#available-voices-and-languages: the voices of the manual's table that the SDK has
// too. Nepali has none.
const voices = [
  { language: 'ja', voice: 'Polly.Kazuha-Neural', locale: 'ja-JP', name: '日本語' },
  { language: 'en', voice: 'Polly.Joanna-Neural', locale: 'en-US', name: 'English' },
  { language: 'zh', voice: 'Polly.Zhiyu-Neural', locale: 'cmn-CN', name: '中文' },
  { language: 'ko', voice: 'Polly.Seoyeon-Neural', locale: 'ko-KR', name: '한국어' },
  { language: 'es', voice: 'Polly.Lupe-Neural', locale: 'es-US', name: 'Español' },
  { language: 'pt', voice: 'Polly.Camila-Neural', locale: 'pt-BR', name: 'Português' },
  { language: 'vi', voice: 'Google.vi-VN-Wavenet-A', locale: 'vi-VN', name: 'Tiếng Việt' },
  { language: 'th', voice: 'Google.th-TH-Standard-A', locale: 'th-TH', name: 'ภาษาไทย' },
  { language: 'id', voice: 'Google.id-ID-Wavenet-A', locale: 'id-ID', name: 'Bahasa Indonesia' },
  { language: 'tl', voice: 'Google.fil-PH-Wavenet-A', locale: 'fil-PH', name: 'Tagalog' },
  { language: 'ne', voice: undefined, locale: 'ne-NP', name: 'नेपाली' },
];
const languages = voices.map(({ language }) => language);

let catalogues: Catalogues;
beforeAll(async () => {
  catalogues = await loadCatalogues('prompts');
});

/** Every prompt of a language; its placeholders, which nobody fills here, are left out. */
function promptsOf(language: string): readonly (readonly [PromptKey, string])[] {
  return catalogues.keys.map((key) => [key, catalogues.prompt(language, key).replace(/\{\{\w+\}\}/g, '')]);
}

test('there are eleven, and their headings are those of the carrier’s table', () => {
  expect([...catalogues.headings.keys()].sort()).toEqual([...languages].sort());
  for (const { language, name, voice, locale } of voices) {
    expect(catalogues.headings.get(language)).toMatchObject({
      language,
      name,
      locale,
      ...(voice !== undefined && { voice: { twilio: voice } }),
    });
    expect(catalogues.voiceOf(language)).toBe(voice);
  }
});

test('Nepali is read by a robot voice until somebody has recorded it', () => {
  expect([...catalogues.headings.values()].filter(({ robot }) => robot !== undefined).map(({ language }) => language)).toEqual(['ne']);
});

test('no catalogue says that a native speaker approved it before one has', () => {
  for (const { language, reviewed } of catalogues.headings.values()) expect({ language, reviewed }).toEqual({ language, reviewed: false });
});

test.each(languages)(
  'no prompt of %s is empty, has a digit that a voice could misread, or a mark that belongs to no language',
  (language) => {
    for (const [key, words] of promptsOf(language)) {
      const onlyPlaceholders = catalogues.prompt(language, key).includes('{{');
      const mayBeEmpty = key.startsWith('period.') || onlyPlaceholders;
      expect({
        key,
        empty: words === '' && !mayBeEmpty,
        digits: words.match(/\p{Nd}/gu),
        odd: words.match(/[{}\p{Cc}\p{Co}\p{Cs}_|\\]/gu),
      }).toEqual({
        key,
        empty: false,
        digits: null,
        odd: null,
      });
    }
  },
);

test.each(languages)('%s is written in its own letters from end to end', (language) => {
  const scripts: Readonly<Record<string, RegExp>> = {
    ja: /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u,
    zh: /\p{sc=Han}/u,
    ko: /\p{sc=Hangul}/u,
    th: /\p{sc=Thai}/u,
    ne: /\p{sc=Devanagari}/u,
  };
  const script = scripts[language] ?? /\p{sc=Latin}/u;
  const spelled = (key: string) => key.startsWith('letter.') && language !== 'ja' && language !== 'ne';
  const onlyValues = (words: string) => words.replace(/[\p{P}\s]/gu, '') === '';
  const foreign = promptsOf(language).filter(([key, words]) => !spelled(key) && !onlyValues(words) && !script.test(words));
  expect(foreign).toEqual([]);
});

test.each(languages)(
  'a read-out in %s is at most about 500 letters, one Say within the carrier’s limit, and no number is in it',
  (language) => {
    for (const id of vocabularyOf(catalogues).guidance) {
      const key = `guidance.${id}.text` as PromptKey;
      expect({ key, length: catalogues.prompt(language, key).length }).toEqual({
        key,
        length: expect.toSatisfy((length: number) => length <= 520),
      });
      expect(scriptOf(catalogues, [{ language, key }])).toHaveLength(1);
    }
  },
);

test('schedules may name the eleven languages, the seven topics and the eleven read-outs, and nothing else', () => {
  const { topics, guidance, languages: spoken } = vocabularyOf(catalogues);
  expect([...spoken].sort()).toEqual([...languages].sort());
  expect(topics).toEqual(['lost-card', 'card', 'system', 'insurance', 'insurance-desk', 'pension', 'information']);
  expect(guidance).toHaveLength(11);
});

test.each(languages)('the twelve keys, the ten digits and the names of the languages are all different in %s', (language) => {
  for (const prefix of ['key.', 'digit.', 'languageName.', 'weekday.', 'month.', 'day.', 'minute.']) {
    const words = promptsOf(language).flatMap(([key, text]) => (key.startsWith(prefix) ? [text] : []));
    expect({ prefix, distinct: new Set(words).size }).toEqual({ prefix, distinct: words.length });
  }
});

test('what is on disk is what is typed: the reference has no key twice', () => {
  const text = readFileSync('prompts/en.json', 'utf8');
  expect(JSON.stringify(JSON.parse(text), null, 2)).toBe(text.trim());
});

test.each(languages)(
  'no prompt of %s writes the name of its own language: as the meaning of another one it would name the wrong language',
  (language) => {
    const name = catalogues.prompt(language, `languageName.${language}` as PromptKey);
    const naming = promptsOf(language).filter(([key, words]) => !/^language(Name)?\./.test(key) && words.includes(name));
    expect(naming).toEqual([]);
  },
);
