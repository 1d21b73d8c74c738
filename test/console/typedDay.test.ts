import { describe, expect, test } from 'vitest';
import { dayTyped, timeTyped } from '../../src/console/typedDay.ts';

describe('a day as clerks type it', () => {
  test.each([
    ['2026-12-30', '2026-12-30'],
    [' 2026/12/30 ', '2026-12-30'],
    ['2026.1.5', '2026-01-05'],
    ['２０２６－１２－３０', '2026-12-30'],
    ['2026年12月30日', '2026-12-30'],
    ['令和8年12月30日', '2026-12-30'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.12.30', '2026-12-30'],
    ['㋿8年12月30日', '2026-12-30'],
    ['12月30日', '2026-12-30'],
    ['１２/３０', '2026-12-30'],
    // Without a year: the nearest.
    ['1/5', '2027-01-05'],
    ['11/27', '2026-11-27'],
    // 2026 has no 29 February; the next one that has is too far to be meant.
    ['2/29', undefined],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['31 Feb', undefined],
    ['1899-01-01', undefined],
    ['昨日', undefined],
    ['', undefined],
    ['9'.repeat(100_000), undefined],
  ])('%s', (typed, day) => {
    expect(dayTyped(typed, '2026-11-28')).toBe(day);
  });
});

describe('a time as clerks type it', () => {
  test.each([
    ['19:00', 1140],
    ['9:05', 545],
    ['１９：３０', 1170],
    ['19時', 1140],
    ['19時5分', 1145],
    ['19時半', 1170],
    ['午後7時', 1140],
    ['午前12時', 0],
    ['午後12時30分', 750],
    ['7:00pm', undefined],
    ['pm 7:00', 1140],
    ['0:00', 0],
    ['23:59', 1439],
    ['24:00', undefined],
    ['午後13時', undefined],
    ['19:60', undefined],
    ['19', undefined],
    ['19:0', undefined],
    ['', undefined],
  ])('%s', (typed, minutes) => {
    expect(timeTyped(typed)).toBe(minutes);
  });
});
