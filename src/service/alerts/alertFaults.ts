// What a person outside should hear of: faults that go on until somebody ends them. Nothing of a caller is among them.

import { daysBetween, holidaysCover } from '../../hours/calendar.ts';
import type { Instant } from '../../hours/timetable.ts';
import { civilDate, usualZone } from '../../hours/zone.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Problem } from '../../schedules/problem.ts';
import { type LiveStatus, servingWord } from '../../schedules/reload/liveStatus.ts';

export type Fault = {
  readonly kind: 'refused-edit' | 'serving-kept-copy' | 'holidays-end';
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: Message | string;
  /** The centre whose file it is. */
  readonly centre?: string;
};

export type Watched = {
  readonly status: LiveStatus;
  /** What keeps the prompts of the folder out until another start. */
  readonly contentProblems: readonly Problem[];
  readonly now: Instant;
  /** The last day for which public holidays are known; that of the table if absent. */
  readonly cover?: string;
};

// A file may be wrong in a thousand places. A person needs the first ones; the log has more.
const mostProblems = 20;
const holidaysAheadDays = 60;

/** The faults of this moment, one of each code and file, so that one that moves to another line stays the same fault. */
export function faultsNow({ status, contentProblems, now, cover = holidaysCover }: Watched): ReadonlyMap<string, Fault> {
  const problems = [...contentProblems, ...status.problems].filter(({ severity }) => severity === 'problem');
  const refused = new Map<string, Fault>();
  for (const problem of problems)
    if (!refused.has(keyOf(problem)) && refused.size < mostProblems) refused.set(keyOf(problem), refusedEdit(problem));
  return new Map([...keptCopy(status, contentProblems), ...holidaysEnd(now, cover), ...refused]);
}

function refusedEdit({ code, file, line, column, message: said }: Problem): Fault {
  const centre = /^centres\/([^/]+)\.ya?ml$/.exec(file)?.[1];
  return { kind: 'refused-edit', code, file, line, column, message: said, ...(centre !== undefined && { centre }) };
}

function keptCopy(status: LiveStatus, contentProblems: readonly Problem[]): readonly (readonly [string, Fault])[] {
  if (servingWord(status, contentProblems) !== 'kept-copy') return [];
  const keptAt = status.fromCopy === undefined ? undefined : new Date(status.fromCopy.keptAt).toISOString();
  const said = keptAt === undefined ? message('alert.kept-prompts') : message('serving-kept-copy', { keptAt });
  return [ofWhole('serving-kept-copy', '.', said)];
}

function holidaysEnd(now: Instant, cover: string): readonly (readonly [string, Fault])[] {
  if (daysBetween(civilDate(now, usualZone), cover) > holidaysAheadDays) return [];
  return [ofWhole('holidays-end', 'package.json', message('alert.holidays-end', { cover }))];
}

function ofWhole(kind: Fault['kind'], file: string, said: Message): readonly [string, Fault] {
  const fault: Fault = { kind, code: kind, file, line: 1, column: 1, message: said };
  return [keyOf(fault), fault];
}

function keyOf({ code, file }: Pick<Fault, 'code' | 'file'>): string {
  return `${code} ${file}`;
}
