// Guesses from the files whether staff are still writing them.

import type { SourceFiles } from '../build/loadDirectory.ts';
import type { Stamps } from './readFiles.ts';

/** The files that were written, added or removed between two looks. */
export function changedSince(before: Stamps, now: Stamps): readonly string[] {
  const gone = [...before.keys()].filter((name) => !now.has(name));
  return [...gone, ...[...now].flatMap(([name, stamp]) => (before.get(name) === stamp ? [] : [name]))];
}

/** Whether one of the changed files ends in the middle of a line, as a file does that is half written. */
export function mayBeHalf(changed: readonly string[], files: SourceFiles): boolean {
  return changed.some((name) => files[name] !== undefined && !files[name].endsWith('\n'));
}
