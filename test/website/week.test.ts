// How openings are cut for those who read days: calendars, search engines, the tables of the page.

import { expect, test } from 'vitest';
import type { Group, Timetable } from '../../src/hours/timetable.ts';
import { isoIn } from '../../src/hours/zone.ts';
import { daysOf, piecesInSteps, piecesOf } from '../../src/website/weekRows.ts';
import { madeBy } from '../support/website/made.ts';

function tableOf(rules: Group['rules'], zone: string): Timetable {
  const newYear = { from: '12-29', until: '01-03' };
  return { zone, newYear, groups: [{ languages: ['en'], needed: [], rules }], exceptions: [], closures: [] };
}

/** The pieces of four days, from Friday 6 March 2026. */
function pieces(rules: Group['rules'], zone = 'Asia/Tokyo'): readonly string[] {
  const wall = (at: number) => isoIn(at, zone).slice(5, 16);
  return piecesOf(tableOf(rules, zone), 'en', zone, '2026-03-06', 4).map(({ from, until }) => `${wall(from)} ${wall(until)}`);
}

const wholeDay = [{ from: 0, until: 1440 }];

test('a line that never closes is one piece a day', () => {
  expect(pieces({ weekdays: wholeDay, weekends: [] })).toEqual(['03-06T00:00 03-07T00:00', '03-09T00:00 03-10T00:00']);
  expect(pieces({ daily: wholeDay })).toHaveLength(4);
});

test('the day on which the clocks of New York go forward has 23 hours, and is one piece all the same', () => {
  expect(pieces({ daily: wholeDay }, 'America/New_York')).toEqual([
    '03-06T00:00 03-07T00:00',
    '03-07T00:00 03-08T00:00',
    '03-08T00:00 03-09T00:00',
    '03-09T00:00 03-10T00:00',
  ]);
});

test('a night shift is one piece, cut only where the days begin and end', () => {
  expect(pieces({ daily: [{ from: 1320, until: 1560 }] })).toEqual([
    '03-06T00:00 03-06T02:00',
    '03-06T22:00 03-07T02:00',
    '03-07T22:00 03-08T02:00',
    '03-08T22:00 03-09T02:00',
    '03-09T22:00 03-10T00:00',
  ]);
});

test('a day and a night from nine to nine are two pieces: nobody reads “from nine to nine” as 24 hours', () => {
  expect(pieces({ saturday: [{ from: 540, until: 1980 }] })).toEqual(['03-07T09:00 03-08T00:00', '03-08T00:00 03-08T09:00']);
});

test.each([
  ['a night shift', { daily: [{ from: 1320, until: 1560 }] }],
  ['a line that never closes', { daily: wholeDay }],
  ['days and nights on end', { weekdays: [{ from: 540, until: 2400 }], sunday: [{ from: 0, until: 2880 }] }],
  ['office hours', { weekdays: [{ from: 540, until: 1020 }] }],
])('hundreds of days, computed step by step, have the same pieces as at once: %s', (_what, rules: Group['rules']) => {
  for (const zone of ['Asia/Tokyo', 'America/New_York']) {
    for (const count of [1, 49, 50, 51, 100, 407]) {
      const table = tableOf(rules, zone);
      expect(madeBy(piecesInSteps(table, 'en', zone, '2026-03-01', count))).toEqual(piecesOf(table, 'en', zone, '2026-03-01', count));
    }
  }
});

test('in a table the small hours are on the day on which they are, also where the line and the centre are in two zones', () => {
  const table = tableOf({ daily: [{ from: 0, until: 600 }] }, 'America/New_York');
  const [day] = daysOf(table, 'en', 'Asia/Tokyo', '2026-03-20', 1);
  const hours = day?.openings.map(({ from, until }) => [isoIn(from, 'Asia/Tokyo').slice(0, 16), isoIn(until, 'Asia/Tokyo').slice(0, 16)]);
  expect([day?.holiday, day?.isWhole, hours]).toEqual(['春分の日', false, [['2026-03-20T13:00', '2026-03-20T23:00']]]);
});
