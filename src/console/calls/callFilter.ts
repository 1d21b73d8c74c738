// Which calls a clerk wants to see, from the address of the page: a day, a language, an hour, and from where on.

import { addDays } from '../../hours/calendar.ts';
import type { CivilDate, Instant } from '../../hours/timetable.ts';
import { civilDate } from '../../hours/zone.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Centre } from '../../schedules/directory.ts';
import type { CallsWanted } from '../../store/reportRows.ts';
import type { CallTable } from '../../store/tables.ts';
import { addressOf } from '../consoleFrame.ts';
import { dayTyped } from '../typedDay.ts';

/** In the place of a language: callers who chose none. */
export const noLanguage = 'none';
export const callsOfPage = 100;

const fields = ['date', 'language', 'hour', 'before'] as const;
type Field = (typeof fields)[number];

export type CallFilter = {
  /** The day of today, and of the calls. */
  readonly today: CivilDate;
  readonly day: CivilDate;
  readonly typed: Readonly<Record<Field, string>>;
  readonly faults: ReadonlyMap<Field, Message>;
  /** Absent where something that was typed is wrong. */
  readonly wanted?: CallsWanted;
};

/** Reads the filter; without anything, the calls of today. */
export function readFilter(centre: Centre, query: URLSearchParams, now: Instant): CallFilter {
  const [date, language, hour, before] = fields.map((field) => (query.get(field) ?? '').trim()) as [string, string, string, string];
  const today = civilDate(now, centre.zone);
  const day = date === '' ? today : dayTyped(date, today);
  const cursor = cursorOf(before);
  const wrong: readonly (readonly [Field, Message] | false)[] = [
    day === undefined && ['date', message('ask.not-a-day', { written: date })],
    // A language that the centre no longer offers may have calls of earlier days.
    !/^([a-z]{2,3})?$/.test(language) && language !== noLanguage && ['language', message('ask.not-a-language')],
    !/^([01]?\d|2[0-3])?$/.test(hour) && ['hour', message('calls-page.not-an-hour')],
    before !== '' && cursor === undefined && ['before', message('calls-page.not-known')],
  ];
  const faults = new Map(wrong.filter((each) => each !== false));
  const read = { today, day: day ?? today, typed: { date, language, hour, before }, faults };
  if (day === undefined || faults.size > 0) return read;
  return {
    ...read,
    wanted: {
      centre: centre.id,
      day,
      // One more than is shown says whether there are others.
      most: callsOfPage + 1,
      ...(language !== '' && { language: language === noLanguage ? null : language }),
      ...(hour !== '' && { hour: Number(hour) }),
      ...(cursor !== undefined && { before: cursor }),
    },
  };
}

/** The address of calls of a day, with the other wishes as they are. */
export function callsAddress(centre: string, { typed }: Pick<CallFilter, 'typed'>, day: CivilDate, before?: CallTable): string {
  const { language, hour } = typed;
  const query = new URLSearchParams({
    date: day,
    ...(language !== '' && { language }),
    ...(hour !== '' && { hour }),
    ...(before !== undefined && { before: `${before.at_ms}.${before.call}` }),
  });
  return `${addressOf(centre, 'calls')}?${query.toString()}`;
}

/** The day before. */
export function yesterdayOf(today: CivilDate): CivilDate {
  return addDays(today, -1);
}

function cursorOf(text: string): CallsWanted['before'] {
  const [, at, call] = /^(\d{1,15})\.(.{1,200})$/s.exec(text) ?? [];
  return at === undefined || call === undefined ? undefined : { at_ms: Number(at), call };
}
