// Prints a value as staff write it in the files: groups line by line, lists of names in brackets, texts in quotation marks only where YAML
// needs them.

import { stringify } from 'yaml';

/** What is written into a file. A group that is `inBraces` is written on one line. */
export type Value = string | number | boolean | readonly Value[] | Group | InBraces;
export type Group = { readonly [name: string]: Value };
export type InBraces = { readonly inBraces: Group };

/** The same as plain data, as a reader of the file gets it. */
export function plainOf(value: Value): unknown {
  if (isList(value)) return value.map(plainOf);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(groupOf(value)).map(([name, each]) => [name, plainOf(each)]));
}

/** The value on one line; undefined where it needs lines of its own. `isInside`: within brackets, where a comma ends a text. */
export function inline(value: Value, isInside = false): string | undefined {
  if (isList(value)) return value.some(isGroup) ? undefined : `[${value.map((each) => inline(each, true)).join(', ')}]`;
  if (typeof value !== 'object') return scalar(value, isInside);
  return 'inBraces' in value || isInside ? braces(groupOf(value)) : undefined;
}

/** A whole value within brackets or braces. */
export function bracketed(value: Value): string {
  if (isList(value)) return `[${value.map(bracketed).join(', ')}]`;
  return typeof value === 'object' ? braces(groupOf(value)) : scalar(value, true);
}

/** The lines of an entry, each with its indentation and without its end. */
export function entryLines(name: string, value: Value, indentation: number): readonly string[] {
  const begin = `${' '.repeat(indentation)}${keyText(name)}:`;
  const short = inline(value);
  if (short !== undefined) return [`${begin} ${short}`];
  if (isList(value)) return [begin, ...value.flatMap((item) => itemLines(item, indentation + 2))];
  return [begin, ...groupLines(groupOf(value as Group), indentation + 2)];
}

/** The lines of an item of a list. `indentation` is that of its hyphen. */
export function itemLines(item: Value, indentation: number): readonly string[] {
  const hyphen = `${' '.repeat(indentation)}- `;
  const short = inline(item);
  if (short !== undefined) return [hyphen + short];
  const [first = '', ...others] = groupLines(groupOf(item as Group), indentation + 2);
  return [hyphen + first.trimStart(), ...others];
}

/** The lines of a file that has only this. */
export function groupLines(group: Group, indentation: number): readonly string[] {
  return Object.entries(group).flatMap(([name, value]) => entryLines(name, value, indentation));
}

function braces(group: Group): string {
  return `{${Object.entries(group)
    .map(([name, value]) => `${keyText(name)}: ${bracketed(value)}`)
    .join(', ')}}`;
}

function keyText(name: string): string {
  return /^\d+$/.test(name) ? name : scalar(name, true);
}

function scalar(value: string | number | boolean, isInside: boolean): string {
  const options = { lineWidth: 0, singleQuote: true, flowCollectionPadding: false } as const;
  // A text of staff is on one line.
  const written = typeof value === 'string' ? value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim() : value;
  if (!isInside) return stringify(written, options).trimEnd();
  return stringify([written], { ...options, collectionStyle: 'flow' })
    .trim()
    .slice(1, -1)
    .trim();
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isGroup(value: Value): boolean {
  return typeof value === 'object' && !isList(value) && !('inBraces' in value);
}

function groupOf(value: Group | InBraces): Group {
  return 'inBraces' in value ? (value as InBraces).inBraces : value;
}
