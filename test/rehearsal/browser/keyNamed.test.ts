import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyNamed } from '../../../src/rehearsal/browser/keyNamed.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import { wordsOf } from '../../../src/speech/words.ts';

const english = {
  keys: { 1: 'one.', 2: 'two.', 5: 'five.', 7: 'seven.', 0: 'zero.', '*': 'star.' },
  elsewhere: 'When it answers, press',
};

test.each([
  ['English, two.', '2'],
  ['English two.', '2'],
  ['Other languages, star.', '*'],
  ['The desk, in English, until five in the evening, one.', '1'],
])('“%s” names the key %s', (words, key) => {
  expect(keyNamed(english, words)).toBe(key);
});

test.each([
  ['the number that is read out', 'Zero, one, two, zero. Two, seven.'],
  ['the key that was pressed and does not fit', 'Five.'],
  ['a word that only ends like a key', 'It is done.'],
  ['a key of somebody else’s menu', 'Two, seven. When it answers, press two.'],
  ['words without a key', 'Or please hang up.'],
  ['nothing', ''],
])('%s names no key', (_, words) => {
  expect(keyNamed(english, words)).toBeUndefined();
});

test('what is played names a key by itself, behind its choice, and nothing else does', () => {
  expect(keyNamed(english, 'Star.', 'Other languages,')).toBe('*');
  expect(keyNamed(english, 'English, two.', 'Center.')).toBeUndefined();
});

test('in every language, each key is found behind the name of a language', async () => {
  const catalogues = await loadCatalogues(join(import.meta.dirname, '../../../prompts'));
  const found = [...catalogues.headings.keys()].map((language) => {
    const keys = Object.fromEntries([...'1234567890'].map((key) => [key, catalogues.prompt(language, `key.${key}` as 'key.1')]));
    const words = { keys, elsewhere: catalogues.prompt(language, 'transfer.press', { keys: '' }) };
    const named = Object.keys(keys).map((key) => keyNamed(words, `${catalogues.prompt(language, 'language.name')} ${keys[key]}`));
    return [language, named.join('')];
  });
  expect(found).toEqual([...catalogues.headings.keys()].map((language) => [language, '0123456789']));
});

test('in no language does the sentence about a key of the line’s own menu name a key of ours', async () => {
  const catalogues = await loadCatalogues(join(import.meta.dirname, '../../../prompts'));
  const found = [...catalogues.headings.keys()].flatMap((language) => {
    const keys = Object.fromEntries([...'1234567890'].map((key) => [key, catalogues.prompt(language, `key.${key}` as 'key.1')]));
    const elsewhere = catalogues.prompt(language, 'transfer.press', { keys: '' });
    return [...'1234567890'].map((digit) =>
      keyNamed(
        { keys, elsewhere },
        wordsOf(catalogues, { language, key: 'transfer.press', values: { keys: { is: 'keys', keys: digit } } }),
      ),
    );
  });
  expect(found).toEqual(Array(110).fill(undefined));
});
