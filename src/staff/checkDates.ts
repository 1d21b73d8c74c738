// Dated things that are over, or that make no difference: exceptions, closures, announcements.

import { addDays } from '../hours/calendar.ts';
import type { CivilDate, Closure, Exception, Instant, Language, Timetable, Where, YearlyException } from '../hours/timetable.ts';
import { civilDate, instantAt } from '../hours/zone.ts';
import type { Directory, Line } from '../schedules/directory.ts';
import { cut } from '../schedules/sentences.ts';
import { languagesNamed } from './compareHours.ts';
import { momentName } from './said.ts';
import { differences, timelineOf, type Window } from './timeline.ts';
import { type Warning, warn } from './warning.ts';

// Each date falls on each day of the week within so many years.
const yearsLooked = 12;

/** What is said of each thing; a thing of a list of days, or of a centre for several lines, is one thing. */
type Finding = { readonly where: Where | undefined; readonly name: string; readonly isOver: boolean; readonly changesNothing: boolean };

/** The warnings about everything that has a date. */
export function checkDates(directory: Directory, at: Instant): readonly Warning[] {
  const lines = new Set([...directory.lines.values(), ...[...directory.centres.values()].flatMap(({ lines }) => [...lines.values()])]);
  const findings = [...lines].flatMap((line) => [...exceptionFindings(line, at), ...closureFindings(line, at)]);
  const byPlace = Map.groupBy(findings, ({ where, name }) => `${where?.file}:${where?.line} ${where === undefined ? name : ''}`);
  return [...[...byPlace.values()].flatMap(sayOf), ...announcementsOver(directory, at)];
}

function sayOf(same: readonly Finding[]): readonly Warning[] {
  const [{ where, name } = { where: undefined, name: '' }] = same;
  if (same.every(({ isOver }) => isOver)) return [warn('over', where, `${name} is over. Remove it.`)];
  if (!same.every(({ changesNothing, isOver }) => changesNothing || isOver)) return [];
  return [
    warn(
      'changes-nothing',
      where,
      `${name} changes nothing: the hours are the same without it. Check its days, its languages and its hours, or remove it.`,
    ),
  ];
}

function exceptionFindings({ timetable }: Line, at: Instant): readonly Finding[] {
  const today = civilDate(at, timetable.zone);
  const dated = timetable.exceptions.map((exception): Finding => {
    const without = { ...timetable, exceptions: timetable.exceptions.filter((other) => other !== exception) };
    const days = exception.from === exception.until ? exception.from : `${exception.from} to ${exception.until}`;
    return {
      where: exception.where,
      name: `the exception of ${days}${because(exception)}`,
      isOver: exception.until < today,
      changesNothing: !isDifferent(timetable, without, [exception]),
    };
  });
  const yearly = (timetable.yearly ?? []).map((exception): Finding => {
    const without = { ...timetable, yearly: (timetable.yearly ?? []).filter((other) => other !== exception) };
    const years = Array.from({ length: yearsLooked }, (_, ahead) => Number(today.slice(0, 4)) + ahead);
    return {
      where: exception.where,
      name: `the exception of every ${exception.from}${exception.from === exception.until ? '' : ` to ${exception.until}`}${because(exception)}`,
      isOver: false,
      changesNothing: !isDifferent(
        timetable,
        without,
        years.map((year) => daysIn(exception, year)),
      ),
    };
  });
  return [...dated, ...yearly];
}

function daysIn({ from, until }: YearlyException, year: number): { readonly from: CivilDate; readonly until: CivilDate } {
  return { from: `${year}-${from}`, until: `${until < from ? year + 1 : year}-${until}` };
}

function closureFindings({ timetable }: Line, at: Instant): readonly Finding[] {
  return timetable.closures.map((closure) => {
    const without = { ...timetable, closures: timetable.closures.filter((other) => other !== closure) };
    return {
      where: closure.where,
      name: closureName(closure, timetable.zone),
      isOver: closure.until <= at,
      changesNothing: !languagesOf(timetable).some((language) => hasChange(timetable, without, language, closure)),
    };
  });
}

function closureName({ from, until, reason }: Closure, zone: string): string {
  return `the closure from ${momentName(from, zone)} to ${momentName(until, zone)} (${cut(reason)})`;
}

function because({ reason }: Pick<Exception, 'reason'>): string {
  return reason === undefined ? '' : ` (${cut(reason)})`;
}

function announcementsOver({ centres }: Directory, at: Instant): readonly Warning[] {
  return [...centres.values()].flatMap(({ announcement, where, zone }) => {
    if (announcement === undefined || announcement.until > at) return [];
    const place = where && { file: where.file, line: where.announcementAt ?? where.line };
    return [warn('over', place, `the announcement ended on ${momentName(announcement.until, zone)}. Remove it.`)];
  });
}

/** Whether some language's hours on the days, or on the mornings after them, are others. */
function isDifferent(
  one: Timetable,
  other: Timetable,
  stretches: readonly { readonly from: CivilDate; readonly until: CivilDate }[],
): boolean {
  return languagesOf(one).some((language) =>
    stretches.some(({ from, until }) =>
      hasChange(one, other, language, {
        from: instantAt(from, 0, one.zone),
        until: instantAt(addDays(until, 1), 1440, one.zone),
      }),
    ),
  );
}

function hasChange(one: Timetable, other: Timetable, language: Language, { from, until }: Window): boolean {
  return differences(timelineOf([one], language, { from, until }), timelineOf([other], language, { from, until })).length > 0;
}

// “und” is the tag of a language that nobody names (BCP 47): only hours for any language hold for it.
function languagesOf(timetable: Timetable): readonly Language[] {
  return [...languagesNamed(timetable), 'und'];
}
