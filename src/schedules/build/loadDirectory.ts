// From the texts of the schedules folder to a checked directory: every problem at once, or a directory that can serve.

import type { Directory, Line } from '../directory.ts';
import { noNotices } from '../notice.ts';
import type { Problem } from '../problem.ts';
import { type ProblemList, problemList } from '../problemList.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { closeLines } from './applyNotices.ts';
import { alwaysOpen } from './coverage.ts';
import { centresTogether } from './crossCentreChecks.ts';
import { loopProblems } from './loops.ts';
import { type ReadFolder, readFolder } from './readFolder.ts';
import { keptOpenProblems } from './readNotices.ts';
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
export function problemsOf({ unread, days, guidance, notices, lines, centres }: ReadFolder): ProblemList {
  const problems = problemList();
  const files = [days, ...lines.values(), guidance, notices, ...centres.values()];
  const read = [...centres.values()];
  const dialled = [...lines.values(), ...read].flatMap((file) => file.dialled);
  const together = [
    ...centresTogether(read),
    ...loopProblems(read, dialled),
    ...keptOpenProblems(notices.yaml, notices.made ?? noNotices, read),
  ];
  for (const problem of [...unread, ...files.flatMap((file) => file.problems), ...together]) problems.add(problem);
  return problems;
}

/** The directory of what was read and is valid, with its warnings. */
export function directoryOf(read: ReadFolder, warnings: readonly Problem[]): Directory {
  const { days, guidance, notices, lines } = read;
  const centres = new Map([...read.centres].flatMap(([id, { centre }]) => (centre === undefined ? [] : [[id, centre] as const])));
  return {
    centres,
    lines: sharedLines(read, centres),
    guidance: guidance.made ?? new Map(),
    warnings,
    facts: [...lines.values(), ...read.centres.values(), guidance, days, notices].flatMap(({ facts }) => facts),
  };
}

/** The shared lines as all centres use them. One that stops lost cards in any of them is not closed for all. */
function sharedLines({ lines, closings }: ReadFolder, centres: Directory['centres']): ReadonlyMap<string, Line> {
  const kept = new Set([...centres.values()].flatMap((centre) => [...alwaysOpen(centre)]));
  const closed = (id: string, line: Line) =>
    closeLines({ lines: new Map([[id, line]]), own: new Set(), kept }, closings(line.timetable.zone));
  return new Map([...lines].flatMap(([id, { made }]) => (made === undefined ? [] : [...closed(id, made)])));
}
