// Timetables and days in a notation that a person can read: what the tests of hours say and what they expect.

import { type Availability, availabilityAt } from '../../../src/hours/availability.ts';
import { openingsBetween } from '../../../src/hours/openings.ts';
import {
  type CivilDate,
  type Closure,
  type DayRule,
  type Exception,
  type Group,
  type Instant,
  type Language,
  type NthName,
  type NthRule,
  type Ordinal,
  ordinals,
  type Season,
  type Span,
  type Timetable,
  type Week,
  type WeekdayName,
  type YearlyException,
} from '../../../src/hours/timetable.ts';

// A language that no group names: for it, somebody answers wherever a group says `any`.
const unnamed = 'xx';

/**
 * A timetable from lines such as
 * `ja en: weekdays 9:00-12:00, 13:00-17:00; third-tuesday closed` · `any: daily 0:00-24:00` · `ja from 2027-04-01: …` ·
 * `season 07-01..08-31: weekdays 8:00-12:00` (of the group before it) · `zone America/New_York` ·
 * `new-year 12-29..01-03` · `exception 2026-11-24..2026-11-26 th: closed` · `yearly 08-13..08-15: closed` ·
 * `closure 2026-11-24T13:00..2026-11-24T14:00`. Closures are written in Tokyo time. The end may be `further-notice`.
 */
export function timetable(text: string): Timetable {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const after = (word: string) => lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
  const [from = '12-29', until = '01-03'] = after('new-year')[0]?.split('..') ?? [];
  return {
    zone: after('zone')[0] ?? 'Asia/Tokyo',
    newYear: { from, until },
    groups: groupsIn(lines),
    exceptions: after('exception').map(exception),
    ...(after('yearly').length > 0 && { yearly: after('yearly').map(yearly) }),
    closures: after('closure').map(closure),
  };
}

function groupsIn(lines: readonly string[]): readonly Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (line.startsWith('season ') && last !== undefined)
      groups[groups.length - 1] = { ...last, seasons: [...(last.seasons ?? []), season(line.slice('season '.length))] };
    else if (/^(any|[a-z]{2}( [a-z]{2})*)( from \S+)?( until \S+)?: /.test(line)) groups.push(group(line));
  }
  return groups;
}

function group(line: string): Group {
  const [head = '', rules = ''] = line.split(': ');
  const [, who = '', from, until] = /^(.*?)(?: from (\S+))?(?: until (\S+))?$/.exec(head) ?? [];
  return {
    languages: who === 'any' ? 'any' : who.split(' '),
    ...week(rules),
    needed: [],
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}

function season(line: string): Season {
  const [days = '', rules = ''] = line.split(': ');
  const [from = '', until = from] = days.split('..');
  return { from, until, ...week(rules) };
}

function week(rules: string): Week {
  const read = rules.split(';').map((rule) => {
    const [, name = '', hours = ''] = /^\s*(\S+) (.+)$/.exec(rule) ?? [];
    return { name, spans: spans(hours) };
  });
  const isNth = ({ name }: { readonly name: string }) => ordinals.some((ordinal) => name.startsWith(`${ordinal}-`));
  const nth = read.filter(isNth).map(({ name, spans: hours }): NthRule => {
    const words = name.split('-').filter((word) => word !== 'and');
    return { name: name as NthName, ordinals: words.slice(0, -1) as Ordinal[], weekday: words.at(-1) as WeekdayName, spans: hours };
  });
  return {
    rules: Object.fromEntries(read.filter((rule) => !isNth(rule)).map(({ name, spans: hours }) => [name as DayRule, hours])),
    ...(nth.length > 0 && { nth }),
  };
}

function exception(line: string): Exception {
  const [head = '', hours = ''] = line.split(': ');
  const [days = '', ...languages] = head.split(' ');
  const [from = '', until = from] = days.split('..');
  const read = { from, spans: spans(hours), ...(until !== 'further-notice' && { until }) };
  if (languages.length === 0) return read;
  return { ...read, languages: languages[0] === 'any' ? 'any' : languages };
}

function yearly(line: string): YearlyException {
  const { from, until = from, ...rest } = exception(line);
  return { ...rest, from, until };
}

function closure(line: string): Closure {
  const [from = '', until = ''] = line.split('..');
  return { from: tokyo(from), reason: 'a test', ...(until !== 'further-notice' && { until: tokyo(until) }) };
}

function spans(hours: string): readonly Span[] {
  if (hours.trim() === 'closed') return [];
  return hours.split(',').map((span) => {
    const [from = 0, until = 0] = span.split('-').map(minutes);
    return { from, until };
  });
}

function minutes(clock: string): number {
  const [hour = 0, minute = 0] = clock.trim().split(':').map(Number);
  return hour * 60 + minute;
}

/** The instant of `2026-11-24T13:00`, `…:30` or `…:30.999` on the wall in Tokyo, which is nine hours ahead all year. */
export function tokyo(wall: string): Instant {
  return Date.parse(`${wall}+09:00`);
}

/**
 * A day in Tokyo, from its midnight to the next: `09:00 ja en 12:00 | 13:00 ja 17:00`. After a time stand those who are
 * served from then on: the promised languages, and `any` where somebody answers whoever calls; `|` is a closed door.
 */
export function day(table: Timetable, date: CivilDate): string {
  const begin = tokyo(`${date}T00:00`);
  const end = begin + 24 * 60 * 60_000;
  const languages = [...new Set(table.groups.flatMap((each) => (each.languages === 'any' ? [] : each.languages))), unnamed];
  const openings = languages.map((language) => ({ language, found: openingsBetween(table, language, begin, end) }));
  const edges = [...new Set(openings.flatMap(({ found }) => found.flatMap(({ from, until }) => [from, until])))].sort((a, b) => a - b);
  let said = '';
  let before = '';
  for (const edge of edges) {
    const served = openings.flatMap(({ language, found }) => {
      const now = found.find(({ from, until }) => from <= edge && edge < until);
      return now === undefined ? [] : language === unnamed ? ['any'] : now.promised ? [language] : [];
    });
    const after = served.join(' ');
    if (after === before) continue;
    said += `${before === '' && said !== '' ? ' | ' : before === '' ? '' : ` ${before} `}${clock(edge - begin)}`;
    before = after;
  }
  return said === '' ? 'closed' : said;
}

function clock(sinceMidnightMs: number): string {
  return [sinceMidnightMs / 3_600_000, (sinceMidnightMs / 60_000) % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}

/** How a line stands at a time in Tokyo: `closed, opens 2026-11-24 09:30`, with everything that the standing says. */
export function statusOf(table: Timetable, language: Language, wall: string): string {
  const { status, until, closedFrom, promisedFrom, answeredFrom }: Availability = availabilityAt(table, language, tokyo(wall));
  const parts = [
    ['until', until],
    ['closed from', closedFrom],
    ['promised from', promisedFrom],
    ['answered from', answeredFrom],
  ] as const;
  return [status, ...parts.flatMap(([what, at]) => (at === undefined ? [] : `${what} ${wallInTokyo(at)}`))].join(', ');
}

/** `2026-11-24 09:30`; with seconds where there are any. */
export function wallInTokyo(at: Instant): string {
  return new Date(at + 9 * 3_600_000)
    .toISOString()
    .replace('T', ' ')
    .replace(/(:00)?\.000Z$/, '');
}
