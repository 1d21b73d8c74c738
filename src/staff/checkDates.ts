// Dated things that are over, that begin too far ahead to be meant, or that make no difference: exceptions and closures.

import type { CivilDate, Instant, Where } from '../hours/timetable.ts';
import { civilDate } from '../hours/zone.ts';
import type { Directory, Line } from '../schedules/directory.ts';
import { closuresInVain, exceptionChanges, yearlyChanges } from './changesNothing.ts';
import { closureName, exceptionName } from './said.ts';
import { type Warning, warn } from './warning.ts';

const mostYearsAhead = 10;

/** The warning for each dated entry. An entry in a list of days, or of a centre for several lines, counts once. */
type Finding = {
  readonly where: Where | undefined;
  readonly name: string;
  readonly isOver: boolean;
  readonly isFar: boolean;
  readonly changesNothing: boolean;
};

/** The warnings about everything that has a date. */
export function checkDates(directory: Directory, at: Instant): readonly Warning[] {
  const findings = [...linesOf(directory)].flatMap((line) => [...exceptionFindings(line, at), ...closureFindings(line, at)]);
  const byPlace = Map.groupBy(findings, ({ where, name }) => `${where?.file}:${where?.line} ${where === undefined ? name : ''}`);
  return [...byPlace.values()].flatMap(warningsOf);
}

/** Every line of the directory, shared or a centre's own, each object once. */
export function linesOf({ lines, centres }: Directory): ReadonlySet<Line> {
  return new Set([...lines.values(), ...[...centres.values()].flatMap((centre) => [...centre.lines.values()])]);
}

function warningsOf(same: readonly Finding[]): readonly Warning[] {
  const [{ where, name } = { where: undefined, name: '' }] = same;
  if (same.every(({ isOver }) => isOver)) return [warn('over', where, `${name} is over. Remove it.`)];
  if (same.some(({ isFar }) => isFar)) return [far(where, name)];
  if (!same.every(({ changesNothing, isOver }) => changesNothing || isOver)) return [];
  return [
    warn(
      'changes-nothing',
      where,
      `${name} changes nothing: the hours are the same without it. Check its days, its languages and its hours, or remove it.`,
    ),
  ];
}

/** The loader has no clock, so that the same files always give the same result. Only `check` can compare dates with today. */
function far(where: Where | undefined, name: string): Warning {
  return warn('far', where, `${name} is more than ${mostYearsAhead} years ahead. Check the year.`);
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
      name: exceptionName(exception, 'every '),
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

function isFarAhead(date: CivilDate, today: CivilDate): boolean {
  return date > `${Math.min(Number(today.slice(0, 4)) + mostYearsAhead, 9999)}${today.slice(4)}`;
}
