// A YAML text as a tree: each value as plain data, beside the place where it stands. Built from the parser's events in one pass without
// recursion, in time that grows with the length of the text only.

import type { AliasEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { COLLECTION_STYLE, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';
import { beginOf, endOf, type Role } from './offsets.ts';
import type { Entry, Placed } from './placed.ts';
import { plainValue } from './plainValue.ts';
import { faultOf, unreadable } from './unreadable.ts';
import { deepest, type Fault, mostAliases, mostCopied, mostNames, sentences } from './yamlLimits.ts';

export type Misread = { readonly offset: number; readonly source: string; readonly value: number };

export type Tree = {
  /** Undefined where the text is empty, or has faults. */
  readonly root: Placed | undefined;
  readonly faults: readonly Fault[];
  /** Values such as `05`, each at the key that it belongs to. */
  readonly misread: readonly Misread[];
};

/** Reads a text. Never throws: what is wrong is in `faults`. */
export function treeOf(text: string): Tree {
  try {
    return treeOfEvents(text, parseEvents(text, { maxDepth: deepest + 1 }));
  } catch (thrown) {
    return { root: undefined, faults: [faultOf(text, thrown)], misread: [] };
  }
}

type Open = { readonly offset: number; readonly anchor: string | undefined; size: number };
type OpenList = Open & { readonly data: unknown[]; readonly items: Placed[]; readonly entries?: undefined };
type OpenMap = Open & {
  readonly data: Record<string, unknown>;
  readonly entries: Map<string, Entry>;
  /** The key that waits for its value. */
  key: { readonly name: string; readonly offset: number } | undefined;
};

type Reading = {
  readonly text: string;
  readonly open: (OpenList | OpenMap)[];
  readonly anchors: Map<string, Placed>;
  readonly faults: Fault[];
  readonly misread: Misread[];
  root: Placed | undefined;
  documents: number;
  aliases: number;
  /** How many values the aliases stand for. */
  copied: number;
  /** How far the events have told the text. */
  told: number;
};

function treeOfEvents(text: string, events: readonly Event[]): Tree {
  const reading: Reading = {
    text,
    open: [],
    anchors: new Map(),
    faults: [],
    misread: [],
    root: undefined,
    documents: 0,
    aliases: 0,
    copied: 0,
    told: 0,
  };
  for (const event of events) {
    const last = read(reading, event);
    if (last !== undefined) reading.faults.push(last);
    if (last !== undefined) break;
  }
  const { root, faults, misread } = reading;
  return { root: faults.length === 0 ? root : undefined, faults, misread };
}

/** Goes on by one event; a fault behind which nothing is worth reading is handed back. */
function read(reading: Reading, event: Event): Fault | undefined {
  switch (event.type) {
    case EVENT_ID.DOCUMENT:
      reading.documents += 1;
      return reading.documents === 1 ? undefined : anotherDocument(reading);
    case EVENT_ID.SCALAR:
      return readScalar(reading, event);
    case EVENT_ID.ALIAS:
      return readAlias(reading, event);
    case EVENT_ID.POP:
      return close(reading);
    default:
      return begin(reading, event);
  }
}

function anotherDocument({ text, told }: Reading): Fault {
  const mark = /^(?:---|\.\.\.)/gm;
  mark.lastIndex = told;
  return { offset: mark.exec(text)?.index ?? told, message: unreadable('another document begins here. A file is one document') };
}

function readScalar(reading: Reading, event: ScalarEvent): Fault | undefined {
  const { text, told } = reading;
  if (event.tagStart >= 0) return { offset: event.tagStart, message: sentences.tag };
  const source = getScalarValue(text, event);
  const data = event.style === SCALAR_STYLE.PLAIN ? plainValue(source) : source;
  const around = reading.open.at(-1);
  const offset = beginOf(text, event, told, roleIn(around));
  reading.told = endOf(event, offset);
  if (typeof data === 'number' && source !== String(data) && around?.entries !== undefined && around.key !== undefined)
    reading.misread.push({ offset: around.key.offset, source, value: data });
  const value: Placed = { offset, data, size: 1 };
  if (event.anchorStart >= 0) reading.anchors.set(text.slice(event.anchorStart, event.anchorEnd), value);
  return add(reading, value);
}

function roleIn(around: OpenList | OpenMap | undefined): Role {
  if (around?.entries === undefined) return 'item';
  return around.key === undefined ? 'key' : 'value';
}

function readAlias(reading: Reading, { anchorStart, anchorEnd }: AliasEvent): Fault | undefined {
  const offset = anchorStart - 1;
  const name = reading.text.slice(anchorStart, anchorEnd);
  const meant = reading.anchors.get(name);
  reading.aliases += 1;
  reading.told = anchorEnd;
  if (reading.aliases > mostAliases) return { offset, message: sentences.aliases };
  if (meant === undefined) return { offset, message: unreadable(`there is no “&${name}” before this “*${name}”`) };
  reading.copied += meant.size;
  if (reading.copied > mostCopied) return { offset, message: sentences.copied };
  // What stands in it stands elsewhere: for staff, the place of all of it is here.
  return add(reading, { offset, data: meant.data, size: meant.size });
}

function begin(reading: Reading, event: SequenceEvent | MappingEvent): Fault | undefined {
  const { text, open } = reading;
  const { start: offset, anchorStart, anchorEnd, tagStart } = event;
  const around = open.at(-1);
  if (tagStart >= 0) return { offset: tagStart, message: sentences.tag };
  if (around?.entries !== undefined && around.key === undefined) return { offset, message: sentences.group };
  if (open.length > deepest) return { offset, message: sentences.deep };
  const anchor = anchorStart < 0 ? undefined : text.slice(anchorStart, anchorEnd);
  const isMap = event.type === EVENT_ID.MAPPING;
  reading.told = Math.max(reading.told, event.style === COLLECTION_STYLE.FLOW ? offset + 1 : offset);
  open.push(
    isMap ? { offset, anchor, size: 1, data: {}, entries: new Map(), key: undefined } : { offset, anchor, size: 1, data: [], items: [] },
  );
  return undefined;
}

/** The end of a list or a map, or of the document. */
function close(reading: Reading): Fault | undefined {
  const closed = reading.open.pop();
  if (closed === undefined) return undefined;
  const { anchor, ...value } = closed;
  if (anchor !== undefined) reading.anchors.set(anchor, value);
  return add(reading, value);
}

function add(reading: Reading, value: Placed): Fault | undefined {
  const around = reading.open.at(-1);
  if (around === undefined) {
    reading.root = value;
  } else if (around.entries === undefined) {
    around.size += value.size;
    around.items.push(value);
    around.data.push(value.data);
  } else if (around.key === undefined) {
    return addKey(reading, around, value);
  } else {
    const { name, offset } = around.key;
    around.size += value.size;
    around.entries.set(name, { offset, value });
    put(around.data, name, value.data);
    around.key = undefined;
  }
  return undefined;
}

/** `1` and `"1"` are the same key to whoever reads the file. */
function addKey({ faults }: Reading, around: OpenMap, { offset, data }: Placed): Fault | undefined {
  if (typeof data === 'object' && data !== null) return { offset, message: sentences.group };
  if (around.entries.size >= mostNames) return { offset, message: sentences.names };
  const name = String(data ?? '');
  if (around.entries.has(name)) faults.push({ offset, message: sentences.twice });
  around.key = { name, offset };
  return undefined;
}

function put(data: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(data, name, { value, enumerable: true, configurable: true, writable: true });
  else data[name] = value;
}
