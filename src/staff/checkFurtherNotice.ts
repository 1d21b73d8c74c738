// Closures and exceptions until further notice: nothing ends them, so staff are asked every 30 days whether they still apply.

import { daysBetween } from '../hours/calendar.ts';
import type { CivilDate, Instant, Where } from '../hours/timetable.ts';
import { civilDate } from '../hours/zone.ts';
import { type Message, message } from '../messages/message.ts';
import type { Directory } from '../schedules/directory.ts';
import { linesOf } from './checkDates.ts';
import { closureName, exceptionName } from './said.ts';
import { type Warning, warn } from './warning.ts';

const mostDaysUnchecked = 30;

type Endless = {
  readonly name: Message;
  readonly where: Where | undefined;
  readonly from: CivilDate;
  readonly checked: CivilDate | undefined;
};

/** A warning for each of them that began, or was last checked, 30 days ago or longer. A centre's closure of several lines is one thing. */
export function checkFurtherNotice(directory: Directory, at: Instant): readonly Warning[] {
  const found = new Map<string, Warning>();
  for (const { timetable } of linesOf(directory)) {
    const today = civilDate(at, timetable.zone);
    const { zone } = timetable;
    const closures = timetable.closures.flatMap((closure): readonly Endless[] =>
      closure.until === undefined
        ? [{ name: closureName(closure, zone), where: closure.where, from: civilDate(closure.from, zone), checked: closure.checked }]
        : [],
    );
    const exceptions = timetable.exceptions.flatMap((exception): readonly Endless[] =>
      exception.until === undefined
        ? [{ name: exceptionName(exception), where: exception.where, from: exception.from, checked: exception.checked }]
        : [],
    );
    for (const endless of [...closures, ...exceptions])
      for (const warning of reminder(endless, today)) found.set(`${warning.file}:${warning.line} ${JSON.stringify(endless.name)}`, warning);
  }
  return [...found.values()];
}

function reminder({ name, where, from, checked }: Endless, today: CivilDate): readonly Warning[] {
  // What was written and checked before it begins is looked at 30 days after it began. A day to come is a mistake, and often of the year:
  // with it no question would come for years.
  const isChecked = checked !== undefined && checked > from && checked <= today;
  const since = isChecked ? checked : from;
  const days = daysBetween(since, today);
  if (days < mostDaysUnchecked) return [];
  const advice = message('further-notice.advice', { today });
  const said = isChecked
    ? message('further-notice.checked', { what: name, days, checked, advice })
    : message('further-notice', { what: name, days, advice });
  return [warn('further-notice', where, said)];
}
