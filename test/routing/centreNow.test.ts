// One desk: everything that a turn may know about a centre at one instant, and how long it stays true.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CentreNow, centreAt, centreHoldsUntil } from '../../src/routing/centreNow.ts';
import type { Centre } from '../../src/schedules/directory.ts';
import { tokyo, wallInTokyo } from '../support/hours/notation.ts';
import { asked, someInstant, someTable } from '../support/hours/tables.ts';
import { centre, line } from '../support/routing/desks.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const { centres, guidance } = frozenDirectory();
const real = (id: string): Centre => {
  const found = centres.get(id);
  if (found === undefined) throw new Error(`There is no centre ${id}.`);
  return found;
};
const readOuts = (at: string) => centreAt(real('tokamachi'), guidance, tokyo(at)).guidance.map(({ key, id }) => `${key} ${id}`);

describe('a desk', () => {
  test('has every line of the centre in every language of the centre', () => {
    const centreNow = centreAt(real('hokkaido'), guidance, tokyo('2026-11-24T19:00'));
    expect(Object.keys(centreNow.lines).sort()).toEqual([...real('hokkaido').lines.keys()].sort());
    for (const each of Object.values(centreNow.lines)) expect(Object.keys(each.availability)).toEqual(real('hokkaido').languages);
    expect(centreNow.lines.card?.availability.th).toEqual({
      status: 'closed',
      until: tokyo('2026-11-25T09:00'),
      promisedFrom: tokyo('2026-11-25T09:00'),
      answeredFrom: tokyo('2026-11-25T09:00'),
    });
  });

  test('knows the languages that a caller may need, and the digits to press', () => {
    const centreNow = centreAt(real('hokkaido'), guidance, tokyo('2026-11-24T19:00'));
    expect(centreNow.lines.suspension?.needed).toEqual(['ja', 'en', 'zh', 'ko', 'es', 'pt']);
    expect(centreNow.lines.card?.needed).toEqual([]);
    expect(Object.values(centreNow.lines).flatMap(({ id, interpreter }) => (interpreter ? [id] : []))).toEqual(['counsellors']);
    expect(centreNow.lines.freedial?.digits?.press).toBe('5');
    expect(centreNow.lines.card).not.toHaveProperty('digits');
  });

  test('asks for other languages only where somebody answers without promising one', () => {
    const groups = [{ languages: ['ja'], rules: {}, needed: ['en'] }];
    const centreNow = line('a', 'ja: daily 9:00-17:00');
    const lines = new Map([['a', { ...centreNow, timetable: { ...centreNow.timetable, groups } }]]);
    expect(centreAt({ ...real('hokkaido'), lines }, guidance, 0).lines.a?.needed).toEqual([]);
  });

  test('reads out what is true today: a topic drops itself at the midnight after its last day', () => {
    expect(readOuts('2025-12-01T23:59:59.999')).toContain('9 old-employer-cards');
    expect(readOuts('2025-12-02T00:00')).not.toContain('9 old-employer-cards');
    expect(readOuts('2025-12-02T00:00')).toHaveLength(8);
  });

  test('reads out what no file limits', () => {
    expect(centreAt(real('tokamachi'), new Map(), tokyo('2026-11-24T19:00')).guidance).toHaveLength(9);
  });

  test('speaks the announcement until its minute, half-open', () => {
    const announced = { ...real('hokkaido'), announcements: [{ until: tokyo('2026-11-24T13:00'), words: { ja: '休み' } }] };
    expect(centreAt(announced, guidance, tokyo('2026-11-24T12:59:59.999')).announcements).toEqual([{ words: { ja: '休み' } }]);
    expect(centreAt(announced, guidance, tokyo('2026-11-24T13:00')).announcements).toEqual([]);
  });

  test('shows the caller-id of the centre, where it has one', () => {
    expect(centreAt({ ...real('hokkaido'), callerId: '+815012345678' }, guidance, 0).callerId).toBe('+815012345678');
    expect(centreAt(real('hokkaido'), guidance, 0)).not.toHaveProperty('callerId');
  });

  test('is plain data: it survives being written down', () => {
    const centreNow = centreAt(real('hokkaido'), guidance, tokyo('2026-11-24T19:00'));
    expect(JSON.parse(JSON.stringify(centreNow))).toEqual(centreNow);
  });
});

