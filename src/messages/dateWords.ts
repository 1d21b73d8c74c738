// Days, moments, durations and languages as an office writes them: `Tue 2026-12-29` and `2026年12月29日（火）`.

import type { StaffLanguage } from './message.ts';

const weekdays: Readonly<Record<StaffLanguage, readonly string[]>> = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ja: ['日', '月', '火', '水', '木', '金', '土'],
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const names: Readonly<Record<StaffLanguage, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames(['en'], { type: 'language' }),
  ja: new Intl.DisplayNames(['ja'], { type: 'language' }),
};

/** `Tue`, `火`. The date is written `2026-12-29`. */
export function weekdayName(language: StaffLanguage, date: string): string {
  return weekdays[language][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

/** `Tue 2026-12-29`, `2026年12月29日（火）`. */
export function dayName(language: StaffLanguage, date: string): string {
  const weekday = weekdayName(language, date);
  return language === 'ja' ? `${Number(date.slice(0, 4))}年${dayOfYear(date)}（${weekday}）` : `${weekday} ${date}`;
}

/** The same of a year that the reader knows: `12月29日（火）`. English has the year always. */
export function dayOfThisYear(language: StaffLanguage, date: string): string {
  return language === 'ja' ? `${dayOfYear(date)}（${weekdayName(language, date)}）` : dayName(language, date);
}

/** `29 Dec`, `12月29日`. */
export function shortDate(language: StaffLanguage, date: string): string {
  return language === 'ja' ? dayOfYear(date) : `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]}`;
}

/** A moment that is written `2026-12-29 19:00`: `Tue 2026-12-29 19:00`, `2026年12月29日（火）19:00`. */
export function momentWords(language: StaffLanguage, moment: string): string {
  const [date = '', time = ''] = moment.split(' ');
  return dayName(language, date) + (language === 'ja' ? time : ` ${time}`);
}

/** `2 hours`, `1 hour 30 minutes`, `45 minutes`; `2時間`, `1時間30分`. */
export function duration(language: StaffLanguage, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (language === 'ja') return `${hours > 0 ? `${hours}時間` : ''}${rest > 0 ? `${rest}分` : ''}` || '1分未満';
  const parts = [counted(hours, 'hour'), counted(rest, 'minute')].filter((each) => !each.startsWith('0 '));
  return parts.join(' ') || 'less than a minute';
}

/** `9:30` from 570; the end of a day is `24:00`, and past midnight it goes on: `26:00`. */
export function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `1 day`, `3 days`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `Thai`, `タイ語`; a tag that has no name stays as it is. */
export function languageName(language: StaffLanguage, tag: string): string {
  try {
    return names[language].of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** `Thai, Nepali`; `タイ語、ネパール語`. */
export function languageNames(language: StaffLanguage, tags: readonly string[]): string {
  return tags.map((tag) => languageName(language, tag)).join(language === 'ja' ? '、' : ', ');
}

function dayOfYear(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
}
