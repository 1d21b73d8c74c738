// A web or mail address, spelled letter by letter; a longer part of it is said as a word before: “soudan. s, o, u, d, a, n.”

import type { Language, PromptKey } from '../call/speech.ts';
import { jointsOf } from './joints.ts';
import type { Prompt } from './times.ts';

const marks: Readonly<Record<string, PromptKey>> = { '.': 'spell.dot', '-': 'spell.hyphen', '/': 'spell.slash', '@': 'spell.at' };

// A spoken word lets the caller distinguish m from n and s from f. “or” and “jp” are not words.
const shortestWord = 4;

/** Words for `hiecc.or.jp/soudan`; what is before `://` and `www.` is left out, as people leave it out. */
export function spell(prompt: Prompt, address: string, language: Language): string {
  const { digits, groups } = jointsOf(language);
  const parts = address
    .replace(/^\w+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
    .match(/[a-z]+|[^a-z]+/gi);
  const read = (parts ?? []).map((part) => {
    const letters = [...part].map((character) => nameOf(prompt, character)).join(digits);
    return isWord(part) ? { text: part.toLowerCase() + groups + letters, ends: true } : { text: letters, ends: false };
  });
  return read.reduce((text, { text: next }, index) => text + (index === 0 ? '' : read[index - 1]?.ends ? groups : digits) + next, '');
}

function isWord(part: string): boolean {
  return part.length >= shortestWord && /^[a-z]+$/i.test(part);
}

function nameOf(prompt: Prompt, character: string): string {
  const mark = marks[character];
  if (mark !== undefined) return prompt(mark);
  if (/\d/.test(character)) return prompt(`digit.${character}` as PromptKey);
  return /[a-z]/i.test(character) ? prompt(`letter.${character.toLowerCase()}` as PromptKey) : character;
}
