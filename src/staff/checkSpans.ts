// Hours that miss a minute: `9:00-11:59, 12:00-17:00` closes the line for a minute, because an end is not part of its span.

import { union } from '../hours/intervals.ts';
import type { Closure, Span, Where } from '../hours/timetable.ts';
import { hoursIn, weeksOf } from '../hours/writtenHours.ts';
import { minuteOfDay } from '../hours/zone.ts';
import { clock } from '../messages/dateWords.ts';
import { message } from '../messages/message.ts';
import type { Directory, Line } from '../schedules/directory.ts';
import { linesOf } from './checkDates.ts';
import { spansWritten } from './said.ts';
import { type Warning, warn } from './warning.ts';

/** The warnings about single minutes, each place once. */
export function checkSpans(directory: Directory): readonly Warning[] {
  // A shared line is a line of every centre that names it; at one place there may be several hours.
  const found = [...linesOf(directory)].flatMap(minutesMissed);
  return [...new Map(found.map(({ hours, warning }) => [`${warning.file}:${warning.line} ${hours}`, warning])).values()];
}

/** The hours that miss a minute, which identify the warning, and its sentence. */
type Missed = { readonly hours: string; readonly warning: Warning };

function minutesMissed({ timetable, where }: Line): readonly Missed[] {
  const rules = timetable.groups.flatMap(weeksOf).flatMap(hoursIn);
  const exceptions = [...timetable.exceptions, ...(timetable.yearly ?? [])];
  return [
    ...[...rules, ...exceptions].flatMap((written) => missedIn(written.spans, written.where ?? where)),
    ...timetable.closures.flatMap((closure) => missedAfter(closure, timetable.zone)),
  ];
}

function missedIn(spans: readonly Span[], where: Where | undefined): readonly Missed[] {
  const mended = spans.map(({ from, until }, index) => ({ from, until: isMissed(until, spans[index + 1]?.from) ? until + 1 : until }));
  const missed = spans.filter(({ until }, index) => mended[index]?.until !== until).map(({ until }) => clock(until));
  if (missed.length === 0) return [];
  const hours = spansWritten(spans);
  const said = message('one-minute', { hours, minutes: missed, instead: spansWritten(union(mended)) });
  return [{ hours, warning: warn('one-minute', where, said) }];
}

/** The minute before the next span, or before midnight. */
function isMissed(until: number, next: number | undefined): boolean {
  return next === until + 1 || (next === undefined && (until === 1439 || until === 2879));
}

function missedAfter({ until, where, notice }: Closure, zone: string): readonly Missed[] {
  if (until === undefined || notice !== undefined) return [];
  const minute = minuteOfDay(until, zone);
  if (minute % 60 !== 59) return [];
  const next = clock((minute + 1) % 1440).padStart(5, '0');
  const key = minute === 1439 ? 'one-minute.midnight' : 'one-minute.closure';
  return [{ hours: `closed until ${until}`, warning: warn('one-minute', where, message(key, { end: clock(minute), next })) }];
}
