// Zones: the days on which the clock changes, written down by hand. Times behind the arrow are UTC.
// New York 2026: 8 March 02:00 → 03:00 (07:00Z), 1 November 02:00 → 01:00 (06:00Z).
// Berlin 2026: 29 March 02:00 → 03:00 (01:00Z), 25 October 03:00 → 02:00 (01:00Z).
// Lord Howe 2026, half an hour: 5 April 02:00 → 01:30 (4 April 15:00Z), 4 October 02:00 → 02:30 (3 October 15:30Z).

import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openingsBetween } from '../../src/hours/openings.ts';
import { civilDate, instantAt, instantOf, isoIn, isZone, minuteOfDay } from '../../src/hours/zone.ts';
import { timetable } from '../support/hours/notation.ts';

const utc = (at: number) => new Date(at).toISOString().replace(':00.000Z', 'Z');
const dayMs = 86_400_000;

describe('hours on a day on which the clock changes', () => {
  test.each([
    ['America/New_York', '2026-03-08', '1:30-3:30', '2026-03-08T06:30Z – 2026-03-08T07:30Z', 'are an hour shorter in spring'],
    [
      'America/New_York',
      '2026-03-08',
      '2:30-4:00',
      '2026-03-08T07:00Z – 2026-03-08T08:00Z',
      'that begin in a skipped minute begin with the change',
    ],
    [
      'America/New_York',
      '2026-03-08',
      '1:00-2:30',
      '2026-03-08T06:00Z – 2026-03-08T07:00Z',
      'that end in a skipped minute end with the change',
    ],
    ['America/New_York', '2026-03-08', '2:00-3:00', '', 'that are skipped are not there'],
    ['America/New_York', '2026-03-08', '0:00-24:00', '2026-03-08T05:00Z – 2026-03-09T04:00Z', 'are 23 hours for a whole day in spring'],
    ['America/New_York', '2026-03-08', '9:00-17:00', '2026-03-08T13:00Z – 2026-03-08T21:00Z', 'follow the wall for the rest of the day'],
    ['America/New_York', '2026-03-07', '22:00-26:30', '2026-03-08T03:00Z – 2026-03-08T07:00Z', 'past midnight end with the change'],
    [
      'America/New_York',
      '2026-03-07',
      '22:00-28:00',
      '2026-03-08T03:00Z – 2026-03-08T08:00Z',
      'past midnight follow the wall of the next day',
    ],
    ['America/New_York', '2026-11-01', '1:30-3:30', '2026-11-01T05:30Z – 2026-11-01T08:30Z', 'are an hour longer in autumn'],
    ['America/New_York', '2026-11-01', '1:00-2:00', '2026-11-01T05:00Z – 2026-11-01T07:00Z', 'that are repeated go through both'],
    [
      'America/New_York',
      '2026-11-01',
      '0:30-1:30',
      '2026-11-01T04:30Z – 2026-11-01T05:30Z',
      'that end in the repeated hour end the first time',
    ],
    ['America/New_York', '2026-11-01', '2:00-3:00', '2026-11-01T07:00Z – 2026-11-01T08:00Z', 'after the repeated hour begin once'],
    ['America/New_York', '2026-11-01', '0:00-24:00', '2026-11-01T04:00Z – 2026-11-02T05:00Z', 'are 25 hours for a whole day in autumn'],
    ['America/New_York', '2026-10-31', '22:00-25:30', '2026-11-01T02:00Z – 2026-11-01T05:30Z', 'past midnight end the first time'],
    ['Europe/Berlin', '2026-03-29', '2:30-4:00', '2026-03-29T01:00Z – 2026-03-29T02:00Z', 'begin with the change'],
    ['Europe/Berlin', '2026-03-29', '0:00-24:00', '2026-03-28T23:00Z – 2026-03-29T22:00Z', 'are 23 hours for a whole day in spring'],
    ['Europe/Berlin', '2026-10-25', '2:00-3:00', '2026-10-25T00:00Z – 2026-10-25T02:00Z', 'that are repeated go through both'],
    [
      'Europe/Berlin',
      '2026-10-25',
      '2:30-3:30',
      '2026-10-25T00:30Z – 2026-10-25T02:30Z',
      'that begin in the repeated hour begin the first time',
    ],
    ['Europe/Berlin', '2026-10-25', '0:00-24:00', '2026-10-24T22:00Z – 2026-10-25T23:00Z', 'are 25 hours for a whole day in autumn'],
    [
      'Australia/Lord_Howe',
      '2026-04-05',
      '1:30-2:00',
      '2026-04-04T14:30Z – 2026-04-04T15:30Z',
      'that are repeated go through both half hours',
    ],
    ['Australia/Lord_Howe', '2026-04-05', '1:00-1:45', '2026-04-04T14:00Z – 2026-04-04T14:45Z', 'end the first time'],
    ['Australia/Lord_Howe', '2026-04-05', '0:00-24:00', '2026-04-04T13:00Z – 2026-04-05T13:30Z', 'are 24 and a half hours for a whole day'],
    ['Australia/Lord_Howe', '2026-10-04', '2:15-3:00', '2026-10-03T15:30Z – 2026-10-03T16:00Z', 'begin with the change'],
    ['Australia/Lord_Howe', '2026-10-04', '2:00-2:30', '', 'that are skipped are not there'],
    ['Australia/Lord_Howe', '2026-10-04', '1:00-2:15', '2026-10-03T14:30Z – 2026-10-03T15:30Z', 'end with the change'],
    [
      'America/Havana',
      '2026-03-08',
      '0:00-2:00',
      '2026-03-08T05:00Z – 2026-03-08T06:00Z',
      'begin with the change where midnight itself is skipped',
    ],
    ['Asia/Kathmandu', '2026-11-24', '9:00-17:00', '2026-11-24T03:15Z – 2026-11-24T11:15Z', 'keep a zone’s three quarters of an hour'],
    ['Asia/Tokyo', '2026-03-08', '0:00-24:00', '2026-03-07T15:00Z – 2026-03-08T15:00Z', 'never change in Japan'],
  ])('%s %s, %s → %s: they %s', (zone, date, hours, expected) => {
    const table = timetable(`zone ${zone}\nja: daily closed\nexception ${date}: ${hours}`);
    const found = openingsBetween(table, 'ja', Date.parse(date) - 2 * dayMs, Date.parse(date) + 3 * dayMs);
    expect(found.map(({ from, until }) => `${utc(from)} – ${utc(until)}`).join(', ')).toBe(expected);
  });
});

