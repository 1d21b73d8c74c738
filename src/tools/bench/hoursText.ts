// The hours' report for a terminal.

import type { HoursReport } from './hoursBench.ts';
import { goalsTable, tableOf } from './table.ts';

/** Ours and theirs side by side, the goals, the days on which they differ, and how it was measured. */
export function hoursText({ open, availability, farEnds, differentDays, goals, remarks }: HoursReport): string {
  const row = (what: string, { ours, theirs }: HoursReport['open']) => [what, Math.round(ours), Math.round(theirs), ours / theirs];
  const table = tableOf(
    ['answers a second', 'ours', 'opening_hours.js', '×'],
    [row('is it open', open), row('until when, and what is next', availability)],
  );
  const far = tableOf(
    ['with : without a far end, answers a second', 'asked before', 'without', '×', 'just read', 'without', '×'],
    farEnds.map(({ what, known, fresh }) => [
      what,
      Math.round(known.ours),
      Math.round(known.theirs),
      known.ours / known.theirs,
      Math.round(fresh.ours),
      Math.round(fresh.theirs),
      fresh.ours / fresh.theirs,
    ]),
  );
  const days = differentDays.length === 0 ? 'They agree on every day.' : `They differ on ${differentDays.join(', ')}.`;
  return [table, far, goalsTable(goals), [days, ...remarks].join('\n')].join('\n\n');
}
