// The number that a called person sees: one of ours, by which the carrier bills the call.

import type { Centre } from '../schedules/directory.ts';

/** The centre's caller id, or the first number that it answers; undefined where it has neither yet. */
export function callerIdOf({ callerId, numbers }: Pick<Centre, 'callerId' | 'numbers'>): string | undefined {
  return callerId ?? numbers.find(({ placeholder }) => placeholder !== true)?.number;
}
