// Facts that were not checked for long, or that no desk has confirmed; and a table of holidays that ends soon.

import { addDays, daysBetween, holidaysCover } from '../hours/calendar.ts';
import type { CivilDate } from '../hours/timetable.ts';
import { type Message, message } from '../messages/message.ts';
import type { Directory, Fact } from '../schedules/directory.ts';
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
  return [warn('holidays-end', { file: 'package.json', line: 1 }, message('holidays-end', { end: cover }))];
}

function age({ where, column, what, checked }: Fact, today: CivilDate): readonly Warning[] {
  const days = daysBetween(checked, today);
  if (days < 0) return [warn('not-checked', where, message('not-checked.future', { what: factName(what), checked }), column)];
  if (days <= mostDaysUnchecked) return [];
  return [warn('not-checked', where, message('not-checked', { what: factName(what), days, checked, today }), column)];
}

function origin({ where, column, what, source, confirmed }: Fact): readonly Warning[] {
  if (confirmed) return [];
  return [warn('not-confirmed', where, message('not-confirmed', { what: factName(what), source }), column)];
}

function factName(what: string): Message {
  return what === '' ? message('fact.file') : message('fact.part', { name: what });
}
