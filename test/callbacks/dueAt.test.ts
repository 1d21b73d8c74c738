// When a callback may be placed: while a line promises the language, and not in its last ten minutes.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueAt, mayPlaceNow } from '../../src/callbacks/dueAt.ts';
import { firstTry, nextTry } from '../../src/callbacks/tries.ts';
import type { Centre } from '../../src/schedules/directory.ts';
import { timetable } from '../support/hours/notation.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const at = (text: string) => Date.parse(`2026-${text}:00+09:00`);
const days = 7 * 86_400_000;

/** The frozen centre whose first line for the card has these hours; the others are closed. */
function centreWith(first: string, second = 'ja: weekdays 9:00-12:00'): Centre {
  const centre = frozenDirectory().centres.get('hokkaido');
  if (centre === undefined) throw new Error('there is no such centre');
  const [one, two, ...others] = centre.topics.find(({ id }) => id === 'card')?.lines ?? [];
  const tables = new Map([
    [one, first],
    [two, second],
  ]);
  const lines = [...centre.lines].flatMap(([id, line]) => {
    const text = tables.get(id);
    if (others.includes(id)) return [];
    return [[id, text === undefined ? line : { ...line, timetable: timetable(text) }] as const];
  });
  return { ...centre, lines: new Map(lines) };
}

const thai = { topic: 'card', language: 'th' };
const iso = (instant: number | undefined) =>
  instant === undefined ? 'never' : new Date(instant + 9 * 3_600_000).toISOString().slice(5, 16);

// 2026-12-01 is a Tuesday; the year-end is 12-29 to 01-03.
test.each([
  ['in the evening: the next morning', 'th: weekdays 9:00-17:00', '12-01T19:00', '12-02T09:00'],
  ['while it is open: at once', 'th: weekdays 9:00-17:00', '12-01T10:30', '12-01T10:30'],
  ['eleven minutes before the end: at once', 'th: weekdays 9:00-17:00', '12-01T16:49', '12-01T16:49'],
  ['ten minutes before the end: the next day', 'th: weekdays 9:00-17:00', '12-01T16:50', '12-02T09:00'],
  ['before a pause: after it', 'th: weekdays 9:00-12:00, 13:00-17:00', '12-01T11:55', '12-01T13:00'],
  ['an opening of ten minutes is too short', 'th: tuesday 9:00-9:10; friday 9:00-9:11', '12-01T08:00', '12-04T09:00'],
  ['on Friday: Monday', 'th: weekdays 9:00-17:00', '12-04T18:00', '12-07T09:00'],
  ['over the year-end: the fourth', 'th: weekdays 9:00-17:00; new-year closed', '12-28T18:00', '01-04T09:00'],
  ['past midnight it is one opening', 'th: daily 22:00-26:00', '12-01T23:55', '12-01T23:55'],
  ['day and night', 'th: daily 0:00-24:00', '12-01T23:55', '12-01T23:55'],
  ['a closure moves it', 'th: weekdays 9:00-17:00\nclosure 2026-12-02T08:00..2026-12-02T14:00', '12-01T19:00', '12-02T14:00'],
  ['where the desk only answers: when it promises', 'any: daily 9:00-17:00\nth: friday 9:00-17:00', '12-01T19:00', '12-04T09:00'],
  ['where only others are promised: never', 'ja en: daily 9:00-17:00', '12-01T19:00', 'never'],
  ['more than seven days away: never', 'th: weekdays 9:00-17:00\nclosure 2026-12-01T18:00..2026-12-09T00:00', '12-01T19:00', 'never'],
])('%s', (_, hours, from, due) => {
  expect(iso(dueAt(centreWith(hours), thai, { from: at(from), until: at(from) + days }))).toBe(due);
});

test('of two lines the one that promises first decides, and the preferred one is called where both do', () => {
  const centre = centreWith('th: weekdays 13:00-17:00', 'th: weekdays 9:00-17:00');
  expect(iso(dueAt(centre, thai, { from: at('12-01T19:00'), until: at('12-08T19:00') }))).toBe('12-02T09:00');
  const lines = centre.topics.find(({ id }) => id === 'card')?.lines ?? [];
  expect(mayPlaceNow(centre, thai, at('12-02T09:00')).map(({ id }) => id)).toEqual([lines[1]]);
  expect(mayPlaceNow(centre, thai, at('12-02T14:00')).map(({ id }) => id)).toEqual([lines[0], lines[1]]);
});

test('a topic or a language that is gone is never due', () => {
  const centre = centreWith('th: daily 9:00-17:00');
  const search = { from: at('12-01T10:00'), until: at('12-02T10:00') };
  expect(dueAt(centre, { ...thai, topic: 'gone' }, search)).toBeUndefined();
  expect(dueAt({ ...centre, languages: ['ja'] }, thai, search)).toBeUndefined();
});

test('what is due may be placed then, and nothing before it may', () => {
  const hours = fc.constantFrom(
    'weekdays 9:00-17:00',
    'daily 22:00-26:00',
    'daily 9:00-9:15, 13:00-13:09, 15:00-15:30',
    'third-tuesday 9:00-17:00',
  );
  fc.assert(
    fc.property(hours, fc.nat(60 * 24 * 20), fc.nat(60 * 24 * 6), (text, begins, within) => {
      const centre = centreWith(`th: ${text}`);
      const from = at('12-01T00:00') + begins * 60_000;
      const due = dueAt(centre, thai, { from, until: from + days });
      const before = from + within * 60_000;
      if (due !== undefined) expect(mayPlaceNow(centre, thai, due)).not.toEqual([]);
      if (before < (due ?? Number.POSITIVE_INFINITY)) expect(mayPlaceNow(centre, thai, before)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('three tries, half an hour apart; the first when the caller has hung up', () => {
  const now = at('12-01T10:00');
  expect(firstTry(now) - now).toBe(5 * 60_000);
  expect([1, 2, 3, 4].map((tries) => nextTry(tries, now))).toEqual([now + 30 * 60_000, now + 30 * 60_000, undefined, undefined]);
});
