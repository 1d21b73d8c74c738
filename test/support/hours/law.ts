// The public holidays of a year, worked out from 国民の祝日に関する法律 (昭和23年法律第178号, as it stands since 2020), article by article.

import { equinox } from './equinox.ts';
import { daysFrom } from './holidays.ts';

/** What makes a day free. `第2条` names it, the other two follow from what 第2条 names. */
export type Article = '第2条' | '第3条第2項 振替休日' | '第3条第3項 国民の休日';

/** 第2条: on a day of the year, or on the nth Monday of a month. */
const named = {
  元日: '01-01',
  成人の日: [1, 2],
  建国記念の日: '02-11',
  天皇誕生日: '02-23',
  昭和の日: '04-29',
  憲法記念日: '05-03',
  みどりの日: '05-04',
  こどもの日: '05-05',
  海の日: [7, 3],
  山の日: '08-11',
  敬老の日: [9, 3],
  スポーツの日: [10, 2],
  文化の日: '11-03',
  勤労感謝の日: '11-23',
} as const;

/**
 * 第32条 of 平成三十二年東京オリンピック競技大会・東京パラリンピック競技大会特別措置法 (平成27年法律第33号): for 2020 by 平成30年法律第55号,
 * for 2021 by 令和2年法律第68号. They stand in the place of the days of 第2条.
 */
const moved: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '2020': { 海の日: '07-23', スポーツの日: '07-24', 山の日: '08-10' },
  '2021': { 海の日: '07-22', スポーツの日: '07-23', 山の日: '08-08' },
};

/** Every public holiday of a year since 2020, with the article that makes it one, in order. */
export function holidaysByLaw(year: number): ReadonlyMap<string, Article> {
  const written = new Set([
    ...Object.entries(named).map(([name, rule]) => {
      const exception = moved[year]?.[name];
      return typeof rule === 'string' || exception !== undefined ? `${year}-${exception ?? rule}` : nthMonday(year, rule[0], rule[1]);
    }),
    equinox('march', year).slice(0, 10),
    equinox('september', year).slice(0, 10),
  ]);
  const found = new Map<string, Article>([...written].map((date) => [date, '第2条']));
  for (const date of daysFrom(`${year}-01-02`, `${year}-12-30`)) {
    // 第3条第3項: その前日及び翌日が「国民の祝日」である日（「国民の祝日」でない日に限る。）は、休日とする。
    if (!written.has(date) && written.has(after(date, -1)) && written.has(after(date, 1))) found.set(date, '第3条第3項 国民の休日');
  }
  for (const date of written) {
    // 第3条第2項: 「国民の祝日」が日曜日に当たるときは、その日後においてその日に最も近い「国民の祝日」でない日を休日とする。
    if (weekday(date) !== 0) continue;
    let free = after(date, 1);
    while (written.has(free)) free = after(free, 1);
    found.set(free, '第3条第2項 振替休日');
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function nthMonday(year: number, month: number, nth: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return after(first, ((8 - weekday(first)) % 7) + (nth - 1) * 7);
}

function after(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
function weekday(date: string): number {
  return new Date(date).getUTCDay();
}
