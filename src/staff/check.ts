// Everything that staff should look at although the schedules are valid.

import type { Instant, Language } from '../hours/timetable.ts';
import { civilDate, usualZone } from '../hours/zone.ts';
import { type Message, message } from '../messages/message.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import { checkDates } from './checkDates.ts';
import { checkFacts, checkHolidays } from './checkFacts.ts';
import { checkFurtherNotice } from './checkFurtherNotice.ts';
import { checkPromises, checkUnused } from './checkPromises.ts';
import { checkSpans } from './checkSpans.ts';
import { type Warning, warn } from './warning.ts';

/** A centre's announcement as it is spoken, measured in each language that has words. */
export type SpokenAnnouncement = { readonly centre: Centre; readonly seconds: Readonly<Record<Language, number>> };

const longestAnnouncement = 20;

/** All warnings as of an instant, in the order of files and lines. */
export function checkSchedules(directory: Directory, at: Instant, spoken: readonly SpokenAnnouncement[]): readonly Warning[] {
  const zone = [...directory.centres.values()].find(({ isDefault }) => isDefault)?.zone ?? usualZone;
  const today = civilDate(at, zone);
  const warnings: readonly Warning[] = [
    ...directory.warnings.map((problem) => ({ ...problem, severity: 'warning' }) as const),
    ...checkHolidays(today),
    ...checkFacts(directory, today),
    ...checkDates(directory, at),
    ...checkFurtherNotice(directory, at),
    ...checkPromises(directory, at),
    ...checkUnused(directory),
    ...checkSpans(directory),
    ...spoken.flatMap(checkAnnouncement),
  ];
  return warnings.toSorted((one, other) => compare(one.file, other.file) || one.line - other.line || one.column - other.column);
}

/** A caller hears the announcement to its end before the menu. */
export function checkAnnouncement({ centre, seconds }: SpokenAnnouncement): readonly Warning[] {
  const long = Object.entries(seconds).filter(([, each]) => each > longestAnnouncement);
  if (long.length === 0) return [];
  const { where } = centre;
  return [
    warn(
      'long-announcement',
      where && { file: where.file, line: where.announcementAt ?? where.line },
      message('long-announcement', { times: spokenTimes(long), most: longestAnnouncement }),
    ),
  ];
}

function spokenTimes([first, ...others]: readonly (readonly [Language, number])[]): Message {
  const [language, seconds] = first ?? ['', 0];
  const one = { language, seconds: Math.round(seconds) };
  return others.length === 0
    ? message('long-announcement.one', one)
    : message('long-announcement.more', { ...one, rest: spokenTimes(others) });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
