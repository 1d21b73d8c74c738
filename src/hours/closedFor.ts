// Why a line is closed, in the words of staff, and when that ends: a closure, or an exception of the day.

import { nextDay } from './calendar.ts';
import type { Interval } from './intervals.ts';
import { type ExtraForLanguage, extraFor } from './schedule.ts';
import type { CivilDate, Instant, Language, Timetable } from './timetable.ts';
import { decidedOn } from './why.ts';
import { civilDate, instantAt } from './zone.ts';

export type ClosedFor = {
  readonly reason: string;
  /** When the closure ends, or the day after the last one of the exception begins; absent where no end is written, or it is a year away. */
  readonly until?: Instant;
};

const mostDays = 366;

/** Why the line is closed at an instant at which it is; undefined where its usual hours say so. */
export function closedFor(timetable: Timetable, language: Language, at: Instant): ClosedFor | undefined {
  const closure = closuresBetween(timetable, at, at + 1).reduce<Timetable['closures'][number] | undefined>(
    (longest, each) => (longest === undefined || endOf(each) > endOf(longest) ? each : longest),
    undefined,
  );
  if (closure !== undefined) return { reason: closure.reason, ...(closure.until !== undefined && { until: closure.until }) };
  const today = civilDate(at, timetable.zone);
  const reason = exceptionOn(timetable, language, today);
  if (reason === undefined) return undefined;
  let date = nextDay(today);
  for (let days = 1; exceptionOn(timetable, language, date) === reason; days += 1) {
    if (days >= mostDays) return { reason };
    date = nextDay(date);
  }
  return { reason, until: instantAt(date, 0, timetable.zone) };
}

/** What staff wrote about one day, as they wrote it: the reasons of the exceptions that decide it, and of the closures and extra openings that touch it. */
export function reasonsOn(timetable: Timetable, language: Language, date: CivilDate): readonly string[] {
  const [from, until] = [instantAt(date, 0, timetable.zone), instantAt(date, 1440, timetable.zone)];
  const exception = exceptionOn(timetable, language, date);
  const closures = closuresBetween(timetable, from, until).map(({ reason }) => reason);
  const openings = openingsOn(timetable, language, { from, until }).map(({ opening }) => opening.reason);
  return [...new Set([...(exception === undefined ? [] : [exception]), ...closures, ...openings])];
}

/** The extra openings of a language that touch a span, in the order in which they begin. */
export function openingsOn(timetable: Timetable, language: Language, { from, until }: Interval): readonly ExtraForLanguage[] {
  return extraFor(timetable, language)
    .filter(({ opening }) => opening.from < until && opening.until > from)
    .toSorted((one, other) => one.opening.from - other.opening.from);
}

/** The closures that touch a span, in the order in which they begin. */
export function closuresBetween({ closures }: Timetable, from: Instant, until: Instant): Timetable['closures'] {
  return closures.filter((each) => each.from < until && endOf(each) > from).toSorted((one, other) => one.from - other.from);
}

/** The next instant after another at which a closure begins or ends. */
export function nextClosureEdge({ closures }: Timetable, after: Instant): Instant {
  const edges = closures.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]));
  return Math.min(...edges.filter((edge) => edge > after), Number.POSITIVE_INFINITY);
}

/** The reason of the exception that decides a day; undefined where none does. */
export function exceptionOn(timetable: Timetable, language: Language, date: CivilDate): string | undefined {
  return decidedOn(timetable, language, date).find(({ by, reason }) => (by === 'exception' || by === 'yearly') && reason !== undefined)
    ?.reason;
}

function endOf({ until }: Timetable['closures'][number]): Instant {
  return until ?? Number.POSITIVE_INFINITY;
}
