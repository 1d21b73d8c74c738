// The check points of the two source documents, on the schedules as they are. Times are Tokyo's.

import { describe, expect, test } from 'vitest';
import { availabilityAt } from '../../src/hours/availability.ts';
import { statusOf, tokyo } from '../support/hours/notation.ts';
import { firstFive, otherFive } from '../support/languages.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const { lines, centres } = frozenDirectory();

function table(id: string) {
  const line = lines.get(id) ?? [...centres.values()].flatMap((centre) => centre.lines.get(id) ?? [])[0];
  if (line === undefined) throw new Error(`There is no line ${id}.`);
  return line.timetable;
}

const openUntil = (until: string) => `promised, until ${until}, closed from ${until}`;
const closedUntil = (until: string) => `closed, until ${until}, promised from ${until}, answered from ${until}`;
const never = 'closed';

describe('check points', () => {
  test.each([
    [
      '2026-11-24T08:45',
      'en',
      'a Tuesday',
      { card: openUntil('2026-11-24 20:00'), system: closedUntil('2026-11-24 09:30'), freedial: never },
    ],
    [
      '2026-11-24T19:59',
      'th',
      'a Tuesday',
      { card: closedUntil('2026-11-25 09:00'), system: openUntil('2026-11-24 20:00'), freedial: never },
    ],
    [
      '2026-11-21T17:45',
      'vi',
      'a Saturday',
      { card: openUntil('2026-11-21 18:00'), system: closedUntil('2026-11-22 09:30'), freedial: never },
    ],
    [
      '2026-11-23T17:30',
      'zh',
      '勤労感謝の日',
      { card: openUntil('2026-11-23 20:00'), system: closedUntil('2026-11-24 09:30'), freedial: never },
    ],
    [
      '2026-09-22T18:00',
      'en',
      '国民の休日',
      { card: openUntil('2026-09-22 20:00'), system: closedUntil('2026-09-23 09:30'), freedial: never },
    ],
    ['2026-12-31T10:00', 'ja', 'year-end', { card: never, system: never, freedial: closedUntil('2027-01-04 09:30') }],
  ])('%s in %s (%s)', (at, language, _, expected) => {
    for (const [line, availability] of Object.entries(expected))
      expect(`${line}: ${statusOf(table(line), language, at)}`).toBe(`${line}: ${availability}`);
  });
});

describe('the card line', () => {
  test.each([
    ['first five', 'en', '2026-12-31T08:30', openUntil('2026-12-31 20:00')],
    ['first five', 'pt', '2027-01-01T19:59:59.999', openUntil('2027-01-01 20:00')],
    ['first five', 'ko', '2027-01-01T20:00', closedUntil('2027-01-02 08:30')],
    ['other five', 'ne', '2026-12-31T09:00', openUntil('2026-12-31 18:00')],
    ['other five', 'tl', '2026-12-31T08:59:59.999', closedUntil('2026-12-31 09:00')],
  ])('keeps its hours through the year-end for the %s languages: 全日 has no exception (%s, %s)', (_, language, at, expected) => {
    expect(statusOf(table('card'), language, at)).toBe(expected);
  });
});

describe('the line that stops a lost card', () => {
  test.each(firstFive)('promises %s at every hour', (language) => {
    expect(statusOf(table('suspension'), language, '2027-01-01T03:00')).toBe('promised');
  });

  test.each(otherFive)('promises %s by day, and answers at night', (language) => {
    expect(statusOf(table('suspension'), language, '2026-11-24T17:59')).toBe('promised, until 2026-11-24 18:00');
    expect(statusOf(table('suspension'), language, '2026-11-24T18:00')).toBe(
      'answered, until 2026-11-25 09:00, promised from 2026-11-25 09:00',
    );
  });

  test('answers in Japanese too, and has a Japanese line beside it that never closes', () => {
    expect(statusOf(table('suspension'), 'ja', '2027-01-01T03:00')).toBe('answered');
    expect(statusOf(table('suspension-japanese'), 'ja', '2027-01-01T03:00')).toBe('promised');
  });

  test('tells a caller at night which languages may be needed', () => {
    const needed = table('suspension').groups.flatMap((group) => (group.languages === 'any' ? [group.needed] : []));
    expect(needed).toEqual([['ja', ...firstFive]]);
  });
});

describe('the desks of the two centres', () => {
  test.each([
    ['counsellors', 'ja', '2026-11-24T12:00', closedUntil('2026-11-24 13:00')],
    ['counsellors', 'en', '2026-11-24T16:59', openUntil('2026-11-24 17:00')],
    ['counsellors', 'th', '2026-11-24T16:59', 'answered, until 2026-11-24 17:00, closed from 2026-11-24 17:00'],
    ['counsellors', 'ja', '2026-11-20T17:00', closedUntil('2026-11-24 09:00')],
    ['insurance-desk', 'ja', '2026-11-24T17:14:59.999', openUntil('2026-11-24 17:15')],
    ['insurance-desk', 'ja', '2026-11-24T17:15', closedUntil('2026-11-25 08:30')],
    ['insurance-desk', 'ne', '2026-11-24T09:00', 'answered, until 2026-11-24 17:15, closed from 2026-11-24 17:15'],
    ['pension', 'ja', '2026-12-28T17:15', closedUntil('2027-01-04 08:30')],
  ])('%s in %s at %s', (line, language, at, expected) => {
    expect(statusOf(table(line), language, at)).toBe(expected);
  });
});

test('no line is open in a language that its source does not name', () => {
  for (const [line, language] of [
    ['card', 'ja'],
    ['system', 'ja'],
    ['freedial', 'en'],
    ['suspension-japanese', 'en'],
  ] as const) {
    expect(availabilityAt(table(line), language, tokyo('2026-11-24T11:00'))).toEqual({ status: 'closed' });
  }
});
