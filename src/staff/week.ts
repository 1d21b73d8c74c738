// A week of a line, Monday to Sunday: the hours of each day in each language, and what makes a day different from usual.

import { addDays, holidayOn, weekdayOf } from '../hours/calendar.ts';
import { dayOf } from '../hours/openings.ts';
import { scheduleFor } from '../hours/schedule.ts';
import type { CivilDate, Language, Span, Timetable } from '../hours/timetable.ts';
import { decidedOn } from '../hours/why.ts';
import { instantAt, minuteOfDay } from '../hours/zone.ts';
import { dayName } from '../messages/dateWords.ts';
import type { StaffLanguage } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';
import { lineAt } from '../routing/lineAt.ts';
import type { Line, Words } from '../schedules/directory.ts';
import { closedWords, momentWritten, openedWords } from './said.ts';

/** An opening in minutes after the day's midnight; what goes on from the evening before begins at 0. */
export type WeekSpan = Span & { readonly promised: boolean };

export type WeekDay = {
  readonly date: CivilDate;
  /** The Japanese name of the public holiday. */
  readonly holiday?: string;
};

/** The languages that share their hours, and these on each of the seven days. */
export type WeekRow = { readonly languages: readonly Language[]; readonly days: readonly (readonly WeekSpan[])[] };

export type Week = {
  readonly line: string;
  readonly name: Words;
  /** The number at noon of the day that was asked for. */
  readonly printed: string;
  readonly zone: string;
  readonly days: readonly WeekDay[];
  readonly rows: readonly WeekRow[];
  /** Languages in which the line is closed all the week. */
  readonly closed: readonly Language[];
  /** Exceptions, closures and extra openings of the week, in words. */
  readonly events: readonly string[];
};

/** The week that `day` is in. Languages with the same hours all the week are one row. */
export function weekOf(line: Line, languages: readonly Language[], day: CivilDate, reader: StaffLanguage = 'en'): Week {
  const { id, name, timetable } = line;
  const monday = addDays(day, 1 - weekdayOf(day));
  const dates = Array.from({ length: 7 }, (_, ahead) => addDays(monday, ahead));
  const rows = new Map<string, WeekRow>();
  for (const language of languages) {
    const days = dates.map((date) => spansOf(timetable, language, date));
    const key = JSON.stringify(days);
    rows.set(key, { languages: [...(rows.get(key)?.languages ?? []), language], days });
  }
  const isOpen = (row: WeekRow) => row.days.some((spans) => spans.length > 0);
  return {
    line: id,
    name,
    printed: lineAt(line, instantAt(day, 720, timetable.zone)).printed,
    zone: timetable.zone,
    days: dates.map((date) => {
      const holiday = holidayOn(date);
      return { date, ...(holiday !== undefined && { holiday }) };
    }),
    rows: [...rows.values()].filter(isOpen),
    closed: [...rows.values()].filter((row) => !isOpen(row)).flatMap((row) => row.languages),
    events: [
      ...new Set([
        ...exceptionWords(timetable, languages, dates, reader),
        ...closureWords(timetable, dates, reader),
        ...openingWords(timetable, dates, reader),
        ...numberWords(line, dates, reader),
      ]),
    ],
  };
}

function spansOf(timetable: Timetable, language: Language, date: CivilDate): readonly WeekSpan[] {
  const { zone } = timetable;
  const day = dayOf(timetable, language, date);
  return day.openings.map(({ from, until, promised }) => ({
    from: minuteOfDay(from, zone),
    until: until === day.until ? 1440 : minuteOfDay(until, zone),
    promised,
  }));
}

function exceptionWords(
  timetable: Timetable,
  languages: readonly Language[],
  dates: readonly CivilDate[],
  reader: StaffLanguage,
): readonly string[] {
  const different = new Map(languages.map((language) => [scheduleFor(timetable, language).key, language]));
  return dates.flatMap((date) =>
    [...different.values()].flatMap((language) =>
      decidedOn(timetable, language, date).flatMap(({ by, reason }) =>
        (by === 'exception' || by === 'yearly') && reason !== undefined
          ? [sayKey(reader, 'week.exception', { date: reader === 'ja' ? dayName(reader, date) : date, reason })]
          : [],
      ),
    ),
  );
}

function closureWords({ closures, zone }: Timetable, dates: readonly CivilDate[], reader: StaffLanguage): readonly string[] {
  const from = instantAt(dates[0] ?? '', 0, zone);
  const until = instantAt(dates.at(-1) ?? '', 1440, zone);
  return closures
    .filter((closure) => closure.from < until && (closure.until ?? Number.POSITIVE_INFINITY) > from)
    .map((closure) => closedWords(reader, closure, zone));
}

function openingWords({ openings = [], zone }: Timetable, dates: readonly CivilDate[], reader: StaffLanguage): readonly string[] {
  const from = instantAt(dates[0] ?? '', 0, zone);
  const until = instantAt(dates.at(-1) ?? '', 1440, zone);
  return openings.filter((each) => each.from < until && each.until > from).map((each) => openedWords(reader, each, zone));
}

function numberWords(
  { printed: usual, temporary, timetable: { zone } }: Line,
  dates: readonly CivilDate[],
  reader: StaffLanguage,
): readonly string[] {
  if (temporary === undefined) return [];
  const { printed, from, until, reason } = temporary;
  const isInWeek = until > instantAt(dates[0] ?? '', 0, zone) && (from ?? 0) < instantAt(dates.at(-1) ?? '', 1440, zone);
  if (!isInWeek) return [];
  const said = { number: printed, usual, until: momentWritten(until, zone), reason };
  return [
    from === undefined
      ? sayKey(reader, 'week.number', said)
      : sayKey(reader, 'week.number-from', { ...said, from: momentWritten(from, zone) }),
  ];
}
