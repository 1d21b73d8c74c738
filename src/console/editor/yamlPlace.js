// Where one is in a YAML text while it is typed: in which group, behind which name. The text is mostly broken then, so it is read line by line
// by its columns, and a broken line does not spoil those below it. Pure.

import { readFlow } from './yamlFlow.js';
import { blockTextEnd, contentEnd, emptyGroup, endOfLine, groupBelow, nameAt, nextLine, quoteEnd, spaceEnd } from './yamlText.js';

/**
 * @typedef {import('./yamlText.js').Ask} Ask
 * @typedef {import('./yamlText.js').Group} Group
 * @typedef {import('./yamlText.js').Place} Place
 * A group or a list that is open at a line. `last`: the newest name of it. `item`: the newest item of a list. `isFull`: the newest entry has its value.
 * @typedef {{ column: number, kind: 'map' | 'list', path: readonly string[], group: Group, last: string, item: Group, isFull: boolean }} Block
 * `blocks`: the outermost one first.
 * @typedef {import('./yamlText.js').Reader & { blocks: Block[], root: Group }} BlockReader
 */

/**
 * The place of an offset in the text; undefined in a comment, in a text of several lines, and where nothing is known to fit. `root` has every name
 * of the text.
 * @param {string} text
 * @param {number} cursor
 * @returns {{ place: Place | undefined, root: Group }}
 */
export function placeIn(text, cursor) {
  /** @type {BlockReader} */
  const reader = { text, cursor, at: text.startsWith('\uFEFF') ? 1 : 0, place: undefined, root: emptyGroup(), blocks: [] };
  while (reader.at <= text.length) readLine(reader);
  return { place: reader.place, root: reader.root };
}

/** @param {BlockReader} reader */
function readLine(reader) {
  const { text, cursor } = reader;
  const start = reader.at;
  const end = endOfLine(text, start);
  let at = spaceEnd(text, start);
  reader.at = nextLine(text, start);
  if (at >= end || text[at] === '#') {
    if (at >= end && cursor >= start && cursor <= end) askForEntry(reader, cursor - start, cursor, cursor);
    return;
  }
  if (/^(?:---|\.\.\.)\s*$/.test(text.slice(start, end))) {
    reader.blocks = [];
    return;
  }
  while (text[at] === '-' && /\s|^$/.test(text[at + 1] ?? '')) {
    const list = enter(reader, at - start, 'list');
    list.item = emptyGroup();
    list.isFull = false;
    const next = spaceEnd(text, at + 1);
    if (next >= end || text[next] === '#') {
      if (cursor > at + 1 && cursor <= Math.min(next, end)) askForEntry(reader, cursor - start, cursor, cursor);
      return;
    }
    at = next;
  }
  readContent(reader, at, start, end);
}

/**
 * What stands in a line behind its hyphens.
 * @param {BlockReader} reader
 * @param {number} at
 * @param {number} start
 * @param {number} end
 */
