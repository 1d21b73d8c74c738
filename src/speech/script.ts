// A turn's speech as a script for the carrier: texts for its voices, and audio to play. Neighbours in one voice become one piece.

import type { Announced, Language, PromptKey, Speech, Utterance } from '../call/speech.ts';
import type { Catalogues } from './catalogue.ts';
import { phrasesOf } from './choices.ts';
import { cutText } from './cutText.ts';
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
  /** The indexes in `of` before which there is a pause: a new line for a reader. */
  readonly lines: readonly number[];
};
export type Played = { readonly is: 'play'; readonly of: readonly [Utterance | Announced]; readonly text: string; readonly leadMs: number };
/** Words, words with another spelling for the voice, or a pause in milliseconds. */
export type Part = Voiced | number;
export type Script = readonly (Said | Played)[];

// About eighty letters of Devanagari: an address of some 400 characters.
const mostEncodedInAddress = 800;

/** The script of some speech. Languages without a voice of the carrier are played, one piece an utterance. */
export function scriptOf(catalogues: Catalogues, speech: Speech): Script {
  const script: (Saying | Played)[] = [];
  let pauseMs = 0;
  for (const run of runsOf(speech)) {
    if (script.length > 0) pauseMs = Math.max(pauseMs, run.pauseMs);
    for (const { of, text } of phrasesOf(catalogues, run.items)) {
      const [first] = of;
      if (first === undefined || !isSpoken(text)) continue;
      const { language } = first;
      const voice = catalogues.voiceOf(language);
      if (voice === undefined) script.push(...playedEach(catalogues, of, text, pauseMs));
      else {
        const by = { voice, locale: catalogues.headings.get(language)?.locale ?? language };
        addSaid(script, of, by, pauseMs, catalogues.pronounce(language, text));
      }
      pauseMs = 0;
    }
  }
  return script;
}

type Spoken = Utterance | Announced;
type Run = { readonly pauseMs: number; readonly items: readonly Spoken[] };

/** Speech without a pause inside, with the pause before it. */
function runsOf(speech: Speech): readonly Run[] {
  const runs: { pauseMs: number; items: Spoken[] }[] = [{ pauseMs: 0, items: [] }];
  for (const item of speech) {
    const last = runs.at(-1);
    if (last === undefined) continue;
    if (!('pauseMs' in item)) last.items.push(item);
    else if (last.items.length > 0) runs.push({ pauseMs: item.pauseMs, items: [] });
    else last.pauseMs = Math.max(last.pauseMs, item.pauseMs);
  }
  return runs;
}

/** Whether there is a letter, a digit or a mark in it; spaces and control characters are silence. */
function isSpoken(text: string): boolean {
  return /[^\s\p{C}]/u.test(text);
}

/** A piece that may still grow. */
type Saying = Omit<Said, 'parts' | 'of' | 'lines'> & { readonly parts: Part[]; readonly of: Spoken[]; readonly lines: number[] };
type By = Pick<Said, 'voice' | 'locale'>;

function addSaid(script: (Saying | Played)[], of: readonly Spoken[], by: By, pauseMs: number, voiced: readonly Voiced[]): void {
  const language = of[0]?.language ?? '';
  const last = script.at(-1);
  if (last?.is !== 'say' || last.language !== language) {
    script.push({ is: 'say', language, ...by, parts: [...(pauseMs > 0 ? [pauseMs] : []), ...voiced], of: [...of], lines: [] });
    return;
  }
  if (pauseMs > 0) {
    last.parts.push(pauseMs, ...voiced);
    last.lines.push(last.of.length);
  } else last.parts.push(...behind(jointsOf(language).words, voiced));
  last.of.push(...of);
}

function behind(joint: string, [first = '', ...rest]: readonly Voiced[]): readonly Voiced[] {
  return typeof first === 'string' ? [joint + first, ...rest] : [joint, first, ...rest];
}

/** A phrase and its key are played one after the other, since each may be a recording. */
function playedEach(catalogues: Catalogues, of: readonly Spoken[], text: string, pauseMs: number): readonly Played[] {
  const texts = of.map((item) => (of.length === 1 ? text : wordsOf(catalogues, item)));
  const spoken = of.flatMap((item, index) => (isSpoken(texts[index] ?? '') ? [{ item, text: texts[index] ?? '' }] : []));
  return spoken.flatMap((each, index) => played(each.item, each.text, index === 0 ? pauseMs : 0));
}

/** A text of the staff's own travels in the address of its audio, so each sentence has one of its own; a prompt is one piece. */
function played(item: Utterance | Announced, text: string, pauseMs: number): readonly Played[] {
  const texts = 'text' in item ? cutText(text, item.language, mostEncodedInAddress) : [text];
  return texts.map((piece, index) => ({
    is: 'play',
    of: ['text' in item ? { ...item, text: piece } : item],
    text: piece,
    leadMs: index === 0 ? pauseMs : 0,
  }));
}

/** Lines of a piece: words without a pause inside, counted from 0; `until` is not included. */
export type Lines = { readonly from: number; readonly until: number };

/**
 * Some lines of a piece in another language, in the same order: for a person who tries the service and does not speak the piece's language.
 */
export function glossOf(catalogues: Catalogues, piece: Said | Played, language: Language, { from, until }: Lines): readonly string[] {
  const begins = piece.is === 'say' ? [0, ...piece.lines] : [0];
  return begins.slice(from, until).map((begin, index) => {
    const items = piece.of.slice(begin, begins[from + index + 1]);
    const inOther = items.map((item) => ('text' in item ? { ...item, language } : inLanguage(item, language)));
    return phrasesOf(catalogues, inOther)
      .map(({ text }) => text)
      .join(jointsOf(language).words);
  });
}

/** The same in another language. A language names itself in its own words; elsewhere it has the name that it has there. */
export function inLanguage(item: Utterance, language: Language): Utterance {
  if (item.key !== 'language.name') return { ...item, language };
  return { language, key: `languageName.${item.language}` as PromptKey };
}
