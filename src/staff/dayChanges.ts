// What changes, day by day: the differences of two timelines cut at midnight, and the languages that share them joined.

import { minuteMs } from '../hours/calendar.ts';
import type { CivilDate, Language } from '../hours/timetable.ts';
import { civilDate, instantAt, minuteOfDay } from '../hours/zone.ts';
import type { Difference, SharedDifferences, Status } from './timeline.ts';

/** A part of a day that changes, in minutes after midnight. `minutes` is its length, also on a day of 23 or 25 hours. */
export type Part = {
  readonly from: number;
  readonly until: number;
  readonly minutes: number;
  readonly before: Status;
  readonly after: Status;
};

/** The same change on several days. */
export type DayChange = { readonly dates: readonly CivilDate[]; readonly parts: readonly Part[] };

/** The same changes in several languages. */
export type Changes = { readonly languages: readonly Language[]; readonly days: readonly DayChange[] };

/** The changes of languages, day by day; languages without any are left out, and those with equal ones joined. */
export function changesByDay(shared: readonly SharedDifferences[], zone: string): readonly Changes[] {
  const joined = new Map<string, Changes>();
  for (const { languages, differences } of shared) {
    if (differences.length === 0) continue;
    const days = daysOf(differences, zone);
    const key = JSON.stringify(days);
    joined.set(key, { languages: [...(joined.get(key)?.languages ?? []), ...languages], days });
  }
  return [...joined.values()];
}

function daysOf(list: readonly Difference[], zone: string): readonly DayChange[] {
  const byDate = new Map<CivilDate, Part[]>();
  for (const difference of list) {
    for (let { from } = difference; from < difference.until; ) {
      const date = civilDate(from, zone);
      const midnight = instantAt(date, 1440, zone);
      const until = Math.min(difference.until, midnight);
      const part: Part = {
        from: minuteOfDay(from, zone),
        until: until === midnight ? 1440 : minuteOfDay(until, zone),
        minutes: (until - from) / minuteMs,
        before: difference.before,
        after: difference.after,
      };
      byDate.set(date, [...(byDate.get(date) ?? []), part]);
      from = until;
    }
  }
  const alike = Map.groupBy(byDate, ([, parts]) => JSON.stringify(parts));
  return [...alike.values()].map((same) => ({ dates: same.map(([date]) => date), parts: same[0]?.[1] ?? [] }));
}
