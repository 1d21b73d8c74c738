// A turn's speech as a script for the carrier: what each voice says, and what is played. Neighbours in one voice become one piece.

import type { Announced, Language, PromptKey, Speech, Utterance } from '../call/speech.ts';
import type { Catalogues } from './catalogue.ts';
import { cutText } from './cutText.ts';
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

// About eighty letters of Devanagari: an address of some 400 characters.
const mostEncodedInAddress = 800;

/** The script of some speech. Languages without a voice of the carrier are played, one piece an utterance. */
export function scriptOf(catalogues: Catalogues, speech: Speech): Script {
  const script: (Saying | Played)[] = [];
  let pauseMs = 0;
  for (const item of speech) {
    if ('pauseMs' in item) {
      if (script.length > 0) pauseMs = Math.max(pauseMs, item.pauseMs);
      continue;
    }
    const text = wordsOf(catalogues, item);
    if (!isSpoken(text)) continue;
    const voice = catalogues.voiceOf(item.language);
    if (voice === undefined) script.push(...played(item, text, pauseMs));
    else addSaid(script, item, { voice, locale: catalogues.headings.get(item.language)?.locale ?? item.language }, pauseMs, text);
    pauseMs = 0;
  }
  return script;
}

/** Whether there is a letter, a digit or a mark in it; spaces and control characters are silence. */
function isSpoken(text: string): boolean {
  return /[^\s\p{C}]/u.test(text);
}

/** A piece that may still grow. */
type Saying = Omit<Said, 'parts' | 'of'> & { readonly parts: Part[]; readonly of: (Utterance | Announced)[] };
type By = Pick<Said, 'voice' | 'locale'>;

function addSaid(script: (Saying | Played)[], item: Utterance | Announced, by: By, pauseMs: number, text: string): void {
  const { language } = item;
  const last = script.at(-1);
  if (last?.is !== 'say' || last.language !== language) {
    script.push({ is: 'say', language, ...by, parts: pauseMs > 0 ? [pauseMs, text] : [text], of: [item] });
    return;
  }
  if (pauseMs > 0) last.parts.push(pauseMs, text);
  else last.parts.push(jointsOf(language).words + text);
  last.of.push(item);
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

/** What a piece of a script says, in another language: for whoever tries the service and does not speak this one. */
export function glossOf(catalogues: Catalogues, { of }: Said | Played, language: Language): string {
  const words = of.map((item) => ('text' in item ? item.text : wordsOf(catalogues, inLanguage(item, language))));
  return words.join(jointsOf(language).words);
}

/** The same in another language. A language names itself in its own words; elsewhere it has the name that it has there. */
export function inLanguage(item: Utterance, language: Language): Utterance {
  if (item.key !== 'language.name') return { ...item, language };
  return { language, key: `languageName.${item.language}` as PromptKey };
}
