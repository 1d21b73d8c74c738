// Cuts long texts into pieces: the carrier limits the text that is spoken at once, and an address has a limited length.

import type { Language } from '../call/speech.ts';

/**
 * The text, cut after sentences where they end, else between words: never within one, nor between a letter and its vowel. `most` counts
 * characters as an address holds them, percent-encoded.
 */
export function cutText(text: string, language: Language, most: number): readonly string[] {
  if (encodedLength(text) <= most) return [text];
  const sentences = text.split(/(?<=[.!?。！？।])/u);
  const parts = sentences.flatMap((sentence) => (encodedLength(sentence) <= most ? [sentence] : wordsIn(sentence, language, most)));
  const found: string[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last !== undefined && encodedLength(last + part) <= most) found[found.length - 1] = last + part;
    else found.push(part);
  }
  return found;
}

/** Thai and Japanese write no spaces between words: Unicode's rules and dictionaries (UAX 29) know where they end. */
function wordsIn(text: string, language: Language, most: number): readonly string[] {
  const short = (word: string, next: (word: string) => readonly string[]) => (encodedLength(word) <= most ? [word] : next(word));
  const cut = (granularity: 'word' | 'grapheme') => (word: string) =>
    [...new Intl.Segmenter(language, { granularity }).segment(word)].map(({ segment }) => segment);
  const byWords = (part: string) => cut('word')(part).flatMap((word) => short(word, cut('grapheme')));
  return text.split(/(?<=\s)/u).flatMap((part) => short(part, byWords));
}

const asciiLengths: readonly number[] = Array.from({ length: 0x80 }, (_, code) => encodeURIComponent(String.fromCharCode(code)).length);

/** As long as `encodeURIComponent` would make it, without making it. Half a surrogate pair counts as the mark that is written for it. */
export function encodedLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) length += asciiLengths[code] ?? 0;
    else if (code < 0x800) length += 6;
    // Four bytes are twelve characters: three of them here, nine with the other half.
    else if (code >= 0xd800 && code < 0xdc00 && isLowHalf(text.charCodeAt(index + 1))) length += 3;
    else length += 9;
  }
  return length;
}

function isLowHalf(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
