// What the files of the schedules folder have that the last commit did not have; outside a repository, that the copy of what serves, in the
// data folder, did not have. Without either there is no news.

import { keptFolder } from '../schedules/build/kept.ts';
import type { Loaded, SourceFiles } from '../schedules/build/loadDirectory.ts';
import { nearestFirst } from '../schedules/changedLines.ts';
import type { Directory } from '../schedules/directory.ts';
import type { Problem } from '../schedules/problem.ts';
import { readKeptCopy } from '../schedules/reload/keptCopyFile.ts';
import { newAmong } from '../staff/newFindings.ts';
import type { Findings } from './checkText.ts';
import { readRevision } from './hoursSides.ts';

type Looking = {
  readonly folder: string;
  /** The copy of what serves, if a service of this machine keeps one. */
  readonly copyFile: string;
  readonly files: SourceFiles;
  readonly load: (files: SourceFiles) => Loaded;
  /** The warnings of a directory that is valid. */
  readonly warningsOf: (directory: Directory) => Promise<readonly Problem[]>;
};

/** The findings with the news among them, and the problems nearest to a changed line first. Unchanged files, or no commit, are no news. */
export async function withNews({ folder, copyFile, files, load, warningsOf }: Looking, found: Findings): Promise<Findings> {
  const before = await filesBefore(folder, copyFile);
  if (before === undefined) return found;
  const { files: committed, since } = before;
  const changed = [...new Set([...Object.keys(committed), ...Object.keys(files)])].filter((name) => committed[name] !== files[name]);
  if (changed.length === 0) return found;
  const { directory, problems: earlierProblems } = load(committed);
  const earlier = directory === undefined ? earlierProblems : await warningsOf(directory);
  // A version with problems does not say which lines were valid.
  const problems = directory === undefined ? found.problems : nearestFirst(found.problems, committed, files);
  // Of a version with problems no warnings are known, so that none can be called new.
  const comparable = directory === undefined ? problems : [...problems, ...(found.warnings ?? [])];
  return { ...found, problems, news: { since, files: changed.sort(), found: newAmong(comparable, earlier) } };
}

type Before = { readonly files: SourceFiles; readonly since: 'commit' | 'copy' };

async function filesBefore(folder: string, copyFile: string): Promise<Before | undefined> {
  const committed = await readRevision('HEAD', folder).catch(() => undefined);
  if (committed !== undefined) return { files: committed, since: 'commit' };
  const copy = await readKeptCopy(copyFile);
  return 'fault' in copy ? undefined : { files: keptFolder(copy.schedules), since: 'copy' };
}
