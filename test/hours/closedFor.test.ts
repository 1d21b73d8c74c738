// Why a line is closed, in the words of staff, and when that ends.

import { expect, test } from 'vitest';
import { closedFor, nextClosureEdge, reasonsOn } from '../../src/hours/closedFor.ts';
import type { Closure, Exception, Timetable, YearlyException } from '../../src/hours/timetable.ts';
import { tokyo } from '../support/staff/sides.ts';

const office: Timetable = {
  zone: 'Asia/Tokyo',
  newYear: { from: '12-29', until: '01-03' },
  groups: [{ languages: ['ja', 'en'], rules: { daily: [{ from: 540, until: 1020 }] }, needed: [] }],
  exceptions: [],
  closures: [],
};
const at = (written: string) => tokyo(`2026-${written}`);
const closed = (from: string, until: string | undefined, reason: string): Closure => ({
  from: at(from),
  reason,
  ...(until !== undefined && { until: at(until) }),
});
const exception = (from: string, until: string | undefined, reason: string): Exception => ({
  from: `2026-${from}`,
  spans: [],
  reason,
  ...(until !== undefined && { until: `2026-${until}` }),
});

test('usual hours need no reason', () => {
  expect(closedFor(office, 'ja', at('11-24T20:00'))).toBeUndefined();
});

test('a closure is the reason from its first instant to its last one', () => {
  const timetable = { ...office, closures: [closed('11-24T13:00', '11-24T15:00', 'training')] };
  expect(closedFor(timetable, 'ja', at('11-24T12:59'))).toBeUndefined();
  expect(closedFor(timetable, 'ja', at('11-24T13:00'))).toEqual({ reason: 'training', until: at('11-24T15:00') });
  expect(closedFor(timetable, 'ja', at('11-24T15:00'))).toBeUndefined();
  expect(nextClosureEdge(timetable, at('11-24T12:00'))).toBe(at('11-24T13:00'));
  expect(nextClosureEdge(timetable, at('11-24T13:00'))).toBe(at('11-24T15:00'));
  expect(nextClosureEdge(timetable, at('11-24T15:00'))).toBe(Number.POSITIVE_INFINITY);
});

test('of two closures the one that ends last is the reason; one without an end ends last of all', () => {
  const both = [closed('11-24T13:00', '11-24T15:00', 'training'), closed('11-24T14:00', '11-24T18:00', 'storm')];
  expect(closedFor({ ...office, closures: both }, 'ja', at('11-24T14:30'))?.reason).toBe('storm');
  const flood = closed('11-24T10:00', undefined, 'flood');
  expect(closedFor({ ...office, closures: [flood, ...both] }, 'ja', at('11-24T14:30'))).toEqual({ reason: 'flood' });
});

test('an exception is the reason until the day after its last one, over neighbours with the same reason', () => {
  const exceptions = [exception('11-24', '11-25', 'moving'), exception('11-26', '11-26', 'moving'), exception('11-27', '11-27', 'party')];
  expect(closedFor({ ...office, exceptions }, 'en', at('11-24T10:00'))).toEqual({ reason: 'moving', until: at('11-27T00:00') });
  expect(closedFor({ ...office, exceptions: [exception('11-24', undefined, 'fire')] }, 'en', at('11-24T10:00'))).toEqual({
    reason: 'fire',
  });
});

test('a day of every year has its reason in each year', () => {
  const yearly: readonly YearlyException[] = [{ from: '11-24', until: '11-24', spans: [], reason: 'founding day' }];
  expect(closedFor({ ...office, yearly }, 'ja', at('11-24T10:00'))).toEqual({ reason: 'founding day', until: at('11-25T00:00') });
});

test('a day has the reasons of its exception and of every closure that touches it, each once', () => {
  const timetable = {
    ...office,
    exceptions: [exception('11-24', '11-24', 'moving')],
    closures: [closed('11-24T23:00', '11-25T01:00', 'storm'), closed('11-25T00:00', '11-25T09:30', 'storm')],
  };
  expect(reasonsOn(timetable, 'ja', '2026-11-24')).toEqual(['moving', 'storm']);
  expect(reasonsOn(timetable, 'ja', '2026-11-25')).toEqual(['storm']);
  expect(reasonsOn(timetable, 'ja', '2026-11-26')).toEqual([]);
});
