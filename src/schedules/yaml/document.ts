// One YAML file as data, places, and a document that keeps its comments. Only this folder knows the package `yaml`.

import { type Document, isMap, isSeq, LineCounter } from 'yaml';
import { encodingFault } from '../../encoding/encodingFault.ts';
import type { Where } from '../../hours/timetable.ts';
import { codeOf, type Message } from '../../messages/message.ts';
import type { Problem } from '../problem.ts';
import { mostFaults } from './brokenStructure.ts';
import { type Composed, compose } from './compose.ts';
import { ordinaryTexts } from './ordinaryText.ts';
import { type Entries, offsetOf, plainData, type Read } from './plainData.ts';
import { signInFront } from './wideSigns.ts';
import { type Fault, faultAt, tooLong } from './yamlLimits.ts';

export type Path = readonly PropertyKey[];

export type YamlFile = {
  readonly file: string;
  /** The contents of the file as plain data; undefined where it is not YAML. */
  readonly data: unknown;
  /** The same with every comment: changed and turned into text, it is the file again. Undefined where it is not YAML. */
  readonly document: Document.Parsed | undefined;
  /** The text of the document: what was written, with ordinary signs where YAML needs them. */
  readonly text: string;
  /** Faults of the YAML itself, the first hundred of them. */
  readonly faults: readonly Problem[];
  /** Single names and values that would be taken for something else than what was written, although the file can be read. */
  readonly mistaken: readonly Problem[];
  /**
   * Where the path leads, or where the nearest place above it is: line and column count from 1. An entry of a map stands at its key; with
   * `value`, at what is written behind the key.
   */
  readonly whereOf: (path: Path, part?: 'key' | 'value') => Where & { readonly column: number };
  /** What is written from a key to the end of its line; of a very long line the beginning. */
  readonly restOfLine: (path: Path) => string;
  /** A problem at the place that the path names. */
  readonly problemAt: (path: Path, said: Message, severity?: Problem['severity']) => Problem;
};

const mostOfLine = 300;
const empty: Read = { data: null, entries: new Map(), faults: [], mistaken: [] };

/** Reads the text of one file. Never throws: what is wrong is in `faults`. */
export function readYaml(file: string, written: string): YamlFile {
  const shown = asEditorsShow(written);
  const { text, writtenAt, composed } = composeOrdinary(shown);
  const placeIn = placesIn(shown);
  const place = (offset: number) => placeIn(writtenAt(offset));
  const { document } = composed;
  const read = document === undefined ? empty : plainData(document);
  const inText = [...read.faults, ...read.mistaken].map((fault) => ({ ...fault, offset: writtenAt(fault.offset) }));
  const mistaken = inText.slice(read.faults.length);
  const faults = [...composed.faults, ...inText.slice(0, read.faults.length)].slice(0, mostFaults);
  const whereOf = (path: Path, part: 'key' | 'value' = 'key') => ({ file, ...place(offsetAt(document, read.entries, path, part)) });
  const lineOf = (offset: number) => place(offset).line;
  const problemOf = ({ offset, code, message }: Fault): Problem => ({
    severity: 'problem',
    file,
    ...placeIn(offset),
    code,
    message: typeof message === 'function' ? message(lineOf) : message,
  });
  return {
    file,
    data: faults.length > 0 ? undefined : read.data,
    document: faults.length > 0 ? undefined : document,
    text,
    faults: faults.map(problemOf),
    mistaken: mistaken.map(problemOf),
    whereOf,
    restOfLine: (path) => {
      const from = offsetAt(document, read.entries, path, 'key');
      return text.slice(from, Math.min(ends(text, from), from + mostOfLine));
    },
    problemAt: (path, said, severity = 'problem') => ({ severity, ...whereOf(path), code: codeOf(said), message: said }),
  };
}

/** Where the path leads, as the directory keeps it: a column is for messages only. */
export function whereIn(yaml: Pick<YamlFile, 'whereOf'>, path: Path): Where {
  const { file, line } = yaml.whereOf(path);
  return { file, line };
}

/** The faults are at places of the text that staff wrote; the document is one of the ordinary text. */
type Composition = { readonly text: string; readonly writtenAt: (offset: number) => number; readonly composed: Composed };

/** The first way to read the text that has no faults; where there is none, the likeliest way. */
function composeOrdinary(shown: string): Composition {
  const refused = refusedUnread(shown);
  if (refused.length > 0) return { text: shown, writtenAt: (offset) => offset, composed: { faults: refused } };
  let first: Composition | undefined;
  for (const way of ordinaryTexts(shown)) {
    const { text, written: writtenAt } = way();
    const found = { text, writtenAt, composed: compose(text) };
    if (found.composed.faults.length === 0) return found;
    first ??= found;
    // A limit is one however the spaces are read.
    if (found.composed.faults.some(({ code }) => code !== 'not-yaml')) break;
  }
  const { text, writtenAt, composed } = first ?? { text: shown, writtenAt: (offset: number) => offset, composed: { faults: [] } };
  return {
    text,
    writtenAt,
    composed: { faults: composed.faults.map((fault) => signInFront(shown, { ...fault, offset: writtenAt(fault.offset) })) },
  };
}

/** Why a text is not even parsed: its encoding is another one, or it is too long. */
function refusedUnread(text: string): readonly Fault[] {
  const fault = encodingFault(text);
  return fault === undefined ? tooLong(text) : [faultAt(fault.offset, fault.message)];
}

/** Without the mark of the byte order, which no editor shows, and with the line ends of old Macintoshes as ends of lines. */
function asEditorsShow(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n');
}

function ends(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
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
