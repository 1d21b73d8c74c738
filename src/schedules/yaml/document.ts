// One YAML file as text, data and positions: from a path inside the data back to the line and column that staff see.

import type { Where } from '../../hours/timetable.ts';
import type { Problem } from '../problem.ts';
import { placesIn } from './offsets.ts';
import { offsetAt, type Path } from './placed.ts';
import { treeOf } from './tree.ts';
import { tooLong } from './yamlLimits.ts';

export type YamlFile = {
  readonly file: string;
  /** What the file says, as plain data; undefined where it is not YAML. */
  readonly data: unknown;
  /** Faults of the YAML itself. */
  readonly faults: readonly Problem[];
  /** Values that YAML reads as another number than the one that was written. */
  readonly misread: readonly Problem[];
  /** Where the path leads: line and column count from 1. */
  readonly whereOf: (path: Path) => Where & { readonly column: number };
  /** A problem at the place that the path names, or at the nearest place above it that exists. */
  readonly problemAt: (path: Path, message: string, severity?: Problem['severity']) => Problem;
};

// The first ones show what is wrong; whoever mends them sees the others.
const mostFaults = 20;

/** Reads the text of one file. Never throws: what is wrong is in `faults`. */
export function readYaml(file: string, text: string): YamlFile {
  const long = tooLong(text);
  const { root, faults, misread } = long.length > 0 ? { root: undefined, faults: long, misread: [] } : treeOf(text);
  const place = placesIn(text);
  const positioned = (offset: number, message: string, severity: Problem['severity']): Problem => ({
    severity,
    file,
    ...place(offset),
    message,
  });
  return {
    file,
    data: faults.length > 0 ? undefined : (root?.data ?? null),
    faults: faults.slice(0, mostFaults).map(({ offset, message }) => positioned(offset, message, 'problem')),
    misread: misread.map(({ offset, source, value }) =>
      positioned(offset, `“${source}” is read as the number ${value}. Put it in quotes, so that nothing of it is lost.`, 'problem'),
    ),
    whereOf: (path) => ({ file, ...place(offsetAt(root, path)) }),
    problemAt: (path, message, severity = 'problem') => positioned(offsetAt(root, path), message, severity),
  };
}

/** Where the path leads, as the directory keeps it: a column is for messages only. */
export function whereIn(yaml: YamlFile, path: Path): Where {
  const { file, line } = yaml.whereOf(path);
  return { file, line };
}