function readContent(reader, at, start, end) {
  const { text, cursor, blocks } = reader;
  const column = at - start;
  const name = nameAt(text, at, end);
  if (name !== undefined) {
    const map = enter(reader, column, 'map');
    map.last = name.name;
    map.isFull = false;
    const isHere = cursor >= at && cursor <= name.until;
    if (isHere)
      place(reader, [{ how: 'entry', path: map.path, taken: [map.group.names] }], { from: at, until: name.until, column, hasColon: true });
    else map.group.names.add(name.name);
    readValue(reader, map, { at: spaceEnd(text, name.colon + 1), colon: name.colon, end });
    return;
  }
  const holder = blocks.findLast((block) => block.column < column);
  const sign = text[at] ?? '';
  if (sign === '[' || sign === '{') {
    while ((blocks.at(-1)?.column ?? -1) >= column) blocks.pop();
    reader.at = at;
    readFlow(reader, pathBelow(holder), inside(reader, holder), holder?.column ?? -1);
    reader.at = nextLine(text, reader.at);
    return;
  }
  const until = contentEnd(text, at, end);
  if (cursor >= at && cursor <= until) {
    if (!/["'|>&*!]/.test(sign)) askForEntry(reader, column, at, until);
  } else if (holder?.kind === 'list') holder.group.names.add(text.slice(at, until));
}

/**
 * What stands behind a name and its colon.
 * @param {BlockReader} reader
 * @param {Block} map
 * @param {{ at: number, colon: number, end: number }} line
 */
function readValue(reader, map, { at, colon, end }) {
  const { text, cursor } = reader;
  const { column } = map;
  /** @type {Ask} */
  const ask = { how: 'value', path: pathBelow(map), taken: [] };
  map.isFull = at < end && text[at] !== '#';
  const sign = text[at] ?? '';
  if (!map.isFull) {
    if (cursor > colon + 1 && cursor <= Math.min(at, end)) place(reader, [ask], { from: cursor, until: cursor, column });
  } else if (sign === '[' || sign === '{') {
    reader.at = at;
    readFlow(reader, pathBelow(map), inside(reader, map), column);
    reader.at = nextLine(text, reader.at);
  } else if (sign === '"' || sign === "'") reader.at = nextLine(text, quoteEnd(text, at) - 1);
  else if (sign === '|' || sign === '>') reader.at = blockTextEnd(text, reader.at, column);
  else if (!/[&*!]/.test(sign)) {
    const until = contentEnd(text, at, end);
    if (cursor >= at && cursor <= until) place(reader, [ask], { from: at, until, column });
  }
}

/**
 * What may be written in a line that has nothing before this column, or only hyphens.
 * @param {BlockReader} reader
 * @param {number} column
 * @param {number} from
 * @param {number} until
 */
function askForEntry(reader, column, from, until) {
  const { blocks } = reader;
  while ((blocks.at(-1)?.column ?? -1) > column) blocks.pop();
  const top = blocks.at(-1);
  if (top?.column === column && top.kind === 'list') {
    const map = blocks.at(-2);
    const isMap = map?.column === column && map.kind === 'map';
    /** @type {Ask} */
    const item = { how: 'item', path: top.path, taken: [top.group.names] };
    return place(reader, isMap ? [item, { how: 'entry', path: map.path, taken: [map.group.names] }] : [item], { from, until, column });
  }
  // Deeper than an entry that has its value, nothing fits.
  if (top !== undefined && top.column < column && top.isFull) return;
  const path = top?.column === column ? top.path : pathBelow(top);
  const taken = [
    top?.column === column || top?.kind === 'list' ? top.group.names : undefined,
    top?.column === column ? undefined : inside(reader, top).names,
  ];
  place(reader, [{ how: 'entry', path, taken: taken.filter((each) => each !== undefined) }], { from, until, column });
}

/**
 * The group or the list that an entry at a column is of; a new one where it begins there.
 * @param {BlockReader} reader
 * @param {number} column
 * @param {'map' | 'list'} kind
 * @returns {Block}
 */
function enter(reader, column, kind) {
  const { blocks } = reader;
  // A list may stand in the column of the name above it; a name in the column of a list ends that.
  const isDone = (/** @type {Block} */ top) => top.column > column || (top.column === column && top.kind === 'list' && kind === 'map');
  for (let top = blocks.at(-1); top !== undefined && isDone(top); top = blocks.at(-1)) blocks.pop();
  const top = blocks.at(-1);
  if (top?.column === column && top.kind === kind) return top;
  /** @type {Block} */
  const made = { column, kind, path: pathBelow(top), group: inside(reader, top), last: '', item: emptyGroup(), isFull: false };
  blocks.push(made);
  return made;
}

/**
 * The path to what the newest entry of a block has.
 * @param {Block | undefined} block
 * @returns {readonly string[]}
 */
function pathBelow(block) {
  return block === undefined ? [] : [...block.path, block.kind === 'list' ? '[]' : block.last];
}

/**
 * What the newest entry of a block has.
 * @param {BlockReader} reader
 * @param {Block | undefined} block
 * @returns {Group}
 */
function inside({ root }, block) {
  if (block === undefined) return root;
  return block.kind === 'list' ? block.item : groupBelow(block.group, block.last);
}

/**
 * @param {BlockReader} reader
 * @param {readonly Ask[]} asks
 * @param {{ from: number, until: number, column: number, hasColon?: boolean }} where
 */
function place(reader, asks, { hasColon = false, ...where }) {
  reader.place = { asks, inFlow: false, hasColon, ...where };
}
