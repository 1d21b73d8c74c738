// How a line stands at an instant, with everything that a caller may be told about it. Times are Tokyo's.

import { describe, expect, test } from 'vitest';
import { availabilitiesAt, availabilityAt } from '../../src/hours/availability.ts';
import { statusOf, timetable, tokyo, wallInTokyo } from '../support/hours/notation.ts';

const office = 'ja: weekdays 9:30-20:00; weekends 9:30-17:30; holidays 9:30-17:30; new-year closed';
const aroundTheClock = 'th: daily 9:00-18:00\nany: daily 0:00-24:00';

describe('half-open to the millisecond', () => {
  test.each([
    ['2026-11-24T09:29:59.999', 'closed, until 2026-11-24 09:30, promised from 2026-11-24 09:30, answered from 2026-11-24 09:30'],
    ['2026-11-24T09:30:00', 'promised, until 2026-11-24 20:00, closed from 2026-11-24 20:00'],
    ['2026-11-24T19:59:59.999', 'promised, until 2026-11-24 20:00, closed from 2026-11-24 20:00'],
    ['2026-11-24T20:00:00', 'closed, until 2026-11-25 09:30, promised from 2026-11-25 09:30, answered from 2026-11-25 09:30'],
  ])('at %s', (at, expected) => {
    expect(statusOf(timetable(office), 'ja', at)).toBe(expected);
  });
});

describe('what a caller may be told', () => {
  const lunch = 'ja: daily 9:00-12:00, 13:00-17:00';
  const night = 'ja: daily 22:00-26:00';
  test.each([
    [
      'in the lunch break it opens in the afternoon',
      lunch,
      '2026-11-24T12:00',
      'closed, until 2026-11-24 13:00, promised from 2026-11-24 13:00, answered from 2026-11-24 13:00',
    ],
    [
      'before midnight it is open until after midnight',
      night,
      '2026-11-24T23:00',
      'promised, until 2026-11-25 02:00, closed from 2026-11-25 02:00',
    ],
    ['after midnight the night is still open', night, '2026-11-25T01:59', 'promised, until 2026-11-25 02:00, closed from 2026-11-25 02:00'],
    [
      'a promise that ends while somebody still answers has no closing',
      aroundTheClock,
      '2026-11-24T17:00',
      'promised, until 2026-11-24 18:00',
    ],
    [
      'somebody answers until the language is promised again',
      aroundTheClock,
      '2026-11-24T18:00',
      'answered, until 2026-11-25 09:00, promised from 2026-11-25 09:00',
    ],
    ['somebody answers whose language is never promised', aroundTheClock, '2026-11-24T18:00', 'answered', 'ne'],
    [
      'answered until the evening, then closed',
      'th: daily 9:00-12:00\nany: daily 9:00-18:00',
      '2026-11-24T13:00',
      'answered, until 2026-11-24 18:00, closed from 2026-11-24 18:00, promised from 2026-11-25 09:00',
      'th',
    ],
    [
      'a promise, then an answer, then closed',
      'th: daily 9:00-12:00\nany: daily 9:00-18:00',
      '2026-11-24T10:00',
      'promised, until 2026-11-24 12:00, closed from 2026-11-24 18:00',
      'th',
    ],
    [
      'closed: somebody answers before the language is promised',
      'th: daily 10:00-12:00\nany: daily 8:00-18:00',
      '2026-11-24T07:00',
      'closed, until 2026-11-24 08:00, promised from 2026-11-24 10:00, answered from 2026-11-24 08:00',
      'th',
    ],
    ['a line that never closes says no end', 'ja: daily 0:00-24:00', '2026-11-24T12:00', 'promised'],
  ])('%s', (_, table, at, expected, language = table === aroundTheClock ? 'th' : 'ja') => {
    expect(statusOf(timetable(table), language, at)).toBe(expected);
  });
});

