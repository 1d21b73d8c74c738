// How days, times, durations and languages are written for staff, in the terminal, in Markdown and in pictures.

import { daysBetween, weekdayOf } from '../hours/calendar.ts';
import type { CivilDate, Closure, Exception, Instant, Language, Span, Where, YearlyException } from '../hours/timetable.ts';
import { civilDate, minuteOfDay } from '../hours/zone.ts';
import { cut } from '../schedules/sentences.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const english = new Intl.DisplayNames(['en'], { type: 'language' });

/** `Tue`. */
export function weekdayName(date: CivilDate): string {
  return weekdays[weekdayOf(date) - 1] ?? '';
}

/** `Tue 2026-12-29`. */
export function dayName(date: CivilDate): string {
  return `${weekdayName(date)} ${date}`;
}

/** `29 Dec`. */
export function shortDate(date: CivilDate): string {
  return `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]}`;
}

/** `9:30` from 570; the end of a day is `24:00`, and past midnight it goes on: `26:00`. */
export function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `9:00-12:00, 13:00-17:00` as staff write it; `closed` without any. */
export function spansWritten(spans: readonly Span[]): string {
  return spans.map(({ from, until }) => `${clock(from)}-${clock(until)}`).join(', ') || 'closed';
}

/** The wall clock at an instant: `9:30`. */
export function clockAt(at: Instant, zone: string): string {
  return clock(minuteOfDay(at, zone));
}

/** An instant as seen from another: `20:00` on the same day, `Wed 9:00` within six days, else `Mon 2027-01-04 9:30`. */
export function whenSeen(at: Instant, now: Instant, zone: string): string {
  const date = civilDate(at, zone);
  const ahead = daysBetween(civilDate(now, zone), date);
  if (ahead === 0) return clockAt(at, zone);
  return `${ahead > 0 && ahead <= 6 ? weekdayName(date) : dayName(date)} ${clockAt(at, zone)}`;
}

/** `Tue 2026-12-29 19:00`. */
export function momentName(at: Instant, zone: string): string {
  return `${dayName(civilDate(at, zone))} ${clockAt(at, zone)}`;
}

/** How a closure ends: `to Tue 2026-12-29 19:00`, or `until further notice`. */
export function untilName(until: Instant | undefined, zone: string): string {
  return until === undefined ? 'until further notice' : `to ${momentName(until, zone)}`;
}

/** `the closure from Tue 2026-12-29 19:00 until further notice (repairs)`. */
export function closureName({ from, until, reason }: Closure, zone: string): string {
  return `the closure from ${momentName(from, zone)} ${untilName(until, zone)} (${cut(reason)})`;
}

/** `the exception of 2026-12-29 (repairs)`, `the exception of 2026-12-29 to 2026-12-31`, `… until further notice`. */
export function exceptionName({ from, until, reason }: Exception | YearlyException, every = ''): string {
  const days = until === undefined ? `${from} until further notice` : from === until ? from : `${from} to ${until}`;
  return `the exception of ${every}${days}${reason === undefined ? '' : ` (${cut(reason)})`}`;
}

/** `2 hours`, `1 hour 30 minutes`, `45 minutes`. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  return [counted(hours, 'hour'), counted(rest, 'minute')].filter((each) => !each.startsWith('0 ')).join(' ') || 'less than a minute';
}

/** `1 day`, `3 days`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `Thai`; a tag that has no English name stays as it is. */
export function languageName(language: Language): string {
  return english.of(language) ?? language;
}

/** The language's name in itself: `ไทย`. */
export function ownName(language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** `Thai, Nepali`. */
export function languageNames(languages: readonly Language[]): string {
  return languages.map(languageName).join(', ');
}

/** `lines/card.yaml:31`. */
export function whereWritten({ file, line }: Where): string {
  return `${file}:${line}`;
}
