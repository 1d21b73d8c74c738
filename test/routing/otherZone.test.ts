// What is kept of a desk must not outlive its truth where a line keeps the hours of another zone than its centre.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CentreNow, centreAt, centreHoldsUntil } from '../../src/routing/centreNow.ts';
import type { Centre } from '../../src/schedules/directory.ts';
import { tokyo, wallInTokyo } from '../support/hours/notation.ts';
import { asked, someInstant, someTable, zones } from '../support/hours/tables.ts';
import { centre, line } from '../support/routing/desks.ts';

const town = centre({ languages: asked, lines: {}, topics: {} });

/** A desk without its instant. */
function facts({ now: _, ...rest }: CentreNow): unknown {
  return rest;
}

test('an end that comes into sight at midnight in New York ends what a centre in Japan keeps', () => {
  const hours = 'zone America/New_York\nja: daily 0:00-24:00\nclosure 2026-12-02T13:00..2026-12-02T14:00';
  const abroad: Centre = { ...town, languages: ['ja'], lines: new Map([['a', line('a', hours)]]) };
  const kept = centreAt(abroad, new Map(), tokyo('2026-11-24T12:00'));
  expect(kept.lines.a?.availability.ja).toEqual({ status: 'promised' });
  expect(wallInTokyo(centreHoldsUntil(kept, abroad))).toBe('2026-11-24 14:00');
  const later = centreAt(abroad, new Map(), tokyo('2026-11-24T14:00'));
  expect(later.lines.a?.availability.ja?.until).toBe(tokyo('2026-12-02T13:00'));
});

test('a desk that is kept equals a fresh one, for random hours of a line and a centre in any two zones', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(someTable, fc.constantFrom(...zones), someInstant, share, (timetable, zone, at, part) => {
      const abroad: Centre = { ...town, zone, lines: new Map([['a', { ...line('a', 'ja: daily closed'), timetable }]]) };
      const kept = centreAt(abroad, new Map(), at);
      const until = centreHoldsUntil(kept, abroad);
      expect(until).toBeGreaterThan(at);
      for (const later of [at + Math.floor((until - 1 - at) * part), until - 1])
        expect(facts(centreAt(abroad, new Map(), later))).toEqual(facts(kept));
    }),
    { numRuns: 200 },
  );
});
