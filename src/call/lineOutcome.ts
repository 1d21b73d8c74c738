// How a line ended for the caller, where none of its telephones took the call.

import type { Outcome } from './heard.ts';

/** How a telephone ends that did not take the call, with the caller still there. */
export type Unanswered = Exclude<Outcome, 'answered' | 'abandoned'>;

/** `busy`: a person is there, and talks to another caller or did not take this call. */
export type LineOutcome = 'busy' | 'unanswered' | 'failed';

const outcomeOf = { busy: 'busy', declined: 'busy', noAnswer: 'unanswered', failed: 'failed' } as const satisfies Record<
  Unanswered,
  LineOutcome
>;
const strongestFirst: readonly LineOutcome[] = ['busy', 'unanswered', 'failed'];

/**
 * A line is busy if any of its telephones was, whatever the others did; else it did not answer if any of them rang in vain. `soFar` is how
 * the telephones before this one ended.
 */
export function lineOutcome(soFar: LineOutcome | undefined, outcome: Unanswered): LineOutcome {
  const each = [soFar, outcomeOf[outcome]];
  return strongestFirst.find((one) => each.includes(one)) ?? 'failed';
}
