// The names of certain weekdays of a month, and of the last day of one, in the forms in which offices write them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ordinals, weekdayNames } from '../../src/hours/timetable.ts';
import { nthInJapanese, nthPattern, readNthName } from '../../src/schedules/nthNames.ts';
import { lastOfMonthPattern, withLastOfMonth } from '../../src/schedules/schema/yearDays.ts';

describe('an nth weekday', () => {
  test('is read back from every name of its own, in English and in Japanese', () => {
    fc.assert(
      fc.property(fc.subarray([...ordinals], { minLength: 1 }), fc.constantFrom(...weekdayNames), (written, weekday) => {
        const name = `${written.join('-and-')}-${weekday}`;
        const days = { name, ordinals: written, weekday };
        for (const each of [name, nthInJapanese({ ordinals: written, weekday })]) {
          expect([each, readNthName(each)]).toEqual([each, days]);
          expect(each).toMatch(new RegExp(nthPattern));
        }
      }),
    );
  });

  test.each([
    ['third-and-first-saturday', 'first-and-third-saturday'],
    ['1st-and-3rd-saturday', 'first-and-third-saturday'],
    ['third-tuesdays', 'third-tuesday'],
    ['第3火曜', 'third-tuesday'],
    ['第３火曜日', 'third-tuesday'],
    ['第三火曜日', 'third-tuesday'],
    ['第1・3土曜日', 'first-and-third-saturday'],
    ['第１、第３土曜日', 'first-and-third-saturday'],
    ['最終金曜日', 'last-friday'],
    ['最後の金曜日', 'last-friday'],
  ])('%s is %s', (written, name) => {
    expect(readNthName(written)?.name).toBe(name);
  });

  test.each([
    'sixth-tuesday',
    'third-holiday',
    'third',
    'tuesday',
    '第6火曜日',
    '第3',
    '火曜日',
    '3火曜日',
    'third-and-tuesday',
    'Third-Tuesday',
    '',
  ])('“%s” is none', (written) => {
    expect(readNthName(written)).toBeUndefined();
  });
});

describe('the last day of a month', () => {
  test.each([
    ['02-last', '02-last'],
    ['02-末', '02-last'],
    ['2月末', '02-last'],
    ['２月末日', '02-last'],
    ['4月末', '04-30'],
    ['12-last', '12-31'],
  ])('%s is %s', (written, day) => {
    expect(withLastOfMonth(written)).toBe(day);
    expect(written).toMatch(new RegExp(lastOfMonthPattern));
  });

  test.each(['13-last', '0月末', '月末', '02-28', 'last'])('“%s” stays as it is', (written) => {
    expect(withLastOfMonth(written)).toBe(written);
  });
});
