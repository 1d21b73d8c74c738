// One YAML file as data, places, and a document that keeps its comments. Only this folder knows the package `yaml`.

import { type Document, isMap, isSeq, LineCounter } from 'yaml';
import { encodingFault } from '../../encoding/encodingFault.ts';
import type { Where } from '../../hours/timetable.ts';
import type { Message } from '../../messages/message.ts';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problemCodes.ts';
import { mostFaults } from './brokenStructure.ts';
import { compose } from './compose.ts';
import { type Entries, offsetOf, plainData, type Read } from './plainData.ts';
import { type Fault, tooLong } from './yamlLimits.ts';

export type Path = readonly PropertyKey[];

export type YamlFile = {
  readonly file: string;
  /** The contents of the file as plain data; undefined where it is not YAML. */
  readonly data: unknown;
  /** The same with every comment: changed and turned into text, it is the file again. Undefined where it is not YAML. */
  readonly document: Document.Parsed | undefined;
  /** Faults of the YAML itself, the first hundred of them. */
  readonly faults: readonly Problem[];
  /** Single names and values that would be taken for something else than what was written, although the file can be read. */
  readonly mistaken: readonly Problem[];
  /**
   * Where the path leads, or where the nearest place above it is: line and column count from 1. An entry of a map stands at its key; with
   * `value`, at what is written behind the key.
   */
  readonly whereOf: (path: Path, part?: 'key' | 'value') => Where & { readonly column: number };
  /** A problem at the place that the path names. */
  readonly problemAt: (path: Path, code: ProblemCode, message: Message | string, severity?: Problem['severity']) => Problem;
};

const empty: Read = { data: null, entries: new Map(), faults: [], mistaken: [] };

/** Reads the text of one file. Never throws: what is wrong is in `faults`. */
export function readYaml(file: string, written: string): YamlFile {
  const text = asEditorsShow(written);
  const place = placesIn(text);
  const refused = refusedUnread(text);
  const composed = refused.length > 0 ? { faults: refused } : compose(text);
  const document = 'document' in composed ? composed.document : undefined;
  const read = document === undefined ? empty : plainData(document);
  const faults = [...composed.faults, ...read.faults].slice(0, mostFaults);
  const whereOf = (path: Path, part: 'key' | 'value' = 'key') => ({ file, ...place(offsetAt(document, read.entries, path, part)) });
  const problemOf = ({ offset, code, message }: Fault): Problem => ({ severity: 'problem', file, ...place(offset), code, message });
  return {
    file,
    data: faults.length > 0 ? undefined : read.data,
    document: faults.length > 0 ? undefined : document,
    faults: faults.map(problemOf),
    mistaken: read.mistaken.map(problemOf),
    whereOf,
    problemAt: (path, code, message, severity = 'problem') => ({ severity, ...whereOf(path), code, message }),
  };
}

/** Where the path leads, as the directory keeps it: a column is for messages only. */
export function whereIn(yaml: YamlFile, path: Path): Where {
  const { file, line } = yaml.whereOf(path);
  return { file, line };
}

/** Why a text is not even parsed: its encoding is another one, or it is too long. */
function refusedUnread(text: string): readonly Fault[] {
  const fault = encodingFault(text);
  return fault === undefined ? tooLong(text) : [{ ...fault, code: 'wrong-encoding' }];
}

/** Without the mark of the byte order, which no editor shows, and with the line ends of old Macintoshes as ends of lines. */
function asEditorsShow(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n');
}

function placesIn(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  let counter: LineCounter | undefined;
  return (offset) => {
    counter ??= countedLines(text);
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
}

function countedLines(text: string): LineCounter {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) counter.addNewLine(end + 1);
  return counter;
}

/** The contents of an alias are written elsewhere in the file. Problems in them are reported at the alias. */
function offsetAt(document: Document.Parsed | undefined, entries: Entries, path: Path, part: 'key' | 'value'): number {
  let node: unknown = document?.contents;
  let offset = offsetOf(node);
  for (const step of path) {
    if (isMap(node)) {
      const pair = entries.get(node)?.get(String(step));
      if (pair === undefined) break;
      offset = offsetOf(pair.key);
      node = pair.value ?? pair.key;
    } else if (isSeq(node) && node.items[Number(step)] !== undefined) {
      node = node.items[Number(step)];
      offset = offsetOf(node);
    } else {
      break;
    }
  }
  return part === 'key' ? offset : Math.max(offset, offsetOf(node));
}
