// What is wrong with a file that staff wrote, and where: one sentence each, and never only the first.

/** `problem`: the files do not go live. `warning`: they do, and staff are told. Line and column count from 1. */
export type Problem = {
  readonly severity: 'problem' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong and what to write instead. */
  readonly message: string;
};

/** `lines/card.yaml:12:5: what is wrong. What to write instead.` */
export function describeProblem({ severity, file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}: ${severity === 'warning' ? 'warning: ' : ''}${message}`;
}
