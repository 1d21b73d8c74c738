// Whatever a slip of the hand makes of the schedules: they are refused with sentences, or there is a directory that can be used.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentence } from '../../../src/messages/sayMessage.ts';
import type { Loaded, SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { frozenFiles, loadWith } from '../../support/schedules/frozen.ts';
import { loadTown, town } from '../../support/schedules/town.ts';

type Edit = (text: string) => string;

const oddValues = [
  '',
  '~',
  '[]',
  '{}',
  '[[a]]',
  '*x',
  '&x 1',
  '"',
  "'",
  '42',
  '-1',
  '1e3',
  '.nan',
  'true',
  '2026-02-30',
  '9999-12-31',
  '9999-12-31T17:00',
  'further-notice',
  '当分の間',
  '22:00-02:00',
  'closed',
  'any',
  '!!binary x',
  '!unknown x',
  '? a',
  '<<: *x',
  '{ <<: 1 }',
  '__proto__',
  '{ __proto__: 1 }',
  'constructor',
  '[toString]',
  '|',
  '>-',
  '@',
  '`',
  '%',
  '\u0000',
  '\uFEFF',
  '…',
];

const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const pick = (position: number, length: number) => Math.floor(position * length);
const cut = (text: string, position: number) =>
  [text.slice(0, pick(position, text.length)), text.slice(pick(position, text.length))] as const;
const oneOf = (values: readonly string[]) => fc.constantFrom(...values);

/** An edit of one line into none, one or several. */
function onLine(position: number, change: (line: string) => readonly string[]): Edit {
  return (text) => {
    const lines = text.split('\n');
    return lines.flatMap((line, index) => (index === pick(position, lines.length) ? change(line) : line)).join('\n');
  };
}

function moveLine(from: number, to: number): Edit {
  return (text) => {
    const lines = text.split('\n');
    const moved = lines.splice(pick(from, lines.length), 1);
    return lines.toSpliced(pick(to, lines.length), 0, ...moved).join('\n');
  };
}

const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  at.map((position) => onLine(position, () => [])),
  at.map((position) => onLine(position, (line) => [line, line])),
  fc.tuple(at, at).map(([from, to]) => moveLine(from, to)),
  fc.tuple(at, oneOf([' ', '  ', '\t', '- ', '# ', '? ', ': '])).map(([position, indent]) => onLine(position, (line) => [indent + line])),
  at.map((position) => onLine(position, (line) => [line.trimStart()])),
  fc.tuple(at, oneOf(oddValues)).map(([position, value]) => onLine(position, (line) => [line.replace(/: .*$/, () => `: ${value}`)])),
  fc.tuple(at, oneOf(oddValues)).map(([position, key]) => onLine(position, (line) => [line.replace(/[\w"+-]+:/, () => `${key}:`)])),
  fc.tuple(at, fc.string({ unit: 'binary', minLength: 1, maxLength: 3 })).map(
    ([position, inserted]): Edit =>
      (text) =>
        cut(text, position).join(inserted),
  ),
  at.map(
    (position): Edit =>
      (text) =>
        cut(text, position)[0],
  ),
);

function mustHold({ directory, problems }: Loaded): void {
  for (const { line, column, message } of problems) expect(line >= 1 && column >= 1 && sentence('ja', message) !== '').toBe(true);
  const refused = problems.some(({ severity }) => severity === 'problem');
  expect(directory === undefined).toBe(refused);
  for (const centre of directory?.centres.values() ?? []) {
    const named = [...centre.topics.flatMap(({ lines }) => lines), ...centre.person];
    expect(named.filter((id) => !centre.lines.has(id))).toEqual([]);
    expect(centre.topics[0]?.id).toBe('lost-card');
    expect(centre.languages.length).toBeGreaterThan(0);
  }
}

test('the real schedules with some slips are refused, or can be used; nothing is thrown', () => {
  const file = fc.constantFrom(...Object.keys(frozenFiles));
  fc.assert(
    fc.property(file, fc.array(someEdit, { minLength: 1, maxLength: 3 }), (name, edits) => {
      mustHold(loadWith({ [name]: edits.reduce((text, edit) => edit(text), frozenFiles[name] ?? '') }));
    }),
    { numRuns: 80 },
  );
});

test('any values in any places are refused, or can be used; nothing is thrown', () => {
  const file = fc.constantFrom(...Object.keys(town));
  const key = fc.constantFrom(
    'name',
    'number',
    'hours',
    'digits',
    'lines',
    'topics',
    'numbers',
    'languages',
    'person',
    'closures',
    '1',
    'ja',
    'change',
    'constructor',
    '__proto__',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, 0, 1, -1, 1.5, '', 'ja', '9:00-17:00', '2026-11-24'),
      tie('list'),
      tie('map'),
    ),
    list: fc.array(tie('tree'), { maxLength: 3 }),
    map: fc.dictionary(key, tie('tree'), { maxKeys: 8 }),
  }));
  fc.assert(
    fc.property(file, tree, (name, value) => {
      const changed: SourceFiles = { [name]: JSON.stringify(value) };
      mustHold(loadTown(changed));
    }),
    { numRuns: 150 },
  );
});
