// Whether a closure or an exception makes any difference to the hours. The search stops at the first difference, and closed stretches are
// jumped over, so that a far end costs no more than a near one.

import { addDays } from '../hours/calendar.ts';
import { stretchesIn } from '../hours/everyYear.ts';
import { firstOpening } from '../hours/firstOpening.ts';
import type { Interval } from '../hours/intervals.ts';
import { daysToLookAt } from '../hours/openDays.ts';
import { dayOf } from '../hours/openings.ts';
import { scheduleFor } from '../hours/schedule.ts';
import type { CivilDate, Closure, Exception, Language, Timetable, YearlyException } from '../hours/timetable.ts';
import { instantAt } from '../hours/zone.ts';
import { languagesNamed } from './compareHours.ts';
import { alike } from './timeline.ts';

// Each date falls on each day of the week within so many years.
const yearsLooked = 12;

type Days = { readonly from: CivilDate; readonly until: CivilDate };

/** The closures without which the line would be closed at the same times. */
export function closuresInVain(timetable: Timetable): ReadonlySet<Closure> {
  const withoutAny = { ...timetable, closures: [] };
  const languages = languagesOf(withoutAny);
  const closing = new Set(
    aloneIn(timetable.closures).flatMap(({ closure, from, until }) => {
      const search = until === Number.POSITIVE_INFINITY ? { from } : { from, until };
      return languages.some((language) => firstOpening(withoutAny, language, search) !== undefined) ? [closure] : [];
    }),
  );
  return new Set(timetable.closures.filter((closure) => !closing.has(closure)));
}

/** The stretches that a single closure covers, with that closure. */
function aloneIn(closures: readonly Closure[]): readonly (Interval & { readonly closure: Closure })[] {
  const edges = closures
    .flatMap((closure) => [
      { at: closure.from, closure, begins: true },
      { at: closure.until ?? Number.POSITIVE_INFINITY, closure, begins: false },
    ])
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const running = new Set<Closure>();
  const alone: (Interval & { readonly closure: Closure })[] = [];
  for (const [index, { at, closure, begins }] of edges.entries()) {
    if (begins) running.add(closure);
    else running.delete(closure);
    const until = edges[index + 1]?.at ?? at;
    const [only] = running;
    if (running.size === 1 && only !== undefined && at < until) alone.push({ from: at, until, closure: only });
  }
  return alone;
}

/** Whether the hours of some day are others without the exception. */
export function exceptionChanges(timetable: Timetable, exception: Exception): boolean {
  const last = `${Number(exception.from.slice(0, 4)) + yearsLooked}-12-31`;
  const days = { from: exception.from, until: exception.until === undefined || exception.until > last ? last : exception.until };
  const near = nearTo(timetable, days);
  return isDifferent(near, { ...near, exceptions: near.exceptions.filter((other) => other !== exception) }, [days]);
}

/** Whether the hours of some day of the next years are others without the exception of every year. */
export function yearlyChanges(timetable: Timetable, exception: YearlyException, year: number): boolean {
  const without = { ...timetable, yearly: (timetable.yearly ?? []).filter((other) => other !== exception) };
  const days = Array.from({ length: yearsLooked + 1 }, (_, ahead) =>
    stretchesIn(exception, year + ahead).map(({ from, until }) => ({ from: `${year + ahead}-${from}`, until: `${year + ahead}-${until}` })),
  ).flat();
  return isDifferent(timetable, without, days);
}

/** The timetable with only those exceptions and closures that can matter on some days: there may be thousands of others. */
function nearTo(timetable: Timetable, { from, until }: Days): Timetable {
  const [before, after] = [addDays(from, -1), addDays(until, 1)];
  const window = { from: instantAt(before, 0, timetable.zone), until: instantAt(after, 1440, timetable.zone) };
  return {
    ...timetable,
    exceptions: timetable.exceptions.filter((each) => each.from <= after && (each.until === undefined || each.until >= before)),
    closures: timetable.closures.filter((each) => each.from < window.until && (each.until === undefined || each.until > window.from)),
  };
}

/** Whether some language's hours on the days, or on the mornings after them, are others. */
function isDifferent(one: Timetable, other: Timetable, stretches: readonly Days[]): boolean {
  return languagesOf(one).some((language) =>
    stretches.some(({ from, until }) => hasOtherDay(one, other, language, { from, until: addDays(until, 1) })),
  );
}

function hasOtherDay(one: Timetable, other: Timetable, language: Language, { from, until }: Days): boolean {
  const openings = (timetable: Timetable, date: CivilDate) => JSON.stringify(dayOf(timetable, language, date).openings);
  return [one, other].some((timetable) => {
    for (const date of daysToLookAt(timetable, scheduleFor(timetable, language), from, until))
      if (openings(one, date) !== openings(other, date)) return true;
    return false;
  });
}

/** One language for each set of them that shares its hours. “und” is a language that no group names (BCP 47): it has the hours for any language. */
function languagesOf(timetable: Timetable): readonly Language[] {
  return alike([timetable], [...languagesNamed(timetable), 'und']).map(([language]) => language);
}
