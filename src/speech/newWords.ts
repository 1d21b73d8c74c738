// Other words for a prompt, as a person typed them: put into one form, and checked as the catalogues are at every start.

import type { Language, PromptKey } from '../call/speech.ts';
import { type Message, message } from '../messages/message.ts';
import { StaffFault } from '../messages/staffFault.ts';
import { type Catalogues, cataloguesOf, type PromptFiles } from './catalogue.ts';
import { hasUnspokenSign } from './unspokenSigns.ts';
import { withWords } from './writtenWords.ts';

export type NewWords = {
  readonly words: string;
  /** The whole file of the language. */
  readonly text: string;
  /** The words of the language as they would be, beside Japanese and English. */
  readonly catalogues: Catalogues;
};

export type Typed = { readonly language: Language; readonly key: PromptKey; readonly typed: string };

/** A menu of eleven languages waits for it: longer ones are information, and the longest has half of this. */
const mostCharacters = 1200;

/** The words with which the language can be spoken, or what is wrong with them. `files`: all texts of the prompts folder. */
export function newWords(
  files: PromptFiles,
  { language, key, typed }: Typed,
  carrier?: string,
): NewWords | { readonly faults: readonly Message[] } {
  const words = inOneForm(typed);
  const faults = formFaults(key, words);
  if (faults.length > 0) return { faults };
  const name = `${language}.json`;
  const text = withWords(files[name] ?? '', key, words);
  try {
    return { words, text, catalogues: cataloguesOf({ ...few(files, language), [name]: text }, carrier) };
  } catch (fault) {
    if (!(fault instanceof StaffFault)) throw fault;
    // The first reason says that others follow.
    return { faults: fault.reasons.length > 1 ? fault.reasons.slice(1) : fault.reasons };
  }
}

/** Unicode in its composed form, and one space between words. */
export function inOneForm(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function formFaults(key: PromptKey, words: string): readonly Message[] {
  const around = words.replace(/\{\{\w+\}\}/g, '');
  return [
    // In some languages the hour itself says which part of the day it is.
    ...(words === '' && !key.startsWith('period.') ? [message('new-words.empty')] : []),
    ...(words.length > mostCharacters ? [message('new-words.long', { most: mostCharacters })] : []),
    ...(hasUnspokenSign(words) ? [message('new-words.control')] : []),
    ...(/\p{Nd}/u.test(around) ? [message('new-words.digits')] : []),
    ...(/\{\{|\}\}|\$t\(/.test(around) ? [message('new-words.braces', { example: '{{line}}' })] : []),
  ];
}

/** Of eleven languages, those that are needed to judge one. */
function few(files: PromptFiles, language: Language): PromptFiles {
  const languages = new Set([language, 'ja', 'en']);
  return Object.fromEntries(
    Object.entries(files).filter(([name]) => languages.has(name.slice(name.lastIndexOf('/') + 1, -'.json'.length))),
  );
}
