// Closed stretches are jumped over, and nothing is missed by that: a walk from day to day and a slow reading find the same.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availabilityAt } from '../../src/hours/availability.ts';
import { addDays, nextDay } from '../../src/hours/calendar.ts';
import { dayOf, openingsBetween } from '../../src/hours/openings.ts';
import type { CivilDate, Closure, Instant, Language, Timetable } from '../../src/hours/timetable.ts';
import { civilDate, instantAt } from '../../src/hours/zone.ts';
import { slowlyAt } from '../support/hours/slowReading.ts';
import { asked, someInstant, someTable, stepMs } from '../support/hours/tables.ts';

const someLanguage = fc.constantFrom(...asked);
const hourMs = 3_600_000;

type Found = { readonly promised: Instant | undefined; readonly open: Instant | undefined };

/** When the line opens after an instant, looked for from day to day up to and with a last one. */
function walked(table: Timetable, language: Language, at: Instant, last: CivilDate): Found {
  let [promised, open]: [Instant | undefined, Instant | undefined] = [undefined, undefined];
  for (let date = civilDate(at, table.zone); date <= last && promised === undefined; date = nextDay(date)) {
    for (const opening of dayOf(table, language, date).openings.filter(({ from }) => from > at)) {
      open ??= opening.from;
      if (opening.promised) promised ??= opening.from;
    }
  }
  return { promised, open };
}

test('the next opening is the one that a walk from day to day finds', () => {
  fc.assert(
    fc.property(someTable, someLanguage, someInstant, (table, language, at) => {
      const { status, promisedFrom, answeredFrom } = availabilityAt(table, language, at);
      const last = addDays(civilDate(at, table.zone), 1100);
      const end = instantAt(last, 1440, table.zone);
      const { promised, open } = walked(table, language, at, last);
      const within = (instant: Instant | undefined) => (instant !== undefined && instant < end ? instant : undefined);
      if (status !== 'promised') expect(within(promisedFrom)).toBe(promised);
      if (status === 'closed') expect(within(answeredFrom)).toBe(open);
    }),
    { numRuns: 40 },
  );
});

test('what was asked before changes no answer', () => {
  fc.assert(
    fc.property(someTable, someLanguage, fc.array(someInstant, { minLength: 2, maxLength: 12 }), (table, language, instants) => {
      for (const at of instants) expect(availabilityAt(table, language, at)).toEqual(availabilityAt({ ...table }, language, at));
    }),
    { numRuns: 40 },
  );
});

test('the openings of a year are those of its days', () => {
  fc.assert(
    fc.property(someTable, someLanguage, someInstant, (table, language, at) => {
      const first = civilDate(at, table.zone);
      const dates = Array.from({ length: 366 }, (_, ahead) => addDays(first, ahead));
      const [from, until] = [instantAt(first, 0, table.zone), instantAt(addDays(first, 366), 0, table.zone)];
      const byDay = dates.flatMap((date) =>
        dayOf(table, language, date).openings.map((each) => [each.until - each.from, each.promised] as const),
      );
      const total = (list: readonly (readonly [number, boolean])[], promised: boolean) =>
        list.reduce((sum, [length, isPromised]) => (isPromised === promised ? sum + length : sum), 0);
      const whole = openingsBetween(table, language, from, until).map((each) => [each.until - each.from, each.promised] as const);
      for (const promised of [true, false]) expect(total(whole, promised)).toBe(total(byDay, promised));
    }),
    { numRuns: 30 },
  );
});

describe('around a far end', () => {
  // A Thursday, the days around the year’s end, a public holiday, a leap day, and the last year of four digits.
  const someEnd = fc.constantFrom(
    '2027-05-03',
    '2029-01-04',
    '2036-02-29',
    '2044-05-05',
    '2050-12-31',
    '2052-01-01',
    '2099-12-31',
    '9998-07-01',
  );
  const someClock = fc.integer({ min: 0, max: 287 });

  /** The table, closed by a closure or by a closing exception from the beginning of 2026 until a far end. */
  const closedUntil = (table: Timetable, kind: 'closure' | 'exception', end: CivilDate, clock: number): Timetable => {
    // Other things with a date would reach beyond the end.
    const rules = { ...table, exceptions: [], closures: [] };
    // An extra opening is stronger than an exception, and would come before the end.
    if (kind === 'exception') return { ...rules, exceptions: [{ from: '2025-01-01', until: end, spans: [] }], openings: [] };
    const closure: Closure = { from: Date.parse('2025-01-01'), until: Date.parse(end) + clock * stepMs, reason: 'a test' };
    return { ...rules, closures: [closure] };
  };

  test('the status is the one of a slow reading, and the first opening is the one that it finds there', () => {
    fc.assert(
      fc.property(
        fc.tuple(someTable, someLanguage, someInstant),
        fc.constantFrom('closure' as const, 'exception' as const),
        someEnd,
        someClock,
        ([table, language, at], kind, end, clock) => {
          const far = closedUntil(table, kind, end, clock);
          const opens = availabilityAt(far, language, at).answeredFrom;
          const ends = Date.parse(end) - 24 * hourMs;
          let first: Instant | undefined;
          for (let each = ends; each < ends + 10 * 24 * hourMs; each += stepMs) {
            const slowly = slowlyAt(far, language, each);
            if (slowly !== 'closed') first ??= each;
            if (each % (13 * stepMs) === 0) expect(availabilityAt(far, language, each).status).toBe(slowly);
          }
          if (first === undefined) expect(opens === undefined || opens >= ends + 10 * 24 * hourMs).toBe(true);
          else expect(opens).toBe(first);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('further notice is said where a line opens without it and is closed with it, and nowhere else', () => {
  let said = 0;
  fc.assert(
    fc.property(someTable, someLanguage, someInstant, fc.boolean(), (written, language, at, isClosed) => {
      const endless: Closure = { from: at - hourMs, reason: 'a test' };
      const table = isClosed ? { ...written, closures: [endless, ...written.closures] } : written;
      const isEndless = [...table.closures, ...table.exceptions].some(({ until }) => until === undefined);
      const { furtherNotice, answeredFrom, status } = availabilityAt(table, language, at);
      if (!isEndless) expect(furtherNotice).toBeUndefined();
      if (furtherNotice === undefined) return;
      said += 1;
      expect([status, answeredFrom]).toEqual(['closed', undefined]);
      for (let each = at; each < Date.parse('2028-06-01'); each += 37 * hourMs) expect(slowlyAt(table, language, each)).toBe('closed');
      const bounded = {
        ...table,
        closures: table.closures.filter(({ until }) => until !== undefined),
        exceptions: table.exceptions.filter(({ until }) => until !== undefined),
      };
      const without = availabilityAt(bounded, language, at);
      expect(without.status !== 'closed' || without.answeredFrom !== undefined).toBe(true);
    }),
    { numRuns: 200 },
  );
  expect(said).toBeGreaterThan(5);
});
