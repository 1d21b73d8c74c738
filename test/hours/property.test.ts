// Two readings agree, for random timetables and instants: src/hours, and the slow reading beside this file.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { availabilityAt } from '../../src/hours/availability.ts';
import { type Opening, openingsBetween } from '../../src/hours/openings.ts';
import type { Instant, Language, Timetable } from '../../src/hours/timetable.ts';
import { instantAt, isoIn } from '../../src/hours/zone.ts';
import { daysFrom } from '../support/hours/holidays.ts';
import { type Is, slowlyAt } from '../support/hours/slowReading.ts';
import { asked, someInstant, someTable, stepMs } from '../support/hours/tables.ts';

const someLanguage = fc.constantFrom(...asked);
const weekMs = 7 * 24 * 3_600_000;
// Slow on a busy machine.

/** How the line stands every five minutes of the week after an instant. */
function slowWeek(table: Timetable, language: Language, after: Instant): readonly (readonly [Instant, Is])[] {
  const first = Math.floor(after / stepMs) * stepMs + stepMs;
  const count = Math.ceil((after + weekMs - first) / stepMs);
  return Array.from({ length: count }, (_, index) => first + index * stepMs).map((at) => [at, slowlyAt(table, language, at)] as const);
}

function slowOpenings(table: Timetable, language: Language, from: Instant, until: Instant): readonly Opening[] {
  const found: Opening[] = [];
  for (let at = from; at < until; at += stepMs) {
    const is = slowlyAt(table, language, at);
    const last = found.at(-1);
    const promised = is === 'promised';
    if (is === 'closed') continue;
    if (last?.until === at && last.promised === promised) found[found.length - 1] = { ...last, until: at + stepMs };
    else found.push({ from: at, until: at + stepMs, promised });
  }
  return found;
}

test('a line stands as a slow reading of its table says', () => {
  fc.assert(
    fc.property(someTable, someLanguage, fc.array(someInstant, { minLength: 15, maxLength: 15 }), (table, language, instants) => {
      for (const at of instants) {
        expect(`${isoIn(at, table.zone)} ${availabilityAt(table, language, at).status}`).toBe(
          `${isoIn(at, table.zone)} ${slowlyAt(table, language, at)}`,
        );
      }
    }),
    { numRuns: 100 },
  );
});

test('openings between two instants are the ones that a slow reading finds', () => {
  fc.assert(
    fc.property(someTable, someLanguage, someInstant, fc.integer({ min: 0, max: 3 * 288 }), (table, language, begin, steps) => {
      const from = Math.floor(begin / stepMs) * stepMs;
      const until = from + steps * stepMs;
      expect(openingsBetween(table, language, from, until)).toEqual(slowOpenings(table, language, from, until));
    }),
    { numRuns: 60 },
  );
});

test('on every day of two years, with a 29 February among them, a line stands as a slow reading says', () => {
  const days = daysFrom('2026-04-01', '2028-03-31');
  fc.assert(
    fc.property(someTable, someLanguage, fc.integer({ min: 0, max: 287 }), (table, language, step) => {
      const openings = openingsBetween(table, language, instantAt('2026-03-31', 0, table.zone), instantAt('2028-04-02', 0, table.zone));
      const wrong = days.flatMap((date) => {
        const at = instantAt(date, step * 5, table.zone);
        const found = openings.find(({ from, until }) => from <= at && at < until);
        const is = found === undefined ? 'closed' : found.promised ? 'promised' : 'answered';
        const slow = slowlyAt(table, language, at);
        return is === slow ? [] : [`${isoIn(at, table.zone)} is ${is}, not ${slow}`];
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test('what a standing says about later is what a slow reading finds later', () => {
  fc.assert(
    fc.property(someTable, someLanguage, someInstant, (table, language, at) => {
      const { status, until, closedFrom, promisedFrom, answeredFrom } = availabilityAt(table, language, at);
      const week = slowWeek(table, language, at);
      const next = (wanted: (found: Is) => boolean) => week.find(([, found]) => wanted(found))?.[0];
      const within = (instant: Instant | undefined) => (instant !== undefined && instant < at + weekMs ? instant : undefined);
      expect(within(until)).toBe(next((found) => found !== status));
      if (status !== 'closed') expect(within(closedFrom)).toBe(next((found) => found === 'closed'));
      if (status !== 'promised') expect(within(promisedFrom)).toBe(next((found) => found === 'promised'));
      if (status === 'closed') expect(within(answeredFrom)).toBe(next((found) => found !== 'closed'));
      // What is said of the far future is not before its time, and true when it comes.
      for (const [instant, wanted] of [
        [promisedFrom, 'promised'],
        [answeredFrom, undefined],
      ] as const) {
        if (instant === undefined || instant > Date.parse('2027-12-01')) continue;
        const found = slowlyAt(table, language, instant);
        expect(wanted === undefined ? found !== 'closed' : found === wanted).toBe(true);
      }
    }),
    { numRuns: 25 },
  );
});
