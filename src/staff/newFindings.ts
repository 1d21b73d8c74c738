// Which problems and warnings an edit has brought: those that an earlier version of the files did not have.

import { sentence } from '../messages/sayMessage.ts';
import type { Problem } from '../schedules/problem.ts';

/**
 * The findings that are not among the earlier ones. A finding is known by its file, its code and its English sentence, and not by its line:
 * lines move with every edit above them. Of two that read the same, one more than before is new.
 */
export function newAmong(found: readonly Problem[], earlier: readonly Problem[]): readonly Problem[] {
  const left = new Map<string, number>();
  for (const problem of earlier) left.set(keyOf(problem), (left.get(keyOf(problem)) ?? 0) + 1);
  return found.filter((problem) => {
    const known = left.get(keyOf(problem)) ?? 0;
    left.set(keyOf(problem), known - 1);
    return known <= 0;
  });
}

function keyOf({ file, code, message }: Problem): string {
  return `${file}\n${code}\n${sentence('en', message)}`;
}
