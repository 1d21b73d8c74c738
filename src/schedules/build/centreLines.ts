// The lines of one centre: its own, and the shared ones that it names, each with the closures that apply to its callers.

import { message } from '../../messages/message.ts';
import type { Centre, Line } from '../directory.ts';
import type { Closing } from '../notice.ts';
import { problemList } from '../problemList.ts';
import { notDialledBy } from '../schema/dialling.ts';
import type { CentreFile, LineFile } from '../schema/schema.ts';
import { type Path, whereIn } from '../yaml/document.ts';
import { closeLines } from './applyNotices.ts';
import { buildLine, closuresOf, type LineContext } from './buildLine.ts';
import type { CentreContext } from './context.ts';
import { alwaysOpen } from './coverage.ts';
import { checkTwice } from './languages.ts';
import { dialledNumbers } from './lineNumber.ts';
import type { Report } from './reportAt.ts';

type CentreLines = {
  readonly lines: ReadonlyMap<string, Line>;
  /** Where closures of the centre name a line. */
  readonly closedAt: ReadonlyMap<string, Path>;
};

/** The lines that the centre names, with the closures that it adds and those of all centres. */
export function linesOf(written: CentreFile, topics: Centre['topics'], context: CentreContext, report: Report): CentreLines {
  const lines = openLines(written, context, report);
  const own = new Set(Object.keys(written.lines));
  const closings = [...closingsOf(written, context, report), ...context.closings(written.zone)];
  const named = written.closures.flatMap((closure, index) =>
    typeof closure.lines === 'object' ? closure.lines.map((id, at) => [id, ['closures', index, 'lines', at]] as const) : [],
  );
  return { lines: closeLines({ lines, own, kept: alwaysOpen({ lines, topics }) }, closings), closedAt: new Map(named) };
}

function openLines(written: CentreFile, context: CentreContext, report: Report): ReadonlyMap<string, Line> {
  const { shared, broken } = context;
  const own = Object.keys(written.lines);
  const [language] = written.languages;
  const lines = new Map<string, Line>();
  for (const [id, line] of Object.entries(written.lines)) {
    for (const { number, at } of dialledNumbers(line)) {
      const refused = notDialledBy(number, written.dials);
      if (refused !== undefined) report(['lines', id, ...at], refused);
    }
    if (shared.has(id)) report(['lines', id], message('name-taken', { id }));
    const zone = line.zone ?? written.zone;
    lines.set(id, ownLine(id, line, { ...context, path: ['lines', id], zone, ...(language !== undefined && { language }) }));
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
        for (const telephone of [line, line.temporary ?? []].flat()) {
          const refused = notDialledBy(telephone, written.dials);
          if (refused !== undefined) report([...at, index], message('number-not-allowed.of-line', { line: id, why: refused }));
        }
        lines.set(id, line);
      }
    }
  }
  return lines;
}

/** A line of the centre’s own. It does not depend on shared lines, and stays the same object where only these change. */
function ownLine(id: string, line: LineFile, context: CentreContext & LineContext): Line {
  const { yaml, days, vocabulary } = context;
  const { made, problems } = context.remember(`${yaml.file} ${id}`, '', [line, days, vocabulary], () => {
    const list = problemList();
    return { made: buildLine(id, line, { ...context, problems: list }), problems: list.all() };
  });
  for (const problem of problems) context.problems.add(problem);
  return made;
}

/** The names of all lines that a centre uses, its own and shared ones. */
export function linesNamed(written: CentreFile): readonly string[] {
  return [...new Set(namesIn(written).flatMap(({ ids }) => ids))];
}

function namesIn({ topics, person, closures }: CentreFile): readonly { readonly at: Path; readonly ids: readonly string[] }[] {
  return [
    ...Object.entries(topics).map(([key, topic]) => ({ at: ['topics', key, 'lines'], ids: topic.lines })),
    { at: ['person'], ids: person },
    ...closures.map((closure, index) => ({
      at: ['closures', index, 'lines'],
      ids: typeof closure.lines === 'object' ? closure.lines : [],
    })),
  ];
}

/** The centre's own closures. One without lines is for all lines that are the centre's own; a national line closes only when it is named. */
function closingsOf(written: CentreFile, { yaml }: CentreContext, report: Report): readonly Closing[] {
  const closures = closuresOf(written.closures, ['closures'], written.zone, { whereOf: (at) => whereIn(yaml, at), report });
  return closures.flatMap((closure, index) => {
    if (closure === undefined) return [];
    return [{ closure, lines: written.closures[index]?.lines ?? Object.keys(written.lines) }];
  });
}
