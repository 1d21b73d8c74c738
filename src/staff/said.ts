// How times, closures and exceptions are written for staff. Days, durations and languages are in messages/dateWords.ts.

import { daysBetween } from '../hours/calendar.ts';
import type {
  Closure,
  Exception,
  ExtraOpening,
  Instant,
  Language,
  NoticeOrigin,
  Span,
  Where,
  YearlyException,
} from '../hours/timetable.ts';
import { civilDate, minuteOfDay } from '../hours/zone.ts';
import { clock, dayName, dayOfThisYear, momentWords, weekdayName } from '../messages/dateWords.ts';
import { type Message, message, type StaffLanguage } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';

/** `9:00-12:00, 13:00-17:00` as staff write it; `closed` without any. */
export function spansWritten(spans: readonly Span[]): string {
  return spans.map(({ from, until }) => `${clock(from)}-${clock(until)}`).join(', ') || 'closed';
}

/** The wall clock at an instant: `9:30`. */
export function clockAt(at: Instant, zone: string): string {
  return clock(minuteOfDay(at, zone));
}

/**
 * An instant as seen from another: `20:00` on the same day, `Wed 9:00` within six days, else `Mon 2027-01-04 9:30`. In Japanese
 * `20:00`, `30日（水）9:00`, then `12月30日（水）9:00` where the year is the same, else `2027年1月4日（月）9:30`.
 */
export function whenSeen(language: StaffLanguage, at: Instant, now: Instant, zone: string): string {
  const [date, today] = [civilDate(at, zone), civilDate(now, zone)];
  const ahead = daysBetween(today, date);
  const time = clockAt(at, zone);
  if (ahead === 0) return time;
  const isNear = ahead > 0 && ahead <= 6;
  if (language === 'ja') {
    const short = `${Number(date.slice(8))}日（${weekdayName('ja', date)}）`;
    return (isNear ? short : date.slice(0, 4) === today.slice(0, 4) ? dayOfThisYear('ja', date) : dayName('ja', date)) + time;
  }
  return `${isNear ? weekdayName('en', date) : dayName('en', date)} ${time}`;
}

/** `2026-12-29 19:00`, for a placeholder that is a moment. */
export function momentWritten(at: Instant, zone: string): string {
  return `${civilDate(at, zone)} ${clockAt(at, zone)}`;
}

/** `Tue 2026-12-29 19:00`, `2026年12月29日（火）19:00`. */
export function momentName(language: StaffLanguage, at: Instant, zone: string): string {
  return momentWords(language, momentWritten(at, zone));
}

/** `the closure from Tue 2026-12-29 19:00 until further notice (repairs)`. */
export function closureName({ from, until, reason }: Closure, zone: string): Message {
  const begins = momentWritten(from, zone);
  return until === undefined
    ? message('closure.further-notice', { from: begins, reason })
    : message('closure.named', { from: begins, until: momentWritten(until, zone), reason });
}

/** `the exception of 2026-12-29 (repairs)`, `the exception of 2026-12-29 to 2026-12-31`, `… until further notice`. */
export function exceptionName({ from, until, reason }: Exception): Message {
  if (until === undefined) return withReason(message('days.further-notice', { from }), reason);
  return withReason(from === until ? message('days.one', { from }) : message('days.several', { from, until }), reason);
}

/** `the exception of every 08-13 to 08-15 (お盆)`. */
export function yearlyName({ from, until, reason }: YearlyException): Message {
  return withReason(from === until ? message('days.yearly', { from }) : message('days.yearly-several', { from, until }), reason);
}

function withReason(days: Message, reason: string | undefined): Message {
  return reason === undefined ? message('exception.named', { days }) : message('exception.reason', { days, reason });
}

/** `closed from Tue 2026-12-29 19:00 to Wed 2026-12-30 9:00: repairs`. */
export function closedWords(language: StaffLanguage, { from, until, reason }: Closure, zone: string): string {
  const begins = momentWritten(from, zone);
  return until === undefined
    ? sayKey(language, 'week.closed-further-notice', { from: begins, reason })
    : sayKey(language, 'week.closed', { from: begins, until: momentWritten(until, zone), reason });
}

/** `open besides from Tue 2026-12-29 19:00 to Tue 2026-12-29 20:00: many callers`. */
export function openedWords(language: StaffLanguage, { from, until, reason }: ExtraOpening, zone: string): string {
  return sayKey(language, 'week.opened', { from: momentWritten(from, zone), until: momentWritten(until, zone), reason });
}

/** `a, b`, `a、b`. */
export function listWords(language: StaffLanguage, words: readonly string[]): string {
  return words.join(language === 'ja' ? '、' : ', ');
}

/** `a and b`, `aとb`. */
export function andWords(language: StaffLanguage, words: readonly string[]): string {
  return words.join(language === 'ja' ? 'と' : ' and ');
}

/** The language's name in itself: `ไทย`. */
export function ownName(language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** `lines/card.yaml:31`; for something of the console `a notice of the console by 佐藤`. Undefined where neither is known. */
export function placeWritten(language: StaffLanguage, { where, notice }: Placed): string | undefined {
  if (notice !== undefined) return sayKey(language, 'notice.made-by', { name: notice.madeBy });
  return where && whereWritten(where);
}

/** Where something is written, or the notice from which it comes. */
export type Placed = { readonly where?: Where | undefined; readonly notice?: NoticeOrigin | undefined };

/** `lines/card.yaml:31`. */
export function whereWritten({ file, line }: Where): string {
  return `${file}:${line}`;
}