describe('a desk holds', () => {
  const until = (each: Centre, at: string) => wallInTokyo(centreHoldsUntil(centreAt(each, guidance, tokyo(at)), each));
  test.each([
    ['until the next line opens', '2026-11-24T08:00', '2026-11-24 08:30'],
    ['until the next line closes', '2026-11-24T19:00', '2026-11-24 20:00'],
    ['until midnight, when “tomorrow” becomes “today”', '2026-11-24T20:00', '2026-11-25 00:00'],
    ['from midnight on', '2026-11-25T00:00', '2026-11-25 08:30'],
  ])('%s', (_, at, expected) => {
    expect(until(real('hokkaido'), at)).toBe(expected);
  });

  test('until midnight, where the next opening is months away', () => {
    const far = new Map([['a', line('a', 'ja: new-year 9:00-17:00')]]);
    expect(until({ ...centre({ languages: ['ja'], lines: {}, topics: {} }), lines: far }, '2026-07-01T12:00')).toBe('2026-07-02 00:00');
  });

  test('until an announcement begins', () => {
    const coming = { ...real('hokkaido'), announcements: [{ from: tokyo('2026-11-24T21:15'), ready: 'typhoon', words: {} }] };
    const before = centreAt(coming, guidance, tokyo('2026-11-24T21:14'));
    expect(before.announcements).toEqual([]);
    expect(centreHoldsUntil(before, coming)).toBe(tokyo('2026-11-24T21:15'));
    expect(centreAt(coming, guidance, tokyo('2026-11-24T21:15')).announcements).toEqual([{ ready: 'typhoon', words: {} }]);
  });

  test('until its announcement ends', () => {
    const announced = { ...real('hokkaido'), announcements: [{ until: tokyo('2026-11-24T21:30'), words: {} }] };
    expect(until(announced, '2026-11-24T21:00')).toBe('2026-11-24 21:30');
    expect(until(announced, '2026-11-24T21:30')).toBe('2026-11-25 00:00');
  });

  test('until a closure begins or ends', () => {
    const town = {
      ...centre({ languages: ['ja'], lines: {}, topics: {} }),
      lines: new Map([['a', line('a', 'ja: daily 0:00-24:00\nclosure 2026-11-24T10:10..2026-11-24T10:20')]]),
    };
    expect(until(town, '2026-11-24T10:00')).toBe('2026-11-24 10:10');
    expect(until(town, '2026-11-24T10:10')).toBe('2026-11-24 10:20');
  });
});

/** A desk without its instant. */
function facts({ now: _, ...rest }: CentreNow): unknown {
  return rest;
}

function keptEqualsFresh(each: Centre, at: number, share: number): void {
  const kept = centreAt(each, guidance, at);
  const until = centreHoldsUntil(kept, each);
  expect(until).toBeGreaterThan(at);
  expect(until - at).toBeLessThanOrEqual(25 * 3_600_000);
  for (const later of [at + Math.floor((until - 1 - at) * share), until - 1])
    expect(facts(centreAt(each, guidance, later))).toEqual(facts(kept));
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('a desk that is kept until then equals a fresh one, on the schedules as they are', () => {
  const year = fc.integer({ min: tokyo('2025-11-25T00:00'), max: tokyo('2027-01-10T00:00') });
  fc.assert(
    fc.property(fc.constantFrom(...centres.values()), year, share, (each, at, part) => keptEqualsFresh(each, at, part)),
    { numRuns: 150 },
  );
});

test('a desk that is kept until then equals a fresh one, for random hours in any zone', () => {
  const sketch = centre({ languages: asked, lines: {}, topics: {} });
  fc.assert(
    fc.property(someTable, someInstant, share, (table, at, part) => {
      const lines = new Map([['a', { ...line('a', 'ja: daily closed'), timetable: table }]]);
      keptEqualsFresh({ ...sketch, zone: table.zone, lines }, at, part);
    }),
    { numRuns: 150 },
  );
});
