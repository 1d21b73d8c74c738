// Collects the facts of a file, each with its place: the entries that have a source and the day on which staff last compared them with it.

import type { CivilDate } from '../../hours/timetable.ts';
import type { Fact } from '../directory.ts';
import { readDate } from '../schema/writtenDates.ts';
import { readYaml, type YamlFile } from '../yaml/document.ts';

type Found = { readonly fact: Fact; readonly path: readonly string[] };

/** Every group of lines of a file that has both `source` and `checked`, in the file's order. */
export function factsIn(yaml: YamlFile): readonly Fact[] {
  return foundIn(yaml).map(({ fact }) => fact);
}

/**
 * The text of a file with another day behind the `checked` of a fact. Every other sign stays as it is. Undefined where the file has no such fact
 * any more, or where its day is written in a way that is not changed safely.
 */
export function checkedOn(
  file: string,
  written: string,
  { what, source, checked }: Pick<Fact, 'what' | 'source' | 'checked'>,
  day: CivilDate,
): string | undefined {
  const yaml = readYaml(file, written);
  const found = foundIn(yaml).find(({ fact }) => fact.what === what && fact.source === source && fact.checked === checked);
  if (found === undefined) return undefined;
  const path = [...found.path, 'checked'];
  const { line, column } = yaml.whereOf(path, 'value');
  const mark = written.startsWith('\uFEFF') ? 1 : 0;
  const at = mark + lineBegins(written.slice(mark), line) + column - 1;
  const [token] = /^(["']?)[^\s"'#,\]}]+\1/.exec(written.slice(at)) ?? [];
  if (token === undefined) return undefined;
  const quote = /^["']/.exec(token)?.[0] ?? '';
  const changed = `${written.slice(0, at)}${quote}${day}${quote}${written.slice(at + token.length)}`;
  const read = readYaml(file, changed);
  const isOnlyThis = read.faults.length === 0 && JSON.stringify(read.data) === JSON.stringify(withValue(yaml.data, path, day));
  return isOnlyThis ? changed : undefined;
}

function foundIn(yaml: YamlFile): readonly Found[] {
  const found: Found[] = [];
  addFacts(yaml, yaml.data, [], found);
  return found;
}

function addFacts(yaml: YamlFile, data: unknown, path: readonly string[], found: Found[]): void {
  if (data === null || typeof data !== 'object') return;
  if ('source' in data && 'checked' in data && typeof data.source === 'string' && typeof data.checked === 'string') {
    const { file, line, column } = yaml.whereOf([...path, 'checked']);
    const what = path.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step)).join(' ');
    const confirmed = !('confirmed' in data && data.confirmed === false);
    const checked = readDate(data.checked) ?? data.checked;
    found.push({ fact: { where: { file, line }, column, what, source: data.source, checked, confirmed }, path });
  }
  for (const [key, value] of Object.entries(data)) {
    if (value !== null && typeof value === 'object') addFacts(yaml, value, [...path, key], found);
  }
}

/** Where a line begins, counted from 1. */
function lineBegins(text: string, line: number): number {
  let begins = 0;
  for (let number = 1; number < line; number += 1) {
    const [end] = /\r\n|\r|\n/.exec(text.slice(begins)) ?? [];
    if (end === undefined) return begins;
    begins += text.slice(begins).search(/\r\n|\r|\n/) + end.length;
  }
  return begins;
}

/** The same data with another value at a place. */
function withValue(data: unknown, [step, ...rest]: readonly string[], value: string): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data)) return data.map((each, index) => (String(index) === step ? withValue(each, rest, value) : each));
  return Object.fromEntries(Object.entries(data ?? {}).map(([name, each]) => [name, name === step ? withValue(each, rest, value) : each]));
}
