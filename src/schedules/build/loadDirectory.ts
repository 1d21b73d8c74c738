// From the texts of the schedules folder to a checked directory: every problem at once, or a directory that can serve.

import type { Directory } from '../directory.ts';
import type { Problem } from '../problem.ts';
import { type ProblemList, problemList } from '../problemList.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { centresTogether } from './crossCentreChecks.ts';
import { loopProblems } from './loops.ts';
import { type ReadFolder, readFolder } from './readFolder.ts';
import type { SourceFiles } from './sourceFiles.ts';

export type { SourceFiles };

/** A limited number of problems and warnings: where the list was cut, its last entry says how many more there are. */
export type Loaded = { readonly directory?: Directory; readonly problems: readonly Problem[] };

/** Checks all files together. There is a directory exactly if none of the problems is more than a warning. */
export function loadDirectory(files: SourceFiles, vocabulary: Vocabulary): Loaded {
  const read = readFolder(files, vocabulary);
  const problems = problemsOf(read);
  const all = problems.all();
  return problems.hasProblems() ? { problems: all } : { directory: directoryOf(read, all), problems: all };
}

/** What is wrong with each file, and what the files contradict each other in. */
export function problemsOf({ unread, days, guidance, lines, centres }: ReadFolder): ProblemList {
  const problems = problemList();
  const files = [days, ...lines.values(), guidance, ...centres.values()];
  const read = [...centres.values()];
  const dialled = [...lines.values(), ...read].flatMap((file) => file.dialled);
  for (const problem of [...unread, ...files.flatMap((file) => file.problems), ...centresTogether(read), ...loopProblems(read, dialled)])
    problems.add(problem);
  return problems;
}

/** The directory of what was read and is valid, with its warnings. */
export function directoryOf({ days, guidance, lines, centres }: ReadFolder, warnings: readonly Problem[]): Directory {
  return {
    centres: new Map([...centres].flatMap(([id, { centre }]) => (centre === undefined ? [] : [[id, centre]]))),
    lines: new Map([...lines].flatMap(([id, { made }]) => (made === undefined ? [] : [[id, made]]))),
    guidance: guidance.made ?? new Map(),
    warnings,
    facts: [...lines.values(), ...centres.values(), guidance, days].flatMap(({ facts }) => facts),
  };
}
