// What a calendar says beside the openings: why a line is closed and how long, and what the centre announces.

import { availabilityAt } from '../hours/availability.ts';
import { addDays, nextDay } from '../hours/calendar.ts';
import { closedFor, closuresBetween, exceptionOn } from '../hours/closedFor.ts';
import type { Opening } from '../hours/openings.ts';
import type { CivilDate, Instant, Language, Timetable } from '../hours/timetable.ts';
import { civilDate, instantAt } from '../hours/zone.ts';
import { announcedAt } from '../routing/centreNow.ts';
import type { Centre, Line } from '../schedules/directory.ts';
import { announcedIn } from './announced.ts';
import { type CalendarEvent, utc } from './calendarEvent.ts';
import type { Making } from './making.ts';
import type { Reader } from './reader.ts';

type Shown = {
  readonly centre: Centre;
  readonly line: Line;
  readonly reader: Reader;
  /** The line's name. */
  readonly name: string;
  readonly now: Instant;
  /** What the calendar covers. */
  readonly span: { readonly from: Instant; readonly until: Instant };
  readonly reasons: ReadonlyMap<CivilDate, readonly string[]>;
  readonly pieces: readonly Opening[];
};

// Deciding so many days takes some milliseconds.
const daysAStep = 100;

/** The reasons of the exceptions that decide a day, for the days that have some. */
export function* reasonsByDay(
  timetable: Timetable,
  language: Language,
  first: CivilDate,
  count: number,
): Making<ReadonlyMap<CivilDate, readonly string[]>> {
  const reasons = new Map<CivilDate, readonly string[]>();
  for (let ahead = 0, date = first; ahead < count; ahead += 1, date = nextDay(date)) {
    if (ahead % daysAStep === daysAStep - 1) yield;
    const reason = exceptionOn(timetable, language, date);
    if (reason !== undefined) reasons.set(date, [reason]);
  }
  return reasons;
}

/** The events: the announcement, the closures, the days that an exception closes, and a line that never opens. */
export function noticeEvents(shown: Shown): readonly CalendarEvent[] {
  return [...announced(shown), ...closures(shown), ...closedDays(shown), ...neverOpen(shown)];
}

/** From today on, or from its beginning, until it ends; until midnight where no end is written. */
function announced({ centre, reader, now }: Shown): readonly CalendarEvent[] {
  const { zone } = centre;
  const midnight = instantAt(civilDate(now, zone), 0, zone);
  return announcedAt(centre, now).map((each, index): CalendarEvent => {
    const { from = midnight, until = instantAt(civilDate(now, zone), 1440, zone) } = each;
    const end = each.until === undefined ? 'always' : utc(each.until);
    const summary = announcedIn(reader.language, each) ?? reader.say('notice');
    return { id: `notice.${end}.${index + 1}`, from: Math.max(from, midnight), until, summary, category: 'NOTICE' };
  });
}

/** A closure without an end is shown by `neverOpen`, on the day of today. */
function closures({ line, reader, name, span }: Shown): readonly CalendarEvent[] {
  return closuresBetween(line.timetable, span.from, span.until).flatMap(({ from, until, reason }, index): CalendarEvent[] =>
    until === undefined ? [] : [{ id: `closure.${utc(from)}.${index + 1}`, from, until, ...closedEvent(reader, name, reason) }],
  );
}

/** Days without an opening, those with one reason together. From today on, `neverOpen` says it of a line that is closed until further notice. */
function closedDays(shown: Shown): readonly CalendarEvent[] {
  const { centre, reader, name, now, reasons, pieces } = shown;
  const { zone } = centre;
  const end = isFurtherNotice(shown) ? civilDate(now, zone) : undefined;
  const open = new Set(pieces.flatMap(({ from, until }) => [civilDate(from, zone), civilDate(until - 1, zone)]));
  const stretches: { firstDay: CivilDate; dayAfter: CivilDate; readonly reason: string }[] = [];
  for (const [date, [reason = '']] of reasons) {
    if (open.has(date) || (end !== undefined && date >= end)) continue;
    const last = stretches.at(-1);
    if (last?.dayAfter === date && last.reason === reason) last.dayAfter = nextDay(date);
    else stretches.push({ firstDay: date, dayAfter: nextDay(date), reason });
  }
  return stretches.map(({ firstDay, dayAfter, reason }) => ({
    id: `${firstDay}.closed`,
    firstDay,
    dayAfter,
    ...closedEvent(reader, name, reason),
  }));
}

/** A calendar needs at least one component (§3.6), and a subscriber must see that the line has no openings any more. */
function neverOpen(shown: Shown): readonly CalendarEvent[] {
  const { centre, line, reader, name, now, pieces } = shown;
  const today = civilDate(now, centre.zone);
  const isNotice = isFurtherNotice(shown);
  if (pieces.length > 0 && !isNotice) return [];
  const reason = isNotice ? closedFor(line.timetable, reader.language, now)?.reason : undefined;
  const state = reader.say(isNotice ? 'furtherNotice' : 'closed');
  return [{ id: 'closed', firstDay: today, dayAfter: addDays(today, 1), ...closedEvent(reader, name, reason, state) }];
}

/** Whether nothing but what staff wrote without an end keeps the line from opening again. */
function isFurtherNotice({ line, reader, now }: Shown): boolean {
  return availabilityAt(line.timetable, reader.language, now).furtherNotice === true;
}

function closedEvent(
  reader: Reader,
  name: string,
  reason: string | undefined,
  state = reader.say('closed'),
): Pick<CalendarEvent, 'summary' | 'description' | 'category'> {
  return {
    summary: `${name}: ${state}`,
    ...(reason !== undefined && { description: reader.say('because', { reason }) }),
    category: 'CLOSED',
  };
}
