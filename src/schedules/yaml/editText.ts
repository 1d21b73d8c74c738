// Changes one place of a YAML text and leaves every other character as it is: comments, order, quotation marks, blank lines. The document of
// the package `yaml` says where the place begins and ends. Its own printing would keep the comments, but write the whole file anew.

import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { compose } from './compose.ts';
import { bracketed, entryLines, inline, itemLines, type Value } from './printValue.ts';

export type TextPath = readonly (string | number)[];

/** The place is written in a way that cannot be changed by itself: a person edits it in the file. */
export class Unsuited extends Error {
  override readonly name = 'Unsuited';
}

/** Writes an entry of a group: in the place of the one that is there, or behind the last of the entries in `behind`, else at the end. Throws Unsuited. */
export function setEntry(text: string, path: TextPath, name: string, value: Value, behind: readonly string[] = []): string {
  const group = groupAt(text, path);
  const pair = pairIn(group, name);
  if (group.flow === true) return replaceFlow(text, group, { ...jsOf(group), [name]: plain(value) });
  if (pair !== undefined) return replaceEntry(text, pair, name, value);
  const last = group.items.findLast((each) => behind.includes(nameOf(each))) ?? group.items.at(-1);
  if (last === undefined) throw new Unsuited('an empty group');
  return insertLines(text, lineEnd(text, endOf(last)), entryLines(name, value, columnOf(text, startOf(last))));
}

/** Removes an entry of a group, if it is there. A comment above it stays. Throws Unsuited. */
export function removeEntry(text: string, path: TextPath, name: string): string {
  const group = groupAt(text, path);
  const pair = pairIn(group, name);
  if (pair === undefined) return text;
  if (group.flow === true) {
    const { [name]: _gone, ...others } = jsOf(group);
    return replaceFlow(text, group, others);
  }
  return cutLines(text, startOf(pair), endOf(pair));
}

/** Writes an item into the list of a group's entry, as its first one or behind another. A list that is not there is made, behind the entries of `behind`. Throws Unsuited. */
export function insertItem(
  text: string,
  path: TextPath,
  list: string,
  item: Value,
  place: { readonly index: number; readonly behind?: readonly string[] },
): string {
  const pair = pairIn(groupAt(text, path), list);
  const items = pair?.value;
  if (pair === undefined || !isSeq(items) || items.items.length === 0) return setEntry(text, path, list, [item], place.behind);
  if (items.flow === true) {
    const all = [...(items.toJSON() as readonly Value[])];
    return replaceRange(text, items, bracketed(all.toSpliced(place.index, 0, plain(item))));
  }
  const before = place.index === 0 ? undefined : items.items[place.index - 1];
  const hyphen = hyphenOf(text, items.items[0] as Node);
  // The comments above the first item are about that item.
  const at = before === undefined ? lineEnd(text, endOf(pair.key)) : lineEnd(text, endOf(before));
  return insertLines(text, at, itemLines(item, columnOf(text, hyphen)));
}

/** Removes an item; the last one with its list. Throws Unsuited. */
export function removeItem(text: string, path: TextPath, list: string, index: number): string {
  const items = pairIn(groupAt(text, path), list)?.value;
  const item = isSeq(items) ? items.items[index] : undefined;
  if (!isSeq(items) || item === undefined) throw new Unsuited('no such item');
  if (items.items.length === 1) return removeEntry(text, path, list);
  if (items.flow === true) return replaceRange(text, items, bracketed((items.toJSON() as readonly Value[]).toSpliced(index, 1)));
  return cutLines(text, hyphenOf(text, item as Node), endOf(item));
}

function groupAt(text: string, path: TextPath): YAMLMap {
  const { document } = compose(text);
  let node: unknown = (document as Document.Parsed | undefined)?.contents;
  for (const step of path) {
    if (isMap(node)) node = pairIn(node, String(step))?.value;
    else if (isSeq(node)) node = (node as YAMLSeq).items[Number(step)];
    else throw new Unsuited('no such place');
  }
  if (!isMap(node)) throw new Unsuited('no group');
  return node;
}

