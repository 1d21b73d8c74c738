// A line's day, read off its table. The notation is explained in notation.ts; 2026-11-24 is a Tuesday, 11-23 a holiday.

import { describe, expect, test } from 'vitest';
import { dayOf, openingsBetween } from '../../src/hours/openings.ts';
import { day, timetable, tokyo, wallInTokyo } from '../support/hours/notation.ts';

const office = 'ja: weekdays 9:00-12:00, 13:00-17:00; weekends closed; holidays closed; new-year closed';
const lateBar = 'ja: daily 22:00-26:00; holidays closed';

describe('a day', () => {
  test.each([
    ['shows each language while it is promised', 'ja en: daily 9:00-12:00\nja: daily 13:00-17:00', '09:00 ja en 12:00 | 13:00 ja 17:00'],
    ['is closed where nothing is written', 'ja: sundays 9:00-17:00', 'closed'],
    ['has three values', 'th: daily 9:00-18:00\nany: daily 0:00-24:00', '00:00 any 09:00 th any 18:00 any 24:00'],
    [
      'keeps a promise that begins while somebody answers',
      'any: daily 8:00-10:00\nth: daily 9:00-12:00',
      '08:00 any 09:00 th any 10:00 th 12:00',
    ],
    ['joins the hours of two groups of one language', 'ja: daily 9:00-13:00\nja en: daily 12:00-17:00', '09:00 ja 12:00 ja en 17:00'],
    [
      'lets a group with many hours be written in one line',
      `${office}\nen: tuesday 10:00-11:00`,
      '09:00 ja 10:00 ja en 11:00 ja 12:00 | 13:00 ja 17:00',
    ],
    ['ends at 24:00', 'ja: daily 18:00-24:00', '18:00 ja 24:00'],
  ])('%s', (_, table, shown) => {
    expect(day(timetable(table), '2026-11-24')).toBe(shown);
  });
});

describe('hours past midnight', () => {
  test.each([
    ['spill into the next morning', lateBar, '2026-11-27', '00:00 ja 02:00 | 22:00 ja 24:00'],
    ['are not cut by a closed day: the night before a holiday goes on into it', lateBar, '2026-11-23', '00:00 ja 02:00'],
    ['do not begin on a closed day: the morning after a holiday has none', lateBar, '2026-11-24', '22:00 ja 24:00'],
    ['are not cut by an exception on the next day', `${lateBar}\nexception 2026-11-27: closed`, '2026-11-27', '00:00 ja 02:00'],
    ['fall away with the day on which they are written', `${lateBar}\nexception 2026-11-26: closed`, '2026-11-27', '22:00 ja 24:00'],
    [
      'can be written in an exception',
      `${office}\nexception 2026-11-25: 20:00-30:00`,
      '2026-11-26',
      '00:00 ja 06:00 | 09:00 ja 12:00 | 13:00 ja 17:00',
    ],
    ['join the hours of the next day', 'ja: daily 9:00-33:00', '2026-11-24', '00:00 ja 24:00'],
    ['can fill the whole next day', 'ja: sundays 0:00-48:00', '2026-11-30', '00:00 ja 24:00'],
    ['end after the whole next day', 'ja: sundays 0:00-48:00', '2026-12-01', 'closed'],
    ['spill over the new year', 'ja: daily 22:00-26:00; new-year closed', '2026-12-29', '00:00 ja 02:00'],
    ['are cut by a closure', `${lateBar}\nclosure 2026-11-27T01:00..2026-11-27T23:00`, '2026-11-27', '00:00 ja 01:00 | 23:00 ja 24:00'],
  ])('%s', (_, table, date, shown) => {
    expect(day(timetable(table), date)).toBe(shown);
  });
});

describe('openings between two instants', () => {
  const between = (table: string, language: string, from: string, until: string) =>
    openingsBetween(timetable(table), language, tokyo(from), tokyo(until)).map(
      (opening) => `${wallInTokyo(opening.from)} – ${wallInTokyo(opening.until)}${opening.promised ? '' : ' (answered)'}`,
    );

  test('are cut to the window', () => {
    expect(between(office, 'ja', '2026-11-24T10:00', '2026-11-24T14:30')).toEqual([
      '2026-11-24 10:00 – 2026-11-24 12:00',
      '2026-11-24 13:00 – 2026-11-24 14:30',
    ]);
  });

  test('are one opening where midnight changes nothing', () => {
    expect(between('ja: daily 0:00-24:00', 'ja', '2026-11-24T00:00', '2026-12-01T00:00')).toEqual(['2026-11-24 00:00 – 2026-12-01 00:00']);
    expect(between(lateBar, 'ja', '2026-11-24T12:00', '2026-11-25T12:00')).toEqual(['2026-11-24 22:00 – 2026-11-25 02:00']);
  });

  test('are one opening where two spans touch', () => {
    const table = 'ja: daily 9:00-12:00, 12:00-15:00\nja: daily 15:00-16:00';
    expect(between(table, 'ja', '2026-11-24T00:00', '2026-11-25T00:00')).toEqual(['2026-11-24 09:00 – 2026-11-24 16:00']);
  });

  test('are one opening within the day, too, and the day is from midnight to midnight', () => {
    const table = timetable('ja: daily 9:00-12:00, 12:00-15:00\nja: daily 15:00-16:00');
    expect(dayOf(table, 'ja', '2026-11-24')).toEqual({
      from: tokyo('2026-11-24T00:00'),
      until: tokyo('2026-11-25T00:00'),
      openings: [{ from: tokyo('2026-11-24T09:00'), until: tokyo('2026-11-24T16:00'), promised: true }],
    });
  });

  test('are not joined where a promise becomes an answer', () => {
    const table = 'th: daily 9:00-18:00\nany: daily 0:00-24:00';
    expect(between(table, 'th', '2026-11-24T00:00', '2026-11-25T12:00')).toEqual([
      '2026-11-24 00:00 – 2026-11-24 09:00 (answered)',
      '2026-11-24 09:00 – 2026-11-24 18:00',
      '2026-11-24 18:00 – 2026-11-25 09:00 (answered)',
      '2026-11-25 09:00 – 2026-11-25 12:00',
    ]);
  });

  test.each([
    ['an empty window', '2026-11-24T10:00', '2026-11-24T10:00'],
    ['a window that runs backwards', '2026-11-25T10:00', '2026-11-24T10:00'],
    ['a window that ends as the line opens', '2026-11-24T00:00', '2026-11-24T09:00'],
    ['a window that begins as the line closes', '2026-11-24T17:00', '2026-11-25T09:00'],
  ])('are none in %s', (_, from, until) => {
    expect(between(office, 'ja', from, until)).toEqual([]);
  });

  test('are none for a language that no group names', () => {
    expect(between(office, 'th', '2026-01-01T00:00', '2027-01-01T00:00')).toEqual([]);
  });

  test('are the same when more days were asked than are kept', () => {
    const [table, fresh] = [timetable(office), timetable(office)];
    const month = [tokyo('2026-11-01T00:00'), tokyo('2026-12-01T00:00')] as const;
    const before = openingsBetween(table, 'ja', ...month);
    openingsBetween(table, 'ja', tokyo('2000-01-01T00:00'), tokyo('2006-01-01T00:00'));
    expect(openingsBetween(table, 'ja', ...month)).toEqual(before);
    expect(openingsBetween(fresh, 'ja', ...month)).toEqual(before);
  });
});
