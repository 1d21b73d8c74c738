// Which rule holds on a day: exception > year-end > public holiday > weekday by name > Saturdays, Sundays > weekends, weekdays > daily.

import { describe, expect, test } from 'vitest';
import { rulesFor } from '../../src/hours/rules.ts';
import { day, timetable } from '../support/hours/notation.ts';

const everyRule = `
  ja: daily 0:00-1:00; weekdays 1:00-2:00; weekends 2:00-3:00; saturdays 3:00-4:00; sundays 4:00-5:00; holidays 5:00-6:00; new-year 6:00-7:00; monday 11:00-12:00; tuesday 12:00-13:00; wednesday 13:00-14:00; thursday 14:00-15:00; friday 15:00-16:00; saturday 16:00-17:00; sunday 17:00-18:00
  exception 2026-12-30: 7:00-8:00`;
const noNames = everyRule.replace(/monday.*$/m, '');

describe('which rule holds', () => {
  test.each([
    ['a dated exception, even at the year-end', everyRule, '2026-12-30', '07:00 ja 08:00'],
    ['the year-end, before a public holiday', everyRule, '2027-01-01', '06:00 ja 07:00'],
    ['the year-end, before a Saturday', everyRule, '2027-01-02', '06:00 ja 07:00'],
    ['the public holiday, before a weekday by name', everyRule, '2026-11-23', '05:00 ja 06:00'],
    ['the public holiday, before a Saturday', everyRule, '2025-05-03', '05:00 ja 06:00'],
    ['the public holiday, before a Sunday', everyRule, '2026-05-03', '05:00 ja 06:00'],
    ['the public holiday between two holidays', everyRule, '2026-09-22', '05:00 ja 06:00'],
    ['Tuesday by its name', everyRule, '2026-11-24', '12:00 ja 13:00'],
    ['Wednesday by its name', everyRule, '2026-11-25', '13:00 ja 14:00'],
    ['Thursday by its name', everyRule, '2026-11-26', '14:00 ja 15:00'],
    ['Friday by its name', everyRule, '2026-11-27', '15:00 ja 16:00'],
    ['Saturday by its name', everyRule, '2026-11-28', '16:00 ja 17:00'],
    ['Sunday by its name', everyRule, '2026-11-29', '17:00 ja 18:00'],
    ['Monday by its name', everyRule, '2026-11-30', '11:00 ja 12:00'],
    ['Saturdays, before weekends', noNames, '2026-11-28', '03:00 ja 04:00'],
    ['Sundays, before weekends', noNames, '2026-11-29', '04:00 ja 05:00'],
    ['weekdays, before daily', noNames, '2026-11-24', '01:00 ja 02:00'],
    ['weekends, before daily', 'ja: daily 0:00-1:00; weekends 2:00-3:00', '2026-11-28', '02:00 ja 03:00'],
    ['daily, where nothing else is written', 'ja: daily 0:00-1:00; weekends 2:00-3:00', '2026-11-24', '00:00 ja 01:00'],
    ['daily on a holiday for which nothing is written', 'ja: daily 8:30-20:00', '2026-11-23', '08:30 ja 20:00'],
    ['“closed” is an answer: daily does not open what a holiday closes', 'ja: daily 8:30-20:00; holidays closed', '2026-11-23', 'closed'],
  ])('%s', (_, table, date, shown) => {
    expect(day(timetable(table), date)).toBe(shown);
  });

  test('can be asked by name, the strongest first', () => {
    expect(rulesFor(timetable(everyRule), '2027-01-01')).toEqual([
      'new-year',
      'weekday-holidays',
      'holidays',
      'working-day-after',
      'nth-weekday',
      'friday',
      'weekdays',
      'daily',
    ]);
    expect(rulesFor(timetable(everyRule), '2026-11-29')).toEqual([
      'working-day-after',
      'nth-weekday',
      'sunday-or-next-working-day',
      'sunday',
      'sundays',
      'weekends',
      'daily',
    ]);
  });
});

const summer = `
  ja: weekdays 9:00-17:00; third-wednesday closed; saturdays closed; holidays closed; new-year closed
  season 07-01..08-31: weekdays 8:00-16:00; holidays closed`;
const museum = 'ja: daily 9:00-17:00; monday-or-next-working-day closed; new-year closed';

