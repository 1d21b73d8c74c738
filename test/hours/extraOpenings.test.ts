// Extra openings: a desk stays open longer, or opens on a day on which it is closed. The properties beside this file have them too.

import { describe, expect, test } from 'vitest';
import { availabilityAt } from '../../src/hours/availability.ts';
import { reasonsOn } from '../../src/hours/closedFor.ts';
import { firstOpening } from '../../src/hours/firstOpening.ts';
import { openingsBetween } from '../../src/hours/openings.ts';
import type { ExtraOpening, Timetable } from '../../src/hours/timetable.ts';
import { isoIn } from '../../src/hours/zone.ts';
import { tokyo } from '../support/staff/sides.ts';

const office: Timetable = {
  zone: 'Asia/Tokyo',
  newYear: { from: '12-29', until: '01-03' },
  groups: [
    { languages: ['ja'], needed: [], rules: { weekdays: [{ from: 540, until: 1020 }] } },
    { languages: 'any', needed: ['ja'], rules: { weekdays: [{ from: 540, until: 1020 }] } },
  ],
  exceptions: [],
  closures: [],
};

const with_ = (openings: readonly ExtraOpening[], closures: Timetable['closures'] = []): Timetable => ({ ...office, openings, closures });
const extra = (from: string, until: string, more: Partial<ExtraOpening> = {}): ExtraOpening => ({
  from: tokyo(from),
  until: tokyo(until),
  reason: '相談が多いため',
  ...more,
});
const said = (timetable: Timetable, language: string, from: string, until: string) =>
  openingsBetween(timetable, language, tokyo(from), tokyo(until)).map(
    (each) => `${isoIn(each.from, 'Asia/Tokyo').slice(5, 16)} ${isoIn(each.until, 'Asia/Tokyo').slice(5, 16)} ${each.promised}`,
  );

describe('an extra opening', () => {
  // 1 December 2026 is a Tuesday.
  const longer = with_([extra('2026-12-01T17:00', '2026-12-01T18:00')]);
  test('makes the day longer, as the line is on that day', () => {
    expect(said(longer, 'ja', '2026-12-01T00:00', '2026-12-02T00:00')).toEqual(['12-01T09:00 12-01T18:00 true']);
    expect(said(longer, 'th', '2026-12-01T00:00', '2026-12-02T00:00')).toEqual(['12-01T09:00 12-01T18:00 false']);
    expect(availabilityAt(longer, 'ja', tokyo('2026-12-01T16:00'))).toMatchObject({ status: 'promised', until: tokyo('2026-12-01T18:00') });
  });

  test('of some languages promises these, also one that the line never promises, and leaves the others', () => {
    const thai = with_([extra('2026-12-01T17:00', '2026-12-01T18:00', { languages: ['th'] })]);
    expect(said(thai, 'ja', '2026-12-01T12:00', '2026-12-02T00:00')).toEqual(['12-01T12:00 12-01T17:00 true']);
    expect(said(thai, 'th', '2026-12-01T16:00', '2026-12-02T00:00')).toEqual([
      '12-01T16:00 12-01T17:00 false',
      '12-01T17:00 12-01T18:00 true',
    ]);
    expect(availabilityAt(thai, 'th', tokyo('2026-12-01T10:00')).promisedFrom).toBe(tokyo('2026-12-01T17:00'));
  });

  test('is found a month ahead, in the middle of the year-end, and over midnight', () => {
    const night = with_([extra('2026-12-31T22:00', '2027-01-01T02:00')]);
    expect(said(night, 'ja', '2026-12-29T00:00', '2027-01-04T00:00')).toContain('12-31T22:00 01-01T02:00 true');
    const closed: Timetable = { ...night, groups: [{ languages: ['ja'], needed: [], rules: {} }] };
    expect(firstOpening(closed, 'ja', { from: tokyo('2026-11-28T10:00') })?.from).toBe(tokyo('2026-12-31T22:00'));
    expect(availabilityAt(closed, 'ja', tokyo('2026-11-28T10:00')).promisedFrom).toBe(tokyo('2026-12-31T22:00'));
    expect(availabilityAt(closed, 'ja', tokyo('2027-01-01T02:00'))).toEqual({ status: 'closed' });
  });

  test('a closure is stronger', () => {
    const both = with_(
      [extra('2026-12-01T17:00', '2026-12-01T20:00')],
      [{ from: tokyo('2026-12-01T18:00'), until: tokyo('2026-12-01T19:00'), reason: '停電' }],
    );
    expect(said(both, 'ja', '2026-12-01T17:00', '2026-12-02T00:00')).toEqual([
      '12-01T17:00 12-01T18:00 true',
      '12-01T19:00 12-01T20:00 true',
    ]);
  });

  test('its reason is among those of its days', () => {
    expect(reasonsOn(longer, 'ja', '2026-12-01')).toEqual(['相談が多いため']);
    expect(reasonsOn(longer, 'ja', '2026-12-02')).toEqual([]);
    const thai = with_([extra('2026-12-01T17:00', '2026-12-01T18:00', { languages: ['th'] })]);
    expect(reasonsOn(thai, 'ja', '2026-12-01')).toEqual([]);
  });
});
