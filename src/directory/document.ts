// One YAML file as text, data and positions: from a path inside the data back to the line and column that staff see.

import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { Where } from '../hours/timetable.ts';
import type { Problem } from './problem.ts';
import { tooLong, unreasonable } from './reasonable.ts';

type Path = readonly PropertyKey[];

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
  const lines = new LineCounter();
  const long = tooLong(text);
  const document = parseDocument(long.length > 0 ? '' : text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const positioned = (offset: number, message: string, severity: Problem['severity']): Problem => ({
    severity,
    ...placeAt(offset),
    message,
  });
  const strange = [...long, ...unreasonable(document)];
  const faults = [
    ...document.errors.map((error) => positioned(error.pos[0], sentenceFor(error.code, error.message), 'problem')),
    ...strange.map(({ offset, message }) => positioned(offset, message, 'problem')),
  ].slice(0, mostFaults);
  const misread = (strange.length > 0 ? [] : misreadNumbers(document)).map(({ offset, source, value }) =>
    positioned(offset, `“${source}” is read as the number ${value}. Put it in quotes, so that nothing of it is lost.`, 'problem'),
  );
  let data: unknown;
  try {
    data = faults.length === 0 ? document.toJS() : undefined;
  } catch (fault) {
    faults.push(positioned(0, sentenceFor('ALIAS', (fault as Error).message), 'problem'));
  }
  return {
    file,
    data,
    faults,
    misread,
    whereOf: (path) => placeAt(offsetOf(document.contents, path)),
    problemAt: (path, message, severity = 'problem') => positioned(offsetOf(document.contents, path), message, severity),
  };
}

type Misread = { readonly offset: number; readonly source: string; readonly value: number };

/** Values such as `05`, each at the key that it belongs to. */
function misreadNumbers(document: Document): readonly Misread[] {
  const found: Misread[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(value) || typeof value.value !== 'number' || value.source === String(value.value)) return;
      found.push({ offset: (isNode(key) ? key.range?.[0] : undefined) ?? 0, source: value.source ?? '', value: value.value });
    },
  });
  return found;
}

function sentenceFor(code: string, message: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'a tab stands where spaces belong. Indent with spaces only.';
    default:
      return `this is not readable as YAML: ${message}. Compare the indentation and the quotes with the lines around it.`;
  }
}

function offsetOf(root: Node | null, path: Path): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    const next = child(node, step);
    if (next === undefined) break;
    offset = next.offset;
    node = next.node;
  }
  return offset;
}

/** The part of a node that a step names: a map's entry begins at its key, a list's at the item. */
function child(node: Node | null, step: PropertyKey): { node: Node | null; offset: number } | undefined {
  if (isMap(node)) {
    const pair = (node.items as Pair[]).find(({ key }) => isScalar(key) && [key.source, String(key.value)].includes(String(step)));
    if (pair === undefined || !isScalar(pair.key)) return undefined;
    return { node: isNode(pair.value) ? pair.value : null, offset: pair.key.range?.[0] ?? 0 };
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : undefined;
  }
  return undefined;
}
