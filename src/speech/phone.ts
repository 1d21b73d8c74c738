// A telephone number, read digit by digit with a pause at each group: 0120 / 0178 / 27.

import type { Language, PromptKey } from '../call/speech.ts';
import { jointsOf } from './joints.ts';
import type { Prompt } from './times.ts';

/** Words for the groups `0120`, `0178`, `27`. The loader has parsed the number; here nothing but its digits is read. */
export function readPhone(prompt: Prompt, spoken: readonly string[], language: Language): string {
  return prompt('numbers.phone', { digits: readDigits(prompt, spoken, language) });
}

/** The digits alone, with the same pauses: of a number that a sentence names in its own words. */
export function readDigits(prompt: Prompt, spoken: readonly string[], language: Language): string {
  const { digits, groups } = jointsOf(language);
  return spoken.map((group) => [...group].map((digit) => prompt(`digit.${digit}` as PromptKey)).join(digits)).join(groups);
}
