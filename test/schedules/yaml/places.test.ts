// Where everything of a file stands, and what it says: by hand, for what a hand can write; in files that are printed by a printer that notes
// each place; and in the real schedules, where the text at a place must be what the path leads to.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml, type YamlFile } from '../../../src/schedules/yaml/document.ts';
import { frozenFiles } from '../../support/schedules/frozen.ts';
import { printed } from '../../support/schedules/printedYaml.ts';
import { town } from '../../support/schedules/town.ts';

type Path = readonly (string | number)[];

function pathsIn(data: unknown, path: Path = []): readonly Path[] {
  const below = Array.isArray(data)
    ? data.flatMap((each, index) => pathsIn(each, [...path, index]))
    : Object.entries(data !== null && typeof data === 'object' ? data : {}).flatMap(([name, each]) => pathsIn(each, [...path, name]));
  return [path, ...below];
}

/** `hours/0/daily 9:5 9:12`: where it begins, and, where it is another place, its value. */
function placesIn({ data, whereOf }: YamlFile): string {
  const said = pathsIn(data).map((path) => {
    const [key, value] = (['key', 'value'] as const).map((part) => whereOf(path, part)).map(({ line, column }) => `${line}:${column}`);
    return [path.join('/'), key, ...(value === key ? [] : [value])].join(' ');
  });
  return said.join(', ').trim();
}

