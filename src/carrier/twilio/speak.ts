// A script, printed: a Say for each voice, a Play for each piece of audio. Documents of a call and hosted files speak in the same way.

import type { Language } from '../../call/speech.ts';
import { cutText, encodedLength } from '../../speech/cutText.ts';
import type { Part, Played, Said, Script } from '../../speech/script.ts';
import { joined, pauseOf, play, say, text, type Voice, type Xml } from './elements.ts';

// https://www.twilio.com/docs/voice/twiml/say#limits: 4,500 characters URL-encoded, about 500 of Chinese, Japanese, Thai or Devanagari. Some
// room is left.
const mostEncoded = 4000;
// A break is written <break time="500ms"/>.
const encodedBreak = 40;

/** Prints the pieces in turn; `after` gives what is to stand behind each. */
export function speak(script: Script, addressOf: (played: Played) => string, after?: (piece: Said | Played) => Xml): Xml {
  let spoken = '';
  for (const piece of script) {
    spoken += piece.is === 'play' ? play(addressOf(piece)) : sayAll(piece);
    if (after !== undefined) spoken += after(piece);
  }
  return spoken as Xml;
}

function sayAll(said: Said): Xml {
  const { parts, language } = said;
  if (isShort(parts)) return sayOne(said, parts);
  return joined(...withinLimit(parts, language).map((some) => sayOne(said, some)));
}

function sayOne(by: Voice, parts: readonly Part[]): Xml {
  let inside = '';
  for (const part of parts) inside += typeof part === 'number' ? pauseOf(part) : text(part);
  return say(by, inside as Xml);
}

/** Whether the parts are far below the limit, as most are: no character takes more than nine when it is encoded. */
function isShort(parts: readonly Part[]): boolean {
  let most = 0;
  for (const part of parts) most += typeof part === 'number' ? encodedBreak : 9 * part.length;
  return most <= mostEncoded;
}

/** The parts of each Say: as few Says as the limit allows. */
function withinLimit(parts: readonly Part[], language: Language): readonly (readonly Part[])[] {
  const says: Part[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const together of inseparable(parts, language)) {
    const more = lengthOf(together);
    if (length + more > mostEncoded) {
      says.push([]);
      length = 0;
    }
    says.at(-1)?.push(...together);
    length += more;
  }
  return says;
}

/** What stays in one Say: words with the pause before them. Words that are too many for one Say come in pieces. */
function inseparable(parts: readonly Part[], language: Language): readonly (readonly Part[])[] {
  return parts.flatMap((part, index): readonly (readonly Part[])[] => {
    if (typeof part === 'number') return [];
    const before = parts[index - 1];
    const pieces = cutText(part, language, mostEncoded);
    return pieces.map((piece, at) => (at === 0 && typeof before === 'number' ? [before, piece] : [piece]));
  });
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? encodedBreak : encodedLength(part)), 0);
}
