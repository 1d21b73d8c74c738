// A script, printed: a Say for each voice, a Play for each piece of audio. Documents of a call and hosted files speak in the same way.

import type { Language } from '../../call/speech.ts';
import { cutText, encodedLength } from '../../speech/cutText.ts';
import type { Part, Played, Said, Script } from '../../speech/script.ts';
import { joined, pauseOf, play, say, substitute, text, type Voice, type Xml } from './elements.ts';

// https://www.twilio.com/docs/voice/twiml/say#limits: 4,500 characters URL-encoded, about 500 of Chinese, Japanese, Thai or Devanagari. Some
// room is left.
const mostEncoded = 4000;
// A break is written <break time="500ms"/>.
const encodedBreak = 40;
// Other words are written <sub alias="mai năm bơ">My Number</sub>.
const encodedSubstitute = 60;

/** Prints the pieces in turn; `after` returns what follows each of them. */
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
  for (const part of parts) inside += print(part);
  return say(by, inside as Xml);
}

function print(part: Part): Xml {
  if (typeof part === 'number') return pauseOf(part);
  return typeof part === 'string' ? text(part) : substitute(part.said, part.written);
}

/** Whether the parts are far below the limit, as most are: no character takes more than nine when it is encoded. */
function isShort(parts: readonly Part[]): boolean {
  let most = 0;
  for (const part of parts) most += typeof part === 'string' ? 9 * part.length : lengthOf([part]);
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

/** Parts that stay in one Say: words up to the next pause, with the pause before them. Longer words are cut into pieces. */
function inseparable(parts: readonly Part[], language: Language): readonly (readonly Part[])[] {
  const runs: Part[][] = [[]];
  for (const part of parts) {
    if (typeof part === 'number') runs.push([part]);
    else runs.at(-1)?.push(part);
  }
  return runs.flatMap((run) => (lengthOf(run) <= mostEncoded ? [run] : cutRun(run, language)));
}

function cutRun(run: readonly Part[], language: Language): readonly (readonly Part[])[] {
  const [first, ...rest] = run;
  const [pause, words]: readonly [readonly Part[], readonly Part[]] = typeof first === 'number' ? [[first], rest] : [[], run];
  const cut = (part: Part): readonly Part[] => (typeof part === 'string' ? cutText(part, language, mostEncoded - encodedBreak) : [part]);
  const pieces = words.flatMap(cut);
  return pieces.map((piece, index) => (index === 0 ? [...pause, piece] : [piece]));
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce<number>((sum, part) => sum + lengthOfPart(part), 0);
}

function lengthOfPart(part: Part): number {
  if (typeof part === 'number') return encodedBreak;
  return typeof part === 'string' ? encodedLength(part) : encodedSubstitute + encodedLength(part.written) + encodedLength(part.said);
}
