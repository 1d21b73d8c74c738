// Times as a person says them: today, tomorrow, the weekday, the date when it is further; the half hour; noon.

import type { Moment, PromptKey, TimeOfDay } from '../call/speech.ts';

export type Prompt = (key: PromptKey, values?: Readonly<Record<string, string>>) => string;

/** The words of one language for times. */
export type TimeWords = { readonly prompt: Prompt; readonly irregular: (time: TimeOfDay) => string | undefined };

// Within so many days, a weekday alone identifies the day.
const weekdayIsEnough = 6;

/** When something opens: “tomorrow, Tuesday, at half past nine in the morning”. */
export function whenPhrase(words: TimeWords, moment: Moment): string {
  const { prompt } = words;
  const values = {
    // A day's midnight is heard as its end, and this is its beginning.
    clock: moment.hour === 0 && moment.minute === 0 ? prompt('clock.dayBegins') : clockPhrase(words, moment),
    weekday: prompt(`weekday.${moment.weekday}` as PromptKey),
    date: prompt('time.monthDay', { month: prompt(`month.${moment.month}` as PromptKey), day: prompt(`day.${moment.day}` as PromptKey) }),
  };
  return prompt(dayForm(moment.daysAhead), values);
}

/** “half past nine in the morning”. */
export function clockPhrase({ prompt, irregular }: TimeWords, { hour, minute }: TimeOfDay): string {
  const own = irregular({ hour, minute });
  if (own !== undefined) return own;
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
