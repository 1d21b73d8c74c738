// Days of every year as staff write them: `08-13`, the last day of a month, the third Tuesday of May.

import { z } from 'zod';
import { dayInYear } from '../../hours/monthDays.ts';
import { ordinalOf, weekdayIn } from '../nthNames.ts';
import { halfWidth } from '../plainSigns.ts';
import { plainText } from './text.ts';

/** The last day of a month: `02-last`, `02-末`, 2月末. */
export const lastOfMonthPattern = '^((0[1-9]|1[0-2])-(last|末)|[1-9１-９]?[0-9０-９]月末(日)?)$';

/** `02-last` for the last day of February, which moves; the day itself for that of another month. Other texts stay as they are. */
export function withLastOfMonth(written: string): string {
  const [, numbered, named] = /^(?:(\d{1,2})-(?:last|末)|(\d{1,2})月末日?)$/.exec(halfWidth(written).toLowerCase()) ?? [];
  const month = Number(numbered ?? named ?? Number.NaN);
  if (!(month >= 1 && month <= 12)) return written;
  const last = `${String(month).padStart(2, '0')}-last`;
  return month === 2 ? last : (dayInYear(last, 2024) ?? written);
}

/** `{nth: 3, weekday: tuesday, month: 5}`, as a stretch of one day. What is wrong with it is said of all forms of a day together. */
export const nthOfMonth = z
  .strictObject({ nth: z.union([z.number(), plainText('nth')]), weekday: plainText('weekday'), month: z.number().int().min(1).max(12) })
  .transform(({ nth, weekday, month }, context) => {
    const [ordinal, day] = [ordinalOf(String(nth)), weekdayIn(weekday)];
    if (ordinal === undefined || day === undefined) {
      context.addIssue({ code: 'custom', message: 'no such day' });
      return z.NEVER;
    }
    const date = `${String(month).padStart(2, '0')}-${ordinal}-${day}`;
    return { from: date, until: date };
  });
