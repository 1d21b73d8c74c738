// Which days, in words: “every Monday from 2026-12-28 on”, “every public holiday”, “Tue 2026-12-29 to Thu 2026-12-31”.

import { addDays, daysBetween, holidayOn, weekdayOf } from '../hours/calendar.ts';
import type { CivilDate } from '../hours/timetable.ts';
import { dayName } from '../messages/dateWords.ts';
import { type Message, message, type StaffLanguage } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';
import { listWords } from './said.ts';

const names: Readonly<Record<StaffLanguage, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ja: ['月曜', '火曜', '水曜', '木曜', '金曜', '土曜', '日曜'],
};
const mostListed = 4;
const mostLeftOut = 6;
// Two days could be chance; a rule gives more.
const fewestOfRule = 3;

/** Some days in order, in words. `last` is the last day that was looked at: a rule that reaches it is said to go on. */
export function whichDays(dates: readonly CivilDate[], last: CivilDate, language: StaffLanguage = 'en'): string {
  const [first = '', end = ''] = [dates[0], dates.at(-1)];
  const isRun = daysBetween(first, end) === dates.length - 1;
  if (dates.length === 1) return dayName(language, first);
  if (isRun && end === last) return sayKey(language, 'which.from-on', { first });
  if (isRun) return sayKey(language, dates.length === 2 ? 'which.two' : 'which.run', { first, last: end });
  return byRule(dates, last, language) ?? listed(dates, language);
}

/** The days as one rule of the week or of the calendar of holidays; undefined where they follow none. */
function byRule(dates: readonly CivilDate[], last: CivilDate, language: StaffLanguage): string | undefined {
  if (dates.length < fewestOfRule) return undefined;
  const [first = '', end = ''] = [dates[0], dates.at(-1)];
  const stretch = daysOf(first, end);
  const holidays = stretch.filter((date) => holidayOn(date) !== undefined);
  const has = new Set(dates);
  const each = (rule: Message, follows: (date: CivilDate) => boolean, missing: readonly CivilDate[] = []) => {
    const ends = daysOf(addDays(end, 1), last).some(follows);
    const days = ends ? sayKey(language, 'which.rule-to', { rule, first, last: end }) : sayKey(language, 'which.rule-on', { rule, first });
    if (missing.length === 0) return days;
    return sayKey(language, 'which.except', {
      days,
      missing: listWords(
        language,
        missing.map((date) => dayName(language, date)),
      ),
    });
  };
  if (holidays.length === dates.length && holidays.every((date) => has.has(date)))
    return each(message('rule.holiday'), (date) => holidayOn(date) !== undefined);
  const isFree = (date: CivilDate) => weekdayOf(date) >= 6 || holidayOn(date) !== undefined;
  if (holidays.some((date) => weekdayOf(date) < 6 && has.has(date)) && dates.every(isFree)) {
    const missing = stretch.filter((date) => isFree(date) && !has.has(date));
    if (missing.length <= mostLeftOut) return each(message('rule.free-day'), isFree, missing);
  }
  const weekdays = new Set(dates.map(weekdayOf));
  const isOne = (date: CivilDate) => weekdays.has(weekdayOf(date));
  const missing = stretch.filter((date) => isOne(date) && !has.has(date));
  const rule = weekdaysNamed([...weekdays].sort(), language);
  if (missing.length === 0) return each(rule, isOne);
  const noHoliday = missing.filter((date) => holidayOn(date) === undefined);
  const areHolidaysOut = !dates.some((date) => holidayOn(date) !== undefined);
  if (areHolidaysOut && noHoliday.length < missing.length && noHoliday.length <= mostLeftOut)
    return each(message('rule.no-holiday', { rule }), isOne, noHoliday);
  return missing.length <= Math.min(mostLeftOut, dates.length / 2) ? each(rule, isOne, missing) : undefined;
}

function weekdaysNamed(weekdays: readonly number[], language: StaffLanguage): Message {
  const key = weekdays.join('');
  if (key === '1234567') return message('rule.day');
  if (key === '12345') return message('rule.weekday');
  if (key === '67') return message('rule.weekend');
  const between = language === 'ja' ? '・' : ', ';
  return message('rule.weekdays', { names: weekdays.map((weekday) => names[language][weekday - 1]).join(between) });
}

function listed(dates: readonly CivilDate[], language: StaffLanguage): string {
  const named = (some: readonly CivilDate[]) =>
    listWords(
      language,
      some.map((date) => dayName(language, date)),
    );
  if (dates.length <= mostListed) return named(dates);
  const shown = dates.slice(0, mostListed - 1);
  return sayKey(language, 'which.more', { shown: named(shown), count: dates.length - shown.length, last: dates.at(-1) ?? '' });
}

function daysOf(first: CivilDate, last: CivilDate): readonly CivilDate[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, ahead) => addDays(first, ahead));
}
