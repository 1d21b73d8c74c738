// What a change of the schedules would do: what is wrong with it, what callers would notice, what staff should look at. Pure; with many
// centres it takes seconds, so the service runs it in a thread.

import type { Instant } from '../../hours/timetable.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sentence } from '../../messages/sayMessage.ts';
import type { KeptSchedules } from '../../schedules/build/kept.ts';
import { loadKeeping, type Settled } from '../../schedules/build/loadKeeping.ts';
import { rememberForms } from '../../schedules/build/rememberRead.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import type { Directory } from '../../schedules/directory.ts';
import type { Problem } from '../../schedules/problem.ts';
import type { Vocabulary } from '../../schedules/vocabulary.ts';
import { checkSchedules } from '../../staff/check.ts';
import { type DiffNames, diffOf, sectionsOf } from '../../staff/diff.ts';
import { isInformation } from '../../staff/warningKinds.ts';
import { warningsHoldUntil } from '../../staff/warningsHold.ts';
import { nameFor } from '../staffWords.ts';
import type { Judged, JudgeOrder } from './hoursPort.ts';

// Thirteen months: next April is among them on every day of the year.
const days = 400;
const mostWarnings = 20;

export type EditJudge = {
  /** `kept`: the last good form, which serves in the place of what is invalid. */
  readonly judge: (order: JudgeOrder, kept?: KeptSchedules) => Judged;
  /** Reads the files as they are, so that a change of them is judged sooner. */
  readonly prepare: (files: SourceFiles, at: Instant, kept?: KeptSchedules) => void;
};

/** Judges one change after the other. What was read for one is remembered for the next. */
export function editJudge(vocabulary: Vocabulary): EditJudge {
  const remember = rememberForms();
  let known: readonly Earlier[] = [];
  const earlierOf = (files: SourceFiles, kept: KeptSchedules | undefined): Earlier => {
    const same = known.find((each) => each.kept === kept && namesChanged(each.files, files).length === 0);
    const earlier = same ?? { files, kept, settled: loadKeeping(files, vocabulary, kept, remember), warnings: warningsOnce() };
    known = [earlier, ...known.filter((each) => each !== earlier)].slice(0, mostEarlier);
    return earlier;
  };
  return {
    judge: (order, kept) => {
      const { before, after, at, language, topics, isQuick, file } = order;
      const was = earlierOf(before, kept);
      const is = loadKeeping(after, vocabulary, kept, remember);
      const problems = newIn(is, was.settled, [...namesChanged(before, after), ...(file === undefined ? [] : [file])]);
      const { directory } = was.settled;
      if (isQuick === true || problems.length > 0 || is.directory === undefined || directory === undefined)
        return { problems, sections: [], warnings: [] };
      const said = was.warnings(directory, at);
      const warnings = toLookAt(is.directory, at).filter((each) => !said.has(saidOf(each)));
      const names = namesIn([is.directory, directory], language, topics);
      const sections = sectionsOf(diffOf(directory, is.directory, at, days), language, names);
      return { problems, sections, warnings: warnings.slice(0, mostWarnings) };
    },
    prepare: (files, at, kept) => {
      const { settled, warnings } = earlierOf(files, kept);
      if (settled.directory !== undefined) warnings(settled.directory, at);
    },
  };
}

/** The folder as it is. */
type Earlier = {
  readonly files: SourceFiles;
  readonly kept: KeptSchedules | undefined;
  readonly settled: Settled;
  /** What staff should have looked at already. */
  readonly warnings: (directory: Directory, at: Instant) => ReadonlySet<string>;
};

// The whole folder, and the files of one centre with those that all use.
const mostEarlier = 2;

function warningsOnce(): Earlier['warnings'] {
  let found: { readonly at: Instant; readonly until: Instant; readonly said: ReadonlySet<string> } | undefined;
  return (directory, at) => {
    if (found === undefined || at < found.at || at >= found.until)
      found = { at, until: warningsHoldUntil(directory, at), said: new Set(toLookAt(directory, at).map(saidOf)) };
    return found.said;
  };
}

function toLookAt(directory: Directory, at: Instant): readonly Problem[] {
  return checkSchedules(directory, at, []).filter((each) => !isInformation(each));
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
