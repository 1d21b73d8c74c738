// Dated things that are over, that begin too far ahead to be meant, or that make no difference: exceptions and closures.

import type { CivilDate, Closure, Instant, Timetable, Where } from '../hours/timetable.ts';
import { decidedOn } from '../hours/why.ts';
import { civilDate } from '../hours/zone.ts';
import { type Message, message } from '../messages/message.ts';
import type { Directory, Line } from '../schedules/directory.ts';
import { closuresInVain, exceptionChanges, yearlyChanges } from './changesNothing.ts';
import { closureName, exceptionName, momentWritten, whereWritten, yearlyName } from './said.ts';
import { type Warning, warn } from './warning.ts';

export const mostYearsAhead = 10;

/** The warning for each dated entry. An entry in a list of days, or of a centre for several lines, counts once. */
type Finding = {
  readonly where: Where | undefined;
  readonly name: Message;
  readonly isOver: boolean;
  readonly isFar: boolean;
  readonly changesNothing: boolean;
  /** The beginning of a closure, and what closes the line at that time without it. */
  readonly closedBy?: { readonly from: string; readonly reason: string; readonly where: Where };
};

/** The warnings about everything that has a date. */
export function checkDates(directory: Directory, at: Instant): readonly Warning[] {
  const findings = [...linesOf(directory)].flatMap((line) => [...exceptionFindings(line, at), ...closureFindings(line, at)]);
  const byPlace = Map.groupBy(
    findings,
    ({ where, name }) => `${where?.file}:${where?.line} ${where === undefined ? JSON.stringify(name) : ''}`,
  );
  return [...byPlace.values()].flatMap(warningsOf);
}

/** Every line of the directory, shared or a centre's own, each object once. */
export function linesOf({ lines, centres }: Directory): ReadonlySet<Line> {
  return new Set([...lines.values(), ...[...centres.values()].flatMap((centre) => [...centre.lines.values()])]);
}

function warningsOf(same: readonly Finding[]): readonly Warning[] {
  const [first] = same;
  if (first === undefined) return [];
  const { where, name: what, closedBy } = first;
  if (same.every(({ isOver }) => isOver)) return [warn('over', where, message('over', { what }))];
  // The loader has no clock, so that the same files always give the same result. Only `check` can compare dates with today.
  if (same.some(({ isFar }) => isFar)) return [warn('far', where, message('far', { what, years: mostYearsAhead }))];
  if (!same.every(({ changesNothing, isOver }) => changesNothing || isOver)) return [];
  if (closedBy !== undefined) {
    const { from, reason } = closedBy;
    const said = message('changes-nothing.closed-anyway', { from, reason, line: whereWritten(closedBy.where) });
    return [warn('changes-nothing', where, said)];
  }
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
  // Notices of the console end by themselves.
  return timetable.closures
    .filter(({ notice }) => notice === undefined)
    .map((closure) => ({
      ...(inVain.has(closure) && closedByOf(timetable, closure)),
      where: closure.where,
      name: closureName(closure, timetable.zone),
      isOver: closure.until !== undefined && closure.until <= at,
      isFar: isFarAhead(civilDate(closure.from, timetable.zone), today),
      changesNothing: inVain.has(closure),
    }));
}

/** What closes the line when the closure begins: another closure, or what decides that day. */
function closedByOf(timetable: Timetable, closure: Closure): Pick<Finding, 'closedBy'> {
  const { zone } = timetable;
  const date = civilDate(closure.from, zone);
  const isCovering = (other: Closure) => other.from <= closure.from && (other.until ?? Infinity) >= (closure.until ?? Infinity);
  const other = timetable.closures.find((each) => each !== closure && isCovering(each));
  const language = timetable.groups.flatMap(({ languages }) => (languages === 'any' ? [] : languages))[0] ?? 'und';
  const where = other?.where ?? decidedOn(timetable, language, date).find((decided) => decided.where !== undefined)?.where;
  return where === undefined ? {} : { closedBy: { from: momentWritten(closure.from, zone), reason: closure.reason, where } };
}

/** Whether a day is so far ahead that its year is probably a mistake. */
export function isFarAhead(date: CivilDate, today: CivilDate): boolean {
  return date > `${Math.min(Number(today.slice(0, 4)) + mostYearsAhead, 9999)}${today.slice(4)}`;
}
