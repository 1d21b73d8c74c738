// Some days in words: what staff read in a diff instead of 267 dates.

import { expect, test } from 'vitest';
import { addDays, holidayOn, weekdayOf } from '../../src/hours/calendar.ts';
import { whichDays } from '../../src/staff/whichDays.ts';

const last = '2027-12-28';
const all = Array.from({ length: 400 }, (_, ahead) => addDays('2026-11-24', ahead));
const isWeekday = (date: string) => weekdayOf(date) <= 5;
const isHoliday = (date: string) => holidayOn(date) !== undefined;

test.each([
  ['one day', ['2026-12-29'], 'Tue 2026-12-29'],
  ['two days', ['2026-12-29', '2026-12-30'], 'Tue 2026-12-29 and Wed 2026-12-30'],
  ['days on end', ['2026-12-29', '2026-12-30', '2026-12-31'], 'Tue 2026-12-29 to Thu 2026-12-31'],
  ['days apart', ['2026-12-01', '2026-12-04', '2027-01-05'], 'Tue 2026-12-01, Fri 2026-12-04, Tue 2027-01-05'],
  ['every day until the end of what is looked at', all, 'every day from Tue 2026-11-24 on'],
  ['every Monday', all.filter((date) => weekdayOf(date) === 1), 'every Monday from Mon 2026-11-30 on'],
  ['some Mondays only', ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'], 'every Monday from Mon 2026-12-07 to Mon 2026-12-28'],
  ['every weekday', all.filter(isWeekday), 'every weekday from Tue 2026-11-24 on'],
  [
    'weekdays without holidays',
    all.filter((date) => isWeekday(date) && !isHoliday(date)),
    'every weekday that is no public holiday from Tue 2026-11-24 on',
  ],
  [
    'weekdays without holidays and the year-end',
    all.filter((date) => isWeekday(date) && !isHoliday(date) && date !== '2026-12-29'),
    'every weekday that is no public holiday from Tue 2026-11-24 on, except Tue 2026-12-29',
  ],
  ['weekends', all.filter((date) => !isWeekday(date)), 'every Saturday and Sunday from Sat 2026-11-28 on'],
  [
    'weekends and holidays',
    all.filter((date) => !isWeekday(date) || isHoliday(date)),
    'every Saturday, Sunday and public holiday from Sat 2026-11-28 on',
  ],
  ['holidays', all.filter(isHoliday), 'every public holiday from Fri 2027-01-01 on'],
  [
    'every Monday but one',
    all.filter((date) => weekdayOf(date) === 1 && date !== '2027-02-01'),
    'every Monday from Mon 2026-11-30 on, except Mon 2027-02-01',
  ],
])('%s', (_, dates, said) => {
  expect(whichDays(dates, last)).toBe(said);
});

test('days without a rule are listed, and many of them counted', () => {
  const dates = ['2026-12-01', '2026-12-04', '2026-12-16', '2027-01-07', '2027-02-20', '2027-04-04'];
  expect(whichDays(dates, last)).toBe('Tue 2026-12-01, Fri 2026-12-04, Wed 2026-12-16 and 3 more until Sun 2027-04-04');
});
