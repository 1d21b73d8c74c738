// Announcements that are over, too far ahead, too long to listen to, or true on one day only. One for all centres is one warning.

import { addDays, daysBetween } from '../hours/calendar.ts';
import type { CivilDate, Instant, Language } from '../hours/timetable.ts';
import { civilDate, instantAt } from '../hours/zone.ts';
import { type Message, message } from '../messages/message.ts';
import type { Announcement, Centre, Directory } from '../schedules/directory.ts';
import { isFarAhead, mostYearsAhead } from './checkDates.ts';
import { momentWritten } from './said.ts';
import { oncePerPlace, type Warning, type WarningCode, warn } from './warning.ts';

/** A centre's announcements as they are spoken, measured together in each language. */
export type SpokenAnnouncement = { readonly centre: Pick<Centre, 'announcements'>; readonly seconds: Readonly<Record<Language, number>> };

const longestSeconds = 20;
const mostDaysUnchecked = 30;

/** The ready announcements that speak of today. */
const ofToday: readonly string[] = ['early-closing'];

/** The warnings about the dates of announcements. */
export function checkAnnouncements({ centres }: Directory, at: Instant): readonly Warning[] {
  const found = [...centres.values()].flatMap(({ announcements, zone }) =>
    announcements.flatMap((each) => (each.notice === undefined ? warningsOf(each, zone, at) : [])),
  );
  return oncePerPlace(found);
}

function warningsOf(announcement: Announcement, zone: string, at: Instant): readonly Warning[] {
  const { until, ready = '', where } = announcement;
  const today = civilDate(at, zone);
  const found = (code: WarningCode, said: Message) => [warn(code, where, said)];
  if (until === undefined) return unchecked(announcement, zone, today).flatMap((said) => found('further-notice', said));
  const end = momentWritten(until, zone);
  if (until <= at) return found('over', message('over.announcement', { end }));
  if (isFarAhead(civilDate(until, zone), today)) return found('far', message('far.announcement', { end, years: mostYearsAhead }));
  if (!ofToday.includes(ready)) return [];
  const first = Math.max(announcement.from ?? at, at);
  const midnight = instantAt(addDays(civilDate(first, zone), 1), 0, zone);
  return until <= midnight ? [] : found('says-today', message('says-today', { ready, end, midnight: momentWritten(midnight, zone) }));
}

/** Nothing ends an announcement until further notice, so staff are asked every 30 days. A day to come is no day of a check. */
function unchecked({ from, checked, reason = '' }: Announcement, zone: string, today: CivilDate): readonly Message[] {
  const began = from === undefined ? undefined : civilDate(from, zone);
  const [since] = [checked, began]
    .filter((date): date is CivilDate => date !== undefined && date <= today)
    .toSorted()
    .reverse();
  const days = since === undefined ? 0 : daysBetween(since, today);
  return days < mostDaysUnchecked ? [] : [message('further-notice.announcement', { reason, days, today })];
}

/** A caller hears every announcement to its end before the menu. */
export function checkAnnouncement({ centre, seconds }: SpokenAnnouncement): readonly Warning[] {
  const long = Object.entries(seconds).filter(([, each]) => each > longestSeconds);
  if (long.length === 0) return [];
  const { where } = centre.announcements.at(-1) ?? {};
  return [warn('long-announcement', where, message('long-announcement', { times: spokenTimes(long), most: longestSeconds }))];
}

function spokenTimes([first, ...others]: readonly (readonly [Language, number])[]): Message {
  const [language, seconds] = first ?? ['', 0];
  const one = { language, seconds: Math.round(seconds) };
  return others.length === 0
    ? message('long-announcement.one', one)
    : message('long-announcement.more', { ...one, rest: spokenTimes(others) });
}