function pairIn(group: YAMLMap, name: string): Pair | undefined {
  return group.items.find((pair) => nameOf(pair) === name);
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function replaceEntry(text: string, pair: Pair, name: string, value: Value): string {
  const { value: node } = pair;
  const short = inline(value);
  if (isAlias(node)) throw new Unsuited('an alias');
  const isEmpty = node === null || (isScalar(node) && node.range?.[0] === node.range?.[1]);
  if (short !== undefined && !isEmpty && (isScalar(node) || (isCollection(node) && node.flow === true)))
    return replaceRange(text, node, short);
  const [from, until] = [lineStart(text, startOf(pair)), lineEnd(text, endOf(pair))];
  if (text.slice(from, startOf(pair)).trim() !== '') throw new Unsuited('an entry beside a hyphen');
  if (hasComment(text.slice(endOf(pair.key), until))) {
    // The comment stands behind a single value, and stays there.
    if (isScalar(node) && !isEmpty) return replaceRange(text, node, bracketed(value));
    throw new Unsuited('a comment inside');
  }
  return insertLines(text.slice(0, from) + text.slice(until), from, entryLines(name, value, columnOf(text, startOf(pair))));
}

function replaceFlow(text: string, group: YAMLMap, value: Readonly<Record<string, unknown>>): string {
  return replaceRange(text, group, bracketed(value as Value));
}

function replaceRange(text: string, node: unknown, instead: string): string {
  const [from = 0, until = 0] = rangeOf(node);
  const old = text.slice(from, until);
  if (isCollection(node) && hasComment(old)) throw new Unsuited('a comment inside');
  return text.slice(0, from) + instead + (old.endsWith('\n') ? '\n' : '') + text.slice(until);
}

function hasComment(text: string): boolean {
  return /(^|\s)#/.test(text.replace(/'[^']*'|"[^"]*"/g, ''));
}

function jsOf(group: YAMLMap): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    group.items.map((pair) => [
      nameOf(pair),
      (isCollection(pair.value) ? pair.value.toJSON() : (pair.value as { value?: unknown } | null)?.value) as Value,
    ]),
  );
}

function plain(value: Value): Value {
  return typeof value === 'object' && 'inBraces' in value ? (value as { readonly inBraces: Value }).inBraces : value;
}

function insertLines(text: string, at: number, lines: readonly string[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(0, at);
  const joint = before === '' || before.endsWith('\n') ? '' : end;
  return `${before}${joint}${lines.map((line) => line + end).join('')}${text.slice(at)}`;
}

function cutLines(text: string, start: number, end: number): string {
  const from = lineStart(text, start);
  // The first entry beside a hyphen cannot go alone.
  if (!/^[ \t]*$/.test(text.slice(from, start))) throw new Unsuited('an entry beside a hyphen');
  return text.slice(0, from) + text.slice(lineEnd(text, end));
}

/** Where a pair or a node begins. */
function startOf(part: unknown): number {
  return rangeOf(isPair(part) ? part.key : part)[0] ?? 0;
}

/** Where what is written of a pair or a node ends; the comments behind a group are not of it. */
function endOf(part: unknown): number {
  if (isPair(part)) return Math.max(endOf(part.key), part.value === null ? 0 : endOf(part.value));
  if (isCollection(part) && part.flow !== true && part.items.length > 0) return endOf(part.items.at(-1));
  return rangeOf(part)[1] ?? 0;
}

function rangeOf(node: unknown): readonly number[] {
  return (node as { readonly range?: readonly number[] | null } | null)?.range ?? [];
}

function hyphenOf(text: string, item: Node): number {
  const at = text.lastIndexOf('-', startOf(isMap(item) && item.flow !== true ? (item.items[0] ?? item) : item) - 1);
  if (at < 0 || !/^[ \t]*$/.test(text.slice(lineStart(text, at), at))) throw new Unsuited('a list in a list');
  return at;
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Behind the end of the line in which something ends. What ends with its line ends there. */
function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}