describe('the next opening', () => {
  const closed = (until: string) => `closed, until ${until}, promised from ${until}, answered from ${until}`;
  const farAway = (from: string) => `closed, promised from ${from}, answered from ${from}`;
  const line = (more: string) => `${office}\n${more}`;
  test.each([
    ['is found over a weekend with other hours', office, '2026-11-21T17:45', closed('2026-11-22 09:30')],
    ['is found on a public holiday', office, '2026-11-22T17:30', closed('2026-11-23 09:30')],
    [
      'is found after the public holidays of May, for an office that keeps them',
      'ja: weekdays 9:00-17:00; holidays closed; new-year closed',
      '2026-05-01T17:00',
      closed('2026-05-07 09:00'),
    ],
    ['is found after the year-end', office, '2026-12-28T20:00', closed('2027-01-04 09:30')],
    [
      'is found after the year-end and the weekend behind it',
      'ja: weekdays 9:00-17:00; holidays closed; new-year closed',
      '2027-12-28T17:00',
      closed('2028-01-04 09:00'),
    ],
    ['is found after an exception', line('exception 2026-11-25..2026-11-26: closed'), '2026-11-24T20:00', closed('2026-11-27 09:30')],
    ['is found inside an exception', line('exception 2026-11-25: 15:00-16:00'), '2026-11-24T20:00', closed('2026-11-25 15:00')],
    [
      'is found at the end of a closure',
      line('closure 2026-11-24T10:00..2026-11-24T15:00'),
      '2026-11-24T12:00',
      closed('2026-11-24 15:00'),
    ],
    [
      'is found after closures of weeks',
      line('closure 2026-11-01T00:00..2026-12-15T12:00\nclosure 2026-12-15T12:00..2026-12-20T15:00'),
      '2026-11-10T12:00',
      farAway('2026-12-20 15:00'),
    ],
    [
      'is found after a closure of three years',
      line('closure 2026-11-01T00:00..2029-11-05T12:00'),
      '2026-11-10T12:00',
      farAway('2029-11-05 12:00'),
    ],
    [
      'is found after an exception of three years',
      line('exception 2026-11-01..2029-11-05: closed'),
      '2026-11-10T12:00',
      farAway('2029-11-06 09:30'),
    ],
    ['is found for a line that opens on holidays only', 'ja: holidays 9:00-17:00', '2026-11-24T10:00', farAway('2027-01-01 09:00')],
    ['is found for a line that opens at the year-end only', 'ja: new-year 9:00-17:00', '2027-01-03T17:00', farAway('2027-12-29 09:00')],
    [
      'is found for a line that opens on a far day only',
      'ja: holidays closed\nexception 2031-03-03: 9:00-10:00',
      '2026-11-24T10:00',
      farAway('2031-03-03 09:00'),
    ],
    ['is found after the closed days of every year', line('yearly 11-25..12-05: closed'), '2026-11-24T20:00', farAway('2026-12-06 09:30')],
    [
      'is found after closed days that pass the end of every year',
      line('yearly 11-25..01-08: closed'),
      '2026-11-24T20:00',
      farAway('2027-01-09 09:30'),
    ],
    [
      'is found on the only day of every year that is not closed',
      line('yearly 11-25..11-23: closed'),
      '2026-11-24T20:00',
      farAway('2027-11-24 09:30'),
    ],
    [
      'is found on the only day of every year, where it is a Sunday that is the only open day of the week',
      'ja: sundays 9:00-12:00\nyearly 07-02..06-30: closed',
      '2026-11-24T20:00',
      farAway('2029-07-01 09:00'),
    ],
    [
      'is found on a day of every year, for a line that is closed on all others',
      'ja: daily closed\nyearly 03-01: 9:00-12:00',
      '2026-11-24T20:00',
      farAway('2027-03-01 09:00'),
    ],
    [
      'is found on the last of February of every year, the day after the closed days',
      'ja: daily closed\nyearly 02-28: 9:00-12:00\nexception 2026-01-01..2028-02-27: closed',
      '2026-11-24T20:00',
      farAway('2028-02-28 09:00'),
    ],
    [
      'is found on a public holiday after closed days of every year',
      'ja: daily closed; holidays 9:00-12:00\nyearly 11-25..04-30: closed',
      '2026-11-24T20:00',
      farAway('2027-05-03 09:00'),
    ],
    ['does not exist after a closure until further notice', line('closure 2026-11-24T10:00..further-notice'), '2026-11-24T12:00', 'closed'],
    [
      'does not exist after an exception until further notice',
      line('exception 2026-11-24..further-notice: closed'),
      '2026-11-24T12:00',
      'closed',
    ],
    [
      'is found before a closure until further notice',
      line('closure 2026-11-25T12:00..further-notice'),
      '2026-11-24T20:00',
      closed('2026-11-25 09:30'),
    ],
    ['does not exist for a line that never opens', 'ja: daily closed', '2026-11-24T10:00', 'closed'],
    ['does not exist after the only day has passed', 'ja: holidays closed\nexception 2026-11-24: 9:00-10:00', '2026-11-24T10:00', 'closed'],
    ['does not exist for a language that no group names', 'th: daily 9:00-17:00', '2026-11-24T10:00', 'closed'],
    [
      'does not exist where the only rule is always overruled',
      'ja: daily 9:00-17:00; weekdays closed; weekends closed; holidays closed; new-year closed',
      '2026-11-24T10:00',
      'closed',
    ],
  ])('%s', (_, table, at, expected) => {
    expect(statusOf(timetable(table), 'ja', at)).toBe(expected);
  });

  test('is the promise, where an answer comes months before it', () => {
    const table = timetable('th: new-year 9:00-10:00\nany: weekdays 9:00-17:00; holidays closed');
    expect(statusOf(table, 'th', '2027-01-04T07:00')).toBe(
      'closed, until 2027-01-04 09:00, promised from 2027-12-29 09:00, answered from 2027-01-04 09:00',
    );
  });
});

