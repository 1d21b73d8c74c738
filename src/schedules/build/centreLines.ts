// The lines of one centre: its own, and the shared ones that it names, each with the closures that hold for its callers.

import type { Closure } from '../../hours/timetable.ts';
import type { Line } from '../directory.ts';
import type { Problem } from '../problem.ts';
import type { CentreFile } from '../schema/schema.ts';
import { whereIn, type YamlFile } from '../yaml/document.ts';
import { buildLine, closuresOf } from './buildLine.ts';
import type { SharedDays } from './days.ts';
import { notDialledBy } from './dialling.ts';
import type { Vocabulary } from './loadDirectory.ts';

export type LineSurroundings = {
  readonly yaml: YamlFile;
  readonly shared: ReadonlyMap<string, Line>;
  /** Lines whose files have mistakes of their own: that they are not there is said there. */
  readonly broken: ReadonlySet<string>;
  /** The lists of days that several lines share; undefined where their file has mistakes of its own. */
  readonly days: ReadonlyMap<string, SharedDays> | undefined;
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
};

type Say = (at: readonly PropertyKey[], message: string) => void;

/** The lines that the centre names, shared ones with the closures that this centre adds. */
export function linesOf(written: CentreFile, around: LineSurroundings, say: Say): ReadonlyMap<string, Line> {
  const { yaml, shared, broken } = around;
  const whereOf = (at: readonly PropertyKey[]) => whereIn(yaml, at);
  const closures = closuresOf(written.closures, ['closures'], written.zone, { whereOf, say });
  const own = Object.keys(written.lines);
  // A closure without lines is for all lines that are the centre's own; a national line closes only when it is named.
  const closuresFor = (line: string) =>
    closures.flatMap((closure, index): readonly Closure[] =>
      closure !== undefined && (written.closures[index]?.lines ?? own).includes(line) ? [closure] : [],
    );
  const lines = new Map<string, Line>();
  for (const [id, line] of Object.entries(written.lines)) {
    const refused = notDialledBy(line.number, written.dials);
    if (refused !== undefined) say(['lines', id, 'number'], refused);
    if (shared.has(id)) say(['lines', id], `a line “${id}” stands in the folder “lines” already. Give this one another name.`);
    lines.set(id, buildLine(id, line, { ...around, path: ['lines', id], zone: line.zone ?? written.zone, closures: closuresFor(id) }));
  }
  const named = [
    ...Object.entries(written.topics).map(([key, topic]) => ({ at: ['topics', key, 'lines'], ids: topic.lines })),
    { at: ['person'], ids: written.person },
    ...written.closures.map((closure, index) => ({ at: ['closures', index, 'lines'], ids: closure.lines ?? [] })),
  ];
  for (const { at, ids } of named) {
    ids.forEach((id, index) => {
      const line = lines.get(id) ?? shared.get(id);
      if (ids.indexOf(id) !== index) say([...at, index], `the line “${id}” stands here twice. Remove one of the two.`);
      if (line === undefined && broken.has(id)) return;
      if (line === undefined) say([...at, index], `there is no line “${id}”. Write one of: ${[...own, ...shared.keys()].join(', ')}.`);
      else if (!lines.has(id)) {
        const refused = notDialledBy(line.printed, written.dials);
        if (refused !== undefined) say([...at, index], `the line “${id}”: ${refused}`);
        lines.set(id, withClosures(line, closuresFor(id)));
      }
    });
  }
  return lines;
}

function withClosures(line: Line, closures: Line['timetable']['closures']): Line {
  if (closures.length === 0) return line;
  return { ...line, timetable: { ...line.timetable, closures: [...line.timetable.closures, ...closures] } };
}
