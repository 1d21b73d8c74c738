// The rules for the days of a week in the words of a clerk: `第3火曜日` for `third-tuesday`.

import { type Ordinal, ordinals, type WeekdayName, weekdayNames } from '../../hours/timetable.ts';
import { type MessageKey, message, type StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { nthInJapanese, readNthName } from '../../schedules/nthNames.ts';

/** The rules that a form offers for another day, in the order in which they are offered. */
export const offeredDays = [
  'weekdays',
  'saturdays',
  'sundays',
  'weekends',
  ...weekdayNames,
  'holidays',
  'weekday-holidays',
  'new-year',
] as const;

/** The name of a rule; what no form offers is called as it is written. */
export function ruleSaid(rule: string, language: StaffLanguage): string {
  const nth = readNthName(rule);
  if (nth !== undefined) return language === 'ja' ? nthInJapanese(nth) : nthInEnglish(nth.ordinals, nth.weekday);
  const following = /^(\w+)-or-next-working-day$/.exec(rule)?.[1];
  if (following !== undefined) return sayKey(language, 'day-rule.or-next', { day: weekdaySaid(following as WeekdayName, language) });
  const key = `day-rule.${rule}`;
  return keys.has(key) ? say(language, message(key as MessageKey & `day-rule.${(typeof offeredDays)[number]}`)) : rule;
}

export function weekdaySaid(weekday: WeekdayName, language: StaffLanguage): string {
  return sayKey(language, `day-rule.${weekday}`);
}

export function ordinalSaid(ordinal: Ordinal, language: StaffLanguage): string {
  return sayKey(language, `day-ordinal.${ordinal}`);
}

const keys = new Set<string>(['daily', ...offeredDays].map((rule) => `day-rule.${rule}`));

function nthInEnglish(places: readonly Ordinal[], weekday: WeekdayName): string {
  const words = places.map((each) =>
    each === 'last' ? 'last' : `${ordinals.indexOf(each) + 1}${['st', 'nd', 'rd'][ordinals.indexOf(each)] ?? 'th'}`,
  );
  return `${words.join(' and ')} ${weekdaySaid(weekday, 'en')}`;
}

/** Hours as they are written, for a clerk: `休み` for `closed`. */
export function hoursSaid(written: string, language: StaffLanguage): string {
  return written === 'closed' ? sayKey(language, 'hours-form.closed') : written.replaceAll('-', '～');
}
