// Dated things that are over, that begin too far ahead to be meant, or that make no difference: exceptions, closures, announcements.

import type { CivilDate, Instant, Where } from '../hours/timetable.ts';
import { civilDate } from '../hours/zone.ts';
import { type Message, message } from '../messages/message.ts';
import type { Directory, Line } from '../schedules/directory.ts';
import { closuresInVain, exceptionChanges, yearlyChanges } from './changesNothing.ts';
import { closureName, exceptionName, momentWritten, yearlyName } from './said.ts';
import { type Warning, warn } from './warning.ts';

const mostYearsAhead = 10;

/** The warning for each dated entry. An entry in a list of days, or of a centre for several lines, counts once. */
type Finding = {
  readonly where: Where | undefined;
  readonly name: Message;
  readonly isOver: boolean;
  readonly isFar: boolean;
  readonly changesNothing: boolean;
};

/** The warnings about everything that has a date. */
export function checkDates(directory: Directory, at: Instant): readonly Warning[] {
  const findings = [...linesOf(directory)].flatMap((line) => [...exceptionFindings(line, at), ...closureFindings(line, at)]);
  const byPlace = Map.groupBy(
    findings,
    ({ where, name }) => `${where?.file}:${where?.line} ${where === undefined ? JSON.stringify(name) : ''}`,
  );
  return [...[...byPlace.values()].flatMap(warningsOf), ...announcementFindings(directory, at)];
}

/** Every line of the directory, shared or a centre's own, each object once. */
export function linesOf({ lines, centres }: Directory): ReadonlySet<Line> {
  return new Set([...lines.values(), ...[...centres.values()].flatMap((centre) => [...centre.lines.values()])]);
}

function warningsOf(same: readonly Finding[]): readonly Warning[] {
  const [first] = same;
  if (first === undefined) return [];
  const { where, name: what } = first;
  if (same.every(({ isOver }) => isOver)) return [warn('over', where, message('over', { what }))];
  // The loader has no clock, so that the same files always give the same result. Only `check` can compare dates with today.
  if (same.some(({ isFar }) => isFar)) return [warn('far', where, message('far', { what, years: mostYearsAhead }))];
  if (!same.every(({ changesNothing, isOver }) => changesNothing || isOver)) return [];
  return [warn('changes-nothing', where, message('changes-nothing', { what }))];
}

function exceptionFindings({ timetable }: Line, at: Instant): readonly Finding[] {
  const today = civilDate(at, timetable.zone);
  const dated = timetable.exceptions.map((exception): Finding => {
    const isOver = exception.until !== undefined && exception.until < today;
    return {
      where: exception.where,
      name: exceptionName(exception),
      isOver,
      isFar: isFarAhead(exception.from, today),
      changesNothing: !isOver && !exceptionChanges(timetable, exception),
    };
  });
  const yearly = (timetable.yearly ?? []).map(
    (exception): Finding => ({
      where: exception.where,
      name: yearlyName(exception),
      isOver: false,
      isFar: false,
      changesNothing: !yearlyChanges(timetable, exception, Number(today.slice(0, 4))),
    }),
  );
  return [...dated, ...yearly];
}

function closureFindings({ timetable }: Line, at: Instant): readonly Finding[] {
  const inVain = closuresInVain(timetable);
  const today = civilDate(at, timetable.zone);
  return timetable.closures.map((closure) => ({
    where: closure.where,
    name: closureName(closure, timetable.zone),
    isOver: closure.until !== undefined && closure.until <= at,
    isFar: isFarAhead(civilDate(closure.from, timetable.zone), today),
    changesNothing: inVain.has(closure),
  }));
}

function announcementFindings({ centres }: Directory, at: Instant): readonly Warning[] {
  return [...centres.values()].flatMap(({ announcement, where, zone }) => {
    if (announcement === undefined) return [];
    const end = momentWritten(announcement.until, zone);
    const place = where && { file: where.file, line: where.announcementAt ?? where.line };
    if (announcement.until <= at) return [warn('over', place, message('over.announcement', { end }))];
    if (!isFarAhead(civilDate(announcement.until, zone), civilDate(at, zone))) return [];
    return [warn('far', place, message('far.announcement', { end, years: mostYearsAhead }))];
  });
}

function isFarAhead(date: CivilDate, today: CivilDate): boolean {
  return date > `${Math.min(Number(today.slice(0, 4)) + mostYearsAhead, 9999)}${today.slice(4)}`;
}
