// Everything that staff should look at although the schedules are valid.

import type { Instant } from '../hours/timetable.ts';
import { civilDate, usualZone } from '../hours/zone.ts';
import type { Directory } from '../schedules/directory.ts';
import { inOneGo } from '../schedules/inOneGo.ts';
import { describeProblem } from '../schedules/problem.ts';
import { checkAnnouncement, checkAnnouncements, type SpokenAnnouncement } from './checkAnnouncements.ts';
import { checkContradictions } from './checkContradictions.ts';
import { checkDates } from './checkDates.ts';
import { checkEnded } from './checkEnded.ts';
import { checkFacts, checkHolidays } from './checkFacts.ts';
import { checkFurtherNotice } from './checkFurtherNotice.ts';
import { checkNames } from './checkNames.ts';
import { checkPromises, checkUnused } from './checkPromises.ts';
import { checkSpans } from './checkSpans.ts';
import type { Warning } from './warning.ts';

/** All warnings as of an instant, in the order of files and lines. */
export function checkSchedules(directory: Directory, at: Instant, spoken: readonly SpokenAnnouncement[]): readonly Warning[] {
  return inOneGo(checkInSteps(directory, at, spoken));
}

/** The same in steps of some milliseconds each, between which other work can be done. */
export function* checkInSteps(
  directory: Directory,
  at: Instant,
  spoken: readonly SpokenAnnouncement[],
): Generator<undefined, readonly Warning[], undefined> {
  const zone = [...directory.centres.values()].find(({ isDefault }) => isDefault)?.zone ?? usualZone;
  const today = civilDate(at, zone);
  const checks: readonly (() => readonly Warning[])[] = [
    () => directory.warnings.map((problem) => ({ ...problem, severity: 'warning' }) as const),
    () => checkHolidays(today),
    () => checkFacts(directory, today),
    () => checkDates(directory, at),
    () => checkAnnouncements(directory, at),
    () => checkEnded(directory, at),
    () => checkContradictions(directory, at),
    () => checkFurtherNotice(directory, at),
    () => checkPromises(directory, at),
    () => checkUnused(directory),
    () => checkSpans(directory),
    () => checkNames(directory, at),
    () => distinct(spoken.flatMap(checkAnnouncement)),
  ];
  const warnings: Warning[] = [];
  for (const check of checks) {
    warnings.push(...check());
    yield;
  }
  const contradicted = new Set(warnings.filter(({ code }) => code === 'days-shared').map(placeOf));
  // Of an exception that another one covers, both lines are named already.
  const once = warnings.filter((warning) => warning.code !== 'changes-nothing' || !contradicted.has(placeOf(warning)));
  return once.toSorted((one, other) => compare(one.file, other.file) || one.line - other.line || one.column - other.column);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Many centres announce the same. */
function distinct(warnings: readonly Warning[]): readonly Warning[] {
  return [...new Map(warnings.map((warning) => [describeProblem(warning), warning])).values()];
}

function placeOf({ file, line }: Warning): string {
  return `${file}:${line}`;
}
