// How long speech lasts: measured from the same script that the carrier gets, with its pauses.

import type { Speech } from '../../call/speech.ts';
import type { Catalogues } from '../catalogue.ts';
import { saidOf } from '../pronunciation.ts';
import { type Part, scriptOf } from '../script.ts';
import type { Stopwatch } from './stopwatch.ts';

export type Ear = {
  /** Seconds of a whole speech; a pause at its end is not waited for. */
  readonly secondsOf: (speech: Speech) => Promise<number>;
  /** Seconds from the beginning of a speech until its item number `index` has been spoken. */
  readonly secondsUntil: (speech: Speech, index: number) => Promise<number>;
};

/** An ear that listens to these words with this stopwatch. */
export function openEar(catalogues: Catalogues, stopwatch: Stopwatch): Ear {
  const secondsOf = async (speech: Speech): Promise<number> => {
    const each = scriptOf(catalogues, speech).map(async (piece) => {
      if (piece.is === 'play') {
        const [{ language }] = piece.of;
        return piece.leadMs / 1000 + (await stopwatch.secondsOf(language, saidOf(catalogues.pronounce(language, piece.text))));
      }
      const heard = breaths(piece.parts).map((part) =>
        typeof part === 'number' ? part / 1000 : stopwatch.secondsOf(piece.language, part.trim()),
      );
      return sum(await Promise.all(heard));
    });
    return sum(await Promise.all(each));
  };
  return { secondsOf, secondsUntil: (speech, index) => secondsOf(speech.slice(0, index + 1)) };
}

/** Words without a pause between them are read in one breath, as they are pronounced; at a mark between them the voice pauses. */
function breaths(parts: readonly Part[]): readonly (string | number)[] {
  const read: (string | number)[] = [];
  for (const part of parts) {
    const last = read.at(-1);
    const said = typeof part === 'number' ? part : saidOf([part]);
    if (typeof said === 'string' && typeof last === 'string') read[read.length - 1] = last + said;
    else read.push(said);
  }
  return read;
}

function sum(seconds: readonly number[]): number {
  return seconds.reduce((total, each) => total + each, 0);
}
