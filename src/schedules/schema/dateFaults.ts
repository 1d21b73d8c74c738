// What can be wrong with a date or a time that staff wrote: its form, its year, its end.
//
// A year is compared with what is written beside it in the file, never with a clock: the same files must always give the same directory, on
// every instance and after every restart. The nearest thing to a “today” in a file is the day on which staff checked the fact. What is far
// from the real today is told by `npm run hours -- check`, which has a clock.

import { daysBetween, isCivilDate } from '../../hours/calendar.ts';
import { clock } from '../../messages/dateWords.ts';
import { type Message, message } from '../../messages/message.ts';
import { readClock } from './clock.ts';
import { readDate, readMonthDay, readTime } from './writtenDates.ts';

/** The end of a closure or an exception whose end is not known, and the same in Japanese. */
export const furtherNotice = 'further-notice';
const furtherNoticeInJapanese = '当分の間';

// Until when may be written, counted from the beginning or from the day on which the fact was checked.
const mostYears = 10;
const mostYearEndDays = 60;
const mostYearlyDays = 300;

const timeForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

const orNotice = message('or-further-notice');

/** Whether an end says “until further notice”. */
export function isFurtherNotice(end: string): boolean {
  return end === furtherNotice || end === furtherNoticeInJapanese;
}

/** What is wrong with a date. `advice` is added about a year that cannot be meant, and about the word “further-notice”, which is no date. */
export function faultInDate(written: string, advice?: Message): Message | undefined {
  if (isFurtherNotice(written) && advice !== undefined) return message('end-needed', { written, advice });
  return isCivilDate(written) ? faultInYear(written, '2026-11-23', advice) : notADate(written);
}

/** What is wrong with the last day of an exception. */
export function faultInLastDay(written: string): Message | undefined {
  if (isFurtherNotice(written)) return undefined;
  if (isCivilDate(written)) return faultInDate(written, orNotice);
  return message('not-a-date.with-advice', { said: notADate(written), advice: orNotice });
}

/** What is wrong with the form or the year of a time. Whether the time exists is found out in its zone. */
export function faultInTime(written: string, advice?: Message): Message | undefined {
  if (isFurtherNotice(written) && advice !== undefined) return message('end-needed', { written, advice });
  if (!timeForm.test(written)) return notATime(written);
  return faultInYear(written, '2026-11-24T13:00', advice);
}

/** What is wrong with the end of a closure. */
export function faultInEnd(written: string): Message | undefined {
  if (isFurtherNotice(written)) return undefined;
  if (timeForm.test(written)) return faultInTime(written, orNotice);
  return message('not-a-time.with-advice', { said: notATime(written), advice: orNotice });
}

/** What is wrong with a day of every year. */
export function faultInMonthDay(written: string): Message | undefined {
  const form = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
  if (form.test(written)) return isCivilDate(`2024-${written}`) ? undefined : message('not-a-day-of-the-year.day', { written });
  const date = readDate(written);
  if (date !== undefined) return message('not-a-day-of-the-year.with-year', { written, day: date.slice(5) });
  const isDay = readMonthDay(written) !== undefined;
  return isDay ? message('not-a-day-of-the-year.day', { written }) : message('not-a-day-of-the-year', { written });
}

/** The day may be written without its year, with a time, or not exist. */
function notADate(written: string): Message {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return message('not-a-date.day', { written });
  const time = readTime(written);
  if (time !== undefined) return message('not-a-date.with-time', { written, date: time.slice(0, 10) });
  const day = readMonthDay(written);
  if (day !== undefined) return message('not-a-date.no-year', { written, day });
  const date = readDate(written.replace(/[（(]?[月火水木金土日](曜日?)?[)）]?\s*$/, ''));
  return date === undefined ? message('not-a-date', { written }) : message('not-a-date.weekday', { written, date });
}

function notATime(written: string): Message {
  const date = readDate(written);
  if (date !== undefined) return message('not-a-time.no-time', { written, date });
  const time = readClock(written);
  if (time !== undefined) return message('not-a-time.no-date', { written, time: clock(time).padStart(5, '0') });
  const instead =
    readTime(written.replace(/(:\d\d)?(\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?$/i, '')) ?? readTime(written.replace(/(Z|[+-]\d\d:?\d\d)$/i, ''));
  if (instead !== undefined) return message('not-a-time.zone', { written, instead });
  return /^\d{1,2}[-/.月]\d{1,2}日?(?!\d)/.test(written) ? message('not-a-time.no-year', { written }) : message('not-a-time', { written });
}

/** Whether an end is too far from its beginning to be meant. Both are dates, or both are times. */
export function isTooLong(from: string, until: string): boolean {
  return until > yearsAfter(from, mostYears);
}

/** An end that is too far from its beginning. */
export const tooLong: Message = message('date-too-far.stretch', { advice: orNotice });

/** What is wrong with a day that is far from the day on which the fact was checked. */
export function faultSince(checked: string, date: string): Message | undefined {
  return date <= yearsAfter(checked, mostYears) ? undefined : message('date-too-far.since-checked', { date, checked });
}

/** What is wrong with a stretch of every year whose two days are probably the wrong way round. */
export function faultInYearly({ from, until }: { readonly from: string; readonly until: string }): Message | undefined {
  if (until >= from || !(length(from, until) > mostYearlyDays)) return undefined;
  return message('not-a-day-of-the-year.long', { from, days: length(from, until) });
}

/** The same for the year-end, which is short. */
export function faultInYearEnd({ from, until }: { readonly from: string; readonly until: string }): Message | undefined {
  if (!(length(from, until) > mostYearEndDays)) return undefined;
  return message('not-a-day-of-the-year.year-end', { days: length(from, until) });
}

function faultInYear(written: string, example: string, advice: Message | undefined): Message | undefined {
  if (/^20/.test(written)) return undefined;
  if (advice === undefined) return message('date-too-far.years', { written, example });
  return message('date-too-far.years-or', { written, example, advice });
}

function yearsAfter(written: string, years: number): string {
  return `${Number(written.slice(0, 4)) + years}${written.slice(4)}`;
}

/** How many days the stretch has, in a leap year. Not a number where one of its days does not exist. */
function length(from: string, until: string): number {
  const days = daysBetween(`2024-${from}`, `2024-${until}`) + 1;
  return days <= 0 ? days + 366 : days;
}
