// A script, printed: a Say for each voice, a Play for each piece of audio. Documents of a call and hosted files speak in the same way.

import type { Language } from '../../call/speech.ts';
import { cutText, encodedLength } from '../../speech/cutText.ts';
import type { Lines, Part, Played, Said, Script } from '../../speech/script.ts';
import { joined, pauseOf, play, say, substitute, text, type Voice, type Xml } from './elements.ts';

// https://www.twilio.com/docs/voice/twiml/say#limits: 4,500 characters URL-encoded, about 500 of Chinese, Japanese, Thai or Devanagari. Some
// room is left.
const mostEncoded = 4000;
// A break is written <break time="500ms"/>.
const encodedBreak = 40;
// Other words are written <sub alias="mai năm bơ">My Number</sub>.
const encodedSubstitute = 60;

/** What follows a Say or a Play, which ends some lines of the piece. */
export type After = (piece: Said | Played, ended: Lines) => Xml;

/** How pieces are printed. */
export type Speaking = {
  readonly addressOf: (played: Played) => string;
  /** What follows each Say and each Play. */
  readonly after?: After | undefined;
  /** Whether a Say holds words only: a pause is a space then, and a word that is said in another way is written so. */
  readonly isPlain?: boolean | undefined;
};

/** Prints the pieces in turn. */
export function speak(script: Script, { addressOf, after, isPlain = false }: Speaking): Xml {
  const print = isPlain ? printPlain : printMarked;
  let spoken = '';
  for (const piece of script) {
    if (piece.is === 'say') spoken += sayAll(piece, print, after);
    else spoken += joined(play(addressOf(piece)), ...(after === undefined ? [] : [after(piece, { from: 0, until: 1 })]));
  }
  return spoken as Xml;
}

type Print = (part: Part) => Xml;

function sayAll(said: Said, print: Print, after: After | undefined): Xml {
  const { parts, language, lines } = said;
  const says = isShort(parts) ? [parts] : withinLimit(parts, language);
  let spoken = '';
  let ended = 0;
  let pauses = 0;
  for (const [index, some] of says.entries()) {
    spoken += sayOne(said, some, print);
    if (after === undefined) continue;
    const next = says[index + 1];
    pauses += some.filter((part, at) => typeof part === 'number' && (index > 0 || at > 0)).length;
    // A line that goes on in the next Say ends there.
    const until = next === undefined ? lines.length + 1 : pauses + (typeof next[0] === 'number' ? 1 : 0);
    spoken += after(said, { from: ended, until });
    ended = until;
  }
  return spoken as Xml;
}

function sayOne(by: Voice, parts: readonly Part[], print: Print): Xml {
  let inside = '';
  for (const part of parts) inside += print(part);
  return say(by, inside as Xml);
}

function printMarked(part: Part): Xml {
  if (typeof part === 'number') return pauseOf(part);
  return typeof part === 'string' ? text(part) : substitute(part.said, part.written);
}

function printPlain(part: Part): Xml {
  if (typeof part === 'number') return ' ' as Xml;
  return text(typeof part === 'string' ? part : part.said);
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
