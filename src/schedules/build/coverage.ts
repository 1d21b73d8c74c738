// Checks that every caller of a centre can reach a person on every topic, and can stop a lost card at every hour.

import type { Group, Language, Span } from '../../hours/timetable.ts';
import type { Centre, Line } from '../directory.ts';
import { listed } from '../sentences.ts';
import type { Report } from './context.ts';
import { closureOfStopping, type WrittenClosures } from './lostCardClosed.ts';

/**
 * Reports each topic and language that no line serves, and each language in which no line stops a lost card at every hour. `closures` are
 * those of the centre as they are written.
 */
export function checkServed(centre: Centre, report: Report, closures: WrittenClosures = []): void {
  const choices = [
    ...centre.topics.map(({ key, lines }) => ({ at: ['topics', key, 'lines'], lines })),
    { at: ['person'], lines: centre.person },
  ];
  for (const { at, lines } of choices) {
    const known = linesOf(centre, lines);
    const unserved = without(centre.languages, known, isEverOpen);
    if (known.length === lines.length && unserved.length > 0) {
      report(
        at,
        'language-not-served',
        `no line here serves ${listed(unserved)}. Add a line that does, or hours for “languages: any” where a person answers but the language is not promised.`,
      );
    }
  }
  const [lost] = centre.topics;
  if (lost === undefined) return;
  const stopping = linesOf(centre, lost.lines);
  const stranded = without(centre.languages, stopping.filter(isNeverClosed), isOpenDayAndNight);
  const closure = stranded.length > 0 ? closureOfStopping(lost.lines, closures) : undefined;
  if (closure !== undefined) report(closure.at, closure.said);
  else if (stopping.length === lost.lines.length && stranded.length > 0) {
    report(
      ['topics', lost.key, 'lines'],
      'lost-card-closed',
      `a lost card must find an open line at every hour, and here it does not in ${listed(stranded)}. Add a line with “daily: 0:00-24:00” and without exceptions and closures.`,
    );
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

function isEverOpen({ rules }: Group): boolean {
  return Object.values(rules).some((spans) => spans.length > 0);
}

function isNeverClosed({ timetable }: Line): boolean {
  return timetable.exceptions.length === 0 && timetable.yearly === undefined && timetable.closures.length === 0;
}

function isOpenDayAndNight({ rules }: Group): boolean {
  return rules.daily !== undefined && Object.values(rules).every(isWholeDay);
}

function isWholeDay(spans: readonly Span[]): boolean {
  return spans.length === 1 && spans[0]?.from === 0 && spans[0].until >= 1440;
}
