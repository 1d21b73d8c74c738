// What a change of the schedules would do: what is wrong with it, what callers would notice, what staff should look at. Pure; with many
// centres it takes seconds, so the service runs it in a thread.

import type { Instant } from '../../hours/timetable.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sentence } from '../../messages/sayMessage.ts';
import type { KeptSchedules } from '../../schedules/build/kept.ts';
import { loadKeeping, type Settled } from '../../schedules/build/loadKeeping.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import type { Directory } from '../../schedules/directory.ts';
import type { Problem } from '../../schedules/problem.ts';
import type { Vocabulary } from '../../schedules/vocabulary.ts';
import { checkSchedules } from '../../staff/check.ts';
import { type DiffNames, diffOf, sectionsOf } from '../../staff/diff.ts';
import { isInformation } from '../../staff/warningKinds.ts';
import { nameFor } from '../staffWords.ts';
import type { Judged, JudgeOrder } from './hoursPort.ts';

// Thirteen months: next April is among them on every day of the year.
const days = 400;
const mostWarnings = 20;

/** `kept`: the last good form, which serves in the place of what is invalid. */
export function judgeEdit(order: JudgeOrder, vocabulary: Vocabulary, kept?: KeptSchedules): Judged {
  const { before, after, at, language, topics, isQuick, file } = order;
  const was = earlier(before, vocabulary, kept);
  const is = loadKeeping(after, vocabulary, kept);
  const problems = newIn(is, was.settled, [...namesChanged(before, after), ...(file === undefined ? [] : [file])]);
  const { directory } = was.settled;
  if (isQuick === true || problems.length > 0 || is.directory === undefined || directory === undefined)
    return { problems, sections: [], warnings: [] };
  const known = was.warnings(directory, at);
  const warnings = checkSchedules(is.directory, at, []).filter((each) => !isInformation(each) && !known.has(saidOf(each)));
  const names = namesIn([is.directory, directory], language, topics);
  const sections = sectionsOf(diffOf(directory, is.directory, at, days), language, names);
  return { problems, sections, warnings: warnings.slice(0, mostWarnings) };
}

type Earlier = {
  readonly files: SourceFiles;
  readonly settled: Settled;
  /** What staff should have looked at already. */
  readonly warnings: (directory: Directory, at: Instant) => ReadonlySet<string>;
};

let last: Earlier | undefined;

/** The folder as it is was most often judged a moment before. */
function earlier(files: SourceFiles, vocabulary: Vocabulary, kept: KeptSchedules | undefined): Earlier {
  if (last !== undefined && namesChanged(last.files, files).length === 0 && last.settled.directory !== undefined) return last;
  const settled = loadKeeping(files, vocabulary, kept);
  let found: { readonly at: Instant; readonly said: ReadonlySet<string> } | undefined;
  last = {
    files,
    settled,
    warnings: (directory, at) => {
      if (found?.at !== at) found = { at, said: new Set(checkSchedules(directory, at, []).map(saidOf)) };
      return found.said;
    },
  };
  return last;
}

/** The files whose texts differ, with those that only one side has. */
function namesChanged(before: SourceFiles, after: SourceFiles): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]);
}

function newIn(is: Settled, was: Settled, changed: readonly string[]): readonly Problem[] {
  const known = new Set(was.problems.map(saidOf));
  return is.problems.filter((each) => each.severity === 'problem' && (changed.includes(each.file) || !known.has(saidOf(each))));
}

/** Without the place, which moves with every line that is added above. */
function saidOf({ file, code, message }: Problem): string {
  return [file, code, sentence('en', message)].join('\n');
}

/** The names of what the sentences are about; the first directory that has one decides. */
function namesIn(directories: readonly Directory[], language: StaffLanguage, known: JudgeOrder['topics']): DiffNames {
  const centres = directories.flatMap((directory) => [...directory.centres.values()]);
  const lines = [
    ...directories.flatMap((directory) => [...directory.lines.values()]),
    ...centres.flatMap((centre) => [...centre.lines.values()]),
  ];
  const [centreNames, lineNames] = [centres, lines].map(
    (list) => new Map(list.toReversed().map(({ id, name }) => [id, nameFor(name, language, id)])),
  );
  const topics = new Map(
    centres.toReversed().flatMap((centre) => centre.topics.map(({ id, name }) => [id, nameFor(name, language, known[id] ?? id)] as const)),
  );
  const named = (names: ReadonlyMap<string, string> | undefined) => (id: string) => names?.get(id) ?? id;
  return { centre: named(centreNames), line: named(lineNames), topic: (id) => topics.get(id) ?? known[id] ?? id };
}
