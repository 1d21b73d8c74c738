// The language in which the commands speak to the person at the terminal: of `--language`, else of the environment, else English.

import type { Given, MessageKey, StaffLanguage } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';
import { languageOfEnvironment, staffLanguageIn, windowsLocale } from '../messages/staffLanguage.ts';

// A process has one person at its terminal.
let chosen: StaffLanguage | undefined;

/** The subcommands of a command behind whose name `--language` is the language of a caller, or of a catalogue. */
const aboutCallers: ReadonlyMap<string, readonly string[]> = new Map([
  ['hours', ['show', 'explain', 'poster']],
  ['words', ['list', 'review', 'approve', 'say']],
]);

/** The language of the person at the terminal. */
export function reader(): StaffLanguage {
  return chosen ?? languageOfEnvironment(process.env, windowsLocale(process.platform)) ?? 'en';
}

/** The environment of a program that speaks to the same person: with the language that was chosen, if one was. */
export function environmentForReader(): Readonly<Record<string, string>> {
  return chosen === undefined ? {} : { LC_ALL: `${chosen}.UTF-8` };
}

/** A sentence for the person at the terminal. */
export function told<Key extends MessageKey>(key: Key, ...given: Given<Key>): string {
  return sayKey(reader(), key, ...given);
}

/** Takes `--language ja` out of the words of a command; absent, the environment decides. Returns the other words, or the sentence that refuses it. */
export function takeLanguage(words: readonly string[]): { readonly words: readonly string[]; readonly refused?: string } {
  chosen = undefined;
  const about = aboutCallers.get(words.find((word) => aboutCallers.has(word)) ?? '') ?? [];
  const end = words.findIndex((word) => word === '--' || about.includes(word));
  const mine = end < 0 ? words : words.slice(0, end);
  const at = mine.findIndex((word) => /^--language(?:=|$)/.test(word));
  if (at < 0) return { words };
  const isJoined = mine[at]?.includes('=');
  const written = isJoined ? (mine[at]?.split('=')[1] ?? '') : (mine[at + 1] ?? '');
  chosen = staffLanguageIn(written);
  const others = words.toSpliced(at, isJoined ? 1 : 2);
  return chosen === undefined ? { words: others, refused: told('usage.staff-language', { written }) } : { words: others };
}
