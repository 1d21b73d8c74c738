// A line may not dial a number that a centre answers: its callers would come back to the language menu, again and again.

import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/messages/sayMessage.ts';
import type { SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { edited, loadTown, town } from '../../support/schedules/town.ts';

const centre = 'centres/town.yaml';
const text = town[centre] ?? '';
const own = (number: string, of = text) => of.replace('number: 011-200-9595', () => `number: ${JSON.stringify(number)}`);
/** Another centre, which answers 050-2000-000n and dials another number. */
const other = (n: number, dials: string) =>
  own(dials, text).replaceAll('+815012345678', `+81502000000${n}`).replace('  "+815012345679":\n', '').replace('default: true\n', '');
const said = (files: SourceFiles) =>
  loadTown(files).problems.map(({ code, file, line, column, message }) => `${code} ${file}:${line}:${column} ${sentence('en', message)}`);

const loop = (number: string, more: string) =>
  `the line “counter” dials “${number}”, which the centre ${more}, so its callers would come back to this service without end. Write the number of the desk itself.`;

describe('a line of a centre that dials the centre’s own number is refused, however it is written', () => {
  test.each([
    '050-1234-5678',
    '05012345678',
    '050 1234 5678',
    '(050) 1234-5678',
    '(0)50-1234-5678',
    '050.1234.5678',
    '050‐1234‐5678',
    '050ー1234ー5678',
    '０５０－１２３４－５６７８',
    '０５０ １２３４ ５６７８',
    '+81 50-1234-5678',
    '+815012345678',
    '＋８１５０１２３４５６７８',
    '+81 (0)50-1234-5678',
    '+81 050 1234 5678',
    '81-50-1234-5678',
    '\u200B050-1234-5678',
  ])('%s', (number) => {
    expect(said({ [centre]: own(number) })).toEqual([`loop ${centre}:21:5 ${loop(number, `“town” answers (${centre}:6)`)}`]);
  });

  test('also where the number begins in a language of its own, or is a second one', () => {
    expect(said({ [centre]: own('050-1234-5679') })).toEqual([expect.stringContaining(`“town” answers (${centre}:7)`)]);
  });

  test('also where it is a placeholder', () => {
    const placeholder = own('050-1234-5678').replace('{ language: en }', '{ placeholder: true }');
    expect(said({ [centre]: placeholder })).toContainEqual(expect.stringMatching(/^loop centres\/town\.yaml:21:5 /));
  });
});

describe('centres that ring each other are refused, each at its line', () => {
  test('two', () => {
    expect(said({ [centre]: own('050-2000-0001'), 'centres/village.yaml': other(1, '+81 50-1234-5678') })).toEqual([
      `loop ${centre}:21:5 ${loop('050-2000-0001', '“village” answers (centres/village.yaml:5)')}`,
      `loop centres/village.yaml:19:5 ${loop('+81 50-1234-5678', `“town” answers (${centre}:6)`)}`,
    ]);
  });

  test('three in a circle', () => {
    const files = {
      [centre]: own('050-2000-0001'),
      'centres/a.yaml': other(1, '050 2000 0002'),
      'centres/b.yaml': other(2, '(0)50-1234-5678'),
    };
    expect(said(files).map((sentence) => sentence.split(' ', 2).join(' '))).toEqual([
      'loop centres/a.yaml:19:5',
      'loop centres/b.yaml:19:5',
      `loop ${centre}:21:5`,
    ]);
  });

  test('one that rings the other, which rings a desk: its callers would hear two language menus', () => {
    expect(said({ [centre]: own('050-2000-0001'), 'centres/village.yaml': other(1, '011-200-9595') })).toEqual([
      expect.stringContaining('“village” answers'),
    ]);
  });
});

describe('a shared line', () => {
  const shared = edited('lines/desk.yaml', 'number: 0120-0178-27', 'number: 050-1234-5679');
  const place = 'loop lines/desk.yaml:4:1 the line “desk” dials “050-1234-5679”, which the centre “town” answers (centres/town.yaml:7)';

  test('is told once, in its own file, however many centres use it', () => {
    expect(said({ ...shared, 'centres/village.yaml': other(1, '011-200-9595') })).toEqual([expect.stringContaining(place)]);
  });

  test('is refused, too, while no centre uses it: one may do so tomorrow', () => {
    const unused = text.replaceAll('[counter, desk]', '[counter, stop]');
    expect(said({ ...shared, [centre]: unused })).toEqual([expect.stringContaining(place)]);
  });
});

describe('no loop is', () => {
  test('a number beside the centre’s', () => {
    expect(said({ [centre]: own('050-1234-5670') })).toEqual([]);
  });

  test('the centre’s own number where desks see who calls', () => {
    expect(said({ [centre]: text.replace('person:', 'caller-id: "+815012345678"\nperson:') })).toEqual([]);
  });
});

test.each(['+8105012345678', '050-1234-5678', '０５０－１２３４－５６７８', '+81 (0)50 1234 5678'])(
  'also where the centre’s number is written %s',
  (number) => {
    const files = { [centre]: own('050-1234-5678').replace('+815012345678', number) };
    expect(said(files)).toEqual([`loop ${centre}:21:5 ${loop('050-1234-5678', `“town” answers (${centre}:6)`)}`]);
  },
);
