// What is wrong with a file that staff wrote, and where: a sentence for people, a code for programs, and never only the first problem.

/** `problem`: the files do not go live. `warning`: they do, and staff are told. Line and column count from 1. */
export type Problem = {
  readonly severity: 'problem' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Stable, in kebab-case. Programs go by it and never by the sentence. */
  readonly code: string;
  /** What is wrong and what to write instead. */
  readonly message: string;
  /** How many problems this one stands for, where a list of them was cut. */
  readonly standsFor?: number;
};

/** `lines/card.yaml:12:5: what is wrong. What to write instead.` */
export function describeProblem({ severity, file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}: ${severity === 'warning' ? 'warning: ' : ''}${message}`;
}

/** How many problems a list stands for, the ones that were cut off included. */
export function countProblems(problems: readonly Problem[]): number {
  return problems.reduce((sum, { standsFor = 1 }) => sum + standsFor, 0);
}
