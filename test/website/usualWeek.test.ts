// The hours of a usual week, as a poster says them for months.

import { expect, test } from 'vitest';
import type { Group, Timetable } from '../../src/hours/timetable.ts';
import { usualWeek } from '../../src/website/usualWeek.ts';

const span = (from: number, until: number) => [{ from: from * 60, until: until * 60 }];
const office = (rules: Group['rules'], more: Partial<Timetable> = {}): Timetable => ({
  zone: 'Asia/Tokyo',
  newYear: { from: '12-29', until: '01-03' },
  groups: [{ languages: ['ja'], rules, needed: [] }],
  exceptions: [],
  closures: [],
  ...more,
});
const week = (timetable: Timetable, today = '2026-11-24') =>
  usualWeek(timetable, 'ja', 'Asia/Tokyo', today).map(({ days, spans }) => [
    days === 'holidays' ? days : `${days.from}-${days.until}`,
    spans.map(({ from, until }) => `${from / 60}-${until / 60}`).join(', '),
  ]);

test('neighbouring days with the same hours are one row, and holidays have their own where they differ', () => {
  expect(week(office({ weekdays: span(9, 17), weekends: [], holidays: [], 'new-year': [] }))).toEqual([
    ['1-5', '9-17'],
    ['6-7', ''],
    ['holidays', ''],
  ]);
  expect(week(office({ daily: span(9, 17) }))).toEqual([['1-7', '9-17']]);
  expect(week(office({ daily: span(0, 24) }))).toEqual([['1-7', '0-24']]);
});

test('a day of its own parts the week', () => {
  expect(week(office({ daily: span(9, 17), wednesday: span(9, 19) }))).toEqual([
    ['1-2', '9-17'],
    ['3-3', '9-19'],
    ['4-7', '9-17'],
    ['holidays', '9-17'],
  ]);
});

test('the week is the usual one, also from a holiday, from the year-end, and during a closure', () => {
  const rules = { weekdays: span(9, 17), weekends: [], holidays: [], 'new-year': [] };
  const usual = week(office(rules));
  for (const today of ['2026-11-23', '2026-12-29', '2027-05-03', '2026-09-21']) expect(week(office(rules), today)).toEqual(usual);
  const closed = office(rules, {
    closures: [{ from: Date.UTC(2026, 10, 1), reason: 'flood' }],
    exceptions: [{ from: '2026-11-25', spans: [], reason: 'moving' }],
    yearly: [{ from: '11-26', until: '11-26', spans: [], reason: 'founding day' }],
  });
  expect(week(closed)).toEqual(usual);
});
