// A turn's speech as a script for the carrier: what each voice says, and what is played. Neighbours in one voice become one piece.

import type { Announced, Language, PromptKey, Speech, Utterance } from '../call/speech.ts';
import type { Catalogues } from './catalogue.ts';
import { jointsOf } from './joints.ts';
import { wordsOf } from './words.ts';

export type Said = {
  readonly is: 'say';
  readonly language: Language;
  readonly voice: string;
  readonly locale: string;
  readonly parts: readonly Part[];
  /** What the words were made of. */
  readonly of: readonly (Utterance | Announced)[];
};
export type Played = { readonly is: 'play'; readonly of: readonly [Utterance | Announced]; readonly text: string; readonly leadMs: number };
/** Words, or a pause in milliseconds. */
export type Part = string | number;
export type Script = readonly (Said | Played)[];

// https://www.twilio.com/docs/voice/twiml/say: about 500 characters of Chinese, Japanese, Thai or Devanagari, which is 4,500 URL-encoded. Some room is left for the breaks.
const mostEncoded = 4000;
// About eighty letters of Devanagari: an address of some 400 characters.
const mostEncodedInAddress = 800;

/** The script of some speech. Languages without a voice of the carrier are played, one piece an utterance. */
export function scriptOf(catalogues: Catalogues, speech: Speech): Script {
  const script: (Said | Played)[] = [];
  let pauseMs = 0;
  for (const item of speech) {
    if ('pauseMs' in item) {
      if (script.length > 0) pauseMs = Math.max(pauseMs, item.pauseMs);
      continue;
    }
    const text = withoutIllegal(wordsOf(catalogues, item));
    if (text.trim() === '') continue;
    const { voice, locale = item.language } = catalogues.headings.get(item.language) ?? {};
    if (voice === undefined) script.push(...played(item, text, pauseMs));
    else
      for (const [index, piece] of pieces(text, item.language).entries())
        addSaid(script, { language: item.language, voice, locale, of: index === 0 ? [item] : [] }, index === 0 ? pauseMs : 0, piece);
    pauseMs = 0;
  }
  return script;
}

function addSaid(script: (Said | Played)[], by: Omit<Said, 'is' | 'parts'>, pauseMs: number, text: string): void {
  const last = script.at(-1);
  const isJoined = last?.is === 'say' && last.language === by.language && pauseMs === 0;
  const parts: readonly Part[] = pauseMs > 0 ? [pauseMs, text] : [isJoined ? jointsOf(by.language).words + text : text];
  if (last?.is === 'say' && last.language === by.language && encodedLength(last.parts) + encodedLength(parts) <= mostEncoded) {
    script[script.length - 1] = { ...last, parts: [...last.parts, ...parts], of: [...last.of, ...by.of] };
  } else {
    script.push({ is: 'say', ...by, parts });
  }
}

/** A text of the staff's own travels in the address of its audio, so each sentence has one of its own; a prompt is one piece. */
function played(item: Utterance | Announced, text: string, pauseMs: number): readonly Played[] {
  const texts = 'text' in item ? pieces(text, item.language, mostEncodedInAddress) : [text];
  return texts.map((piece, index) => ({
    is: 'play',
    of: ['text' in item ? { ...item, text: piece } : item],
    text: piece,
    leadMs: index === 0 ? pauseMs : 0,
  }));
}

/** The text, cut after sentences where they end, else between words: never within one, nor between a letter and its vowel. */
function pieces(text: string, language: Language, most = mostEncoded): readonly string[] {
  if (encodedLength([text]) <= most) return [text];
  const sentences = text.split(/(?<=[.!?。！？।])/u);
  const parts = sentences.flatMap((sentence) => (encodedLength([sentence]) <= most ? [sentence] : wordsIn(sentence, language, most)));
  const found: string[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last !== undefined && encodedLength([last, part]) <= most) found[found.length - 1] = last + part;
    else found.push(part);
  }
  return found;
}

/** Thai and Japanese write no spaces between words: Unicode's rules and dictionaries (UAX 29) know where they end. */
function wordsIn(text: string, language: Language, most: number): readonly string[] {
  const short = (word: string, next: (word: string) => readonly string[]) => (encodedLength([word]) <= most ? [word] : next(word));
  const cut = (granularity: 'word' | 'grapheme') => (word: string) =>
    [...new Intl.Segmenter(language, { granularity }).segment(word)].map(({ segment }) => segment);
  const byWords = (part: string) => cut('word')(part).flatMap((word) => short(word, cut('grapheme')));
  return text.split(/(?<=\s)/u).flatMap((part) => short(part, byWords));
}

function encodedLength(parts: readonly Part[]): number {
  // A break is written <break time="500ms"/>.
  return parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? 40 : encodeURIComponent(part.toWellFormed()).length), 0);
}

/** What XML 1.0 does not allow, the carrier's library refuses with an exception; names come from files that people edit. */
function withoutIllegal(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ');
}

/** What a piece of a script says, in another language: for whoever tries the service and does not speak this one. */
export function glossOf(catalogues: Catalogues, { of }: Said | Played, language: Language): string {
  const words = of.map((item) => ('text' in item ? item.text : wordsOf(catalogues, inLanguage(item, language))));
  return withoutIllegal(words.join(jointsOf(language).words));
}

/** The same in another language. A language names itself in its own words; elsewhere it has the name that it has there. */
export function inLanguage(item: Utterance, language: Language): Utterance {
  if (item.key !== 'language.name') return { ...item, language };
  return { language, key: `languageName.${item.language}` as PromptKey };
}
