// Some speech as staff look at it: line by line, in the words of the caller's language, with the meaning, who speaks, and for how long.

import { type Key, keys } from '../../call/heard.ts';
import type { Announced, Language, Speech, Utterance } from '../../call/speech.ts';
import { type StaffLanguage, staffLanguages } from '../../messages/message.ts';
import type { Words } from '../../schedules/directory.ts';
import { audible } from '../../speech/audible.ts';
import type { Audio } from '../../speech/audio.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import { inOwnVoice } from '../../speech/ownVoice.ts';
import { saidOf, type Voiced } from '../../speech/pronunciation.ts';
import { glossOf, type Played, type Said, scriptOf } from '../../speech/script.ts';
import { lastingOf } from '../../speech/timing/estimate.ts';

/** What makes words of speech, and says who speaks them. */
export type Voices = {
  readonly catalogues: Catalogues;
  readonly audio: Pick<Audio, 'canPlay' | 'hasOwn' | 'isRecorded'>;
  /** The sealed path at which a recording or the robot is fetched; nothing can be played if absent. */
  readonly audioPathOf?: (played: Played) => string;
};

export type HeardLine = {
  readonly language: Language;
  /** The tag by which a browser finds a voice: `fil-PH`. */
  readonly locale: string;
  readonly words: string;
  readonly meaning: Readonly<Record<StaffLanguage, string>>;
  /** Seconds of silence before it. */
  readonly pauseSeconds: number;
  /** Seconds of the words. */
  readonly seconds: number;
  /** False where the seconds are an estimate. */
  readonly isMeasured: boolean;
  readonly by: 'carrier' | 'recording' | 'robot';
  /** Where it can be fetched as a sound, on this service; absent where the carrier's own voice speaks. */
  readonly audio?: string;
  /** The key that is named at its end: “…, two.” */
  readonly key?: Key;
};

type Spoken = Utterance | Announced;

/**
 * The lines of some speech, exactly as the carrier is told to say them to callers of a centre; of none, as those hear it who have no voice of
 * their own. `written` are the words that staff wrote in several languages: from
 * them comes the meaning of a text that is in no catalogue.
 */
export function heardSpeech(
  { catalogues, audio, audioPathOf }: Voices,
  speech: Speech,
  { written = [], centre }: { readonly written?: readonly Words[]; readonly centre?: string | undefined } = {},
): readonly HeardLine[] {
  const spoken = centre === undefined ? speech : inOwnVoice(audio, centre, speech);
  const meaningOf = (piece: Said | Played, of: readonly Spoken[], line: number): HeardLine['meaning'] => {
    const inLanguage = (language: StaffLanguage) => {
      const translated = { ...piece, of: piece.of.map((item) => translate(item, language, written)) } as Said | Played;
      return of.length === 0 ? '' : (glossOf(catalogues, translated, language, { from: line, until: line + 1 })[0] ?? '');
    };
    return Object.fromEntries(staffLanguages.map((language) => [language, inLanguage(language)])) as HeardLine['meaning'];
  };
  return scriptOf(catalogues, audible(catalogues, audio, spoken)).flatMap((piece): readonly HeardLine[] => {
    if (piece.is === 'say') return linesOf(piece, meaningOf);
    const [item] = piece.of;
    const { language } = item;
    const line = { piece, of: piece.of, meaning: meaningOf(piece, piece.of, 0), pauseMs: piece.leadMs };
    const made = lineOf(language, { ...line, words: piece.text, said: saidOf(catalogues.pronounce(language, piece.text)) });
    return [
      {
        ...made,
        locale: catalogues.headings.get(language)?.locale ?? language,
        by: audio.isRecorded(item) ? 'recording' : 'robot',
        ...(audioPathOf !== undefined && { audio: audioPathOf(piece) }),
      },
    ];
  });
}

/** Seconds of some lines with their pauses. */
export function secondsOf(lines: readonly HeardLine[]): number {
  return lines.reduce((total, { pauseSeconds, seconds }) => total + pauseSeconds + seconds, 0);
}

type MeaningOf = (piece: Said, of: readonly Spoken[], line: number) => HeardLine['meaning'];

/** A piece of the carrier's voice has a line for all words between two pauses. */
function linesOf(piece: Said, meaningOf: MeaningOf): readonly HeardLine[] {
  const begins = [0, ...piece.lines];
  const runs = runsOf(piece);
  return begins.map((begin, index) => {
    const of = piece.of.slice(begin, begins[index + 1]);
    const { pauseMs, voiced } = runs[index] ?? { pauseMs: 0, voiced: [] };
    const words = voiced
      .map((part) => (typeof part === 'string' ? part : part.written))
      .join('')
      .trim();
    const said = saidOf(voiced).trim();
    return {
      ...lineOf(piece.language, { of, words, said, pauseMs, meaning: meaningOf(piece, of, index) }),
      locale: piece.locale,
      by: 'carrier',
    };
  });
}

type Run = { readonly pauseMs: number; readonly voiced: readonly Voiced[] };

function runsOf({ parts }: Said): readonly Run[] {
  const runs: { pauseMs: number; voiced: Voiced[] }[] = [];
  for (const part of parts) {
    if (typeof part === 'number') runs.push({ pauseMs: part, voiced: [] });
    else if (runs.length === 0) runs.push({ pauseMs: 0, voiced: [part] });
    else runs.at(-1)?.voiced.push(part);
  }
  return runs;
}

type Made = Pick<HeardLine, 'words' | 'meaning'> & { readonly of: readonly Spoken[]; readonly said: string; readonly pauseMs: number };

function lineOf(language: Language, { of, words, said, pauseMs, meaning }: Made): Omit<HeardLine, 'locale' | 'by'> {
  const key = keyNamed(of);
  return { language, words, meaning, pauseSeconds: pauseMs / 1000, ...lastingOf(language, said), ...(key !== undefined && { key }) };
}

/** The key at the end of a line: the prompts of keys are named after them. */
function keyNamed(of: readonly Spoken[]): Key | undefined {
  const last = of.at(-1);
  if (last === undefined || !('key' in last) || !last.key.startsWith('key.')) return undefined;
  const name = last.key.slice('key.'.length);
  return keys.find((key) => key === name || (key === '*' && name === 'star') || (key === '#' && name === 'hash'));
}

/** Staff's own words in the language of the reader, where staff wrote them. Of a text that was cut, the first piece has the whole meaning. */
function translate(item: Spoken, language: StaffLanguage, written: readonly Words[]): Spoken {
  if (!('text' in item)) return item;
  const { text } = item;
  const whole = written.find((words) => words[item.language]?.includes(text));
  const other = whole?.[language];
  if (whole === undefined || other === undefined) return item;
  return { ...item, text: whole[item.language]?.startsWith(text) ? other : '…' };
}
