// Days and times as clerks type them, where the browser has no field of its own for them: `2026-12-30`, `12/30`, `令和8年12月30日`; `19:00`, `午後7時`.

import { daysBetween, isCivilDate } from '../hours/calendar.ts';
import type { CivilDate } from '../hours/timetable.ts';

/** The first year of Reiwa is 2019. */
const beforeReiwa = 2018;
const longestTyped = 40;

/** The day; without a year it is the one that is nearest to `today`. Undefined where the text is no day. */
export function dayTyped(typed: string, today: CivilDate): CivilDate | undefined {
  const text = plain(typed);
  const whole = /^(?:(20\d\d)|(?:令和|r\.?)(\d{1,2}|元))[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/i.exec(text);
  if (whole !== null) {
    const [, year, reiwa = '', month = '', day = ''] = whole;
    return dayOf(year === undefined ? beforeReiwa + (reiwa === '元' ? 1 : Number(reiwa)) : Number(year), month, day);
  }
  const [, month, day] = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  if (month === undefined || day === undefined) return undefined;
  const year = Number(today.slice(0, 4));
  const found = [year, year - 1, year + 1].flatMap((each) => dayOf(each, month, day) ?? []);
  return found.toSorted((one, other) => Math.abs(daysBetween(today, one)) - Math.abs(daysBetween(today, other)))[0];
}

/** Minutes after midnight, 0 to 1439. Undefined where the text is no time. */
export function timeTyped(typed: string): number | undefined {
  const [, half, hour = '', minute = '0', isHalf] =
    /^(午前|午後|am|pm)?(\d{1,2})(?:[:：時](\d{2}|\d{1,2}(?=分))?(半)?分?)$/i.exec(plain(typed)) ?? [];
  if (hour === '') return undefined;
  const minutes = isHalf === undefined ? Number(minute) : 30;
  const isAfternoon = half !== undefined && /午後|pm/i.test(half);
  if (Number(hour) > (half === undefined ? 23 : 12) || minutes > 59) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  return 60 * hours + minutes;
}

function plain(typed: string): string {
  return typed
    .slice(0, longestTyped)
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‐−–ー]/g, '-');
}

function dayOf(year: number, month: string, day: string): CivilDate | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(written) ? written : undefined;
}
