// The hours' report for a terminal.

import type { HoursReport } from './hoursBench.ts';
import { goalsTable, tableOf } from './table.ts';

/** Ours and theirs side by side, the goals, the days on which they differ, and how it was measured. */
export function hoursText({ open, standing, differentDays, goals, notes }: HoursReport): string {
  const row = (what: string, { ours, theirs }: HoursReport['open']) => [what, Math.round(ours), Math.round(theirs), ours / theirs];
  const table = tableOf(
    ['answers a second', 'ours', 'opening_hours.js', '×'],
    [row('is it open', open), row('until when, and what is next', standing)],
  );
  const days = differentDays.length === 0 ? 'They agree on every day.' : `They differ on ${differentDays.join(', ')}.`;
  return [table, goalsTable(goals), [days, ...notes].join('\n')].join('\n\n');
}
