// Dates and times as people write them, in the one form that the directory keeps: `令和8年12月9日` and `2026/12/9` are `2026-12-09`. What is
// read otherwise by different people is not read at all.

import { isCivilDate, weekdayOf } from '../../hours/calendar.ts';
import { clock } from '../../messages/dateWords.ts';
import { halfWidth } from '../plainSigns.ts';
import { readClock } from './clock.ts';

// The year before the first one of each era. https://www.digital.go.jp/ (元号)
const eras: Readonly<Record<string, number>> = { 令和: 2018, 令: 2018, r: 2018, 平成: 1988, h: 1988 };

const dateForm = /^(?:(\d{4})|(令和|令|平成|[rh])\s*\.?\s*(\d{1,2}|元))\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/i;
const dayForm = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const weekdayForm = /^\s*\(?([月火水木金土日])(?:曜日?)?\)?/;

/** A date at the beginning of a text, and the rest of it. A weekday behind the date must be the right one. */
function dateIn(text: string): { readonly date: string; readonly rest: string } | undefined {
  const [found, year, era = '', ofEra = '', month = '', day = ''] = dateForm.exec(text) ?? [];
  if (found === undefined) return undefined;
  const inEra = ofEra === '元' ? 1 : Number(ofEra);
  const date = `${year ?? (eras[era.toLowerCase()] ?? 0) + inEra}-${twoDigits(month)}-${twoDigits(day)}`;
  const rest = text.slice(found.length);
  const [marked, weekday = ''] = weekdayForm.exec(rest) ?? [];
  if (marked === undefined) return { date, rest };
  if (!isCivilDate(date) || '月火水木金土日'[weekdayOf(date) - 1] !== weekday) return undefined;
  return { date, rest: rest.slice(marked.length) };
}

/** The date that a text says, as `2026-12-09`; undefined where it says none. Whether the day exists is not looked at. */
export function readDate(written: string): string | undefined {
  const found = dateIn(halfWidth(written));
  return found?.rest.trim() === '' ? found.date : undefined;
}

/** The time that a text says, as `2026-12-09T09:00`; undefined where it says none. */
export function readTime(written: string): string | undefined {
  const found = dateIn(halfWidth(written));
  if (found === undefined) return undefined;
  const minutes = readClock(found.rest.replace(/^\s*T?\s*/i, ''));
  return minutes === undefined ? undefined : `${found.date}T${clock(minutes).padStart(5, '0')}`;
}

/** The day of the year that a text says, as `12-09`; undefined where it says none. */
export function readMonthDay(written: string): string | undefined {
  const [found, month = '', day = ''] = dayForm.exec(halfWidth(written)) ?? [];
  return found === undefined ? undefined : `${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: string): string {
  return number.padStart(2, '0');
}
