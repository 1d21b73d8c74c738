// Tests rows of calls.

import { expect, test } from 'vitest';
import { centreNow, last, type Row, told } from './caller.ts';

/** One test a row, named after it. */
export function testRows(rows: readonly Row[]): void {
  test.each(rows)('$when', ({ centre, at, words, language, hears, events }) => {
    const turn = last(centreNow(centre, at), words, language);
    expect(told(turn)).toBe(hears);
    expect(JSON.stringify(turn.events)).toBe(events);
  });
}
