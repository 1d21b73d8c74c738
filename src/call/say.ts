// Small pieces of speech that several places of the call are made of.

import type { LineNow, Words } from '../routing/centreNow.ts';
import type { Key } from './heard.ts';
import type { Language, PromptKey, Speech, Utterance, Value } from './speech.ts';

/** One prompt in one language. */
export function say(language: Language, key: PromptKey, values?: Readonly<Record<string, Value>>): Utterance {
  return values === undefined ? { language, key } : { language, key, values };
}

/** The name of a key: “two.” */
export function sayKey(language: Language, key: Key): Utterance {
  return say(language, `key.${key === '*' ? 'star' : key === '#' ? 'hash' : key}`);
}

/** A name that staff wrote. */
export function nameOf(names: Words): Value {
  return { is: 'name', names };
}

/** “Tokamachi City hotline.” Where staff wrote no name in this language, the caller is thanked for the call. */
export function greet(language: Language, centre: Words): Utterance {
  return centre[language] === undefined ? say(language, 'greetingWithoutName') : say(language, 'greeting', { centre: nameOf(centre) });
}

/** The name of a language, in another language. The catalogues have words for the languages that they know. */
export function languageName(language: Language): Value {
  return { is: 'languages', languages: [language] };
}

/** A line's number, twice, and the digit of its menu if it has one that the caller must press. */
export function readNumber(language: Language, line: LineNow): Speech {
  const number = say(language, 'numbers.number', { number: { is: 'phone', groups: line.spoken } });
  return [number, say(language, 'numbers.onceMore'), number, ...tellDigits(language, line)];
}

/** “When it answers, press two”, for a line whose menu needs a digit that is not sent. */
export function tellDigits(language: Language, { digits }: Pick<LineNow, 'digits'>): Speech {
  if (digits === undefined || digits.send) return [];
  return [say(language, 'transfer.press', { keys: { is: 'keys', keys: digits.press } })];
}
