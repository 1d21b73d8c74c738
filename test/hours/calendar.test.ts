// Holidays are facts of law: each row says which article. 国民の祝日に関する法律 is 昭和23年法律第178号.

import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, holidayOn, holidaysCover, isCivilDate, nextDay, nextHoliday, weekdayOf } from '../../src/hours/calendar.ts';
import { daysFrom, holidays2025to2027 } from '../support/hours/holidays.ts';

describe('public holidays', () => {
  test('are on every day of 2025 to 2027 what the law says, and on no other', () => {
    const found = daysFrom('2025-01-01', '2027-12-31').filter((date) => holidayOn(date) !== undefined);
    expect(found).toEqual([...holidays2025to2027.keys()]);
  });

  test.each([
    ['第3条第2項 振替休日: 2026-05-03 is a Sunday, and the next day that is no holiday is Wednesday', '2026-05-06', true],
    ['第3条第2項 振替休日 is for Sundays only: a holiday on a Saturday moves nothing', '2025-05-07', false],
    ['第3条第2項 振替休日 follows the equinox: 2027-03-21 is a Sunday', '2027-03-22', true],
    ['第3条第3項 国民の休日: 2026-09-22 stands between 敬老の日 and 秋分の日', '2026-09-22', true],
    ['第3条第3項 国民の休日: in 2027 the two holidays are three days apart, so nothing between them is free', '2027-09-21', false],
    ['第3条第3項 国民の休日: the last one before 2026 was in 2015', '2015-09-22', true],
    ['第2条 勤労感謝の日', '2026-11-23', true],
    ['第2条: the eve of new year is no public holiday, only part of a line’s year-end', '2026-12-31', false],
    ['平成27年法律第33号 第32条: 海の日 of 2020 moved to 23 July', '2020-07-23', true],
    ['平成27年法律第33号 第32条: 20 July 2020, the third Monday, was a working day', '2020-07-20', false],
    ['平成27年法律第33号 第32条: スポーツの日 of 2020 moved to 24 July', '2020-07-24', true],
    ['平成27年法律第33号 第32条: 12 October 2020, the second Monday, was a working day', '2020-10-12', false],
    ['平成27年法律第33号 第32条: 山の日 of 2020 moved to 10 August', '2020-08-10', true],
    ['平成27年法律第33号 第32条: 11 August 2020 was a working day', '2020-08-11', false],
    ['令和2年法律第68号 による第32条: 海の日 of 2021 moved to 22 July', '2021-07-22', true],
    ['令和2年法律第68号 による第32条: 19 July 2021, the third Monday, was a working day', '2021-07-19', false],
    ['令和2年法律第68号 による第32条: スポーツの日 of 2021 moved to 23 July', '2021-07-23', true],
    ['令和2年法律第68号 による第32条: 11 October 2021 was a working day', '2021-10-11', false],
    ['令和2年法律第68号 による第32条: 山の日 of 2021 moved to 8 August', '2021-08-08', true],
    ['第3条第2項 for the moved 山の日: 8 August 2021 was a Sunday', '2021-08-09', true],
    ['令和2年法律第68号 による第32条: 11 August 2021 was a working day', '2021-08-11', false],
    ['平成30年法律第99号: the enthronement of 2019', '2019-05-01', true],
    ['平成30年法律第99号 with 第3条第3項: the day before the enthronement', '2019-04-30', true],
    ['第2条 天皇誕生日: between two reigns, 2019 had none in December', '2019-12-23', false],
  ])('%s', (_, date, isHoliday) => {
    expect(holidayOn(date) !== undefined).toBe(isHoliday);
  });

  test('carry their Japanese name', () => {
    expect(holidayOn('2026-11-23')).toBe('勤労感謝の日');
  });

  test('are known to the end of a year, and staff can read which', () => {
    expect(holidaysCover).toMatch(/^\d{4}-12-31$/);
    expect(holidaysCover >= '2030-12-31').toBe(true);
    const year = holidaysCover.slice(0, 4);
    expect(holidayOn(`${year}-01-01`)).toBe('元日');
    expect(holidayOn(`${Number(year) + 1}-01-01`)).toBeUndefined();
  });
});

describe('days', () => {
  test.each([
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-03-07', 2, '2026-03-09'],
  ])('%s and %i days are %s', (date, count, expected) => {
    expect(addDays(date, count)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(count);
  });

  test.each([
    ['2026-11-23', 1],
    ['2026-11-24', 2],
    ['2026-11-25', 3],
    ['2026-11-26', 4],
    ['2026-11-27', 5],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
  ])('%s is weekday %i', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  test.each(['2026-11-24', '2028-02-29', '2026-12-31'])('%s is a day that exists', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  test.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '2026-1-1',
    '26-11-24',
    '2026-11-24T00:00',
    '',
    '11-24',
  ])('“%s” is not a day that exists', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

test('days before the year 0 and after the year 9999 are the first and the last that can be written', () => {
  expect([nextDay('9999-12-31'), addDays('9999-12-30', 400), addDays('0000-01-02', -400)]).toEqual([
    '9999-12-31',
    '9999-12-31',
    '0000-01-01',
  ]);
});

test('the next public holiday is the day itself, or the next one of the table, and none behind its end', () => {
  expect(['2026-05-05', '2026-05-07', '2026-12-31', '9999-01-01'].map(nextHoliday)).toEqual([
    '2026-05-05',
    '2026-07-20',
    '2027-01-01',
    undefined,
  ]);
});
