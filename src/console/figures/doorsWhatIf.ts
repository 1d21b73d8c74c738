// Whom later hours would have reached: the form, the tables with the later hours laid over them, and the answer.

import { addDays, daysBetween, holidayOn, weekdayOf } from '../../hours/calendar.ts';
import { dayOf } from '../../hours/openings.ts';
import type { CivilDate, ExtraOpening } from '../../hours/timetable.ts';
import { instantAt } from '../../hours/zone.ts';
import { type Message, message } from '../../messages/message.ts';
import { compareHours, type WhatIf } from '../../reports/whatIf.ts';
import type { Centre, Line } from '../../schedules/directory.ts';
import type { ReportRows } from '../../store/reportRows.ts';
import type { Days } from './spanAsked.ts';

export const whatIfDays = ['weekdays', 'saturdays', 'sundays', 'daily'] as const;
export type WhatIfDays = (typeof whatIfDays)[number];

/** The last hours that can be asked for. `24:00` is the end of the day. */
export const whatIfHours = [17, 18, 19, 20, 21, 22, 23, 24] as const;

export type LaterHours = { readonly days: WhatIfDays; readonly hour: number; readonly line: string };

export type WhatIfAsked = {
  readonly typed: { readonly days: string; readonly hour: string; readonly line: string };
  readonly fault?: Message;
  /** Absent where nothing, or something wrong, was asked. */
  readonly wanted?: LaterHours;
};

export type WhatIfFound = Omit<WhatIf, 'folder'> &
  Days & {
    /** The days on which a line would have been open longer. */
    readonly longerDays: number;
  };

/** Longer spans are looked at from their end: each call is held against the tables. */
export const mostDays = 31;

/** What a form asked. `line` is empty for all lines of the centre. */
export function readWhatIf(centre: Centre, query: URLSearchParams): WhatIfAsked {
  const typed = { days: query.get('days') ?? '', hour: query.get('hour') ?? '', line: query.get('line') ?? '' };
  if (typed.days === '' && typed.hour === '') return { typed };
  const days = whatIfDays.find((each) => each === typed.days);
  const hour = whatIfHours.find((each) => String(each) === typed.hour);
  if (days === undefined || hour === undefined || (typed.line !== '' && !centre.lines.has(typed.line)))
    return { typed, fault: message('figures.what-if-wrong') };
  return { typed, wanted: { days, hour, line: typed.line } };
}

/** The part of a span that is looked at, up to today. */
export function daysLookedAt({ from, until }: Days, today: CivilDate): Days {
  const last = until > addDays(today, 1) ? addDays(today, 1) : until;
  const first = addDays(last, -mostDays);
  return { from: first > from ? first : from, until: last };
}

/** Compares the hours. `pause` is awaited after each day and line. Rejects where the store is away. */
export async function laterHours(
  rows: ReportRows,
  centre: Centre,
  { wanted, days: { from, until } }: { readonly wanted: LaterHours; readonly days: Days },
  pause: () => Promise<void>,
): Promise<WhatIfFound> {
  const dates = Array.from({ length: Math.max(0, daysBetween(from, until)) }, (_, index) => addDays(from, index));
  const longer = new Set<CivilDate>();
  const lines = new Map(centre.lines);
  for (const [id, line] of centre.lines) {
    if (wanted.line !== '' && wanted.line !== id) continue;
    const openings: ExtraOpening[] = [];
    for (const date of dates.filter((each) => isMeant(wanted.days, each))) {
      const opening = extraOpening(line, centre.languages, date, wanted.hour);
      if (opening === undefined) continue;
      openings.push(opening);
      longer.add(date);
      await pause();
    }
    if (openings.length > 0)
      lines.set(id, { ...line, timetable: { ...line.timetable, openings: [...(line.timetable.openings ?? []), ...openings] } });
  }
  const counter = compareHours(centre, { ...centre, lines });
  for (const date of dates) {
    for await (const wishes of rows.wishesOfDay(centre.id, date, true)) {
      counter.add(wishes);
      await pause();
    }
  }
  return { ...counter.found(), from, until, longerDays: longer.size };
}

function isMeant(days: WhatIfDays, date: CivilDate): boolean {
  const weekday = weekdayOf(date);
  switch (days) {
    case 'weekdays':
      return weekday <= 5 && holidayOn(date) === undefined;
    case 'saturdays':
      return weekday === 6;
    case 'sundays':
      return weekday === 7 || holidayOn(date) !== undefined;
    case 'daily':
      return true;
    default:
      return days satisfies never;
  }
}

/** From the end of the line's hours on a day, in whichever language they end first, until an hour. Undefined on a day that needs none. */
function extraOpening({ timetable }: Line, languages: readonly string[], date: CivilDate, hour: number): ExtraOpening | undefined {
  const ends = languages.flatMap((language) => dayOf(timetable, language, date).openings.at(-1)?.until ?? []);
  const until = instantAt(date, 60 * hour, timetable.zone);
  const from = Math.min(...ends);
  return ends.length === 0 || from >= until ? undefined : { from, until, reason: '' };
}
