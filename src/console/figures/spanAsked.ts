// The days that a page of figures is about, from its address: this month, last month, or any.

import { addDays, daysBetween, isCivilDate } from '../../hours/calendar.ts';
import type { CivilDate } from '../../hours/timetable.ts';
import { type Message, message } from '../../messages/message.ts';
import { dayTyped } from '../typedDay.ts';

/** Civil days of the centre; `until` is not among them. */
export type Days = { readonly from: CivilDate; readonly until: CivilDate };

export type SpanAsked = {
  readonly today: CivilDate;
  /** As they were typed, or the usual ones. `last` is the last day. */
  readonly typed: { readonly from: string; readonly last: string };
  readonly faults: ReadonlyMap<'from' | 'last', Message>;
  /** Absent where something that was typed is wrong. */
  readonly days?: Days;
};

/** Two years, with a leap day. */
const mostDays = 731;

/** Reads `from` and `last`, or `until`, the day after the last one. Without them it is this month. */
export function readSpan(query: URLSearchParams, today: CivilDate): SpanAsked {
  const usual = monthOf(today);
  const typed = { from: (query.get('from') ?? '').trim(), last: (query.get('last') ?? '').trim() };
  const until = (query.get('until') ?? '').trim();
  const from = typed.from === '' ? usual.from : dayTyped(typed.from, today);
  const last = typed.last !== '' ? dayTyped(typed.last, today) : isCivilDate(until) ? addDays(until, -1) : addDays(usual.until, -1);
  const faults = new Map<'from' | 'last', Message>();
  if (from === undefined) faults.set('from', message('ask.not-a-day', { written: typed.from }));
  if (last === undefined) faults.set('last', message('ask.not-a-day', { written: typed.last }));
  if (from !== undefined && last !== undefined) {
    if (last < from) faults.set('last', message('figures.wrong-order'));
    else if (daysBetween(from, last) >= mostDays) faults.set('from', message('figures.too-long', { days: mostDays }));
  }
  const shown = { from: from ?? typed.from, last: last ?? typed.last };
  if (faults.size > 0 || from === undefined || last === undefined) return { today, typed: shown, faults };
  return { today, typed: shown, faults, days: { from, until: addDays(last, 1) } };
}

/** The month of a day. */
export function monthOf(day: CivilDate): Days {
  const from = `${day.slice(0, 7)}-01`;
  return { from, until: monthsAfter(from, 1) };
}

/** The month before the one of a day. */
export function monthBefore(day: CivilDate): Days {
  return monthOf(addDays(monthOf(day).from, -1));
}

/**
 * The days to compare with: of months, as many months before; of the beginning of a month, as many days of the month before; of other days, as
 * many days before.
 */
export function daysBefore({ from, until }: Days): Days {
  if (!from.endsWith('-01')) return { from: addDays(from, -daysBetween(from, until)), until: from };
  if (until.endsWith('-01')) return { from: monthsAfter(from, -monthsBetween(from, until)), until: from };
  if (until > monthOf(from).until) return { from: addDays(from, -daysBetween(from, until)), until: from };
  const before = monthBefore(from);
  const sameDay = addDays(before.from, daysBetween(from, until));
  return { from: before.from, until: sameDay < before.until ? sameDay : before.until };
}

/** The part of days that has begun: of a month that is going on, up to today. */
export function begunOf({ from, until }: Days, today: CivilDate): Days {
  const tomorrow = addDays(today, 1);
  return from >= tomorrow || until <= tomorrow ? { from, until } : { from, until: tomorrow };
}

function monthsBetween(from: CivilDate, until: CivilDate): number {
  return 12 * (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) + Number(until.slice(5, 7)) - Number(from.slice(5, 7));
}

/** The first day of the month so many months later. */
function monthsAfter(first: CivilDate, count: number): CivilDate {
  const month = 12 * Number(first.slice(0, 4)) + Number(first.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
