// Dated exceptions replace a whole day; closures cut a stretch out of whatever the rules say. 2026-11-24 is a Tuesday.

import { describe, expect, test } from 'vitest';
import { day, timetable } from '../support/hours/notation.ts';

const office = 'ja: weekdays 9:00-12:00, 13:00-17:00; weekends closed; holidays closed; new-year closed';

describe('an exception', () => {
  test.each([
    ['replaces the whole day', `${office}\nexception 2026-11-24: 10:00-11:00`, '2026-11-24', '10:00 ja 11:00'],
    ['opens a day that is closed', `${office}\nexception 2026-11-23: 10:00-11:00`, '2026-11-23', '10:00 ja 11:00'],
    ['begins on its first day', `${office}\nexception 2026-11-24..2026-11-26: closed`, '2026-11-24', 'closed'],
    ['ends on its last day', `${office}\nexception 2026-11-24..2026-11-26: closed`, '2026-11-26', 'closed'],
    ['is over on the day after', `${office}\nexception 2026-11-24..2026-11-26: closed`, '2026-11-27', '09:00 ja 12:00 | 13:00 ja 17:00'],
    [
      'has not begun on the day before',
      `${office}\nexception 2026-11-25..2026-11-26: closed`,
      '2026-11-24',
      '09:00 ja 12:00 | 13:00 ja 17:00',
    ],
    [
      'leaves the night that began on the evening before, to its end',
      'ja: daily 22:00-26:00\nexception 2026-11-24: closed',
      '2026-11-24',
      '00:00 ja 02:00',
    ],
    [
      'has its own night, which runs into the day after',
      'ja: daily 9:00-17:00\nexception 2026-11-24: 22:00-25:00',
      '2026-11-25',
      '00:00 ja 01:00 | 09:00 ja 17:00',
    ],
    [
      'holds for every group where no language is written',
      'ja: daily 9:00-17:00\nany: daily 0:00-24:00\nexception 2026-11-24: closed',
      '2026-11-24',
      'closed',
    ],
    [
      'for a language leaves the other groups as they are',
      'ja: daily 9:00-17:00\nth: daily 9:00-17:00\nexception 2026-11-24 th: closed',
      '2026-11-24',
      '09:00 ja 17:00',
    ],
    [
      'for a language leaves those who answer anybody',
      'th: daily 9:00-17:00\nany: daily 0:00-24:00\nexception 2026-11-24 th: closed',
      '2026-11-24',
      '00:00 any 24:00',
    ],
    [
      'for “any” leaves the promised languages',
      'th: daily 9:00-17:00\nany: daily 0:00-24:00\nexception 2026-11-24 any: closed',
      '2026-11-24',
      '09:00 th 17:00',
    ],
    [
      'for all languages of a group holds for all of it',
      'th ne: daily 9:00-17:00\nexception 2026-11-24 th ne: closed',
      '2026-11-24',
      'closed',
    ],
    [
      'that stands first wins over a later one',
      `${office}\nexception 2026-11-24: 10:00-11:00\nexception 2026-11-20..2026-11-30: closed`,
      '2026-11-24',
      '10:00 ja 11:00',
    ],
    [
      'for one language leaves the other languages of its group',
      'th ne: daily 9:00-17:00\nexception 2026-11-24 th: closed',
      '2026-11-24',
      '09:00 ne 17:00',
    ],
    [
      'for one language gives only that language other hours',
      'th ne: daily 9:00-17:00\nexception 2026-11-24 ne: 9:00-20:00',
      '2026-11-24',
      '09:00 th ne 17:00 ne 20:00',
    ],
  ])('%s', (_, table, date, shown) => {
    expect(day(timetable(table), date)).toBe(shown);
  });
});

describe('a closure', () => {
  test.each([
    ['cuts a stretch out', '2026-11-24T10:00..2026-11-24T11:00', '09:00 ja 10:00 | 11:00 ja 12:00 | 13:00 ja 17:00'],
    ['cuts the end of one opening and the beginning of the next', '2026-11-24T11:00..2026-11-24T14:00', '09:00 ja 11:00 | 14:00 ja 17:00'],
    ['of days leaves what is before it', '2026-11-24T16:00..2026-11-27T10:00', '09:00 ja 12:00 | 13:00 ja 16:00'],
    ['that began days ago leaves what is after it', '2026-11-20T16:00..2026-11-24T10:00', '10:00 ja 12:00 | 13:00 ja 17:00'],
    ['can take the whole day', '2026-11-01T00:00..2026-12-01T00:00', 'closed'],
    ['in the lunch break changes nothing', '2026-11-24T12:00..2026-11-24T13:00', '09:00 ja 12:00 | 13:00 ja 17:00'],
    [
      'that overlaps another cuts both',
      '2026-11-24T10:00..2026-11-24T11:00\nclosure 2026-11-24T10:30..2026-11-24T11:30',
      '09:00 ja 10:00 | 11:30 ja 12:00 | 13:00 ja 17:00',
    ],
  ])('%s', (_, closure, shown) => {
    expect(day(timetable(`${office}\nclosure ${closure}`), '2026-11-24')).toBe(shown);
  });

  test('cuts the hours in which somebody only answers, too', () => {
    const table = timetable('th: daily 9:00-18:00\nany: daily 0:00-24:00\nclosure 2026-11-24T17:00..2026-11-24T20:00');
    expect(day(table, '2026-11-24')).toBe('00:00 any 09:00 th any 17:00 | 20:00 any 24:00');
  });
});
