// The availability of a line at one instant in one language: promised, answered or closed; until when; when it opens next.

import { addDays, nextDay } from './calendar.ts';
import { firstOpening } from './firstOpening.ts';
import { withoutFurtherNotice } from './furtherNotice.ts';
import { dayOf } from './openings.ts';
import { type LanguageSchedule, scheduleFor } from './schedule.ts';
import type { CivilDate, Instant, Language, Timetable } from './timetable.ts';
import { civilDate, instantAt } from './zone.ts';

export type Availability = {
  /** `promised`: the language is spoken. `answered`: the desk answers, the language is not promised. */
  readonly status: 'promised' | 'answered' | 'closed';
  /** The first instant at which the status is another one; absent where that is more than a week away. */
  readonly until?: Instant;
  /** The first instant at which the desk does not answer any more; absent for a closed line, and where that is more than a week away. */
  readonly closedFrom?: Instant;
  /** The next instant at which the language is promised; absent while it is, and where no such instant is found. */
  readonly promisedFrom?: Instant;
  /** For a closed line: the next instant at which the desk answers at all; absent where no such instant is found. */
  readonly answeredFrom?: Instant;
  /** The line is closed, and only something that staff wrote without an end keeps it from ever opening. */
  readonly furtherNotice?: true;
};

const lookAheadDays = 8;

/** The availability at an instant. The end of a span is outside it: at 20:00:00 a line that closes at 20:00 is closed. */
export function availabilityAt(timetable: Timetable, language: Language, at: Instant): Availability {
  const today = civilDate(at, timetable.zone);
  const week = changesFrom(timetable, language, today, lookAheadDays);
  const status = week.findLast(({ from }) => from <= at)?.status ?? 'closed';
  const later = week.filter(({ from }) => from > at);
  const until = later.find((change) => change.status !== status)?.from;
  const closedFrom = status === 'closed' ? undefined : later.find((change) => change.status === 'closed')?.from;
  const opensFrom = (promised: boolean) =>
    later.find((change) => change.status === 'promised' || (change.status === 'answered' && !promised))?.from ??
    firstOpening(timetable, language, { from: instantAt(addDays(today, lookAheadDays), 0, timetable.zone), promised })?.from;
  const promisedFrom = status === 'promised' ? undefined : opensFrom(true);
  const answeredFrom = status === 'closed' ? opensFrom(false) : undefined;
  const isFurtherNotice = status === 'closed' && answeredFrom === undefined && wouldOpen(timetable, language, at);
  return {
    status,
    ...(until !== undefined && { until }),
    ...(closedFrom !== undefined && { closedFrom }),
    ...(promisedFrom !== undefined && { promisedFrom }),
    ...(answeredFrom !== undefined && { answeredFrom }),
    ...(isFurtherNotice && { furtherNotice: true }),
  };
}

/** The same for several languages. Those that share their hours share the very object. */
export function availabilitiesAt(
  timetable: Timetable,
  languages: readonly Language[],
  at: Instant,
): Readonly<Record<Language, Availability>> {
  const bySchedule = new Map<string, Availability>();
  const availabilities: Record<Language, Availability> = {};
  for (const language of languages) {
    const { key } = scheduleFor(timetable, language);
    const availability = bySchedule.get(key) ?? availabilityAt(timetable, language, at);
    bySchedule.set(key, availability);
    availabilities[language] = availability;
  }
  return availabilities;
}

/** An instant from which the line has a status. Two neighbours may have the same one: every opening and every gap of a day is a change. */
type Change = { readonly from: Instant; readonly status: Availability['status'] };

function changesFrom(timetable: Timetable, language: Language, first: CivilDate, days: number): readonly Change[] {
  const changes: Change[] = [];
  for (let ahead = 0, date = first; ahead < days; ahead += 1, date = nextDay(date)) {
    const day = dayOf(timetable, language, date);
    let reached = day.from;
    for (const { from, until, promised } of day.openings) {
      if (reached < from) changes.push({ from: reached, status: 'closed' });
      changes.push({ from, status: promised ? 'promised' : 'answered' });
      reached = until;
    }
    if (reached < day.until) changes.push({ from: reached, status: 'closed' });
  }
  return changes;
}

const wouldOpenUntil = new WeakMap<LanguageSchedule, Instant>();

/** Whether the line would be open at an instant or after it, were it not for what is written until further notice. */
function wouldOpen(timetable: Timetable, language: Language, at: Instant): boolean {
  const without = withoutFurtherNotice(timetable);
  if (without === undefined) return false;
  const schedule = scheduleFor(without, language);
  // An opening that was found is the answer for every earlier instant too.
  if (at < (wouldOpenUntil.get(schedule) ?? 0)) return true;
  const opening = firstOpening(without, language, { from: at });
  if (opening !== undefined) wouldOpenUntil.set(schedule, opening.until);
  return opening !== undefined;
}
