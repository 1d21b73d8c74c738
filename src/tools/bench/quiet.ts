// Whether the machine had time for what was measured.

import type { CoreTime } from './processes.ts';

const quiet = 0.05;

/** A warning where something else had the cores while it was measured; undefined on a quiet machine. */
export function disturbance(before: CoreTime | undefined, after: CoreTime | undefined): string | undefined {
  if (before === undefined || after === undefined) return undefined;
  const shareOf = (lost: 'waitedMs' | 'stolenMs', had: 'ranMs' | 'busyMs') =>
    (after[lost] - before[lost]) / (after[lost] - before[lost] + after[had] - before[had]);
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const waited = shareOf('waitedMs', 'ranMs');
  const stolen = shareOf('stolenMs', 'busyMs');
  if (waited < quiet && stolen < quiet) return undefined;
  return `NOT QUIET: our service waited ${percent(waited)} of its working time for its core, and other machines on this host took ${percent(stolen)} of all cores. Measure again when nothing else runs.`;
}
