// Names and times as the pages of the console write them, in the language of the page.

import type { Instant, Language } from '../hours/timetable.ts';
import { civilDate, instantOf } from '../hours/zone.ts';
import { dayName, languageName } from '../messages/dateWords.ts';
import type { StaffLanguage } from '../messages/message.ts';
import type { Centre, Words } from '../schedules/directory.ts';
import { clockAt } from '../staff/said.ts';

/** The name of a centre, a line or a topic: in the language of the page, else in Japanese or English, else its id. */
export function nameFor(names: Words | undefined, language: StaffLanguage, id: string): string {
  return names?.[language] ?? names?.ja ?? names?.en ?? id;
}

/** `12月1日（火）17:00`, with the year where it is another one; `Tue 2026-12-01 17:00`. */
export function momentFor(at: Instant, now: Instant, zone: string, language: StaffLanguage): string {
  const [date, today] = [civilDate(at, zone), civilDate(now, zone)];
  const day = dayName(language, date);
  const short = language === 'ja' && date.slice(0, 4) === today.slice(0, 4) ? day.slice(day.indexOf('年') + 1) : day;
  return language === 'ja' ? `${short}${clockAt(at, zone)}` : `${short} ${clockAt(at, zone)}`;
}

/** The instant that a form sent as `2026-12-30T19:00`, on the clock of the centre; undefined where it is no time. */
export function momentWrittenIn({ zone }: Pick<Centre, 'zone'>, written: string): Instant | undefined {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(written) ? instantOf(written, zone) : undefined;
}

/** An instant as a form's field of date and time holds it: `2026-12-30T19:00`. */
export function fieldMoment(at: Instant, zone: string): string {
  return `${civilDate(at, zone)}T${clockAt(at, zone).padStart(5, '0')}`;
}

/** `タイ語`; for a page in English `Thai`. */
export function languageFor(tag: Language, language: StaffLanguage): string {
  return languageName(language, tag);
}

/** The name of a centre for staff. */
export function centreName({ id, name }: Pick<Centre, 'id' | 'name'>, language: StaffLanguage): string {
  return nameFor(name, language, id);
}
