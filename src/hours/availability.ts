// How a line stands at one instant in one language: promised, answered or closed; until when; when it opens next.

import { daysBetween, nextDay } from './calendar.ts';
import { dayOf, scheduleFor } from './openings.ts';
import type { CivilDate, Instant, Language, Timetable } from './timetable.ts';
import { civilDate } from './zone.ts';

export type Availability = {
  /** `promised`: the language is spoken. `answered`: somebody answers, the language is not promised. */
  readonly status: 'promised' | 'answered' | 'closed';
  /** The first instant at which this is no longer so; absent where that is more than a week away. */
  readonly until?: Instant;
  /** The first instant at which nobody answers any more; absent for a closed line, and where that is more than a week away. */
  readonly closedFrom?: Instant;
  /** The next instant at which the language is promised; absent while it is, or where no rule ever promises it. */
  readonly promisedFrom?: Instant;
  /** For a closed line: the next instant at which somebody answers at all. */
  readonly answeredFrom?: Instant;
};

const lookAheadDays = 8;
// Every weekly, holiday and year-end rule comes round within this many days, so that what has not opened by then never will.
const everyRuleComesRound = 400;

/** How the line stands at an instant. The end of a span is outside it: at 20:00:00 a line that closes at 20:00 is closed. */
export function availabilityAt(timetable: Timetable, language: Language, at: Instant): Availability {
  const today = civilDate(at, timetable.zone);
  const week = stretchesFrom(timetable, language, today, lookAheadDays);
  const status = week.findLast(({ from }) => from <= at)?.status ?? 'closed';
  const later = week.filter(({ from }) => from > at);
  const until = later.find((stretch) => stretch.status !== status)?.from;
  const closedFrom = status === 'closed' ? undefined : later.find((stretch) => stretch.status === 'closed')?.from;
  const promisedFrom = status === 'promised' ? undefined : nextOpening(timetable, language, at, today, true);
  const answeredFrom = status === 'closed' ? nextOpening(timetable, language, at, today, false) : undefined;
  return {
    status,
    ...(until !== undefined && { until }),
    ...(closedFrom !== undefined && { closedFrom }),
    ...(promisedFrom !== undefined && { promisedFrom }),
    ...(answeredFrom !== undefined && { answeredFrom }),
  };
}

/** The same for several languages; those that share their hours are looked at once. */
export function availabilitiesAt(
  timetable: Timetable,
  languages: readonly Language[],
  at: Instant,
): Readonly<Record<Language, Availability>> {
  const byConcern = new Map<string, Availability>();
  const availabilities: Record<Language, Availability> = {};
  for (const language of languages) {
    const { key } = scheduleFor(timetable, language);
    const availability = byConcern.get(key) ?? availabilityAt(timetable, language, at);
    byConcern.set(key, availability);
    availabilities[language] = availability;
  }
  return availabilities;
}

type Begin = { readonly from: Instant; readonly status: Availability['status'] };

/** How the line stands from each instant on, through some days: every opening and every gap begins one. */
function stretchesFrom(timetable: Timetable, language: Language, first: CivilDate, days: number): readonly Begin[] {
  const begins: Begin[] = [];
  for (let ahead = 0, date = first; ahead < days; ahead += 1, date = nextDay(date)) {
    const day = dayOf(timetable, language, date);
    let reached = day.from;
    for (const { from, until, promised } of day.openings) {
      if (reached < from) begins.push({ from: reached, status: 'closed' });
      begins.push({ from, status: promised ? 'promised' : 'answered' });
      reached = until;
    }
    if (reached < day.until) begins.push({ from: reached, status: 'closed' });
  }
  return begins;
}

function nextOpening(timetable: Timetable, language: Language, at: Instant, today: CivilDate, promised: boolean): Instant | undefined {
  if (!everOpens(timetable, language, promised)) return undefined;
  const days = daysBetween(today, lastWrittenDay(timetable, today)) + everyRuleComesRound;
  for (let ahead = 0, date = today; ahead <= days; ahead += 1, date = nextDay(date)) {
    const { openings } = dayOf(timetable, language, date);
    const found = openings.find((opening) => opening.from > at && (opening.promised || !promised));
    if (found !== undefined) return found.from;
  }
  return undefined;
}

/** Whether any rule or exception could open the line for this language at all: most lines never will for most languages. */
function everOpens(timetable: Timetable, language: Language, promised: boolean): boolean {
  const groups = timetable.groups.filter(({ languages }) => (languages === 'any' ? !promised : languages.includes(language)));
  const exceptions = [...timetable.exceptions, ...(timetable.yearly ?? [])];
  const written = [...groups.flatMap((group) => Object.values(group.rules)), ...exceptions.map(({ spans }) => spans)];
  return groups.length > 0 && written.some((spans) => spans.length > 0);
}

/** The last day that an exception or a closure names, or today. */
function lastWrittenDay(timetable: Timetable, today: CivilDate): CivilDate {
  return [
    ...timetable.exceptions.map((exception) => exception.until),
    ...timetable.closures.map((closure) => civilDate(closure.until, timetable.zone)),
  ].reduce((latest, date) => (date > latest ? date : latest), today);
}
