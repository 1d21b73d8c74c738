// A list of problems with a limit: a file may have a hundred thousand of them, and each is kept, logged and shown.

import { message } from '../messages/message.ts';
import { describeProblem, type Problem } from './problem.ts';
import type { ProblemCode } from './problemCodes.ts';

/** Collects problems and warnings; each kind ends with a sentence that says how many more there are. */
export type ProblemList = {
  readonly add: (problem: Problem) => void;
  /** In the order in which they were added. */
  readonly all: () => readonly Problem[];
  /** Whether there is a problem, so that the files do not go live. */
  readonly hasProblems: () => boolean;
};

const mostKept: Readonly<Record<Problem['severity'], number>> = { problem: 200, warning: 100 };

/** An empty list. */
export function problemList(): ProblemList {
  const kept: Problem[] = [];
  const counts = { problem: 0, warning: 0 };
  const firstCut: Partial<Record<Problem['severity'], Problem>> = {};
  return {
    add: (problem) => {
      const { severity } = problem;
      counts[severity] += problem.countsFor ?? 1;
      if (counts[severity] <= mostKept[severity]) kept.push(problem);
      else firstCut[severity] ??= problem;
    },
    all: () => [
      ...kept,
      ...(['problem', 'warning'] as const).flatMap((severity) => {
        const first = firstCut[severity];
        return first === undefined ? [] : [more(first, counts[severity] - mostKept[severity])];
      }),
    ],
    hasProblems: () => counts.problem > 0,
  };
}

/** The first problems that take no more than so many bytes as JSON, and at least one; the last one then says how many more there are. */
export function briefly(problems: readonly Problem[], mostBytes: number): readonly Problem[] {
  let bytes = 0;
  const end = problems.findIndex((problem) => {
    bytes += Buffer.byteLength(JSON.stringify(problem)) + Buffer.byteLength(JSON.stringify(describeProblem(problem)));
    return bytes > mostBytes;
  });
  const shown = end < 0 ? problems.length : Math.max(end, 1);
  const [first, ...rest] = problems.slice(shown);
  if (first === undefined) return problems;
  const count = [first, ...rest].reduce((sum, { countsFor = 1 }) => sum + countsFor, 0);
  return [...problems.slice(0, shown), more(first, count)];
}

/** The sentence in the place of the problems that were cut off, at the first of them. */
function more({ severity, file, line, column }: Problem, count: number): Problem {
  const code: ProblemCode = 'too-many-problems';
  return { severity, file, line, column, code, message: message(`${code}.${severity}`, { count }), countsFor: count };
}
