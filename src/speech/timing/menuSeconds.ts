// The times of the language menu: when each language's own name begins and ends, and when its key has been said.

import type { Language, Speech, Utterance } from '../../call/speech.ts';
import type { Ear } from './ear.ts';

export type Named = {
  readonly language: Language;
  /** Seconds after the answer. */
  readonly begins: number;
  readonly ends: number;
  /** When the word of the key has been spoken. */
  readonly key: number;
};

export type LanguageMenu = {
  /** What is said before the first language. */
  readonly greeting: number;
  readonly names: readonly Named[];
  /** From the first name to the last key. */
  readonly seconds: number;
};

/** The language menu of a first turn: the greeting, then each language's name and key. */
export async function languageMenu(speech: Speech, ear: Ear): Promise<LanguageMenu> {
  const first = speech.findIndex(isName);
  const names = await Promise.all(
    speech.flatMap((item, index) => {
      if (!isName(item)) return [];
      return [named(speech, index, item.language, ear)];
    }),
  );
  const seconds = (names.at(-1)?.key ?? 0) - (names[0]?.begins ?? 0);
  return { greeting: await ear.secondsOf(speech.slice(0, first)), names, seconds };
}

async function named(speech: Speech, index: number, language: Language, ear: Ear): Promise<Named> {
  const [ends, lasts, key] = await Promise.all([
    ear.secondsUntil(speech, index),
    ear.secondsOf(speech.slice(index, index + 1)),
    ear.secondsUntil(speech, index + 1),
  ]);
  return { language, begins: ends - lasts, ends, key };
}

/** Whether an item is the name of a language in the language menu. */
export function isName(item: Speech[number]): item is Utterance {
  return 'key' in item && item.key === 'language.name';
}

/** Whether each name is heard after the key of the language before it, and before its own key. */
export function namesInTurn(names: readonly Named[]): boolean {
  return names.every(({ begins, ends, key }, index) => begins >= (names[index - 1]?.key ?? 0) && begins < ends && ends < key);
}
