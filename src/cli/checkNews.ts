// What the files of the schedules folder have that the last commit did not have. Without git, or outside a repository, there is no news.

import type { Loaded, SourceFiles } from '../schedules/build/loadDirectory.ts';
import { nearestFirst } from '../schedules/changedLines.ts';
import type { Directory } from '../schedules/directory.ts';
import type { Problem } from '../schedules/problem.ts';
import { newAmong } from '../staff/newFindings.ts';
import type { Findings } from './checkText.ts';
import { readRevision } from './hoursSides.ts';

type Looking = {
  readonly folder: string;
  readonly files: SourceFiles;
  readonly load: (files: SourceFiles) => Loaded;
  /** The warnings of a directory that is valid. */
  readonly warningsOf: (directory: Directory) => Promise<readonly Problem[]>;
};

/** The findings with the news among them, and the problems nearest to a changed line first. Unchanged files, or no commit, are no news. */
export async function withNews({ folder, files, load, warningsOf }: Looking, found: Findings): Promise<Findings> {
  const committed = await readRevision('HEAD', folder).catch(() => undefined);
  if (committed === undefined) return found;
  const changed = [...new Set([...Object.keys(committed), ...Object.keys(files)])].filter((name) => committed[name] !== files[name]);
  if (changed.length === 0) return found;
  const { directory, problems: earlierProblems } = load(committed);
  const earlier = directory === undefined ? earlierProblems : await warningsOf(directory);
  // A version with problems does not say which lines were valid.
  const problems = directory === undefined ? found.problems : nearestFirst(found.problems, committed, files);
  // Of a version with problems no warnings are known, so that none can be called new.
  const comparable = directory === undefined ? problems : [...problems, ...(found.warnings ?? [])];
  return { ...found, problems, news: { files: changed.sort(), found: newAmong(comparable, earlier) } };
}
