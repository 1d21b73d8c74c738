// Times as a person says them: today, tomorrow, the weekday, the date when it is further; the half hour; noon.

import type { PromptKey } from '../call/speech.ts';
import type { Moment, TimeOfDay } from '../routing/moment.ts';

export type Prompt = (key: PromptKey, values?: Readonly<Record<string, string>>) => string;

// Within these days a weekday alone says which day is meant.
const weekdayIsEnough = 6;

/** “tomorrow, Tuesday, at half past nine in the morning”. */
export function whenPhrase(prompt: Prompt, moment: Moment): string {
  const values = {
    clock: clockPhrase(prompt, moment),
    weekday: prompt(`weekday.${moment.weekday}` as PromptKey),
    date: prompt('time.monthDay', { month: prompt(`month.${moment.month}` as PromptKey), day: prompt(`day.${moment.day}` as PromptKey) }),
  };
  return prompt(dayForm(moment.daysAhead), values);
}

/** “half past nine in the morning”. */
export function clockPhrase(prompt: Prompt, { hour, minute }: TimeOfDay): string {
  if (minute === 0 && hour === 12) return prompt('clock.noon');
  if (minute === 0 && hour === 0) return prompt('clock.midnight');
  const values = { hour: prompt(`hour.${hour}` as PromptKey), period: prompt(`period.${hour}` as PromptKey) };
  if (minute === 0) return prompt('clock.exact', values);
  if (minute === 30) return prompt('clock.half', values);
  return prompt('clock.minutes', { ...values, minutes: prompt(`minute.${minute}` as PromptKey) });
}

function dayForm(daysAhead: number): PromptKey {
  if (daysAhead === 0) return 'time.today';
  if (daysAhead === 1) return 'time.tomorrow';
  return daysAhead > 0 && daysAhead <= weekdayIsEnough ? 'time.weekday' : 'time.date';
}
