// A slow, obvious reading of a timetable, for the tests: what does the clock on the wall show at this instant, and which rule
// is written for that minute? It asks the platform's own calendar, not the library that src/hours uses, and keeps nothing.

import type {
  Exception,
  ExtraOpening,
  Group,
  Instant,
  Language,
  Ordinal,
  Span,
  Timetable,
  Week,
  WeekdayName,
} from '../../../src/hours/timetable.ts';
import { holidays2025to2027 } from './holidays.ts';
import { holidaysByLaw } from './law.ts';

export type Is = 'promised' | 'answered' | 'closed';

type Wall = { readonly date: string; readonly minute: number };

const minuteMs = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The status of a line at an instant. Holidays: from 2025 to 2027 as written by hand, from 2028 to 2050 as the law has it, and none later. */
export function slowlyAt(table: Timetable, language: Language, at: Instant): Is {
  if (table.closures.some(({ from, until }) => from <= at && (until === undefined || at < until))) return 'closed';
  const extra = (table.openings ?? [])
    .filter(({ from, until }) => from <= at && at < until)
    .map((opening) => inExtra(table, opening, language));
  if (extra.includes('promised')) return 'promised';
  const now = furthestWall(at, table.zone);
  const open = table.groups.filter(
    (group) => (group.languages === 'any' || group.languages.includes(language)) && isOpen(table, group, language, now),
  );
  if (open.some(({ languages }) => languages !== 'any')) return 'promised';
  return open.length > 0 || extra.includes('answered') ? 'answered' : 'closed';
}

/** What an extra opening gives a language: a named one is promised; without names it is as the line is on its best days. */
function inExtra({ groups }: Timetable, { languages }: ExtraOpening, language: Language): Is {
  if (languages !== undefined) return languages.includes(language) ? 'promised' : 'closed';
  const named = groups.flatMap((group) => (group.languages === 'any' ? [] : group.languages));
  if (named.includes(language)) return 'promised';
  return groups.some((group) => group.languages === 'any') ? 'answered' : 'closed';
}

/**
 * What the wall shows. While a change back to winter time lets it show an hour for the second time, the last minute before the
 * change: each time of day is the first one of its name (RFC 5545 §3.3.5), so what held as the hour ended goes on holding.
 */
function furthestWall(at: Instant, zone: string): Wall {
  const [now, before] = [wall(at, zone), wall(at - 120 * minuteMs, zone)];
  if (sinceEpoch(now) - sinceEpoch(before) >= 120) return now;
  let furthest = now;
  for (let back = 1; back < 120; back += 1) {
    const shown = wall(at - back * minuteMs, zone);
    if (sinceEpoch(shown) > sinceEpoch(furthest)) furthest = shown;
  }
  return furthest;
}

function wall(at: Instant, zone: string): Wall {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formats.set(zone, format);
  const [date = '', clock = ''] = format.format(at).split(' ');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return { date, minute: hour * 60 + minute };
}

function sinceEpoch({ date, minute }: Wall): number {
  return Date.parse(date) / minuteMs + minute;
}

/** Today's hours at this minute, or yesterday's that pass midnight. */
function isOpen(table: Timetable, group: Group, language: Language, { date, minute }: Wall): boolean {
  const yesterday = new Date(Date.parse(date) - 1440 * minuteMs).toISOString().slice(0, 10);
  const covers = (spans: readonly Span[], at: number) => spans.some(({ from, until }) => from <= at && at < until);
  return covers(written(table, group, language, date), minute) || covers(written(table, group, language, yesterday), minute + 1440);
}

/** The hours that are written for a group on a day: the first answer in the order of facts of law and of staff. */
function written(table: Timetable, group: Group, language: Language, date: string): readonly Span[] {
  if (group.from !== undefined && Date.parse(date) < Date.parse(group.from)) return [];
  if (group.until !== undefined && Date.parse(date) > Date.parse(group.until)) return [];
  for (const exception of table.exceptions) {
    const isOver = exception.until !== undefined && date > exception.until;
    if (exception.from <= date && !isOver && isFor(exception, group, language)) return exception.spans;
  }
  for (const exception of table.yearly ?? []) {
    if (isInEveryYear(exception, date) && isFor(exception, group, language)) return exception.spans;
  }
  return inWeek(table, group.seasons?.find((season) => isInEveryYear(season, date)) ?? group, date);
}