describe('what a hand can write', () => {
  test.each<[string, string, unknown, string]>([
    ['nothing', '', null, '1:1'],
    ['only a comment', '# nothing\n', null, '1:1'],
    ['a word', '  hello\n', 'hello', '1:3'],
    [
      'words that look like other things',
      'a: 2026-11-21\nb: 08-13\nc: yes\nd: 9:00-17:00\ne: 0120-0178-27\nf: 12:30\ng: .5.\nh: +-1\ni: 1_000\n',
      { a: '2026-11-21', b: '08-13', c: 'yes', d: '9:00-17:00', e: '0120-0178-27', f: '12:30', g: '.5.', h: '+-1', i: '1_000' },
      '1:1, a 1:1 1:4, b 2:1 2:4, c 3:1 3:4, d 4:1 4:4, e 5:1 5:4, f 6:1 6:4, g 7:1 7:4, h 8:1 8:4, i 9:1 9:4',
    ],
    [
      'numbers',
      'a: 05\nb: 1.0\nc: 0o7\nd: 1e3\ne: 0x1F\nf: -0\ng: .5\nh: +3\ni: .inf\nj: -.INF\nk: .nan\nl: 12345678901234567890\n',
      { a: 5, b: 1, c: 7, d: 1000, e: 31, f: -0, g: 0.5, h: 3, i: Infinity, j: -Infinity, k: Number.NaN, l: 12345678901234567000 },
      '1:1, a 1:1 1:4, b 2:1 2:4, c 3:1 3:4, d 4:1 4:4, e 5:1 5:4, f 6:1 6:4, g 7:1 7:4, h 8:1 8:4, i 9:1 9:4, j 10:1 10:4, k 11:1 11:4, l 12:1 12:4',
    ],
    [
      'nothing, true and false',
      'a: ~\nb: null\nc:\nd: true\ne: False\nf: NULL\ng: nUll\n',
      { a: null, b: null, c: null, d: true, e: false, f: null, g: 'nUll' },
      '1:1, a 1:1 1:4, b 2:1 2:4, c 3:1 3:3, d 4:1 4:4, e 5:1 5:4, f 6:1 6:4, g 7:1 7:4',
    ],
    [
      'names that are no text',
      '1: a\n05: b\ntrue: c\n1.50: d\n+815012345678: e\n~: f\n',
      { '1': 'a', '5': 'b', true: 'c', '1.5': 'd', '815012345678': 'e', '': 'f' },
      '1:1, 1 1:1 1:4, 5 2:1 2:5, true 3:1 3:7, 1.5 4:1 4:7, 815012345678 5:1 5:16,  6:1 6:4',
    ],
    [
      'names in quotes',
      '"a b": 1\n\'c: d\': 2\n"e\\tf": 3\n"": 4\n',
      { 'a b': 1, 'c: d': 2, 'e\tf': 3, '': 4 },
      '1:1, a b 1:1 1:8, c: d 2:1 2:9, e\tf 3:1 3:9,  4:1 4:5',
    ],
    [
      'empty items',
      '-\n- \n-  # a comment\n- a\n- # another - with a hyphen\n# a line - of its own\n\n-\n',
      [null, null, null, 'a', null, null],
      '1:1, 0 1:2, 1 2:3, 2 3:4, 3 4:3, 4 5:3, 5 8:2',
    ],
    [
      'empty items behind groups',
      'a:\n- [b, {c: d}] # ]\n-\n- {e: [f]}\n-\n- g:\n    - h\n    -\n-\n- "i"\n-\n- |\n  j\n-\n',
      { a: [['b', { c: 'd' }], null, { e: ['f'] }, null, { g: ['h', null] }, null, 'i', null, 'j\n', null] },
      '1:1, a 1:1 2:1, a/0 2:3, a/0/0 2:4, a/0/1 2:7, a/0/1/c 2:8 2:11, a/1 3:2, a/2 4:3, a/2/e 4:4 4:7, a/2/e/0 4:8, a/3 5:2, a/4 6:3, a/4/g 6:3 7:5, a/4/g/0 7:7, a/4/g/1 8:6, a/5 9:2, a/6 10:3, a/7 11:2, a/8 12:3, a/9 14:2',
    ],
    [
      'items in items',
      '- - a\n  - - b\n    - c\n-   - d\n',
      [['a', ['b', 'c']], ['d']],
      '1:1, 0 1:3, 0/0 1:5, 0/1 2:5, 0/1/0 2:7, 0/1/1 3:7, 1 4:5, 1/0 4:7',
    ],
    [
      'maps in items',
      '- a: 1\n  b:\n    - c: 2\n    -   d: 3\n- {e: 4}\n',
      [{ a: 1, b: [{ c: 2 }, { d: 3 }] }, { e: 4 }],
      '1:1, 0 1:3, 0/a 1:3 1:6, 0/b 2:3 3:5, 0/b/0 3:7, 0/b/0/c 3:7 3:10, 0/b/1 4:9, 0/b/1/d 4:9 4:12, 1 5:3, 1/e 5:4 5:7',
    ],
    [
      'lists that stand under their name',
      'a:\n- 1\n- 2\nb:\n- 3\n',
      { a: [1, 2], b: [3] },
      '1:1, a 1:1 2:1, a/0 2:3, a/1 3:3, b 4:1 5:1, b/0 5:3',
    ],
    [
      'brackets over several lines',
      'a: [\n  1,\n  {b: 2,\n   c: [3, 4]},\n ]\nd: {\n  e: 5,\n  "f": 6\n }\n',
      { a: [1, { b: 2, c: [3, 4] }], d: { e: 5, f: 6 } },
      '1:1, a 1:1 1:4, a/0 2:3, a/1 3:3, a/1/b 3:4 3:7, a/1/c 4:4 4:7, a/1/c/0 4:8, a/1/c/1 4:11, d 6:1 6:4, d/e 7:3 7:6, d/f 8:3 8:8',
    ],
    [
      'pairs in brackets',
      '[a: 1, "b": 2, {c: 3}, [d], e]\n',
      [{ a: 1 }, { b: 2 }, { c: 3 }, ['d'], 'e'],
      '1:1, 0 1:2, 0/a 1:2 1:5, 1 1:8, 1/b 1:8 1:13, 2 1:16, 2/c 1:17 1:20, 3 1:24, 3/0 1:25, 4 1:29',
    ],
    ['names without values in braces', '{a, b: , c: 1}\n', { a: null, b: null, c: 1 }, '1:1, a 1:2, b 1:5 1:8, c 1:10 1:13'],
    [
      'texts over several lines',
      'a: |\n  b\n   c\n\nd: >-\n  e\n  f\ng: "h\n  i"\nj: k\n  l\n',
      { a: 'b\n c\n', d: 'e f', g: 'h i', j: 'k l' },
      '1:1, a 1:1 1:4, d 5:1 5:4, g 8:1 8:4, j 10:1 10:4',
    ],
    [
      'texts over several lines as items',
      '- |\n  a\n- >2-  # a | comment\n    b\n- "c\n  d"\n- \'e\n\n  f\'\n- g\n  h\n',
      ['a\n', '  b', 'c d', 'e\nf', 'g h'],
      '1:1, 0 1:3, 1 3:3, 2 5:3, 3 7:3, 4 10:3',
    ],
    [
      'values on lines of their own',
      'a:\n  b\nc:\n  # a comment\n  - d\ne:\n\n  f: g\n',
      { a: 'b', c: ['d'], e: { f: 'g' } },
      '1:1, a 1:1 2:3, c 3:1 5:3, c/0 5:5, e 6:1 8:3, e/f 8:3 8:6',
    ],
    [
      'anchors and aliases',
      'a: &a 1\nb: &b\n  c: 2\nd: *a\ne: [*a, *b, &f g, *f]\n',
      { a: 1, b: { c: 2 }, d: 1, e: [1, { c: 2 }, 'g', 'g'] },
      '1:1, a 1:1 1:7, b 2:1 3:3, b/c 3:3 3:6, d 4:1 4:4, e 5:1 5:4, e/0 5:5, e/1 5:9, e/1/c 5:9, e/2 5:16, e/3 5:19',
    ],
    [
      'a merge key, which is a name like any other',
      'a: &a {b: 1}\nc:\n  <<: *a\n',
      { a: { b: 1 }, c: { '<<': { b: 1 } } },
      '1:1, a 1:1 1:7, a/b 1:8 1:11, c 2:1 3:3, c/<< 3:3 3:7, c/<</b 3:3 3:7',
    ],
    ['a directive', '%YAML 1.2\n---\na: 1\n', { a: 1 }, '3:1, a 3:1 3:4'],
    ['a directive of another version', '%YAML 1.1\n---\na: yes\n', { a: 'yes' }, '3:1, a 3:1 3:4'],
    ['an end', 'a: 1\n...\n', { a: 1 }, '1:1, a 1:1 1:4'],
    ['names with question marks', '? a\n: b\n? c\n', { a: 'b', c: null }, '1:1, a 1:3 2:3, c 3:3'],
    ['names that are empty', 'a: 1\n? \n# a comment\nb: [c]\n', { a: 1, '': null, b: ['c'] }, '1:1, a 1:1 1:4,  2:3, b 4:1 4:4, b/0 4:5'],
    [
      'names that are empty, behind values that are',
      'a:\n  b:\n  ? # a comment\n  c: d\n',
      { a: { b: null, '': null, c: 'd' } },
      '1:1, a 1:1 2:3, a/b 2:3 2:5, a/ 3:5, a/c 4:3 4:6',
    ],
    ['a name that is empty, with a value', 'a: {b: 1}\n: c\n', { a: { b: 1 }, '': 'c' }, '1:1, a 1:1 1:4, a/b 1:5 1:8,  2:1 2:3'],
    [
      'words of other scripts',
      '名前: 窓口\nन: [नेपाली, "😀", ไทย]\n',
      { 名前: '窓口', न: ['नेपाली', '😀', 'ไทย'] },
      '1:1, 名前 1:1 1:5, न 2:1 2:4, न/0 2:5, न/1 2:13, न/2 2:19',
    ],
  ])('%s', (_, text, data, places) => {
    for (const written of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\uFEFF${text}`]) {
      const yaml = readYaml('town.yaml', written);
      expect(yaml.faults).toEqual([]);
      expect(yaml.data).toEqual(data);
      expect(placesIn(yaml)).toBe(places);
    }
  });

  test('names that objects have already', () => {
    const { data, whereOf } = readYaml('town.yaml', '__proto__: 1\nconstructor: 2\ntoString: {__proto__: 3}\nhasOwnProperty: 4\n');
    expect(Object.entries(data as object)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['toString', Object.defineProperty({}, '__proto__', { value: 3, enumerable: true })],
      ['hasOwnProperty', 4],
    ]);
    expect(whereOf(['toString', '__proto__'])).toMatchObject({ line: 3, column: 12 });
    expect(whereOf(['valueOf'])).toMatchObject({ line: 1, column: 1 });
  });
});

describe('in a file of the real schedules the text at a place is what its path leads to', () => {
  test.each(Object.entries({ ...frozenFiles, ...town }).filter(([name]) => name.endsWith('.yaml')))('%s', (file, text) => {
    const yaml = readYaml(file, text);
    const lines = text.split('\n');
    expect(yaml.faults).toEqual([]);
    for (const path of pathsIn(yaml.data).filter(({ length }) => length > 0)) {
      const last = path.at(-1);
      const [key, value] = (['key', 'value'] as const).map((part) => {
        const { line, column } = yaml.whereOf(path, part);
        return (lines[line - 1] ?? '').slice(column - 1);
      });
      if (typeof last === 'string') expect(key).toMatch(new RegExp(`^['"]?${RegExp.escape(last)}['"]?:( |$)`));
      const found = path.reduce<unknown>((data, step) => (data as Record<string | number, unknown>)[step], yaml.data);
      if (typeof found === 'string') expect([value?.[0], value?.[1]]).toContain(found[0]);
    }
  });

  test.each(Object.entries(frozenFiles))(
    '%s says the same with the line ends of Windows, a byte order mark, and three hyphens',
    (file, text) => {
      const { data, whereOf } = readYaml(file, text);
      const paths = pathsIn(data);
      const places = paths.map((path) => whereOf(path));
      for (const written of [text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
        const other = readYaml(file, written);
        expect(other.data).toEqual(data);
        expect(paths.map((path) => other.whereOf(path))).toEqual(places);
      }
      const lower = readYaml(file, `# first a comment\n\n---\n${text}`);
      expect(lower.data).toEqual(data);
      expect(paths.map((path) => lower.whereOf(path))).toEqual(places.map((place) => ({ ...place, line: place.line + 3 })));
    },
  );
});

test('whatever is printed is read again, and stands where it was printed', () => {
  fc.assert(
    // U+FFFD stands where a character was lost, and is refused.
    fc.property(
      printed.filter(({ text }) => !/\uFFFD|\\ufffd/i.test(text)),
      ({ text, data, places }) => {
        const yaml = readYaml('town.yaml', text);
        expect(yaml.faults).toEqual([]);
        expect(yaml.data).toEqual(data);
        for (const { path, key, value } of places) {
          expect([path, yaml.whereOf(path)]).toEqual([path, { file: 'town.yaml', ...key }]);
          expect([path, yaml.whereOf(path, 'value')]).toEqual([path, { file: 'town.yaml', ...value }]);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('a document is changed and written again with every comment', () => {
  const file = 'centres/hokkaido.yaml';
  const text = frozenFiles[file] ?? '';
  const { document } = readYaml(file, text);
  const comments = (of: string) => of.match(/#.*/g) ?? [];
  document?.setIn(['lines', 'counsellors', 'number'], '011-200-9596');
  const written = String(document);
  expect(comments(written)).toEqual(comments(text));
  expect(written).toContain('number: 011-200-9596');
  expect(readYaml(file, written.replace('011-200-9596', '011-200-9595')).data).toEqual(readYaml(file, text).data);
});
