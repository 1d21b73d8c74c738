// Checks that every caller of a centre can reach a person on every topic, and can stop a lost card at every hour.

import { nextDay } from '../../hours/calendar.ts';
import type { CivilDate, Group, Language, Span } from '../../hours/timetable.ts';
import { hoursIn, weeksOf } from '../../hours/writtenHours.ts';
import { message } from '../../messages/message.ts';
import type { Centre, Line } from '../directory.ts';
import type { Path } from '../yaml/document.ts';
import type { Report } from './reportAt.ts';

/** The topic that every centre has on key 1. */
export const lostCard = 'lost-card';

/**
 * Reports each topic and language that no line serves, and each language in which no line stops a lost card at every hour. `closedAt` has the
 * places at which closures of the centre name a line: where one of them is the reason, it is reported there.
 */
export function checkServed(centre: Centre, closedAt: ReadonlyMap<string, Path>, report: Report): void {
  const choices = [
    ...centre.topics.map(({ key, lines }) => ({ at: ['topics', key, 'lines'], lines })),
    { at: ['person'], lines: centre.person },
  ];
  for (const { at, lines } of choices) {
    const known = linesOf(centre, lines);
    const unserved = without(centre.languages, known, isEverOpen);
    if (known.length === lines.length && unserved.length > 0) {
      report(at, message('language-not-served', { languages: unserved }));
    }
  }
  const [lost] = centre.topics;
  if (lost === undefined) return;
  const stopping = linesOf(centre, lost.lines);
  const stranded = strandedIn(centre.languages, stopping.filter(isNeverClosed));
  if (stopping.length !== lost.lines.length || stranded.length === 0) return;
  const named = [...alwaysOpen(centre)].filter((id) => closedAt.has(id));
  for (const line of named) report(closedAt.get(line) ?? [], message('lost-card-closed.notice', { line }));
  if (named.length === 0) {
    report(['topics', lost.key, 'lines'], message('lost-card-closed', { languages: stranded }));
  }
}

function linesOf({ lines }: Centre, ids: readonly string[]): readonly Line[] {
  return ids.flatMap((id) => lines.get(id) ?? []);
}

/** The languages that no group of the lines has, of those groups that count. Each group is read once. */
function without(languages: readonly Language[], lines: readonly Line[], counts: (group: Group) => boolean): readonly Language[] {
  const groups = lines.flatMap(({ timetable }) => timetable.groups.filter(counts));
  if (groups.some((group) => group.languages === 'any')) return [];
  const served = new Set(groups.flatMap((group) => group.languages));
  return [...new Set(languages)].filter((language) => !served.has(language));
}

/** The languages in which no line stops a card at every hour, now and after a change of hours that is written already. */
function strandedIn(languages: readonly Language[], lines: readonly Line[]): readonly Language[] {
  const groups = lines.flatMap(({ timetable }) => timetable.groups.filter(isOpenDayAndNight));
  // Almost no group has a first or a last day.
  if (groups.every(({ from, until }) => from === undefined && until === undefined)) return without(languages, lines, isOpenDayAndNight);
  return [...new Set(languages)].filter((language) => {
    const serving = groups.filter((group) => group.languages === 'any' || group.languages.includes(language));
    return !coverAllDays(serving);
  });
}

function isEverOpen(group: Group): boolean {
  return weeksOf(group).some((week) => hoursIn(week).some(({ spans }) => spans.length > 0));
}

/** The lines that stop a lost card day and night. No closure of many lines closes them. */
export function alwaysOpen({ lines, topics }: Pick<Centre, 'lines' | 'topics'>): ReadonlySet<string> {
  const lost = topics.find(({ id }) => id === lostCard)?.lines ?? [];
  return new Set(lost.filter((id) => lines.get(id)?.timetable.groups.some(isOpenDayAndNight)));
}

function isNeverClosed({ timetable }: Line): boolean {
  return timetable.exceptions.length === 0 && timetable.yearly === undefined && timetable.closures.length === 0;
}

function isOpenDayAndNight(group: Group): boolean {
  return weeksOf(group).every((week) => week.rules.daily !== undefined && hoursIn(week).every(({ spans }) => isWholeDay(spans)));
}

function isWholeDay(spans: readonly Span[]): boolean {
  return spans.length === 1 && spans[0]?.from === 0 && spans[0].until >= 1440;
}

/** Whether groups follow each other without a gap, from before all days until after them. */
function coverAllDays(groups: readonly Group[]): boolean {
  let reached: CivilDate | undefined = '';
  for (const { from = '', until } of groups.toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1))) {
    if (reached === undefined || from > reached) break;
    const next = until === undefined ? undefined : nextDay(until);
    reached = next === undefined || next > reached ? next : reached;
  }
  return reached === undefined;
}
