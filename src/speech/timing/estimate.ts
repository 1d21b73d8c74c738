// How long a text lasts, without a voice to measure it by: as it was measured before, else an estimate from what was measured of its
// language. It needs no dictionary and no voice, so an installed service has it.

import type { Language } from '../../call/speech.ts';
import durations from './durations.json' with { type: 'json' };
import { type Durations, keyOf } from './stopwatch.ts';

export type Lasting = {
  readonly seconds: number;
  /**
   * The voice that measures was asked. Otherwise the seconds are an estimate: a fifth off at most for the long texts of the catalogues, none
   * of which it was made from; half a second off for a few words.
   */
  readonly isMeasured: boolean;
};

/** What a text has that takes time: itself, Chinese characters, other letters and digits, marks at which the voice pauses. */
type Counts = readonly [once: 1, characters: number, letters: number, marks: number];

const known: Durations = durations;
const shortestSeconds = 0.3;
/** A text of staff may have any length; no caller hears one of this length to its end. */
const longestSeconds = 600;
const longestText = 20_000;
const rates = new Map<Language, readonly number[]>();

/** Seconds of a text as it is pronounced, at the speed at which all words were measured. */
export function lastingOf(language: Language, text: string): Lasting {
  const measured = known[language]?.[keyOf(text)];
  if (measured !== undefined) return { seconds: measured, isMeasured: true };
  return { seconds: estimatedSeconds(language, text), isMeasured: false };
}

/** The estimate alone: the tests hold it against what was measured. */
export function estimatedSeconds(language: Language, text: string): number {
  const counts = countsIn(text.slice(0, longestText));
  if (counts.slice(1).every((count) => count === 0)) return 0;
  const estimated = dot(counts, ratesOf(language));
  return Math.round(100 * Math.min(longestSeconds, Math.max(shortestSeconds, estimated))) / 100;
}

function countsIn(text: string): Counts {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const characters = count(/\p{Script=Han}/gu);
  return [1, characters, count(/[\p{L}\p{N}]/gu) - characters, count(/[.,;:!?…。、，；：！？।]/gu)];
}

/** Seconds for each of the counts in a language; in one of which nothing was measured, as in all languages together. */
function ratesOf(language: Language): readonly number[] {
  const kept = rates.get(language);
  if (kept !== undefined) return kept;
  const texts = Object.hasOwn(known, language) ? Object.entries(known[language] ?? {}) : Object.values(known).flatMap(Object.entries);
  const found = leastSquares(
    // Of a long text only the beginning is known.
    texts.flatMap(([text, seconds]: [string, number]) =>
      keyOf(text) === text && !isHashed(text) ? [{ counts: countsIn(text), seconds }] : [],
    ),
  );
  if (Object.hasOwn(known, language)) rates.set(language, found);
  return found;
}

function isHashed(key: string): boolean {
  return /… [0-9a-f]{10}$/.test(key);
}

/** The rates with which the counts are nearest to the seconds. What never occurs has a rate of almost nothing. */
function leastSquares(rows: readonly { readonly counts: Counts; readonly seconds: number }[]): readonly number[] {
  const columns = [0, 1, 2, 3] as const;
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  // A little of each count is added, so that a count of which there is none divides nothing by zero.
  const matrix = columns.map((row) => [
    ...columns.map((column) => sum(({ counts }) => counts[row] * counts[column]) + (row === column ? 0.01 : 0)),
    sum(({ counts, seconds }) => counts[row] * seconds),
  ]);
  return solved(matrix);
}

/** Gauss and Jordan. The matrix is symmetric and positive, so its diagonal is never zero. */
function solved(matrix: readonly (readonly number[])[]): readonly number[] {
  let rows = matrix;
  for (const pivot of matrix.keys()) {
    const base = rows[pivot] ?? [];
    rows = rows.map((row, index) => {
      if (index === pivot) return row;
      const factor = (row[pivot] ?? 0) / (base[pivot] ?? 1);
      return row.map((value, column) => value - factor * (base[column] ?? 0));
    });
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((total, value, index) => total + value * (other[index] ?? 0), 0);
}
