// What can be wrong with a date or a time that staff wrote: its form, its year, its end.
//
// A year is compared with what is written beside it in the file, never with a clock: the same files must always give the same directory, on
// every instance and after every restart. The nearest thing to a “today” in a file is the day on which staff checked the fact. What is far
// from the real today is told by `npm run hours -- check`, which has a clock.

import { daysBetween, isCivilDate } from '../../hours/calendar.ts';
import type { ProblemCode } from '../problemCodes.ts';
import { quote } from '../sentences.ts';

/** What is wrong: its code, and a sentence that says what to write instead. */
export type DateFault = { readonly code: ProblemCode; readonly sentence: string };

/** The end of a closure or an exception whose end is not known, and the same in Japanese. */
export const furtherNotice = 'further-notice';
const furtherNoticeInJapanese = '当分の間';

// Until when may be written, counted from the beginning or from the day on which the fact was checked.
const mostYears = 10;
const mostYearEndDays = 60;
const mostYearlyDays = 300;

const orNotice = `Where no end is known, write “${furtherNotice}” (${furtherNoticeInJapanese}).`;

/** Whether an end says “until further notice”. */
export function isFurtherNotice(end: string): boolean {
  return end === furtherNotice || end === furtherNoticeInJapanese;
}

/** What is wrong with a date. `advice` is added about a year that cannot be meant, and about the word “further-notice”, which is no date. */
export function faultInDate(written: string, advice?: string): DateFault | undefined {
  if (isFurtherNotice(written) && advice !== undefined) return notice(written, advice);
  if (!isCivilDate(written))
    return { code: 'not-a-date', sentence: `${quote(written)} is not a day that exists. Write a date like “2026-11-23”.` };
  return faultInYear(written, '2026-11-23', advice);
}

/** What is wrong with the last day of an exception. */
export function faultInLastDay(written: string): DateFault | undefined {
  return isFurtherNotice(written) ? undefined : joined(faultInDate(written), orNotice);
}

/** What is wrong with the form or the year of a time. Whether the time exists is found out in its zone. */
export function faultInTime(written: string, advice?: string): DateFault | undefined {
  if (isFurtherNotice(written) && advice !== undefined) return notice(written, advice);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(written))
    return { code: 'not-a-time', sentence: 'write the time of the centre like “2026-11-24T13:00”.' };
  return faultInYear(written, '2026-11-24T13:00', advice);
}

/** What is wrong with the end of a closure. */
export function faultInEnd(written: string): DateFault | undefined {
  return isFurtherNotice(written) ? undefined : joined(faultInTime(written), orNotice);
}

/** Whether an end is too far from its beginning to be meant. Both are dates, or both are times. */
export function isTooLong(from: string, until: string): boolean {
  return until > yearsAfter(from, mostYears);
}

/** An end that is too far from its beginning. */
export const tooLong: DateFault = {
  code: 'date-too-far',
  sentence: `this is more than ten years after its “from”. Write an end that is nearer. ${orNotice}`,
};

/** What is wrong with a day that is far from the day on which the fact was checked. */
export function faultSince(checked: string, date: string): DateFault | undefined {
  if (date <= yearsAfter(checked, mostYears)) return undefined;
  return {
    code: 'date-too-far',
    sentence: `“${date}” is more than ten years after its “checked”, ${checked}. Write the year that is meant.`,
  };
}

/** What is wrong with a stretch of every year whose two days are probably the wrong way round. */
export function faultInYearly({ from, until }: { readonly from: string; readonly until: string }): DateFault | undefined {
  if (until >= from || length(from, until) <= mostYearlyDays) return undefined;
  return fault(
    `these days begin on ${from}, pass the end of the year and last ${length(from, until)} days. Write the first day as “from” and the last one as “until”.`,
  );
}

/** The same for the year-end, which is short. */
export function faultInYearEnd({ from, until }: { readonly from: string; readonly until: string }): DateFault | undefined {
  if (length(from, until) <= mostYearEndDays) return undefined;
  return fault(
    `this year-end lasts ${length(from, until)} days. Write its first day as “from”, like “12-29”, and its last one as “until”, like “01-03”.`,
  );
}

function notice(written: string, advice: string): DateFault {
  return { code: 'end-needed', sentence: `“${written}” cannot stand here. ${advice}` };
}

function fault(sentence: string): DateFault {
  return { code: 'not-a-day-of-the-year', sentence };
}

function faultInYear(written: string, example: string, advice: string | undefined): DateFault | undefined {
  if (/^20/.test(written)) return undefined;
  const sentence = `${quote(written)} is not in the years 2000 to 2099. Write the year that is meant, like “${example}”.`;
  return joined({ code: 'date-too-far', sentence }, advice);
}

function joined(found: DateFault | undefined, advice: string | undefined): DateFault | undefined {
  return found === undefined || advice === undefined ? found : { ...found, sentence: `${found.sentence} ${advice}` };
}

function yearsAfter(written: string, years: number): string {
  return `${Number(written.slice(0, 4)) + years}${written.slice(4)}`;
}

/** How many days the stretch has, in a leap year. */
function length(from: string, until: string): number {
  const days = daysBetween(`2024-${from}`, `2024-${until}`) + 1;
  return days > 0 ? days : days + 366;
}
