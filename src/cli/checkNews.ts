// What the files of the schedules folder have that the last commit did not have. Without git, or outside a repository, there is no news.

import type { Loaded, SourceFiles } from '../schedules/build/loadDirectory.ts';
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

/** The new ones among what was found; undefined where nothing was changed since the last commit, or there is none. */
export async function newsSinceCommit(
  { folder, files, load, warningsOf }: Looking,
  found: readonly Problem[],
): Promise<Findings['news'] | undefined> {
  const committed = await readRevision('HEAD', folder).catch(() => undefined);
  if (committed === undefined) return undefined;
  const changed = [...new Set([...Object.keys(committed), ...Object.keys(files)])].filter((name) => committed[name] !== files[name]);
  if (changed.length === 0) return undefined;
  const { directory, problems } = load(committed);
  const earlier = directory === undefined ? problems : await warningsOf(directory);
  // Of a version with problems no warnings are known, so that none can be called new.
  const comparable = directory === undefined ? found.filter(({ severity }) => severity === 'problem') : found;
  return { files: changed.sort(), found: newAmong(comparable, earlier) };
}