describe('the wall of a zone', () => {
  test.each([
    ['2026-11-24T14:59:59Z', 'Asia/Tokyo', '2026-11-24', 1439, '2026-11-24T23:59:59+09:00'],
    ['2026-11-24T15:00:00Z', 'Asia/Tokyo', '2026-11-25', 0, '2026-11-25T00:00:00+09:00'],
    ['2026-12-30T10:00:59Z', 'Asia/Tokyo', '2026-12-30', 1140, '2026-12-30T19:00:59+09:00'],
    ['2026-03-08T07:00:00Z', 'America/New_York', '2026-03-08', 180, '2026-03-08T03:00:00-04:00'],
    ['2026-03-08T06:59:59Z', 'America/New_York', '2026-03-08', 119, '2026-03-08T01:59:59-05:00'],
    ['2026-11-24T00:00:00Z', 'Asia/Kathmandu', '2026-11-24', 345, '2026-11-24T05:45:00+05:45'],
    ['1969-12-31T23:00:00Z', 'Asia/Tokyo', '1970-01-01', 480, '1970-01-01T08:00:00+09:00'],
  ])('%s in %s', (at, zone, date, minute, iso) => {
    const instant = Date.parse(at);
    expect(civilDate(instant, zone)).toBe(date);
    expect(minuteOfDay(instant, zone)).toBe(minute);
    expect(Date.parse(isoIn(instant, zone))).toBe(instant);
    expect(isoIn(instant, zone)).toBe(iso);
  });

  test.each([
    ['2026-11-24', 1500, 'Asia/Tokyo', '2026-11-24T16:00Z'],
    ['2026-11-24', 0, 'Asia/Tokyo', '2026-11-23T15:00Z'],
    ['2026-03-08', 150, 'America/New_York', '2026-03-08T07:00Z'],
    ['2026-11-01', 90, 'America/New_York', '2026-11-01T05:30Z'],
    ['2026-11-01', 120, 'America/New_York', '2026-11-01T07:00Z'],
  ])('shows on %s the minute %i in %s at %s', (date, minutes, zone, expected) => {
    expect(utc(instantAt(date, minutes, zone))).toBe(expected);
  });
});

