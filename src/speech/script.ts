// A turn's speech as a script for the carrier: what each voice says, and what is played. Neighbours in one voice become one piece.

import type { Announced, Language, PromptKey, Speech, Utterance } from '../call/speech.ts';
import type { Catalogues } from './catalogue.ts';
import { type Phrase, phrasesOf } from './choices.ts';
import { jointsOf } from './joints.ts';
import type { Voiced } from './pronunciation.ts';
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
/** Words, words with what the voice is given in their place, or a pause in milliseconds. */
export type Part = Voiced | number;
export type Script = readonly (Said | Played)[];

// https://www.twilio.com/docs/voice/twiml/say: about 500 characters of Chinese, Japanese, Thai or Devanagari, which is 4,500 URL-encoded. Some room is left for the breaks.
const mostEncoded = 4000;
// About eighty letters of Devanagari: an address of some 400 characters.
const mostEncodedInAddress = 800;

/** The script of some speech. Languages without a voice of the carrier are played, one piece an utterance. */
export function scriptOf(catalogues: Catalogues, speech: Speech): Script {
  const script: (Said | Played)[] = [];
  let pauseMs = 0;
  for (const run of runsOf(speech)) {
    if (script.length > 0) pauseMs = Math.max(pauseMs, run.pauseMs);
    // What is said without a pause is put together first: a Say is full at a pause, as long as there is one.
    const together: (Said | Played)[] = [];
    for (const phrase of phrasesOf(catalogues, run.items)) {
      for (const piece of piecesOf(catalogues, phrase, together.length === 0 ? pauseMs : 0)) add(together, piece);
    }
    for (const piece of together) add(script, piece);
    if (together.length > 0) pauseMs = 0;
  }
  return script;
}

type Run = { readonly pauseMs: number; readonly items: readonly (Utterance | Announced)[] };

/** What is said without a pause, with the pause before it. */
function runsOf(speech: Speech): readonly Run[] {
  const runs: Run[] = [{ pauseMs: 0, items: [] }];
  for (const item of speech) {
    const { pauseMs, items } = runs.at(-1) as Run;
    if (!('pauseMs' in item)) runs[runs.length - 1] = { pauseMs, items: [...items, item] };
    else if (items.length > 0) runs.push({ pauseMs: item.pauseMs, items: [] });
    else runs[runs.length - 1] = { pauseMs: Math.max(pauseMs, item.pauseMs), items };
  }
  return runs;
}

/** A phrase in the carrier's voice; where it has none, an item after the other, since each may be a recording. */
function piecesOf(catalogues: Catalogues, { of, text: words }: Phrase, pauseMs: number): readonly (Said | Played)[] {
  const text = withoutIllegal(words);
  const [first] = of;
  if (first === undefined || text.trim() === '') return [];
  const { language } = first;
  const { voice, locale = language } = catalogues.headings.get(language) ?? {};
  if (voice === undefined) {
    const texts = of.length === 1 ? [text] : of.map((item) => withoutIllegal(wordsOf(catalogues, item)));
    const spoken = of.flatMap((item, index) => (texts[index]?.trim() ? [{ item, text: texts[index] }] : []));
    return spoken.flatMap((each, index) => played(each.item, each.text, index === 0 ? pauseMs : 0));
  }
  return pieces(text, language).map((piece, index) => ({
    is: 'say',
    language,
    voice,
    locale,
    parts: [...(index === 0 && pauseMs > 0 ? [pauseMs] : []), ...catalogues.pronounce(language, piece)],
    of: index === 0 ? of : [],
  }));
}

/** Neighbours in one voice are one piece, as long as they fit. */
function add(script: (Said | Played)[], piece: Said | Played): void {
  const last = script.at(-1);
  if (piece.is === 'say' && last?.is === 'say' && last.language === piece.language) {
    const joint = typeof piece.parts[0] === 'number' ? '' : jointsOf(piece.language).words;
    const parts = [...last.parts, ...behind(joint, piece.parts)];
    if (encodedLength(parts) <= mostEncoded) {
      script[script.length - 1] = { ...last, parts, of: [...last.of, ...piece.of] };
      return;
    }
  }
  script.push(piece);
}

function behind(joint: string, [first = '', ...rest]: readonly Part[]): readonly Part[] {
  if (joint === '') return [first, ...rest];
  return typeof first === 'string' ? [joint + first, ...rest] : [joint, first, ...rest];
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
  return parts.reduce<number>((sum, part) => sum + encodedPart(part), 0);
}

function encodedPart(part: Part): number {
  // A break is written <break time="500ms"/>, other words <sub alias="mai năm bơ">My Number</sub>.
  if (typeof part === 'number') return 40;
  return typeof part === 'string' ? encoded(part) : 60 + encoded(part.written) + encoded(part.said);
}

function encoded(text: string): number {
  return encodeURIComponent(text.toWellFormed()).length;
}

/** What XML 1.0 does not allow, the carrier's library refuses with an exception; names come from files that people edit. */
function withoutIllegal(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ');
}

/** What a piece of a script says, in another language: for whoever tries the service and does not speak this one. */
export function glossOf(catalogues: Catalogues, { of }: Said | Played, language: Language): string {
  const phrases = phrasesOf(
    catalogues,
    of.map((item) => ('text' in item ? { ...item, language } : inLanguage(item, language))),
  );
  return withoutIllegal(phrases.map(({ text }) => text).join(jointsOf(language).words));
}

/** The same in another language. A language names itself in its own words; elsewhere it has the name that it has there. */
export function inLanguage(item: Utterance, language: Language): Utterance {
  if (item.key !== 'language.name') return { ...item, language };
  return { language, key: `languageName.${item.language}` as PromptKey };
}
