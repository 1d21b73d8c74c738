// Why a line is open or closed on a day: for each group that applies to a language, what staff wrote that decides.

import { holidayOn } from './calendar.ts';
import { type Decision, decisionOn } from './rules.ts';
import { scheduleFor } from './schedule.ts';
import type { CivilDate, Group, Language, Timetable } from './timetable.ts';

export type Decided = Decision & {
  readonly group: Group;
  /** The Japanese name of the public holiday on that day, whether it decided or not. */
  readonly holiday?: string;
};

/** What decided a civil day, for each group of the line that applies to the language. Closures are not looked at: they cut what is decided here. */
export function decidedOn(timetable: Timetable, language: Language, date: CivilDate): readonly Decided[] {
  const holiday = holidayOn(date);
  return scheduleFor(timetable, language).groups.map((rules) => ({
    ...decisionOn(timetable, rules, date),
    group: rules.group,
    ...(holiday !== undefined && { holiday }),
  }));
}
