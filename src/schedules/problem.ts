// A problem in a file that staff wrote, with its place: a sentence for people and a code for programs. All problems are reported at once.

import { type Message, message, type StaffLanguage, wholeMessage } from '../messages/message.ts';
import { say, sentence } from '../messages/sayMessage.ts';

/** `problem`: the files do not go live. `warning`: they do, and staff are told. Line and column count from 1. */
export type Problem = {
  readonly severity: 'problem' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Stable, in kebab-case. Programs use it and never the sentence. */
  readonly code: string;
  /** What is wrong and what to write instead. */
  readonly message: Message | string;
  /** The lines of the file that were changed since it was valid, where the problem stands on none of them. */
  readonly changed?: readonly { readonly from: number; readonly until: number }[];
  /** How many problems this entry counts for, at the end of a list that was cut. */
  readonly countsFor?: number;
};

/** Writes a problem in a language: `lines/card.yaml:12:5: what is wrong. What to write instead.` */
export function describeProblemIn(language: StaffLanguage): (problem: Problem) => string {
  const warning = language === 'ja' ? '注意: ' : 'warning: ';
  return ({ severity, file, line, column, message: said, changed }) => {
    const since = changed === undefined ? '' : `${language === 'ja' ? '' : ' '}${say(language, sinceValid(changed))}`;
    return `${file}:${line}:${column}: ${severity === 'warning' ? warning : ''}${sentence(language, said)}${since}`;
  };
}

/** Which lines were changed, `103-106`. */
function sinceValid(changed: NonNullable<Problem['changed']>): Message {
  const lines = changed.map(({ from, until }) => (from === until ? String(from) : `${from}-${until}`));
  return message('changed-since-valid', { lines });
}

/** The same as a message, to be said later. */
export function problemMessage({ file, line, column, message }: Problem): Message {
  return wholeMessage('problem.at', { place: `${file}:${line}:${column}`, what: message });
}

/** The same in English. */
export const describeProblem = describeProblemIn('en');

/** The number of problems in a list, including those that were cut off. */
export function countProblems(problems: readonly Problem[]): number {
  return problems.reduce((sum, { countsFor = 1 }) => sum + countsFor, 0);
}
