// A document of the package `yaml` as plain data, in one pass. What YAML allows and the files of the schedules do not is found here: a key
// that is written twice, a group as a name, an alias that stands for nothing or for too much.

import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { message } from '../../messages/message.ts';
import { type Fault, faultAt, limitFault, mostCopied, mostEntries } from './yamlLimits.ts';

/** The entries of each map by their names; the first one, where a name is written twice. */
export type Entries = ReadonlyMap<YAMLMap, ReadonlyMap<string, Pair>>;

export type Read = {
  readonly data: unknown;
  readonly entries: Entries;
  readonly faults: readonly Fault[];
  /** Values such as `05`, and names that the schema would leave out: each at its key. The data are whole all the same. */
  readonly mistaken: readonly Fault[];
};

/** A value, and its size: itself and all values inside it. */
type Value = { readonly data: unknown; readonly size: number };

type Reading = {
  readonly entries: Map<YAMLMap, Map<string, Pair>>;
  readonly anchors: Map<string, Value>;
  readonly faults: Fault[];
  readonly mistaken: Fault[];
  /** How many values the aliases expand to. */
  copied: number;
};

// What an object has already, so that the schema's library passes over it.
const ofObjects = '__proto__';
const nothing: Value = { data: null, size: 1 };

/** Reads the document. Its nesting has a bound already. */
export function plainData({ contents }: Document.Parsed): Read {
  const reading: Reading = { entries: new Map(), anchors: new Map(), faults: [], mistaken: [], copied: 0 };
  const { data } = readNode(contents, reading);
  const { entries, faults, mistaken } = reading;
  return { data, entries, faults, mistaken };
}

/** Where a node begins. */
export function offsetOf(node: unknown): number {
  return (node as { readonly range?: readonly [number, number, number] } | null)?.range?.[0] ?? 0;
}

function readNode(node: unknown, reading: Reading): Value {
  if (isAlias(node)) return readAlias(node, reading);
  const value = isMap(node) ? readMap(node, reading) : isSeq(node) ? readList(node, reading) : isScalar(node) ? readScalar(node) : nothing;
  // Registered only now: an alias may not refer to a value that contains it.
  const { anchor } = (node ?? {}) as { readonly anchor?: string };
  if (anchor !== undefined) reading.anchors.set(anchor, value);
  return value;
}

function readScalar({ value }: Scalar): Value {
  return { data: value, size: 1 };
}

function readAlias(alias: Alias, reading: Reading): Value {
  const { source } = alias;
  const offset = offsetOf(alias);
  const meant = reading.anchors.get(source);
  if (meant === undefined) {
    reading.faults.push(faultAt(offset, message('unknown-alias', { name: source })));
    return nothing;
  }
  const before = reading.copied;
  reading.copied += meant.size;
  if (reading.copied <= mostCopied) return meant;
  if (before <= mostCopied) reading.faults.push(limitFault('copied', offset));
  return nothing;
}

function readList(list: YAMLSeq, reading: Reading): Value {
  const data: unknown[] = [];
  let size = 1;
  for (const [index, item] of list.items.entries()) {
    if (index >= mostEntries) {
      reading.faults.push(limitFault('items', offsetOf(item)));
      break;
    }
    const value = readNode(item, reading);
    size += value.size;
    data.push(value.data);
  }
  return { data, size };
}

function readMap(map: YAMLMap, reading: Reading): Value {
  const data: Record<string, unknown> = {};
  const entries = new Map<string, Pair>();
  reading.entries.set(map, entries);
  let size = 1;
  for (const [index, pair] of map.items.entries()) {
    const offset = offsetOf(pair.key);
    if (index >= mostEntries) {
      reading.faults.push(limitFault('names', offset));
      break;
    }
    const name = nameOf(pair, reading);
    const value = readNode(pair.value, reading);
    size += value.size;
    if (name === undefined) continue;
    const first = entries.get(name);
    if (first === undefined) entries.set(name, pair);
    else reading.faults.push(writtenTwice(name, offsetOf(first.key), offset));
    put(data, name, value.data);
    reportMistaken(name, pair, offset, reading);
  }
  return { data, size };
}

function writtenTwice(key: string, first: number, offset: number): Fault {
  return faultAt(offset, (lineOf) => message('key-twice', { key, first: lineOf(first), line: lineOf(offset) }));
}

/** `1` and `"1"` are the same name to a person who reads the file. */
function nameOf({ key }: Pair, reading: Reading): string | undefined {
  const { data } = readNode(key, reading);
  if (typeof data !== 'object' || data === null) return String(data ?? '');
  reading.faults.push(limitFault('group', offsetOf(key)));
  return undefined;
}

function reportMistaken(name: string, { value }: Pair, offset: number, { mistaken }: Reading): void {
  if (name === ofObjects) mistaken.push(faultAt(offset, message('name-invalid.reserved', { name })));
  if (!isScalar(value) || typeof value.value !== 'number' || value.source === undefined || value.source === String(value.value)) return;
  mistaken.push(faultAt(offset, message('misread-number', { written: value.source, read: value.value })));
}

/** As a name of its own, whatever it is. */
function put(data: Record<string, unknown>, name: string, value: unknown): void {
  if (name === ofObjects) Object.defineProperty(data, name, { value, enumerable: true, configurable: true, writable: true });
  else data[name] = value;
}
