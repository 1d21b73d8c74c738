// Languages whose calls say the hour with its part of the day (“alas nuwebe ng umaga”): their pages write it so, too. A part begins at an hour,
// as in the words of the call.

import type { Language } from '../hours/timetable.ts';

type Clock = {
  /** The words of each part of the day, with the hour at which it begins, from midnight on. */
  readonly periods: readonly (readonly [hour: number, words: string])[];
  readonly isBehind: boolean;
};

export const twelveHourClocks: Readonly<Partial<Record<Language, Clock>>> = {
  tl: {
    periods: [
      [0, 'ng hatinggabi'],
      [1, 'ng madaling-araw'],
      [5, 'ng umaga'],
      [12, 'ng tanghali'],
      [13, 'ng hapon'],
      [18, 'ng gabi'],
    ],
    isBehind: true,
  },
  ne: {
    periods: [
      [0, 'राति'],
      [4, 'बिहान'],
      [12, 'दिउँसो'],
      [17, 'बेलुका'],
      [20, 'राति'],
    ],
    isBehind: false,
  },
};

/** The words for the part of the day of an hour from 0 to 23. */
export function periodOf({ periods }: Clock, hour: number): string {
  return periods.findLast(([begins]) => begins <= hour)?.[1] ?? '';
}

/** “9:41 ng umaga”, “बिहान ९:४१”. `digits` writes a number with at least so many digits. */
export function twelveHours(clock: Clock, minutes: number, digits: (value: number, least: number) => string): string {
  const hour = Math.floor(minutes / 60) % 24;
  const time = `${digits(hour % 12 === 0 ? 12 : hour % 12, 1)}:${digits(minutes % 60, 2)}`;
  const period = periodOf(clock, hour);
  return clock.isBehind ? `${time} ${period}` : `${period} ${time}`;
}
