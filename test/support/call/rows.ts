// Tests rows of calls.

import { expect, test } from 'vitest';
import { desk, last, type Row, told } from './caller.ts';

/** One test a row, named after it. */
export function testRows(rows: readonly Row[]): void {
  test.each(rows)('$when', ({ centre, at, words, language, hears, notes }) => {
    const turn = last(desk(centre, at), words, language);
    expect(told(turn)).toBe(hears);
    expect(JSON.stringify(turn.notes)).toBe(notes);
  });
}
