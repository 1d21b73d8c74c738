// Whether the machine had time for what was measured.

import type { CoreTime } from './processes.ts';

const quiet = 0.1;

/** A warning where something else had the service's core while it was measured; undefined on a quiet machine. */
export function disturbance(before: CoreTime | undefined, after: CoreTime | undefined): string | undefined {
  if (before === undefined || after === undefined) return undefined;
  const waited = after.waitedMs - before.waitedMs;
  const share = waited / (waited + after.ranMs - before.ranMs);
  if (share < quiet) return undefined;
  return `NOT QUIET: our service waited ${Math.round(share * 100)} % of its working time for its core, which something else had. Measure again when nothing else runs.`;
}