/** The hours of a day by the rules of a week alone. */
function inWeek(table: Timetable, { rules, nth = [] }: Week, date: string): readonly Span[] {
  const weekday = new Date(date).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  if (isInEveryYear(table.newYear, date) && rules['new-year']) return rules['new-year'];
  if (isHoliday(date) && !isWeekend && rules['weekday-holidays']) return rules['weekday-holidays'];
  if (isHoliday(date) && rules.holidays) return rules.holidays;
  if (!isWeekend && !isHoliday(date)) {
    // Back over the days off just before this day: the nearest holiday whose rule is written moved here.
    for (let back = ahead(date, -1); isOff(back); back = ahead(back, -1)) {
      const moved = rules[`${weekdays[new Date(back).getUTCDay()] ?? 'sunday'}-or-next-working-day`];
      if (isHoliday(back) && moved) return moved;
    }
  }
  const counted = nth.find((rule) => weekdays[weekday] === rule.weekday && rule.ordinals.some((ordinal) => isCounted(date, ordinal)));
  if (counted) return counted.spans;
  const named = weekdays[weekday];
  const usual = named && rules[`${named}-or-next-working-day`];
  if (usual && !isHoliday(date)) return usual;
  if (named !== undefined && rules[named]) return rules[named];
  if (weekday === 6 && rules.saturdays) return rules.saturdays;
  if (weekday === 0 && rules.sundays) return rules.sundays;
  return (isWeekend ? rules.weekends : rules.weekdays) ?? rules.daily ?? [];
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const satisfies WeekdayName[];

function isOff(date: string): boolean {
  return [0, 6].includes(new Date(date).getUTCDay()) || isHoliday(date);
}

function ahead(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 1440 * minuteMs).toISOString().slice(0, 10);
}

/** Whether it is the first, second … or last of its weekday: so many of them are in the month before it, or none after it. */
function isCounted(date: string, ordinal: Ordinal): boolean {
  const month = date.slice(0, 7);
  if (ordinal === 'last') return !ahead(date, 7).startsWith(month);
  const before = [1, 2, 3, 4].filter((weeks) => ahead(date, -7 * weeks).startsWith(month)).length;
  return ['first', 'second', 'third', 'fourth', 'fifth'][before] === ordinal;
}

/** Whether the date is this day of its year: `08-13`, `02-last`, `05-third-tuesday`. */
function isThatDay(date: string, written: string): boolean {
  const [month, what = '', weekday] = written.split('-');
  if (date.slice(5, 7) !== month) return false;
  if (what === 'last' && weekday === undefined) return !ahead(date, 1).startsWith(date.slice(0, 7));
  if (weekday === undefined) return date.slice(8) === what;
  return weekdays[new Date(date).getUTCDay()] === weekday && isCounted(date, what as Ordinal);
}

function isFor(exception: Pick<Exception, 'languages'>, { languages }: Group, language: Language): boolean {
  if (exception.languages === undefined) return true;
  if (exception.languages === 'any' || languages === 'any') return exception.languages === languages;
  return exception.languages.includes(language);
}

function isInEveryYear({ from, until }: { readonly from: string; readonly until: string }, date: string): boolean {
  if (from.length > 5 || until.length > 5) return isReachedFrom(from, until, date);
  const year = Number(date.slice(0, 4));
  return [year - 1, year].some((begins) => {
    const ends = from <= until ? begins : begins + 1;
    return `${begins}-${from}` <= date && date <= `${ends}-${until}`;
  });
}

/** The same for days that move: going back from the date day by day, the first day comes before the last one. */
function isReachedFrom(from: string, until: string, date: string): boolean {
  const key = `${from} ${until} ${date}`;
  const known = reached.get(key);
  if (known !== undefined) return known;
  let [found, back] = [false, date];
  for (let looked = 0; looked < 366 && !found; looked += 1, back = ahead(back, -1)) {
    if (looked > 0 && isThatDay(back, until)) break;
    found = isThatDay(back, from);
  }
  reached.set(key, found);
  return found;
}

const reached = new Map<string, boolean>();

const byLaw = new Map<number, ReadonlyMap<string, unknown>>();

function isHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  if (year < 2028 || year > 2050) return holidays2025to2027.has(date);
  const ofYear = byLaw.get(year) ?? holidaysByLaw(year);
  byLaw.set(year, ofYear);
  return ofYear.has(date);
}
