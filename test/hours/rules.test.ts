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
