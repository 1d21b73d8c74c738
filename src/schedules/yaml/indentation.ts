// Which line has the wrong indentation: the parser notices the first line that fits nowhere, which is often the innocent one behind it.

import { message } from '../../messages/message.ts';
import { type Fault, faultAt } from './yamlLimits.ts';

/** A line with something in it: where its first letter is, and the columns of the groups that it belongs to or begins. */
type Line = { readonly first: number; readonly column: number; readonly keys: readonly number[]; readonly text: string };

// A group is rarely longer; the lines above are read one by one.
const mostLines = 300;

/** What to say of a line that is indented like no line above it, at the place that is to be changed. */
export function indentationFault(text: string, offset: number): Fault {
  const line = lineAt(text, offset);
  const above = linesAbove(text, offset);
  const interrupting = interruptingLine(line, above);
  if (interrupting !== undefined)
    return faultAt(interrupting.first, (lineOf) => message('not-yaml.interrupts', { next: lineOf(line.first), count: line.column }));
  const levels = [...new Set(levelsOf(above))].sort((one, other) => one - other).map(String);
  if (levels.length === 0 || levels.includes(String(line.column))) return faultAt(line.first, message('not-yaml.indent'));
  return faultAt(line.first, message('not-yaml.indent-as', { count: line.column, levels: levels.join(' / ') }));
}

/** A line further left that has a value of its own, between this line and the group to which this line belongs. */
function interruptingLine(line: Line, above: readonly Line[]): Line | undefined {
  const left = above.findIndex(({ column }) => column < line.column);
  const found = above[left];
  const before = above.slice(left + 1);
  if (found === undefined || /^- |:$/.test(found.text)) return undefined;
  return (before[0]?.column ?? 0) >= line.column && levelsOf(before).includes(line.column) ? found : undefined;
}

/** The columns at which a line may go on with a group that is open behind these lines, the nearest line first. */
function levelsOf(lines: readonly Line[]): readonly number[] {
  let least = Number.POSITIVE_INFINITY;
  const levels: number[] = [];
  for (const { column, keys } of lines) {
    if (column >= least) continue;
    levels.push(...keys.filter((key) => key < least));
    least = column;
  }
  return levels;
}

function linesAbove(text: string, offset: number): readonly Line[] {
  const lines: Line[] = [];
  for (let end = text.lastIndexOf('\n', offset - 1); end >= 0 && lines.length < mostLines; end = text.lastIndexOf('\n', end - 1)) {
    const line = lineAt(text, end);
    if (line.text !== '' && !line.text.startsWith('#')) lines.push(line);
    if (end === 0) break;
  }
  return lines;
}

function lineAt(text: string, offset: number): Line {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const written = text.slice(start, Math.min(end < 0 ? text.length : end, start + 1000));
  const column = written.length - written.trimStart().length;
  const [marks = ''] = /^(?:- +)*/.exec(written.slice(column)) ?? [];
  return { first: start + column, column, keys: [column + marks.length], text: written.trim() };
}
