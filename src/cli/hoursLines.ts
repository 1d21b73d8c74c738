// The lines of centres, as `madoguchi hours show` lists them: their ids, numbers and names, which centres use them, and where they are written.

import type { Instant } from '../hours/timetable.ts';
import { lineAt } from '../routing/lineAt.ts';
import type { Centre, Line } from '../schedules/directory.ts';
import { leftIn, widest } from '../staff/columns.ts';
import { whereWritten } from '../staff/said.ts';
import { reader, told } from './staffReader.ts';

/** A row for each line, with its number at an instant. */
export function linesText(centres: readonly Centre[], at: Instant): string {
  const rows = rowsOf(centres).map(({ line, centres: of }) => [
    line.id,
    lineAt(line, at).printed,
    nameOf(line),
    of.join(', '),
    line.where === undefined ? '' : whereWritten(line.where),
  ]);
  const widths = [0, 1, 2, 3].map((column) => widest(rows.map((row) => row[column] ?? '')));
  const table = rows.map((row) =>
    row
      .map((cell, column) => leftIn(widths[column] ?? 0, cell))
      .join('  ')
      .trimEnd(),
  );
  return [...table, '', told('show.choose', { example: rowsOf(centres)[0]?.line.id ?? '' })].join('\n');
}

/** As JSON: [{line, number, name, centres}, …]. */
export function linesJson(centres: readonly Centre[], at: Instant): string {
  const rows = rowsOf(centres).map(({ line, centres: of }) => ({
    line: line.id,
    number: lineAt(line, at).number,
    name: line.name,
    centres: of,
  }));
  return JSON.stringify(rows, undefined, 2);
}

type Row = { readonly line: Line; readonly centres: readonly string[] };

/** A line that several centres share is one row. */
function rowsOf(centres: readonly Centre[]): readonly Row[] {
  const rows = new Map<string, { readonly line: Line; readonly centres: string[] }>();
  for (const { id, lines } of centres) {
    for (const line of lines.values()) {
      const key = `${line.id} ${line.number}`;
      const row = rows.get(key) ?? { line, centres: [] };
      row.centres.push(id);
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}

function nameOf({ name }: Line): string {
  return (reader() === 'ja' ? (name.ja ?? name.en) : (name.en ?? name.ja)) ?? '';
}
