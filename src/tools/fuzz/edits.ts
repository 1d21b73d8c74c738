// Schedules after slips and after malicious edits: pieces cut, doubled, moved, and YAML features that no schedule uses.

import fc from 'fast-check';
import type { SourceFiles } from '../../schedules/build/loadDirectory.ts';

type Edit = (text: string) => string;

const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const many = fc.integer({ min: 1, max: 400 });
const odd = [
  '~',
  '[]',
  '{}',
  '*x',
  '&x 1',
  '<<: *x',
  '"',
  "'",
  '|',
  '>-',
  '? ',
  ': ',
  '- ',
  '---\n',
  '...\n',
  '#',
  '%YAML 9\n',
  '!!binary x',
  '!x y',
  '\t',
  '\u0000',
  '\uFEFF',
  '\u2028',
  '\r',
  '.nan',
  '1e999',
  '0x1',
  '2026-02-30',
  '99:99-00:00',
  '0990-512-345',
  '010-82-2-312-3456',
  '110',
  '+979123456789',
  '__proto__',
  'constructor',
  'dials: [KR]\n',
];
const grown: readonly ((count: number) => string)[] = [
  (count) => '['.repeat(count),
  (count) => `${'['.repeat(count)}${']'.repeat(count)}`,
  (count) => '? '.repeat(count),
  (count) => '- '.repeat(count),
  (count) => `{a: ${'{a: '.repeat(count)}${'}'.repeat(count)}}`,
  (count) => `[${Array.from({ length: count }, (_, index) => `&a${index} b, *a${index}`).join(', ')}]`,
  (count) =>
    Array.from(
      { length: count % 12 },
      (_, level) => `\na${level}: &b${level} [${Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*b${level - 1}`)).join(', ')}]`,
    ).join(''),
  (count) => Array.from({ length: count }, (_, index) => `\nk${index}: 1`).join(''),
  (count) => 'x'.repeat(count * 100),
  (count) => ' '.repeat(count),
];
const inserted = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(...odd),
  fc.tuple(fc.constantFrom(...grown), many).map(([grow, count]) => grow(count)),
);

const printedNumber = /\+?\d[\d-]{8,}\d/g;
// At a premium, mobile, navi-dial, abroad, of no country, of one company, of a desk.
const otherNumbers = ['0990-512-345', '090-1234-5678', '0570-000-000', '+82-2-312-3456', '+979123456789', '0077-2211-1111', '03-5253-5111'];

const cut = (text: string, position: number) => Math.floor(position * text.length);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(at, inserted).map(
    ([position, piece]): Edit =>
      (text) =>
        text.slice(0, cut(text, position)) + piece + text.slice(cut(text, position)),
  ),
  fc.tuple(at, fc.integer({ min: 1, max: 60 })).map(
    ([position, length]): Edit =>
      (text) =>
        text.slice(0, cut(text, position)) + text.slice(cut(text, position) + length),
  ),
  fc.tuple(at, at, fc.integer({ min: 1, max: 200 })).map(
    ([from, to, length]): Edit =>
      (text) => {
        const piece = text.slice(cut(text, from), cut(text, from) + length);
        return text.slice(0, cut(text, to)) + piece + text.slice(cut(text, to));
      },
  ),
  fc.tuple(at, inserted).map(
    ([position, piece]): Edit =>
      (text) => {
        const lines = text.split('\n');
        const index = Math.floor(position * lines.length);
        return lines
          .with(
            index,
            (lines[index] ?? '').replace(/: .*$/, () => `: ${piece}`),
          )
          .join('\n');
      },
  ),
  at.map(
    (position): Edit =>
      (text) =>
        text.slice(0, cut(text, position)),
  ),
  fc.tuple(at, fc.constantFrom(...otherNumbers)).map(
    ([position, number]): Edit =>
      (text) => {
        const chosen = Math.floor(position * (text.match(printedNumber)?.length ?? 0));
        let seen = 0;
        return text.replace(printedNumber, (written) => (seen++ === chosen ? number : written));
      },
  ),
);

/** One of the files with some edits; the others as they are. */
export function editsOf(files: SourceFiles): fc.Arbitrary<SourceFiles> {
  return fc
    .tuple(fc.constantFrom(...Object.keys(files)), fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([name, edits]) => ({ [name]: edits.reduce((text, change) => change(text), files[name] ?? '') }));
}
