// Days that several lines share, each list once in “days.yaml”: other hours on these days are then written by the list's name.

import type { CivilDate } from '../../hours/timetable.ts';
import { message } from '../../messages/message.ts';
import type { ProblemList } from '../problemList.ts';
import { faultSince, isTooLong } from '../schema/dateFaults.ts';
import { type DayList, daysSchema } from '../schema/schema.ts';
import { checkShape } from '../schema/validateShape.ts';
import type { YamlFile } from '../yaml/document.ts';
import { reportIn } from './reportAt.ts';

export const daysFile = 'days.yaml';

/** The days of a list: stretches of dates, and stretches of every year (`08-13`), both with their last day included. */
export type SharedDays = {
  readonly dated: readonly { readonly from: CivilDate; readonly until: CivilDate }[];
  readonly yearly: readonly { readonly from: string; readonly until: string }[];
  readonly reason: string;
};

/** The lists by name; undefined where their file has mistakes of its own. */
export function readDays(yaml: YamlFile, problems: ProblemList): ReadonlyMap<string, SharedDays> | undefined {
  const written = checkShape(yaml, daysSchema, problems);
  if (written === undefined) return undefined;
  for (const [name, { days, checked }] of Object.entries(written)) {
    days.forEach((day, index) => {
      const report = reportIn({ yaml, problems }, [name, 'days', index]);
      const first = typeof day === 'string' ? day : 'from' in day ? day.from : undefined;
      const far = first === undefined ? undefined : faultSince(checked, first);
      if (far !== undefined) report(typeof day === 'string' ? [] : ['from'], far);
      if (typeof day === 'string' || !('from' in day)) return;
      if (day.until < day.from) report(['until'], message('ends-before-it-begins.days'));
      if (isTooLong(day.from, day.until)) report(['until'], message('date-too-far.days'));
    });
  }
  return new Map(Object.entries(written).map(([name, list]) => [name, sharedDays(list)]));
}

function sharedDays({ days, reason }: DayList): SharedDays {
  return {
    reason,
    dated: days.flatMap((day) => {
      if (typeof day === 'string') return [{ from: day, until: day }];
      return 'from' in day ? [{ from: day.from, until: day.until }] : [];
    }),
    yearly: days.flatMap((day) => (typeof day === 'object' && 'yearly' in day ? [day.yearly] : [])),
  };
}
