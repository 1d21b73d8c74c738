import { expect, test } from 'vitest';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import { saidOf } from '../../../src/speech/pronunciation.ts';
import { estimatedSeconds, lastingOf } from '../../../src/speech/timing/estimate.ts';

const catalogues = await loadCatalogues('prompts');
const languages = [...catalogues.headings.keys()];

/** Long texts of the catalogues with the seconds that were measured. The estimate is made from short ones only. */
function longTexts(language: string): readonly { readonly text: string; readonly seconds: number }[] {
  const keys = catalogues.keys.filter((key) => /^(guidance\..*\.text|announcements\.)/.test(key));
  return keys.flatMap((key) => {
    const text = saidOf(catalogues.pronounce(language, catalogues.prompt(language, key)));
    const { seconds, isMeasured } = lastingOf(language, text);
    return isMeasured && text.length > 60 ? [{ text, seconds }] : [];
  });
}

test.each(languages)('%s: texts from which the estimate was not made are estimated to a fifth of their seconds', (language) => {
  const texts = longTexts(language);
  expect(texts.length).toBeGreaterThan(8);
  const off = texts.map(({ text, seconds }) => (estimatedSeconds(language, text) - seconds) / seconds);
  expect(Math.max(...off.map(Math.abs))).toBeLessThan(0.205);
  expect(Math.abs(off.reduce((sum, each) => sum + each, 0) / off.length)).toBeLessThan(0.13);
});

test.each(languages)('%s: a few words are estimated to six tenths of a second', (language) => {
  const names = ['greetingWithoutName', 'topic.lost-card', 'menu.person', 'closed.now', 'language.name'] as const;
  const measured = names.flatMap((key) => {
    const text = saidOf(catalogues.pronounce(language, catalogues.prompt(language, key)));
    const lasting = lastingOf(language, text);
    return lasting.isMeasured ? [estimatedSeconds(language, text) - lasting.seconds] : [];
  });
  for (const off of measured) expect(Math.abs(off)).toBeLessThan(0.6);
});

test('what was measured is not estimated, and what was not measured says so', () => {
  expect(lastingOf('ja', '日本語いちばん。')).toEqual({ seconds: 1.14, isMeasured: true });
  const own = lastingOf('ja', '研修のため、きょうは午後五時で終わります。');
  expect(own.isMeasured).toBe(false);
  expect(own.seconds).toBeGreaterThan(3);
  expect(own.seconds).toBeLessThan(6);
});

test.each([
  ['nothing', 'vi', '', 0],
  ['spaces and marks that no voice says', 'ja', ' \n\u0000', 0],
  ['a single letter', 'en', 'a', 0.3],
  ['ten megabytes', 'ja', '長'.repeat(10_000_000), 600],
])('the seconds of %s stay between none and ten minutes', (_what, language, text, seconds) => {
  expect(lastingOf(language, text)).toEqual({ seconds, isMeasured: false });
});

test('a language in which nothing was measured has the rate of all languages together', () => {
  const { seconds, isMeasured } = lastingOf('fr', 'Le bureau est fermé aujourd’hui à cause du typhon.');
  expect(isMeasured).toBe(false);
  expect(seconds).toBeGreaterThan(2);
  expect(seconds).toBeLessThan(6);
  // A name of an object’s own is no language.
  expect(lastingOf('constructor', 'abc def').seconds).toBeGreaterThan(0);
});