test.each([
  ['with shared hours', `ja en: daily 9:00-18:00\nen: daily 18:00-20:00\n${aroundTheClock}`],
  ['each with its own', 'ja: daily 9:00-18:00\nth: daily 18:00-20:00'],
  ['one with an exception', 'ja: daily 9:00-18:00\nth: daily 18:00-20:00\nexception 2026-11-24 ja: 7:00-9:00'],
])('the languages of a line, %s, stand together as each of them stands alone', (_, written) => {
  const table = timetable(written);
  for (const at of ['2026-11-24T08:00', '2026-11-24T10:00', '2026-11-24T19:00', '2026-11-24T23:00'].map(tokyo)) {
    const together = availabilitiesAt(table, ['ja', 'en', 'th', 'ne'], at);
    expect(Object.keys(together)).toEqual(['ja', 'en', 'th', 'ne']);
    for (const [language, availability] of Object.entries(together)) expect(availability).toEqual(availabilityAt(table, language, at));
  }
});

test('the next opening of an earlier instant is asked for after the one of a later instant', () => {
  const table = timetable(`${office}\nclosure 2026-01-10T00:00..2026-05-30T00:00\nclosure 2026-07-01T00:00..2026-12-05T00:00`);
  const opens = (at: string) => wallInTokyo(availabilityAt(table, 'ja', tokyo(at)).answeredFrom ?? 0);
  expect(['2026-02-01T12:00', '2026-08-01T12:00', '2026-03-01T12:00', '2026-01-15T12:00', '2026-09-01T12:00'].map(opens)).toEqual([
    '2026-05-30 09:30',
    '2026-12-05 09:30',
    '2026-05-30 09:30',
    '2026-05-30 09:30',
    '2026-12-05 09:30',
  ]);
});

describe('further notice', () => {
  const isSaid = (written: string, at: string, language = 'ja') =>
    availabilityAt(timetable(written), language, tokyo(at)).furtherNotice === true;
  const endless = `${office}\nclosure 2026-11-24T10:00..further-notice`;

  test.each([
    ['of a line that is closed by a closure without an end', endless, '2026-11-24T12:00', true],
    ['and years later', endless, '2041-03-01T03:00', true],
    ['by an exception without an end', `${office}\nexception 2026-11-24..further-notice: closed`, '2026-11-24T12:00', true],
    [
      'before it begins, where the line does not open any more',
      `${office}\nclosure 2026-11-25T08:00..further-notice`,
      '2026-11-24T21:00',
      true,
    ],
    [
      'not before it begins, where the line opens once more',
      `${office}\nclosure 2026-11-25T12:00..further-notice`,
      '2026-11-24T21:00',
      false,
    ],
    ['not of a line that is open', `${office}\nclosure 2026-11-25T12:00..further-notice`, '2026-11-24T12:00', false],
    ['not where other hours have no end', `${office}\nexception 2026-11-24..further-notice: 10:00-12:00`, '2026-11-24T21:00', false],
    ['not where the closure has an end', `${office}\nclosure 2026-11-24T10:00..2036-11-24T10:00`, '2026-11-24T12:00', false],
    ['not where the line would be closed anyway', 'ja: daily closed\nclosure 2026-11-24T10:00..further-notice', '2026-11-24T12:00', false],
  ])('%s', (_, written, at, expected) => {
    expect(isSaid(written, at)).toBe(expected);
  });

  test('is not said to callers whom the line never serves', () => {
    expect(isSaid(endless, '2026-11-24T12:00', 'th')).toBe(false);
  });

  test('is said until the last hours that the closure takes away are over', () => {
    const table = timetable('ja: daily closed\nexception 2026-12-01: 9:00-10:00\nclosure 2026-11-01T00:00..further-notice');
    const said = ['2026-11-24T12:00', '2026-12-01T09:59', '2026-12-01T10:00', '2026-12-01T09:30'].map(
      (at) => availabilityAt(table, 'ja', tokyo(at)).furtherNotice === true,
    );
    expect(said).toEqual([true, true, false, true]);
  });
});
