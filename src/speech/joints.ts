// The marks between words, digits and groups of digits. They decide whether the voice pauses.

import type { Language } from '../call/speech.ts';

type Joints = { readonly words: string; readonly digits: string; readonly groups: string };

// A full stop is the longest pause that every voice makes.
const usual: Joints = { words: ' ', digits: ', ', groups: '. ' };

const own: Readonly<Partial<Record<Language, Joints>>> = {
  ja: { words: '', digits: '、', groups: '。' },
  zh: { words: '', digits: '，', groups: '。' },
  ne: { words: ' ', digits: ', ', groups: '। ' },
};

/** The joints of a language. */
export function jointsOf(language: Language): Joints {
  return own[language] ?? usual;
}
