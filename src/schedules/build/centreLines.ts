// The lines of one centre: its own, and the shared ones that it names, each with the closures that apply to its callers.

import type { Closure } from '../../hours/timetable.ts';
import { message } from '../../messages/message.ts';
import type { Line } from '../directory.ts';
import { notDialledBy } from '../schema/dialling.ts';
import type { CentreFile } from '../schema/schema.ts';
import { quote } from '../sentences.ts';
import { type Path, whereIn } from '../yaml/document.ts';
import { buildLine, closuresOf } from './buildLine.ts';
import type { CentreContext } from './context.ts';
import { checkTwice } from './languages.ts';
import { dialledNumbers } from './lineNumber.ts';
import type { Report } from './report.ts';

/** The lines that the centre names, shared ones with the closures that this centre adds. */
export function linesOf(written: CentreFile, context: CentreContext, report: Report): ReadonlyMap<string, Line> {
  const { yaml, shared, broken } = context;
  const whereOf = (at: Path) => whereIn(yaml, at);
  const own = Object.keys(written.lines);
  const closures = byLine(written, closuresOf(written.closures, ['closures'], written.zone, { whereOf, report }), own);
  const lines = new Map<string, Line>();
  for (const [id, line] of Object.entries(written.lines)) {
    for (const dialled of dialledNumbers(line)) {
      const refused = notDialledBy(dialled.written, written.dials);
      if (refused !== undefined) report(['lines', id, ...dialled.at], 'number-not-allowed', refused);
    }
    if (shared.has(id)) report(['lines', id], message('name-taken', { id }));
    const zone = line.zone ?? written.zone;
    lines.set(id, buildLine(id, line, { ...context, path: ['lines', id], zone, closures: closures.get(id) ?? [] }));
  }
  let known: readonly string[] | undefined;
  for (const { at, ids } of namesIn(written)) {
    checkTwice(at, ids, 'line', report);
    for (const [index, id] of ids.entries()) {
      const line = lines.get(id) ?? shared.get(id);
      if (line === undefined) {
        known ??= [...own, ...shared.keys()];
        if (!broken.has(id)) report([...at, index], message('line-unknown', { id, known }));
      } else if (!lines.has(id)) {
        for (const { printed } of [line, line.temporary ?? []].flat()) {
          const refused = notDialledBy(printed, written.dials);
          if (refused !== undefined) report([...at, index], 'number-not-allowed', `the line ${quote(id)}: ${refused}`);
        }
        lines.set(id, withClosures(line, closures.get(id) ?? []));
      }
    }
  }
  return lines;
}

function namesIn({ topics, person, closures }: CentreFile): readonly { readonly at: Path; readonly ids: readonly string[] }[] {
  return [
    ...Object.entries(topics).map(([key, topic]) => ({ at: ['topics', key, 'lines'], ids: topic.lines })),
    { at: ['person'], ids: person },
    ...closures.map((closure, index) => ({ at: ['closures', index, 'lines'], ids: closure.lines ?? [] })),
  ];
}

/** A closure without lines is for all lines that are the centre's own; a national line closes only when it is named. */
function byLine(
  written: CentreFile,
  closures: readonly (Closure | undefined)[],
  own: readonly string[],
): ReadonlyMap<string, readonly Closure[]> {
  const found = new Map<string, Closure[]>();
  for (const [index, closure] of closures.entries()) {
    if (closure === undefined) continue;
    for (const line of new Set(written.closures[index]?.lines ?? own)) {
      const before = found.get(line);
      if (before === undefined) found.set(line, [closure]);
      else before.push(closure);
    }
  }
  return found;
}

function withClosures(line: Line, closures: readonly Closure[]): Line {
  if (closures.length === 0) return line;
  return { ...line, timetable: { ...line.timetable, closures: [...line.timetable.closures, ...closures] } };
}
