// Two readings of a file agree: ours, from the events of one library, and the document of another, which shares no code with it. The same
// data, and the same line and column for every path.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, stringify, type ToStringOptions } from 'yaml';
import { readYaml } from '../../../src/schedules/yaml/document.ts';
import { frozenFiles } from '../../support/schedules/frozen.ts';
import { town } from '../../support/schedules/town.ts';

type Step = string | number;
type Reading = { readonly data: unknown; readonly places: Readonly<Record<string, string>> };

/** The other library's reading; undefined where it has faults. */
function other(text: string): Reading | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const places: Record<string, string> = {};
  const add = (path: readonly Step[], offset: number) => {
    const { line, col } = lines.linePos(offset);
    places[JSON.stringify(path)] = `${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const below = (node: unknown, path: readonly Step[]): void => {
    if (isMap(node))
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value ?? '');
        add([...path, name], beginOf(key));
        below(value, [...path, name]);
      }
    if (isSeq(node))
      node.items.forEach((item, index) => {
        add([...path, index], isNode(item) ? beginOf(item) : 0);
        below(item, [...path, index]);
      });
  };
  add([], document.contents === null ? 0 : beginOf(document.contents));
  below(document.contents, []);
  return { data: document.toJS(), places };
}

const beginOf = (node: Node) => node.range?.[0] ?? 0;

/** Our reading, asked for the same paths. */
function ours(text: string, paths: readonly string[]): Reading | undefined {
  const { data, faults, whereOf } = readYaml('town.yaml', text);
  if (faults.length > 0) return undefined;
  const place = (path: string) => {
    const { line, column } = whereOf(JSON.parse(path));
    return `${line}:${column}`;
  };
  return { data, places: Object.fromEntries(paths.map((path) => [path, place(path)])) };
}

function expectSame(text: string): void {
  const theirs = other(text);
  expect(theirs).toBeDefined();
  expect(ours(text, Object.keys(theirs?.places ?? {}))).toEqual(theirs);
}

describe('a file of the real schedules reads the same', () => {
  test.each(Object.entries({ ...frozenFiles, ...town }).filter(([name]) => name.endsWith('.yaml')))('%s', (_, text) => {
    expectSame(text);
    expectSame(text.replaceAll('\n', '\r\n'));
    expectSame(`\uFEFF${text}`);
    expectSame(`# first a comment\n\n---\n${text}`);
  });
});

describe('what a hand can write reads the same', () => {
  test.each([
    ['nothing', ''],
    ['only a comment', '# nothing\n'],
    ['a word', '  hello\n'],
    [
      'words that look like other things',
      'a: 2026-11-21\nb: 08-13\nc: yes\nd: 9:00-17:00\ne: 0120-0178-27\nf: 12:30\ng: .5.\nh: +-1\ni: 1_000\n',
    ],
    ['numbers', 'a: 05\nb: 1.0\nc: 0o7\nd: 1e3\ne: 0x1F\nf: -0\ng: .5\nh: +3\ni: .inf\nj: -.INF\nk: .nan\nl: 12345678901234567890\n'],
    ['nothing, true and false', 'a: ~\nb: null\nc:\nd: true\ne: False\nf: NULL\ng: nUll\n'],
    ['names that are no text', '1: a\n05: b\ntrue: c\n1.50: d\n+815012345678: e\n~: f\n'],
    ['names in quotes', '"a b": 1\n\'c: d\': 2\n"e\\tf": 3\n"": 4\n'],
    ['names that objects have already', '__proto__: 1\nconstructor: 2\ntoString: {__proto__: 3}\nhasOwnProperty: 4\n'],
    ['empty items', '-\n- \n-  # a comment\n- a\n- # another - with a hyphen\n# a line - of its own\n\n-\n'],
    ['empty items behind groups', 'a:\n- [b, {c: d}] # ]\n-\n- {e: [f]}\n-\n- g:\n    - h\n    -\n-\n- "i"\n-\n- |\n  j\n-\n'],
    ['items in items', '- - a\n  - - b\n    - c\n-   - d\n'],
    ['maps in items', '- a: 1\n  b:\n    - c: 2\n    -   d: 3\n- {e: 4}\n'],
    ['lists that stand under their name', 'a:\n- 1\n- 2\nb:\n- 3\n'],
    ['brackets over several lines', 'a: [\n  1,\n  {b: 2,\n   c: [3, 4]},\n ]\nd: {\n  e: 5,\n  "f": 6\n }\n'],
    ['pairs in brackets', '[a: 1, "b": 2, {c: 3}, [d], e]\n'],
    ['names without values in braces', '{a, b: , c: 1}\n'],
    ['texts over several lines', 'a: |\n  b\n   c\n\nd: >-\n  e\n  f\ng: "h\n  i"\nj: k\n  l\n'],
    ['texts over several lines as items', '- |\n  a\n- >2-  # a | comment\n    b\n- "c\n  d"\n- \'e\n\n  f\'\n- g\n  h\n'],
    ['values on lines of their own', 'a:\n  b\nc:\n  # a comment\n  - d\ne:\n\n  f: g\n'],
    ['anchors and aliases', 'a: &a 1\nb: &b\n  c: 2\nd: *a\ne: [*a, *b, &f g, *f]\n'],
    ['a merge key, which is a name like any other', 'a: &a {b: 1}\nc:\n  <<: *a\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['an end', 'a: 1\n...\n'],
    ['names with question marks', '? a\n: b\n? c\n'],
    ['names that are empty', 'a: 1\n? \n# a comment\nb: [c]\n'],
    ['names that are empty, behind values that are', 'a:\n  b:\n  ? # a comment\n  c: d\n'],
    ['a name that is empty, with a value', 'a: {b: 1}\n: c\n'],
    ['words of other scripts', '名前: 窓口\nन: [नेपाली, "😀", ไทย]\n'],
  ])('%s', (_, text) => {
    expectSame(text);
    expectSame(text.replaceAll('\n', '\r\n'));
  });
});

test('any data that is written as YAML, in any style, reads the same', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string(),
    fc.constantFrom('05', '1.0', 'no', '~', '- a', 'a: b', '# c', '2026-11-21', 'two\nlines\n', ''),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      word,
      fc.integer(),
      fc.double({ noDefaultInfinity: true, noNaN: true }),
      fc.constantFrom(null, true, false),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(word, tie('value'), { maxKeys: 5 }),
    ),
  }));
  const style: fc.Arbitrary<ToStringOptions> = fc.record({
    collectionStyle: fc.constantFrom('any', 'block', 'flow'),
    defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
    defaultKeyType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
    indent: fc.integer({ min: 1, max: 6 }),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
    nullStr: fc.constantFrom('null', '~', ''),
    flowCollectionPadding: fc.boolean(),
  });
  fc.assert(
    // As in every file of the schedules there are names at the top.
    fc.property(value, style, (data, options) => {
      const text = stringify({ name: data }, { ...options, aliasDuplicateObjects: false });
      const theirs = other(text);
      // Some of what that library writes it does not read again.
      fc.pre(theirs !== undefined);
      expect(ours(text, Object.keys(theirs?.places ?? {}))).toEqual(theirs);
    }),
    { numRuns: 400 },
  );
});
