// Our holidays, held against a second package, against the law itself and against the sun, on every day of 2020 to 2035.
// 国民の祝日に関する法律 is 昭和23年法律第178号. The holidays of single days stand in calendar.test.ts.

import japaneseHolidays from 'japanese-holidays';
import { describe, expect, test } from 'vitest';
import { holidayOn } from '../../src/hours/calendar.ts';
import { equinox } from '../support/hours/equinox.ts';
import { daysFrom } from '../support/hours/holidays.ts';
import { holidaysByLaw } from '../support/hours/law.ts';
import { askUnder, firstDay, lastDay } from '../support/hours/otherPackages.ts';

const days = daysFrom(firstDay, lastDay);
const years = Array.from({ length: 16 }, (_, index) => 2020 + index);

/** One name for what each package calls otherwise: “天皇誕生日 振替休日” and “休日” of ours. */
function kind(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (name.endsWith('振替休日')) return '振替休日';
  return name === '休日' ? '国民の休日' : name;
}

/** What our table and another reading say of the days on which they differ. */
function differences(ours: (date: string) => string | undefined, theirs: (date: string) => string | undefined): readonly string[] {
  return days.flatMap((date) => (ours(date) === theirs(date) ? [] : [`${date}: ${ours(date)}, the other says ${theirs(date)}`]));
}

const byLaw = new Map(years.flatMap((year) => [...holidaysByLaw(year)]));

test('each of the 5,844 days of 2020 to 2035 is a holiday, and of the same name, exactly if japanese-holidays says so', () => {
  const second = (date: string) => japaneseHolidays.isHolidayAt(new Date(`${date}T12:00+09:00`));
  expect(days).toHaveLength(5844);
  expect(differences((date) => kind(holidayOn(date)), second)).toEqual([]);
});

test('each of these days is free by the article of the law that our table means', () => {
  const article = (date: string) => {
    const found = kind(holidayOn(date));
    if (found === undefined) return undefined;
    return found === '振替休日' ? '第3条第2項 振替休日' : found === '国民の休日' ? '第3条第3項 国民の休日' : '第2条';
  };
  expect(differences(article, (date) => byLaw.get(date))).toEqual([]);
});

test('machines on UTC, in New York and in Kiritimati see the same holidays, in both packages', async () => {
  const zones = { UTC: 0, 'America/New_York': 300, 'Pacific/Kiritimati': 640 };
  const said = await Promise.all(Object.keys(zones).map((zone) => askUnder(zone, [])));
  expect(said.map(({ behind }) => behind)).toEqual(Object.values(zones));
  const here = days.flatMap((date) => (holidayOn(date) === undefined ? [] : [`${date} ${holidayOn(date)}`]));
  for (const { ours, japaneseHolidays: theirs } of said) {
    expect(ours).toEqual(here);
    expect(theirs).toEqual(here.map((line) => `${line.slice(0, 10)} ${kind(line.slice(11))}`));
  }
});

describe('第3条第2項: a holiday on a Sunday frees the next day that is no holiday itself', () => {
  // Written down by hand from a calendar, not from a package: each is a Monday, but where two holidays follow in May.
  const substitutes = [
    ['2020-02-24', '天皇誕生日'],
    ['2020-05-06', '憲法記念日: Monday and Tuesday are holidays already'],
    ['2021-08-09', '山の日, which the law had moved to this Sunday'],
    ['2023-01-02', '元日'],
    ['2024-02-12', '建国記念の日'],
    ['2024-05-06', 'こどもの日'],
    ['2024-08-12', '山の日'],
    ['2024-09-23', '秋分の日'],
    ['2024-11-04', '文化の日'],
    ['2025-02-24', '天皇誕生日'],
    ['2025-05-06', 'みどりの日: Monday is a holiday already'],
    ['2025-11-24', '勤労感謝の日'],
    ['2026-05-06', '憲法記念日: Monday and Tuesday are holidays already'],
    ['2027-03-22', '春分の日'],
    ['2029-02-12', '建国記念の日'],
    ['2029-04-30', '昭和の日'],
    ['2029-09-24', '秋分の日'],
    ['2030-05-06', 'こどもの日'],
    ['2030-08-12', '山の日'],
    ['2030-11-04', '文化の日'],
    ['2031-02-24', '天皇誕生日'],
    ['2031-05-06', 'みどりの日: Monday is a holiday already'],
    ['2031-11-24', '勤労感謝の日'],
    ['2033-03-21', '春分の日'],
    ['2034-01-02', '元日'],
    ['2035-02-12', '建国記念の日'],
    ['2035-04-30', '昭和の日'],
    ['2035-09-24', '秋分の日'],
  ] as const;

  test('on these 28 days of 2020 to 2035, and on no other', () => {
    const found = days.filter((date) => kind(holidayOn(date)) === '振替休日');
    expect(found).toEqual(substitutes.map(([date]) => date));
  });
});

describe('第3条第3項: a day between two holidays is free', () => {
  test('on two Tuesdays of 2020 to 2035, each between 敬老の日 (third Monday) and 秋分の日 (Wednesday), and on no other day', () => {
    const found = days.filter((date) => kind(holidayOn(date)) === '国民の休日');
    expect(found).toEqual(['2026-09-22', '2032-09-21']);
    for (const [before, date, after] of [
      ['2026-09-21', '2026-09-22', '2026-09-23'],
      ['2032-09-20', '2032-09-21', '2032-09-22'],
    ] as const) {
      expect([before, date, after].map(holidayOn)).toEqual(['敬老の日', '休日', '秋分の日']);
      expect(new Date(date).getUTCDay()).toBe(2);
    }
  });
});

describe('特別措置法第32条: the days that moved for the Olympic games', () => {
  test.each([
    ['2020', '平成30年法律第55号', { 海の日: '2020-07-23', スポーツの日: '2020-07-24', 山の日: '2020-08-10' }],
    ['2021', '令和2年法律第68号', { 海の日: '2021-07-22', スポーツの日: '2021-07-23', 山の日: '2021-08-08' }],
  ])('in %s, by %s, and only there', (year, _, moved) => {
    const found = days.filter((date) => date.startsWith(year) && Object.keys(moved).includes(holidayOn(date) ?? ''));
    expect(Object.fromEntries(found.map((date) => [holidayOn(date), date]))).toEqual(moved);
  });

  test('and back on their days of 第2条 since 2022', () => {
    expect(['2022-07-18', '2022-08-11', '2022-10-10'].map(holidayOn)).toEqual(['海の日', '山の日', 'スポーツの日']);
  });
});

describe('第2条 春分日 and 秋分日: the law leaves them to the sun', () => {
  test.each(years)('in %i both stand on the day in Tokyo on which the sun crosses the equator', (year) => {
    expect(holidayOn(equinox('march', year).slice(0, 10))).toBe('春分の日');
    expect(holidayOn(equinox('september', year).slice(0, 10))).toBe('秋分の日');
  });

  test('no equinox of these years is near enough to midnight to doubt its day: the nearest, of 2026, is a quarter of an hour away', () => {
    const all = years.flatMap((year) => [equinox('march', year), equinox('september', year)]);
    const minutesToMidnight = (wall: string) => {
      const minute = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
      return Math.min(minute, 1440 - minute);
    };
    const [nearest = ''] = [...all].sort((a, b) => minutesToMidnight(a) - minutesToMidnight(b));
    expect(nearest.slice(0, 10)).toBe('2026-03-20');
    expect(minutesToMidnight(nearest)).toBeGreaterThanOrEqual(14);
  });
});
