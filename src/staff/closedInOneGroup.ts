// A day on which one group of a line is closed by a rule of its own, and the group for any language is not: callers are put through to it.

import { addDays } from '../hours/calendar.ts';
import { isNthName } from '../hours/monthDays.ts';
import { decisionOn } from '../hours/rules.ts';
import { scheduleFor } from '../hours/schedule.ts';
import { type CivilDate, type Group, nextWorkingDayRules, type Timetable, weekdayNames } from '../hours/timetable.ts';
import { weeksOf } from '../hours/writtenHours.ts';
import { message } from '../messages/message.ts';
import { languagesNamed } from './compareHours.ts';
import { whereWritten } from './said.ts';
import { alike } from './timeline.ts';
import { oncePerPlace, type Warning, warn } from './warning.ts';

const daysLooked = 400;
// A desk with languages of its own on working days alone is usual; one that rests on a day of the week is closed to all.
const restRules: ReadonlySet<string> = new Set<string>([...nextWorkingDayRules, ...weekdayNames.slice(0, 5), 'weekdays']);

/** A warning for each rule that closes a group for some languages on a day on which the group for any language is open by another rule. */
export function closedInOneGroup(timetable: Timetable, today: CivilDate): readonly Warning[] {
  const found = alike([timetable], languagesNamed(timetable)).flatMap(([language]) => {
    const groups = scheduleFor(timetable, language).groups;
    const own = groups.filter(({ group }) => group.languages !== 'any');
    const any = groups.filter(({ group }) => group.languages === 'any');
    if (any.length === 0 || !own.some(({ group }) => mayRest(group))) return [];
    return Array.from({ length: daysLooked }, (_, ahead) => addDays(today, ahead)).flatMap((date) => {
      const decided = own.map((rules) => decisionOn(timetable, rules, date));
      const rest = decided.find(({ by }) => restRules.has(by) || isNthName(by));
      if (rest === undefined || decided.some(({ spans }) => spans.length > 0)) return [];
      const open = any.map((rules) => decisionOn(timetable, rules, date)).find(({ spans }) => spans.length > 0);
      if (open === undefined || open.by === rest.by || open.by === 'exception' || open.by === 'yearly') return [];
      const values = { date, rule: rest.by, line: open.where === undefined ? '' : whereWritten(open.where), other: open.by };
      return [warn('closed-in-one-group', rest.where, message('closed-in-one-group', values))];
    });
  });
  return oncePerPlace(found.toReversed()).toReversed();
}

/** Whether a rule of the group closes it on days of the week or of a month. Few groups have one, and no day need be looked at for the others. */
function mayRest(group: Group): boolean {
  return weeksOf(group).some(
    ({ rules, nth = [] }) =>
      nth.some(({ spans }) => spans.length === 0) ||
      Object.entries(rules).some(([rule, spans]) => restRules.has(rule) && spans.length === 0),
  );
}
