// The warnings by their kinds, and which of them only inform.

import type { Problem } from '../schedules/problem.ts';

/**
 * What a clerk can do nothing about today: a fact that waits for the answer of a desk, a line that answers without promising a language, a
 * number that the carrier has not given yet, and the end of the program's table of holidays. `--strict` does not count these.
 */
const information: readonly string[] = ['not-confirmed', 'answered-only', 'placeholder', 'holidays-end'];

/** Whether a warning only informs. */
export function isInformation({ code }: Pick<Problem, 'code'>): boolean {
  return information.includes(code);
}

/** Warnings of one code. */
export type WarningGroup = { readonly first: Problem; readonly others: readonly Problem[] };

/** The warnings of each code, in the order in which the codes come first. */
export function groupsOf(warnings: readonly Problem[]): readonly WarningGroup[] {
  return [...Map.groupBy(warnings, ({ code }) => code).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ first, others }],
  );
}
