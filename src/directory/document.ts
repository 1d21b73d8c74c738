// One YAML file as text, data and positions: from a path inside the data back to the line and column that staff see.

import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

type Path = readonly PropertyKey[];

export type YamlFile = {
  readonly file: string;
  /** What the file says, as plain data; undefined where it is not YAML. */
  readonly data: unknown;
  /** Faults of the YAML itself. */
  readonly faults: readonly Problem[];
  /** A problem at the place that the path names, or at the nearest place above it that exists. */
  readonly problemAt: (path: Path, message: string, severity?: Problem['severity']) => Problem;
};

/** Reads the text of one file. Never throws: what is wrong is in `faults`. */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const positioned = (offset: number, message: string, severity: Problem['severity']): Problem => {
    const { line, col } = lines.linePos(offset);
    return { severity, file, line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  const faults = document.errors.map((error) => positioned(error.pos[0], sentenceFor(error.code, error.message), 'problem'));
  return {
    file,
    data: faults.length === 0 ? document.toJS() : undefined,
    faults,
    problemAt: (path, message, severity = 'problem') => positioned(offsetOf(document.contents, path), message, severity),
  };
}

function sentenceFor(code: string, message: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'this key is written twice in the same place. Give each key once: change one of the two, or join them.';
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
    const pair = (node.items as Pair[]).find(({ key }) => isScalar(key) && String(key.source ?? key.value) === String(step));
    if (pair === undefined || !isScalar(pair.key)) return undefined;
    return { node: isNode(pair.value) ? pair.value : null, offset: pair.key.range?.[0] ?? 0 };
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : undefined;
  }
  return undefined;
}
