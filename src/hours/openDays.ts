// Which days can have openings at all. All other days are skipped: closures, closing exceptions, closed days of every year, rules that
// never open. So the work for a question follows the number of written rules and the days found open, not the distance of a date.

import { addDays, lastDay, nextDay } from './calendar.ts';
import { nextDated, nextDayToTry } from './daysToTry.ts';
import { type Interval, overlapping } from './intervals.ts';
import { decisionOn, type GroupRules } from './rules.ts';
import { closedIntervals, type LanguageSchedule } from './schedule.ts';
import type { CivilDate, Instant, Timetable } from './timetable.ts';
import { civilDate, instantAt } from './zone.ts';

// Within twelve years each date falls on each day of the week. What the rules of every year have not opened by then, they never open.
const yearsOfEveryRule = 12;
// A fifth Sunday in February comes every 28 years, and a line may be open on no other day. 2100 has no leap day.
const yearsOfFifthDays = 40;

/** The groups whose hours count, and the extra openings. */
export type CountedHours = Pick<LanguageSchedule, 'groups' | 'extra'>;

/**
 * The days from `first` to `last`, in order, on which the line could be open: hours are written for the day or for the evening before, or an
 * extra opening is in it; and no closure covers all of it.
 */
export function* daysToLookAt(
  timetable: Timetable,
  { groups, extra }: CountedHours,
  first: CivilDate,
  last: CivilDate,
): Generator<CivilDate, void, undefined> {
  let date = first;
  while (date <= last) {
    const written = nextWrittenDay(timetable, groups, addDays(date, -1), last);
    const found = earlier(written, nextExtraDay(timetable, extra, date));
    if (found === undefined || found > last) return;
    if (found > date) date = found;
    const closedUntil = closureOver(timetable, date);
    if (closedUntil === undefined) yield date;
    const next = closedUntil === undefined ? nextDay(date) : dayOfEnd(closedUntil, timetable.zone);
    if (next === undefined || next <= date) return;
    date = next;
  }
}

/** The last day on which a search for openings makes sense: everything that has a date is over, and every rule has come once more. */
export function lastDayToSearch(timetable: Timetable, { groups, extra }: CountedHours, from: CivilDate): CivilDate {
  const closures = closedIntervals(timetable);
  // The last closure may have no end; then the one before it is the last that matters.
  const ends = [closures.at(-1), closures.at(-2), extra.promised.at(-1), extra.answered.at(-1)].map(
    (closure) => closure && dayOfEnd(closure.until, timetable.zone),
  );
  const edges = groups.flatMap(({ dated, group }) => [dated.edges.at(-1), group.from]);
  const latest = [...ends, ...edges].reduce<CivilDate>((last, day) => (day !== undefined && day > last ? day : last), from);
  return groups.map((rules) => afterEveryRule(rules, latest)).reduce((last, day) => (day > last ? day : last), latest);
}

/** The first day from `date` to `last` for which hours are written for one of the groups. */
function nextWrittenDay(timetable: Timetable, groups: readonly GroupRules[], date: CivilDate, last: CivilDate): CivilDate | undefined {
  let first: CivilDate | undefined;
  for (const rules of groups) {
    first = nextWrittenFor(timetable, rules, date, first ?? last) ?? first;
    if (first === date) break;
  }
  return first;
}

function nextWrittenFor(timetable: Timetable, rules: GroupRules, from: CivilDate, last: CivilDate): CivilDate | undefined {
  let giveUp = afterEveryRule(rules, from);
  let date: CivilDate | undefined = from;
  while (date !== undefined && date <= last) {
    if (decisionOn(timetable, rules, date).spans.length > 0) return date;
    const dated: CivilDate | undefined = nextDated(rules, date);
    const next: CivilDate | undefined = nextDayToTry(timetable, rules, date);
    date = next !== undefined && next > giveUp ? dated : next;
    if (date !== undefined && date === dated) giveUp = afterEveryRule(rules, date);
  }
  return undefined;
}

/** The first day from `date` on that has a part of an extra opening. */
function nextExtraDay({ zone }: Timetable, { promised, answered }: CountedHours['extra'], date: CivilDate): CivilDate | undefined {
  if (promised.length === 0 && answered.length === 0) return undefined;
  const midnight = instantAt(date, 0, zone);
  const dayIn = (intervals: readonly Interval[]): CivilDate | undefined => {
    const [next] = overlapping(intervals, { from: midnight, until: Number.POSITIVE_INFINITY });
    return next && civilDate(Math.max(next.from, midnight), zone);
  };
  return earlier(dayIn(promised), dayIn(answered));
}

function earlier(one: CivilDate | undefined, other: CivilDate | undefined): CivilDate | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

function afterEveryRule({ opensOnFifth }: GroupRules, date: CivilDate): CivilDate {
  const year = Number(date.slice(0, 4)) + (opensOnFifth ? yearsOfFifthDays : yearsOfEveryRule);
  return year > 9999 ? lastDay : `${String(year).padStart(4, '0')}-12-31`;
}

/** When the closure ends that covers the whole day; undefined where none does. */
function closureOver(timetable: Timetable, date: CivilDate): Instant | undefined {
  const closures = closedIntervals(timetable);
  if (closures.length === 0) return undefined;
  const day = { from: instantAt(date, 0, timetable.zone), until: instantAt(date, 1440, timetable.zone) };
  return overlapping(closures, day).find(({ from, until }) => from <= day.from && until >= day.until)?.until;
}

/** The day on which a closure ends; undefined where it has no end. */
function dayOfEnd(until: Instant, zone: string): CivilDate | undefined {
  return until === Number.POSITIVE_INFINITY ? undefined : civilDate(until, zone);
}
