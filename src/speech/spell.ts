// A web or mail address, spelled letter by letter.

import type { Language, PromptKey } from '../call/speech.ts';
import { jointsOf } from './joints.ts';
import type { Prompt } from './times.ts';

const marks: Readonly<Record<string, PromptKey>> = { '.': 'spell.dot', '-': 'spell.hyphen', '/': 'spell.slash', '@': 'spell.at' };

/** Words for `hiecc.or.jp/soudan`; what is before `://` and `www.` is left out, as people leave it out. */
export function spell(prompt: Prompt, address: string, language: Language): string {
  return [
    ...address
      .replace(/^\w+:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/$/, ''),
  ]
    .map((character) => {
      const mark = marks[character];
      if (mark !== undefined) return prompt(mark);
      if (/\d/.test(character)) return prompt(`digit.${character}` as PromptKey);
      return /[a-z]/i.test(character) ? prompt(`letter.${character.toLowerCase()}` as PromptKey) : character;
    })
    .join(jointsOf(language).digits);
}
