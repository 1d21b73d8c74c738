// Tables for a terminal: a heading, then rows. Numbers are aligned right.

import { leftIn, rightIn, widest } from '../../staff/columns.ts';
import type { Goal } from './figures.ts';

type Cell = string | number | undefined;

/** The rows as lines of equal width. A number has up to four digits after the point, and an absent figure is a dash. */
export function tableOf(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const written = [heading, ...rows.map((row) => row.map(write))];
  const widths = heading.map((_, column) => widest(written.map((row) => row[column] ?? '')));
  const isRight = heading.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  return written
    .map((row) =>
      row
        .map((cell, column) => (isRight[column] ? rightIn : leftIn)(widths[column] ?? 0, cell))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Each goal beside its figure. */
export function goalsTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ goal, figure, unit, holds }) => [
    goal,
    figure,
    unit,
    holds === undefined ? 'not measured here' : holds ? 'reached' : 'MISSED',
  ]);
  return tableOf(['goal', 'here', '', ''], rows);
}

function write(cell: Cell): string {
  if (cell === undefined) return '–';
  if (typeof cell === 'string') return cell;
  const digits = Math.abs(cell) >= 100 ? 0 : Math.abs(cell) >= 10 ? 1 : Math.abs(cell) >= 0.1 ? 2 : 4;
  return cell.toLocaleString('en-US', { minimumFractionDigits: Number.isInteger(cell) ? 0 : digits, maximumFractionDigits: digits });
}
