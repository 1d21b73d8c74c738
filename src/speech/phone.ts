// A telephone number, read digit by digit with a pause at each printed group: 0120 / 0178 / 27.

import type { Language, PromptKey } from '../call/words.ts';
import type { Prompt } from './times.ts';

const joints: Readonly<Partial<Record<Language, { readonly digits: string; readonly groups: string }>>> = {
  ja: { digits: '、', groups: '。' },
  zh: { digits: '，', groups: '。' },
};
// A full stop is the longest pause that every voice keeps.
const elsewhere = { digits: ', ', groups: '. ' };

/** Words for `0120-0178-27`. */
export function readPhone(prompt: Prompt, printed: string, language: Language): string {
  const { digits, groups } = joints[language] ?? elsewhere;
  return printed
    .split(/\D+/)
    .filter((group) => group !== '')
    .map((group) => [...group].map((digit) => prompt(`digit.${digit}` as PromptKey)).join(digits))
    .join(groups);
}
