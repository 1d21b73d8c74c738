// The language of the person at a computer, by its environment.

import { expect, test } from 'vitest';
import { languageOfEnvironment, staffLanguageIn, windowsLocale } from '../../src/messages/staffLanguage.ts';

test.each([
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'ja' }, 'ja'],
  [{ LANG: 'ja_JP.eucJP' }, 'ja'],
  [{ LANG: 'Japanese_Japan.932' }, 'ja'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LC_ALL: 'en_US.UTF-8', LANG: 'ja_JP.UTF-8' }, 'en'],
  [{ LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' }, 'ja'],
  [{ LC_ALL: '', LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LC_ALL: 'C', LANG: 'ja_JP.UTF-8' }, undefined],
  [{ LANG: 'jam_JM' }, undefined],
  [{ LANG: 'de_DE.UTF-8' }, undefined],
  [{}, undefined],
] as const)('%o is %s', (environment, language) => {
  expect(languageOfEnvironment(environment)).toBe(language);
});

test('where no variable is set, as on Windows, the language of the machine counts; one that is set counts before it', () => {
  expect(languageOfEnvironment({}, 'ja-JP')).toBe('ja');
  expect(languageOfEnvironment({ LANG: 'C.UTF-8' }, 'ja-JP')).toBeUndefined();
  expect(windowsLocale('win32')).toMatch(/^[a-z]{2}/);
  expect(windowsLocale('linux')).toBeUndefined();
});

test('an option says the language by its tag, in small or capital letters', () => {
  expect([' JA', 'en', 'ja_JP', 'th', ''].map(staffLanguageIn)).toEqual(['ja', 'en', undefined, undefined, undefined]);
});
