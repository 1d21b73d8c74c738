// Notes that a clerk may write, and those in which there is a number.

import { expect, test } from 'vitest';
import { hasNumber } from '../../../src/console/callbacks/numberInNote.ts';

const own = '+819011112222';

test.each([
  '夕方がよい',
  '12月3日 14:30 にかける',
  '2026-12-03 10:00 or 2026-12-04 11:30',
  '12/3 10:00-12:00、13:00-15:00',
  '3回かけた。10時から12時',
  '3年B組の先生',
  'ends in 2222',
  '२०२६-१२-०३ १०:००',
])('“%s” has none', (words) => {
  expect(hasNumber(words, own)).toBe(false);
});

test.each([
  '09033334444',
  '090-3333-4444 にかける',
  '０９０ー３３３３ー４４４４',
  '+81 90 3333 4444',
  '(011) 222-3333',
  '市内 222-3333',
  '〇九〇 三三三三 四四四四',
  '0 9 0 3 3 3 3 4 4 4 4',
  '12月3日 09033334444',
  '090・3333・4444',
  '090\u200B3333\u200B4444',
  '०९० ३३३३ ४४४४',
  '๐๙๐-๓๓๓๓-๔๔๔๔',
])('“%s” has one', (words) => {
  expect(hasNumber(words, undefined)).toBe(true);
});

test('the caller’s own number is found whatever stands between its digits', () => {
  expect(hasNumber('11の11、2222', own)).toBe(true);
  expect(hasNumber('11の11、2222', undefined)).toBe(false);
  expect(hasNumber('१११, ๒๒๒๒', own)).toBe(true);
});
