// An instant as people say it, seen from now.

import { describe, expect, test } from 'vitest';
import { momentOf, timeOfDay } from '../../src/routing/moment.ts';
import { tokyo } from '../support/hours/notation.ts';

const said = (at: number, now: number, zone: string) => {
  const { daysAhead, weekday, month, day, hour, minute } = momentOf(at, now, zone);
  return `in ${daysAhead} days, weekday ${weekday}, ${month}/${day}, ${hour}:${minute}`;
};

describe('in Tokyo', () => {
  test.each([
    ['later today', '2026-11-24T09:30', '2026-11-24T08:45', 'in 0 days, weekday 2, 11/24, 9:30'],
    ['tomorrow, though it is only minutes away', '2026-11-25T00:05', '2026-11-24T23:59:59.999', 'in 1 days, weekday 3, 11/25, 0:5'],
    ['today, though it is a whole day away', '2026-11-24T23:59', '2026-11-24T00:00', 'in 0 days, weekday 2, 11/24, 23:59'],
    ['tomorrow, a Sunday', '2026-11-22T09:30', '2026-11-21T17:45', 'in 1 days, weekday 7, 11/22, 9:30'],
    ['next year, a Monday', '2027-01-04T09:30', '2026-12-31T10:00', 'in 4 days, weekday 1, 1/4, 9:30'],
    ['the twenty-ninth of February', '2028-02-29T09:00', '2028-02-28T20:00', 'in 1 days, weekday 2, 2/29, 9:0'],
    ['three years from now', '2029-11-05T12:00', '2026-11-10T12:00', 'in 1091 days, weekday 1, 11/5, 12:0'],
    ['seconds are not said', '2026-11-24T09:30:59.999', '2026-11-24T08:45', 'in 0 days, weekday 2, 11/24, 9:30'],
  ])('%s', (_, at, now, expected) => {
    expect(said(tokyo(at), tokyo(now), 'Asia/Tokyo')).toBe(expected);
  });
});

describe('elsewhere', () => {
  test('one instant is today in one zone and tomorrow in another', () => {
    const [at, now] = [Date.parse('2026-11-24T16:00Z'), Date.parse('2026-11-24T14:00Z')];
    expect(said(at, now, 'Asia/Tokyo')).toBe('in 1 days, weekday 3, 11/25, 1:0');
    expect(said(at, now, 'America/New_York')).toBe('in 0 days, weekday 2, 11/24, 11:0');
  });

  test('a day of 23 hours is still one day', () => {
    const [at, now] = [Date.parse('2026-03-09T04:00Z'), Date.parse('2026-03-08T05:00Z')];
    expect(said(at, now, 'America/New_York')).toBe('in 1 days, weekday 1, 3/9, 0:0');
  });

  test('the wall after the change is what is said', () => {
    expect(timeOfDay(Date.parse('2026-03-08T07:00Z'), 'America/New_York')).toEqual({ hour: 3, minute: 0 });
    expect(timeOfDay(Date.parse('2026-11-24T00:00Z'), 'Asia/Kathmandu')).toEqual({ hour: 5, minute: 45 });
  });
});
