// Marks of callers: the same caller of a day has one, whatever exchange the call came by, and no mark leads to a number without its key.

import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { createDayMarks } from '../../src/carrier/dayMarks.ts';
import type { DayKey } from '../../src/journal/events.ts';
import { tracesOf } from '../support/carrier/traces.ts';
import { tokyo } from '../support/hours/notation.ts';

const noon = tokyo('2026-11-24T12:00');
const marked = (person: ReturnType<ReturnType<typeof createDayMarks>['personOf']>) => {
  if (person === 'withheld') throw new Error('The caller is withheld.');
  return person;
};

test.each(['+819012345678', '09012345678', '090-1234-5678', '+81 (0)90 1234 5678', '010819012345678'])(
  'the caller who is written %s is the same one',
  (written) => {
    const { personOf } = createDayMarks();
    expect(personOf(written, noon)).toEqual(personOf('+819012345678', noon));
  },
);

test.each([
  'anonymous',
  'Restricted',
  'unknown',
  '',
  '+266696687',
  '+7378742833',
  '+2562533',
  'sip:yamada@example.jp',
  'Yamada 09012345678',
  '110',
  '<Dial>',
])('a caller who is written “%s” shows no number', (written) => {
  expect(createDayMarks().personOf(written, noon)).toBe('withheld');
});

test('two callers have two marks; another day, and another process, give the same caller another mark', () => {
  const marks = createDayMarks();
  const mark = marked(marks.personOf('+819012345678', noon)).mark;
  expect(marked(marks.personOf('+819012345679', noon)).mark).not.toBe(mark);
  expect(marked(marks.personOf('+819012345678', tokyo('2026-11-25T00:00'))).mark).not.toBe(mark);
  expect(marked(marks.personOf('+819012345678', tokyo('2026-11-24T23:59'))).mark).toBe(mark);
  expect(marked(createDayMarks().personOf('+819012345678', noon)).mark).not.toBe(mark);
  for (const trace of tracesOf('+819012345678')) expect(mark).not.toBe(trace);
});

test('with the shared key all processes give the same mark', () => {
  const [one, other] = [createDayMarks(), createDayMarks()];
  const [key] = one.keysAt(noon) as [DayKey];
  other.keysAt(noon);
  other.adopt(key);
  expect(other.personOf('+819012345678', noon)).toEqual(one.personOf('+819012345678', noon));
  const { mark } = marked(one.personOf('+819012345678', noon));
  expect(mark).toBe(
    createHmac('sha256', Buffer.from(key.secret, 'base64')).update('819012345678').digest().subarray(0, 16).toString('base64url'),
  );
});

test('keys of days that are over are forgotten, and are not taken back', () => {
  const marks = createDayMarks();
  const [today, tomorrow] = marks.keysAt(noon) as [DayKey, DayKey];
  expect([today.day, tomorrow.day]).toEqual(['2026-11-24', '2026-11-25']);
  expect(marks.keysAt(tokyo('2026-11-25T00:00')).map(({ day, id }) => [day, id])).toMatchObject([
    ['2026-11-25', tomorrow.id],
    ['2026-11-26', expect.any(String)],
  ]);
  marks.adopt(today);
  expect(marked(marks.personOf('+819012345678', noon)).key).not.toBe(today.id);
});
