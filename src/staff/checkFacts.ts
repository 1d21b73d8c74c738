// Facts that were not checked for long, or that no desk has confirmed; and a table of holidays that ends soon.

import { addDays, daysBetween, holidaysCover } from '../hours/calendar.ts';
import type { CivilDate } from '../hours/timetable.ts';
import type { Directory, Fact } from '../schedules/directory.ts';
import { quote } from '../schedules/sentences.ts';
import { type Warning, warn } from './warning.ts';

const mostDaysUnchecked = 180;
const holidaysAhead = 400;

/** The warnings about where facts come from and when staff last checked them. `today` is a day of the centres. */
export function checkFacts({ facts }: Pick<Directory, 'facts'>, today: CivilDate): readonly Warning[] {
  return facts.flatMap((fact) => [...age(fact, today), ...origin(fact)]);
}

/** After the table ends, a holiday has the hours of its weekday: staff are told long before. */
export function checkHolidays(today: CivilDate, cover: CivilDate = holidaysCover): readonly Warning[] {
  if (cover >= addDays(today, holidaysAhead)) return [];
  return [
    warn(
      'holidays-end',
      { file: 'package.json', line: 1 },
      `the table of public holidays ends on ${cover}; after it a holiday has the hours of its weekday. Write a newer version of @holiday-jp/holiday_jp here.`,
    ),
  ];
}

function age({ where, column, what, checked }: Fact, today: CivilDate): readonly Warning[] {
  const days = daysBetween(checked, today);
  const name = what === '' ? 'this file' : what;
  if (days < 0) {
    const message = `${name} was checked on ${checked}, a day that has not come yet. Write the day on which it was checked.`;
    return [warn('not-checked', where, message, column)];
  }
  if (days <= mostDaysUnchecked) return [];
  const message = `${name} was checked ${days} days ago, on ${checked}. Look at its source again, then write “checked: ${today}”.`;
  return [warn('not-checked', where, message, column)];
}

function origin({ where, column, what, source, confirmed }: Fact): readonly Warning[] {
  if (confirmed) return [];
  const name = what === '' ? 'this file' : what;
  const message = `${name} is not confirmed: its source is ${quote(source)}. Ask the desk, then write who said it and when as “source”, and remove “confirmed: false”.`;
  return [warn('not-confirmed', where, message, column)];
}
