// A far end costs nothing: the work for a question follows the number of written rules, not the distance of a date. Work is counted in reads
// of the timetable (test/support/hours/work.ts); a walk from day to day needs some six reads for each day.

import { describe, expect, test } from 'vitest';
import { availabilityAt } from '../../src/hours/availability.ts';
import { openingsBetween } from '../../src/hours/openings.ts';
import type { Exception, Timetable } from '../../src/hours/timetable.ts';
import { closedRules, farEnds } from '../support/hours/farEnds.ts';
import { timetable, tokyo } from '../support/hours/notation.ts';
import { type Counter, counted, workOf } from '../support/hours/work.ts';

const office =
  'ja en: weekdays 9:00-17:00; weekends closed; holidays closed; new-year closed\nany: weekdays 9:00-18:00; weekends closed; holidays closed; new-year closed';
const rules = { 'an office': office, 'a night desk': 'ja: daily 22:00-26:00', ...closedRules };
const at = tokyo('2026-11-25T14:00');
const ask = (table: Timetable) => availabilityAt(table, 'ja', at);
const minuteMs = 60_000;

// A week of days for the status, and some for the search: fewer reads than for 60 days.
const mostReads = 350;
// A fifth Sunday of February is looked for in 40 years.
const mostReadsForFifth = 900;

describe.each(Object.entries(rules))('the availability of %s', (_, written) => {
  test.each(Object.entries(farEnds))('with %s', (__, add) => {
    const table = add(timetable(written));
    const things = table.exceptions.length + table.closures.length;
    // Each written thing may be read twice, when the timetable is prepared.
    expect(workOf(table, ask)).toBeLessThan((written.includes('fifth') ? mostReadsForFifth : mostReads) + 2 * things);
  });
});

test.each(Object.entries(farEnds))('the openings of ten years with %s are no more work than without', (_, add) => {
  const tenYears = (table: Timetable) => openingsBetween(table, 'ja', tokyo('2025-01-01T00:00'), tokyo('2036-01-01T00:00'));
  const table = timetable(office);
  expect(workOf(add(table), tenYears)).toBeLessThan(workOf(table, tenYears) + 400);
});

test('what a closure closes for ten years is not looked at day by day', () => {
  const table = timetable(`${office}\nclosure 2026-01-01T00:00..2036-12-31T00:00`);
  expect(workOf(table, (each) => openingsBetween(each, 'ja', tokyo('2026-01-01T00:00'), tokyo('2036-01-01T00:00')))).toBeLessThan(100);
});

test.each([
  ['a fifth Sunday of February', closedRules['only the fifth Sunday of February'] ?? '', '2033-01-01T00:00', '2060-02-29T09:00'],
  ['the hours of 2099', 'ja from 2099-04-01: weekdays 9:00-17:00', '2026-11-25T14:00', '2099-04-01T09:00'],
  [
    'the hours after a gap',
    'ja until 2026-11-20: daily 9:00-17:00\nja from 2061-05-01: daily 9:00-17:00',
    '2026-11-25T14:00',
    '2061-05-01T09:00',
  ],
  ['the season of next year', closedRules['only a season'] ?? '', '2026-11-25T14:00', '2027-07-01T09:00'],
])('%s are found, however far away', (_, written, from, opens) => {
  expect(availabilityAt(timetable(written), 'ja', tokyo(from)).promisedFrom).toBe(tokyo(opens));
});

describe('a table of thousands of things', () => {
  const dates = Array.from({ length: 3000 }, (_, day) => new Date(Date.parse('2026-11-01') + day * 86_400_000).toISOString().slice(0, 10));
  const nightly = dates.map((date) => ({ from: tokyo(`${date}T08:00`), until: tokyo(`${date}T18:30`), reason: 'a test' }));
  const oneByOne = dates.map((date): Exception => ({ from: date, until: date, spans: [] }));
  const endless = dates.map((date): Exception => ({ from: date, spans: [] }));
  const tables: Readonly<Record<string, Timetable>> = {
    'closures of each day’s hours': { ...timetable(office), closures: nightly },
    'closed days': { ...timetable(office), exceptions: oneByOne },
    'exceptions without an end': { ...timetable(office), exceptions: endless },
    'Sundays of which each is an exception': {
      ...timetable('ja: sundays 9:00-12:00'),
      exceptions: oneByOne.filter((_, day) => day % 7 === 0),
    },
  };

  test.each(Object.entries(tables))('%s is worked out once, not for each question', (_, table) => {
    const things = table.exceptions.length + table.closures.length;
    const counter: Counter = { reads: 0 };
    const one = counted(table, counter);
    ask(one);
    const first = counter.reads;
    expect(first).toBeLessThan(1000 + 80 * things);
    for (let minute = 1; minute <= 200; minute += 1) availabilityAt(one, 'ja', at + minute * minuteMs);
    expect(counter.reads - first).toBeLessThan(200 * 20);
  });
});

describe('a search that cannot find anything ends', () => {
  // The clock of New York skips 2:00 to 3:00 on the second Sunday of March; every other day of every year is closed.
  const skipped: Timetable = {
    ...timetable('zone America/New_York\nja: sundays 2:00-3:00'),
    yearly: [{ from: '03-15', until: '03-07', spans: [] }],
  };
  const lastDays: Readonly<Record<string, Timetable>> = {
    'where the clock skips the only hours': skipped,
    'where it skips them until the last year that can be written': {
      ...skipped,
      exceptions: [{ from: '9999-01-01', until: '9999-01-01', spans: [] }],
    },
    'where every day of every year is closed': { ...timetable(office), yearly: [{ from: '01-01', until: '12-31', spans: [] }] },
    'at the end of the last year that can be written': timetable(`${office}\nclosure 2026-01-01T00:00..9999-12-31T23:59`),
  };

  test.each(Object.entries(lastDays))('%s', (_, table) => {
    expect(availabilityAt(table, 'ja', at)).not.toHaveProperty('answeredFrom');
    // After 400 days on which it is not open after all, the search gives up.
    expect(workOf(table, ask)).toBeLessThan(30_000);
  });

  test('in the last hour of the year 9999, and after it', () => {
    const table = timetable(office);
    for (const last of ['9999-12-31T10:00', '9999-12-31T23:59']) {
      expect(workOf(table, (each) => availabilityAt(each, 'ja', tokyo(last)))).toBeLessThan(mostReads);
      expect(workOf(table, (each) => openingsBetween(each, 'ja', tokyo(last), tokyo(last) + 400 * 86_400_000))).toBeLessThan(mostReads);
    }
  });
});
