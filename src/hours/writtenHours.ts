// All hours that are written in a group, whatever day they are for.

import type { DayRule, Group, Span, Week, Where } from './timetable.ts';

export type WrittenHours = { readonly spans: readonly Span[]; readonly where?: Where };

/** The week of a group, and those of its seasons. */
export function weeksOf(group: Group): readonly Week[] {
  return [group, ...(group.seasons ?? [])];
}

/** The hours of every rule of a week, each with its place. */
export function hoursIn({ rules, nth = [], where }: Week): readonly WrittenHours[] {
  const named = (Object.keys(rules) as DayRule[]).map((rule) => {
    const place = where?.[rule];
    return { spans: rules[rule] ?? [], ...(place !== undefined && { where: place }) };
  });
  return [...named, ...nth];
}
