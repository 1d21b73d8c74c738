// The pages' report for a terminal.

import type { PagesReport, PagesRow, Waits } from './pagesBench.ts';
import { goalsTable, tableOf } from './table.ts';

/** The waits of the turns with and without a burst, the goals, and how it was measured. */
export function pagesText({ rows, goals, remarks }: PagesReport): string {
  const heading = ['turns', '', 'failed', 'p50 ms', 'p99 ms', 'max ms', 'worst ms', 'pages by status'];
  const waits = (way: string, what: string, { failed, p50Ms, p99Ms, maxMs, worstMs }: Waits, pages: string) =>
    [way, what, failed, p50Ms, p99Ms, maxMs, worstMs, pages] as const;
  const table = tableOf(
    heading,
    rows.flatMap(({ way, control, beside, pages }) => [
      waits(way, 'alone', control, ''),
      waits('', 'beside pages', beside, statuses(pages)),
    ]),
  );
  return [table, goalsTable(goals), remarks.join('\n')].join('\n\n');
}

function statuses(pages: PagesRow['pages']): string {
  return Object.entries(pages)
    .map(([status, count]) => `${status === '0' ? 'none' : status}: ${count}`)
    .join(', ');
}
