// Other words in the text of a catalogue: exactly those change, in files as a program wrote them and as a person did.

import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { newWords } from '../../src/speech/newWords.ts';
import { withWords, wordsIn } from '../../src/speech/writtenWords.ts';

const { keys, written } = await loadCatalogues('prompts');

test.each(['ja', 'ne', 'th', 'vi'])(
  'every prompt of %s is found, and any text can stand in its place and nothing else moves',
  async (language) => {
    const text = await readFile(`prompts/${language}.json`, 'utf8');
    for (const key of keys) expect([key, wordsIn(text, key)]).toEqual([key, written(language, key)]);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.string({ unit: 'binary' }), (key, words) => {
        const changed = withWords(text, key, words);
        expect(wordsIn(changed, key)).toBe(words);
        expect(withWords(changed, key, written(language, key))).toBe(text);
      }),
      { numRuns: 60 },
    );
  },
);

test('a person’s own form of the file stays: one line, other spaces, quotes and braces in words, lists, the same name in another group', () => {
  const text =
    '{ "catalogue" : {"name":"a \\"{\\" b: [","reviewed":false , "list": [1, {"again": "no"}]},\r\n\t"menu":{"again" :"old \\\\","more":"x"},"other":{"menu":{"again":"no"}} }';
  expect(wordsIn(text, 'menu.again')).toBe('old \\');
  const changed = withWords(text, 'menu.again', 'new "one"');
  expect(changed).toBe(text.replace('"old \\\\"', '"new \\"one\\""'));
  expect(() => wordsIn(text, 'menu.none')).toThrow('no words for “menu.none”');
  // A group is no text.
  expect(() => wordsIn(text, 'menu')).toThrow('no words');
});

test('words are put into one form of Unicode, with one space between them', async () => {
  const files = Object.fromEntries(
    await Promise.all(['en', 'ja', 'vi'].map(async (each) => [`${each}.json`, await readFile(`prompts/${each}.json`, 'utf8')])),
  );
  const made = newWords(files, { language: 'vi', key: 'menu.again', typed: '\n Nghe  la\u0323i,\u3000' });
  expect('words' in made && made.words).toBe('Nghe lại,');
  // Nepali and Thai are written with signs that are not seen.
  for (const sign of ['\u200B', '\u200C', '\u200D', '\u2060'])
    expect(newWords(files, { language: 'vi', key: 'menu.again', typed: `र${sign}य,` })).toHaveProperty('words', `र${sign}य,`);
  expect('catalogues' in made && made.catalogues.prompt('vi', 'menu.again')).toBe('Nghe lại,');
});
