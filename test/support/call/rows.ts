// Tests rows of calls.

import { expect, test } from 'vitest';
import { centreNow, described, last, type Row } from './caller.ts';

/** One test a row, named after it. */
export function testRows(rows: readonly Row[]): void {
  test.each(rows)('$when', ({ centre, at, words, language, hears, events }) => {
    const turn = last(centreNow(centre, at), words, language);
    expect(described(turn)).toBe(hears);
    expect(JSON.stringify(turn.events)).toBe(events);
  });
}