describe('rules that an office keeps', () => {
  test.each([
    // November 2026 begins on a Sunday.
    ['the third Tuesday of a month', 'ja: daily 9:00-17:00; third-tuesday closed', '2026-11-17', 'closed'],
    ['not the second', 'ja: daily 9:00-17:00; third-tuesday closed', '2026-11-10', '09:00 ja 17:00'],
    ['the first Saturday of two', 'ja: saturdays closed; first-and-third-saturday 9:00-12:00', '2026-11-07', '09:00 ja 12:00'],
    ['the third Saturday of two', 'ja: saturdays closed; first-and-third-saturday 9:00-12:00', '2026-11-21', '09:00 ja 12:00'],
    ['and no other one', 'ja: saturdays closed; first-and-third-saturday 9:00-12:00', '2026-11-14', 'closed'],
    ['the last Friday, which is the fourth', 'ja: weekdays 9:00-17:00; last-friday 9:00-20:00', '2026-11-27', '09:00 ja 20:00'],
    ['the last Friday, which is the fifth', 'ja: weekdays 9:00-17:00; last-friday 9:00-20:00', '2027-04-30', '09:00 ja 20:00'],
    ['not the fourth where there are five', 'ja: weekdays 9:00-17:00; last-friday 9:00-20:00', '2027-04-23', '09:00 ja 17:00'],
    ['the first of two for the same day', 'ja: fourth-friday 9:00-10:00; last-friday 10:00-11:00', '2026-11-27', '09:00 ja 10:00'],
    ['an nth weekday, before a weekday by name', 'ja: tuesday 9:00-10:00; third-tuesday 10:00-11:00', '2026-11-17', '10:00 ja 11:00'],
    ['a public holiday, before an nth weekday', 'ja: third-monday 9:00-10:00; holidays 10:00-11:00', '2026-07-20', '10:00 ja 11:00'],

    ['a season, in the place of the rules of the group', summer, '2026-07-01', '08:00 ja 16:00'],
    ['the group before it', summer, '2026-06-30', '09:00 ja 17:00'],
    ['the last day of the season', summer, '2026-08-31', '08:00 ja 16:00'],
    ['the group after it', summer, '2026-09-01', '09:00 ja 17:00'],
    ['nothing of the group inside it: no nth weekday', summer, '2026-07-15', '08:00 ja 16:00'],
    ['nothing of the season on a day for which it has no rule', summer, '2026-07-04', 'closed'],
    ['the season’s own holidays', summer, '2026-07-20', 'closed'],
    [
      'a season across the year’s end, in December',
      'ja: daily 9:00-17:00\nseason 12-01..02-last: daily 10:00-15:00',
      '2026-12-31',
      '10:00 ja 15:00',
    ],
    ['until the last day of February', 'ja: daily 9:00-17:00\nseason 12-01..02-last: daily 10:00-15:00', '2027-02-28', '10:00 ja 15:00'],
    ['which is the 29th in a leap year', 'ja: daily 9:00-17:00\nseason 12-01..02-last: daily 10:00-15:00', '2028-02-29', '10:00 ja 15:00'],
    ['and not longer', 'ja: daily 9:00-17:00\nseason 12-01..02-last: daily 10:00-15:00', '2027-03-01', '09:00 ja 17:00'],
    ['an exception of every year, before a season', `${summer}\nyearly 08-13..08-15: closed`, '2026-08-13', 'closed'],
    ['the year-end of the season', 'ja: daily 9:00-17:00\nseason 12-01..12-31: daily 8:00-9:00; new-year closed', '2026-12-31', 'closed'],

    ['a group before its first day', 'ja from 2027-04-01: daily 9:00-17:00', '2027-03-31', 'closed'],
    ['on its first day', 'ja from 2027-04-01: daily 9:00-17:00', '2027-04-01', '09:00 ja 17:00'],
    ['a group on its last day', 'ja until 2027-03-31: daily 9:00-17:00', '2027-03-31', '09:00 ja 17:00'],
    ['after it', 'ja until 2027-03-31: daily 9:00-17:00', '2027-04-01', 'closed'],
    ['a night that began on its last day', 'ja until 2027-03-31: daily 22:00-26:00', '2027-04-01', '00:00 ja 02:00'],
    [
      'no exception, outside the days of the group',
      'ja until 2027-03-31: daily 9:00-17:00\nth from 2027-04-01: daily 9:00-17:00\nexception 2027-03-31: 9:00-12:00',
      '2027-03-31',
      '09:00 ja 12:00',
    ],

    ['Monday, where the closing day moves', museum, '2026-11-16', 'closed'],
    ['a Monday that is a holiday stays open', museum, '2026-11-23', '09:00 ja 17:00'],
    ['the Tuesday after it is closed', museum, '2026-11-24', 'closed'],
    ['a usual Tuesday is open', museum, '2026-11-17', '09:00 ja 17:00'],
    ['after three holidays the first working day is closed', museum, '2026-09-24', 'closed'],
    ['and the holidays between are open', museum, '2026-09-22', '09:00 ja 17:00'],
    ['the moved day, before a weekday by name', `${museum}; tuesday 9:00-20:00`, '2026-11-24', 'closed'],
    ['the moved day, before an nth weekday', `${museum}; fourth-tuesday 9:00-20:00`, '2026-11-24', 'closed'],
    ['an nth Monday, before every Monday', `${museum}; third-monday 9:00-20:00`, '2026-11-16', '09:00 ja 20:00'],

    ['a Monday after a usual Sunday', 'ja: daily 9:00-17:00; sunday-or-next-working-day closed', '2026-11-16', '09:00 ja 17:00'],
    ['a Sunday that is a holiday', 'ja: daily 9:00-17:00; sunday-or-next-working-day closed', '2026-05-03', '09:00 ja 17:00'],
    ['the first working day after its holidays', 'ja: daily 9:00-17:00; sunday-or-next-working-day closed', '2026-05-07', 'closed'],

    ['a holiday on a weekday', 'ja: daily 9:00-17:00; weekday-holidays 10:00-12:00', '2026-11-23', '10:00 ja 12:00'],
    ['not one on a Sunday', 'ja: daily 9:00-17:00; weekday-holidays 10:00-12:00', '2026-05-03', '09:00 ja 17:00'],
    ['which has the hours of holidays', 'ja: daily 9:00-17:00; weekday-holidays 10:00-12:00; holidays closed', '2026-05-03', 'closed'],
    ['a holiday on a weekday, before holidays', 'ja: holidays closed; weekday-holidays 10:00-12:00', '2026-11-23', '10:00 ja 12:00'],

    ['the last day of February in every year', 'ja: daily 9:00-17:00\nyearly 02-last: closed', '2027-02-28', 'closed'],
    ['which is not the 28th in a leap year', 'ja: daily 9:00-17:00\nyearly 02-last: closed', '2028-02-28', '09:00 ja 17:00'],
    ['but the 29th', 'ja: daily 9:00-17:00\nyearly 02-last: closed', '2028-02-29', 'closed'],
    ['the third Tuesday of May in every year', 'ja: daily 9:00-17:00\nyearly 05-third-tuesday: closed', '2026-05-19', 'closed'],
    ['which is another date in the next', 'ja: daily 9:00-17:00\nyearly 05-third-tuesday: closed', '2027-05-18', 'closed'],
    ['a fifth Sunday of May, in a year that has none', 'ja: daily 9:00-17:00\nyearly 05-fifth-sunday: closed', '2027-05-30', 'closed'],
    ['only where there is one', 'ja: daily 9:00-17:00\nyearly 05-fifth-sunday: closed', '2028-05-28', '09:00 ja 17:00'],
  ])('%s', (_, table, date, shown) => {
    expect(day(timetable(table), date)).toBe(shown);
  });
});

describe('the year-end', () => {
  const yearEnd = (written: string) => timetable(`ja: daily 9:00-17:00; new-year closed\n${written}`);
  test.each([
    ['12-29..01-03', '2026-12-28', '09:00 ja 17:00'],
    ['12-29..01-03', '2026-12-29', 'closed'],
    ['12-29..01-03', '2026-12-31', 'closed'],
    ['12-29..01-03', '2027-01-01', 'closed'],
    ['12-29..01-03', '2027-01-03', 'closed'],
    ['12-29..01-03', '2027-01-04', '09:00 ja 17:00'],
    ['12-28..01-05', '2026-12-28', 'closed'],
    ['12-28..01-05', '2027-01-05', 'closed'],
    ['12-30..12-31', '2026-12-30', 'closed'],
    ['12-30..12-31', '2026-12-31', 'closed'],
    ['12-30..12-31', '2027-01-01', '09:00 ja 17:00'],
    ['01-01..01-01', '2027-01-01', 'closed'],
    ['01-01..01-01', '2026-12-31', '09:00 ja 17:00'],
  ])('from %s: %s is %s', (range, date, shown) => {
    expect(day(yearEnd(`new-year ${range}`), date)).toBe(shown);
  });
});
