// A telephone number, read digit by digit with a pause at each printed group: 0120 / 0178 / 27.

import type { Language, PromptKey } from '../call/speech.ts';
import { jointsOf } from './joints.ts';
import type { Prompt } from './times.ts';

/** Words for `0120-0178-27`. */
export function readPhone(prompt: Prompt, printed: string, language: Language): string {
  const { digits, groups } = jointsOf(language);
  const read = printed
    .split(/\D+/)
    .filter((group) => group !== '')
    .map((group) => [...group].map((digit) => prompt(`digit.${digit}` as PromptKey)).join(digits))
    .join(groups);
  return prompt('numbers.phone', { digits: read });
}