describe('an instant as text', () => {
  afterEach(() => void vi.useRealTimers());

  test.each([
    ['2026-12-30T19:00:00+09:00', 'Asia/Tokyo', '2026-12-30T10:00Z'],
    ['2026-12-30T19:00', 'Asia/Tokyo', '2026-12-30T10:00Z'],
    ['2026-12-30T10:00Z', 'America/New_York', '2026-12-30T10:00Z'],
    ['2026-12-30T19:00', 'America/New_York', '2026-12-31T00:00Z'],
    ['2026-12-30', 'Asia/Tokyo', '2026-12-29T15:00Z'],
    ['2026-12-30T19:00:00', 'Asia/Tokyo', '2026-12-30T10:00Z'],
    ['2026-12-30T19:00:30', 'Asia/Tokyo', '2026-12-30T10:00:30.000Z'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:00Z'],
    ['2026-12-30T19:00:00.500+09:00', 'Asia/Tokyo', '2026-12-30T10:00:00.500Z'],
    ['2026-12-30T19:00+0900', 'America/New_York', '2026-12-30T10:00Z'],
    ['2026-12-30T24:00', 'Asia/Tokyo', '2026-12-30T15:00Z'],
  ])('“%s” in %s is %s', (text, zone, expected) => {
    expect(utc(instantOf(text, zone) ?? Number.NaN)).toBe(expected);
  });

  test.each([
    '',
    'tomorrow',
    '2026-02-30',
    '2026-02-30T10:00',
    '2026-11-24T25:00',
    '2026-11-24T13:60',

    '24.11.2026',
    '2026',
    '2026-W48',
    '20261124',
    '2026-11-24 13:00',
  ])('“%s” is none', (text) => {
    expect(instantOf(text, 'Asia/Tokyo')).toBeUndefined();
  });

  test.each([
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30Z'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30Z'],
  ])('“%s” in %s, which the clock shows twice, is the first time, whatever the season in which it is read', (text, zone, expected) => {
    for (const season of ['2026-01-15T12:00Z', '2026-07-15T12:00Z']) {
      vi.useFakeTimers({ now: Date.parse(season) });
      expect(utc(instantOf(text, zone) ?? Number.NaN)).toBe(expected);
    }
  });

  test('a time of day without its day is none: it would be read off the machine’s own clock', () => {
    expect(instantOf('12:00', 'Asia/Tokyo')).toBeUndefined();
  });
});

describe('the name of a zone', () => {
  test.each(['Asia/Tokyo', 'Australia/Lord_Howe', 'UTC'])('%s is one', (name) => expect(isZone(name)).toBe(true));
  test.each(['Asia/Tokio', 'Japan time', '', '+9'])('“%s” is none', (name) => expect(isZone(name)).toBe(false));
});

test('an instant is written as the library of zones writes it', () => {
  const instants = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2060-01-01') });
  const zones = fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/St_Johns', 'UTC');
  fc.assert(
    fc.property(instants, zones, (at, zone) => {
      for (const each of [at, at - (at % 1000)])
        expect(isoIn(each, zone)).toBe(DateTime.fromMillis(each, { zone }).toISO({ suppressMilliseconds: true })?.replace(/Z$/, '+00:00'));
    }),
    { numRuns: 500 },
  );
});
