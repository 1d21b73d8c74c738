// From what is to be said to the words: prompts with their placeholders filled, as one would say them in that language.

import type { Announced, Language, PromptKey, Utterance, Value } from '../call/speech.ts';
import type { Catalogues } from './catalogue.ts';
import { jointsOf } from './joints.ts';
import { languageNames } from './languageNames.ts';
import { readDigits, readPhone } from './phone.ts';
import { spell } from './spell.ts';
import { clockPhrase, type TimeWords, whenPhrase } from './times.ts';

/** The words of an utterance. */
export function wordsOf(catalogues: Catalogues, utterance: Utterance | Announced): string {
  if ('text' in utterance) return utterance.text;
  const { language, key, values } = utterance;
  if (values === undefined) return catalogues.prompt(language, key);
  const filled = Object.entries(values).map(([name, value]) => [name, wordsOfValue(catalogues, language, value)]);
  return catalogues.prompt(language, key, Object.fromEntries(filled));
}

function wordsOfValue(catalogues: Catalogues, language: Language, value: Value): string {
  const prompt = (key: PromptKey, values?: Readonly<Record<string, string>>) => catalogues.prompt(language, key, values);
  const times: TimeWords = { prompt, irregular: (time) => catalogues.irregularTime(language, time) };
  switch (value.is) {
    case 'name':
      return value.names[language] ?? prompt('line.any');
    case 'when':
      return whenPhrase(times, value.moment);
    case 'clock':
      return clockPhrase(times, value.time);
    case 'languages':
      return listOf(catalogues, language, value.languages);
    case 'phone':
      return readPhone(prompt, value.groups, language);
    case 'own-number':
      return readDigits(prompt, value.groups, language);
    case 'keys':
      return [...value.keys].map((key) => withoutMark(prompt(nameOfKey(key)))).join(jointsOf(language).digits);
    case 'spelled':
      return spell(prompt, value.address, language);
    default:
      return value satisfies never;
  }
}

function nameOfKey(key: string): PromptKey {
  return `key.${key === '*' ? 'star' : key === '#' ? 'hash' : key}` as PromptKey;
}

/** “Two.” is a sentence in a menu, and a word inside a sentence. */
function withoutMark(words: string): string {
  return words.replace(/\p{P}+$/u, '');
}

/** “Japanese, English or Korean”: the joints are Unicode's (CLDR), since every language has its own. */
function listOf(catalogues: Catalogues, language: Language, languages: readonly Language[]): string {
  const names = languages.map((other) => languageNames(catalogues)(other, language));
  const locale = catalogues.headings.get(language)?.locale ?? language;
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}
