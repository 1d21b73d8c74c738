// Hours that would be written twice for the same day: groups with a first or a last day, seasons of a group, nth weekdays of a week. Each is
// refused with both lines, because nothing says which of the two is meant.

import { addDays } from '../../hours/calendar.ts';
import { sharedDayIn, type YearStretch } from '../../hours/everyYear.ts';
import type { CivilDate, Group, Where } from '../../hours/timetable.ts';
import { message } from '../../messages/message.ts';
import { nthInJapanese } from '../nthNames.ts';
import type { NthWritten } from '../schema/weekRules.ts';
import type { Path } from '../yaml/document.ts';
import type { Report } from './reportAt.ts';

/** Reports each group with a first or a last day that shares a day and a language with one before it. Groups without are added to each other. */
export function checkGroupsApart(groups: readonly Group[], report: Report): void {
  for (const [index, group] of groups.entries()) {
    const other = groups.slice(0, index).find((before) => (isDated(before) || isDated(group)) && haveSameDay(before, group));
    if (other === undefined) continue;
    const at: Path = ['hours', index];
    const languages = group.languages === 'any' ? ['any'] : group.languages.filter((language) => other.languages.includes(language));
    const line = String(other.at?.line ?? '');
    const [earlier, later] = (group.from ?? '') > (other.from ?? '') ? [other, group] : [group, other];
    if (later.from !== undefined && (earlier.from ?? '') < later.from) {
      const end = { line, languages, ends: String(earlier.at?.line ?? ''), day: later.from, until: addDays(later.from, -1) };
      report(at, message('hours-overlap', end));
    } else report(at, message('hours-overlap.together', { line, languages }));
  }
}

function isDated({ from, until }: Group): boolean {
  return from !== undefined || until !== undefined;
}

function haveSameDay(one: Group, other: Group): boolean {
  const isBefore = (until: CivilDate | undefined, from: CivilDate | undefined) => until !== undefined && from !== undefined && until < from;
  if (isBefore(one.until, other.from) || isBefore(other.until, one.from)) return false;
  if (one.languages === 'any' || other.languages === 'any') return one.languages === other.languages;
  return one.languages.some((language) => other.languages.includes(language));
}

/** Reports each season that shares a day with one before it. */
export function checkSeasonsApart(seasons: readonly YearStretch[], at: Path, whereOf: (at: Path) => Where, report: Report): void {
  for (const [index, season] of seasons.entries()) {
    const before = seasons.slice(0, index).findIndex((other) => sharedDay(season, other) !== undefined);
    const other = seasons[before];
    if (other === undefined) continue;
    const day = sharedDay(season, other) ?? '';
    report([...at, index], message('seasons-overlap', { day, line: String(whereOf([...at, before]).line) }));
  }
}

/** In a usual year or in a leap year. */
function sharedDay(one: YearStretch, other: YearStretch): string | undefined {
  return sharedDayIn(one, other, 2023) ?? sharedDayIn(one, other, 2024);
}

/** Reports each nth weekday that is written twice in a week. */
export function checkNthApart(
  { nth }: { readonly nth: readonly NthWritten[] },
  at: Path,
  whereOf: (at: Path) => Where,
  report: Report,
): void {
  for (const [index, { weekday, ordinals, written }] of nth.entries()) {
    for (const other of nth.slice(0, index)) {
      const [ordinal] = other.weekday === weekday ? ordinals.filter((each) => other.ordinals.includes(each)) : [];
      if (ordinal === undefined) continue;
      const days = { written, day: `${ordinal} ${weekday}`, japanese: nthInJapanese({ ordinals: [ordinal], weekday }) };
      report([...at, written], message('nth-twice', { ...days, other: other.written, line: String(whereOf([...at, other.written]).line) }));
    }
  }
}
