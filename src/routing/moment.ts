// An instant as people say it: the number of days ahead, the weekday, the date and the wall-clock time.

import { daysBetween, weekdayOf } from '../hours/calendar.ts';
import type { Instant } from '../hours/timetable.ts';
import { civilDate, minuteOfDay } from '../hours/zone.ts';

export type TimeOfDay = { readonly hour: number; readonly minute: number };

export type Moment = TimeOfDay & {
  /** 0 is today, 1 tomorrow. */
  readonly daysAhead: number;
  /** ISO 8601: 1 is Monday. */
  readonly weekday: number;
  readonly month: number;
  readonly day: number;
};

/** The instant `at`, seen from `now` in a zone. */
export function momentOf(at: Instant, now: Instant, zone: string): Moment {
  const date = civilDate(at, zone);
  return {
    ...timeOfDay(at, zone),
    daysAhead: daysBetween(civilDate(now, zone), date),
    weekday: weekdayOf(date),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

// The number of days after which the month and the day may be those of today again.
const daysOfYear = 365;

/** Whether month and day say which date is meant: no earlier day after `now` has the same ones. */
export function isWithinYear(at: Instant, now: Instant, zone: string): boolean {
  return daysBetween(civilDate(now, zone), civilDate(at, zone)) < daysOfYear;
}

/** The wall-clock time of a zone at an instant. */
export function timeOfDay(at: Instant, zone: string): TimeOfDay {
  const minutes = minuteOfDay(at, zone);
  return { hour: Math.floor(minutes / 60), minute: minutes % 60 };
}
