// What the editor offers at a place of a file: by hand for the shapes that people type, and everywhere in whole files, held against the schema
// that the loader uses and the reader of the package yaml.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCollection, isPair, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { completeAt } from '../../../src/console/editor/completeFile.js';
import { readNthName } from '../../../src/schedules/nthNames.ts';
import { areNamesFree, keysAt } from '../../../src/schedules/schema/knownKeys.ts';
import { noticesSchema } from '../../../src/schedules/schema/noticesSchema.ts';
import { centreSchema, daysSchema, guidanceSchema, lineSchema } from '../../../src/schedules/schema/schema.ts';
import { ask, knownOf } from '../../support/console/completing.ts';
import { frozenFiles } from '../../support/schedules/frozen.ts';
import { town } from '../../support/schedules/town.ts';

const group = 'lines:\n  own:\n    hours:\n      - languages: [ja]\n';

describe('the names of fields', () => {
  test.each([
    ['an empty file', '|', 'name'],
    ['a file of blank lines', '\n\n|\n', 'topics'],
    ['a file that begins with a byte order mark', '\uFEFF|', 'name'],
    ['behind a comment', '# 変えかた\n|\nname:\n  ja: 町\n', 'languages'],
    ['the first line of a group', 'callback:\n  |', 'at-once'],
    ['a group with another indentation', 'callback:\n      |\n      lines: all\n', 'at-once'],
    ['a group that goes on below', `${group}        |\n        daily: closed\n`, 'weekdays'],
    ['a word that is begun', `${group}        week|\n        daily: closed\n`, 'weekends'],
    ['a word that is begun and has a colon', `${group}        week|: closed\n`, 'weekends'],
    ['behind the hyphen of an item', 'contacts:\n  - |', 'kind'],
    ['behind a hyphen, with the rest of the item below', 'contacts:\n  - |\n    address: a\n', 'kind'],
    ['a list in the column of its name', 'contacts:\n- kind: web\n  |', 'address'],
    ['in braces', 'contacts:\n  - {kind: web, |}', 'address'],
    ['in braces over several lines', 'contacts:\n  - {\n      kind: web,\n      |\n    }', 'address'],
    ['in braces that are not closed', 'contacts:\n  - {kind: web, |\nlanguages: [ja]\n', 'address'],
    ['in braces inside braces', 'lines: {own: {digits: {|}}}', 'press'],
    ['a name in quotation marks above it', '"numbers":\n  \'+815012345678\':\n    |', 'placeholder'],
    ['below a name in Japanese', 'lines:\n  窓口:\n    |', 'number'],
    ['below a rule in Japanese', `${group}        第3火曜日: closed\n        |`, 'holidays'],
    ['with the line ends of Windows', 'callback:\r\n  |\r\n  lines: all\r\n', 'at-once'],
    ['behind tabs', 'callback:\n\t|\n', 'at-once'],
    ['above a line that cannot be read', `${group}        |\n        ]]: {{\n`, 'weekdays'],
    ['below a line that cannot be read', `${group}        week days 9\n        |\n`, 'weekdays'],
    ['below brackets that are not closed', 'languages: [ja, en\nrel|\n', 'relay'],
    ['below a quotation mark that is not closed', "zone: 'Asia/Tokyo\nrel|\n", 'relay'],
    [
      'below a text of several lines',
      'announcement:\n  words:\n    ja: |-\n      大雪\n      name: x\n  re¦\n'.replace('|-', '>-').replace('¦', '|'),
      'ready',
    ],
    ['behind a text in quotation marks over two lines', "name:\n  ja: '町の\n    窓口'\n  |\n", 'en'],
    ['in a season', `${group}        seasons:\n          - from: 07-01\n            |`, 'weekdays'],
    ['in the second document of a text', '---\n|', 'name'],
    ['among the words, a language', 'name:\n  ja: 町\n  |', 'ne'],
    ['behind a mark of a node', 'callback:\n  lines: &all all\n  |', 'at-once'],
  ])('%s', (_what, text, name) => {
    expect(ask(text).labels).toContain(name);
  });

  test('what the group has already is not offered again, above and below the cursor', () => {
    const { labels } = ask('callback:\n  lines: all\n  |\n  at-once: 2\n');
    expect(labels).toEqual([]);
    expect(ask('contacts:\n  - kind: web\n    |\n  - address: a\n').labels).toEqual([
      'address',
      'spoken',
      'source',
      'checked',
      'confirmed',
    ]);
    expect(ask('contacts: [{kind: web, |, address: a}]').labels).toEqual(['spoken', 'source', 'checked', 'confirmed']);
  });

  test('behind a list in the column of its name, another item and another name', () => {
    expect(ask('contacts:\n- kind: web\n|').labels).toEqual(expect.arrayContaining(['- kind', 'relay']));
    const { labels } = ask('contacts:\n- kind: web\nrelay: true\nask|\n');
    expect([labels.includes('ask-afterwards'), labels.includes('relay'), labels.includes('contacts')]).toEqual([true, false, false]);
  });

  test('a text of several lines ends where a line is no deeper than its name', () => {
    const { labels } = ask('name:\n  ja: >\n    町\n  en: town\n  |');
    expect([labels.includes('ne'), labels.includes('en'), labels.includes('ja')]).toEqual([true, false, false]);
  });

  test('in braces only names are offered, also where a single word could stand in their place', () => {
    expect(ask('lines: {own: {exceptions: [{yearly: {|}}]}}').labels).toEqual(['from', 'until', 'nth', 'weekday', 'month']);
  });

  test('the name that is being changed is offered itself', () => {
    expect(ask('callback:\n  li|nes: all\n').labels).toEqual(['lines', 'at-once']);
  });

  test.each([
    ['a value is a word', 'rel|', 'relay', 'relay: |'],
    ['a value is a list of words', 'lang|', 'languages', 'languages: [|]'],
    ['a value is a list of groups', 'cont|', 'contacts', 'contacts:\n  - |'],
    ['a value is a group', 'call|', 'callback', 'callback:\n  |'],
    ['the field is inside a group', 'lines:\n  own:\n    ho|', 'hours', 'lines:\n  own:\n    hours:\n      - |'],
    ['the field is in braces', '{callback: {|}}', 'lines', '{callback: {lines: [|]}}'],
    ['the name has its colon', 'rela|: true', 'relay', 'relay|: true'],
    ['the cursor is inside the word', 're|lax', 'relay', 'relay: |'],
    ['an item begins', 'contacts:\n  - kind: web\n  |', '- kind', 'contacts:\n  - kind: web\n  - kind: |'],
    ['a comment follows', 'rel| # a: b', 'relay', 'relay: | # a: b'],
    ['an item is the first', 'contacts:\n  |', '- kind', 'contacts:\n  - kind: |'],
  ])('where %s, the choice leaves the cursor where one types on', (_what, text, label, after) => {
    expect(ask(text).choose(label)).toBe(after);
  });

  test('each says what it is, in the language of the reader', () => {
    const said = (language: string) => ask('rel|', undefined, language).found?.options.find(({ label }) => label === 'relay');
    expect(said('en')?.called).toBe('true: calls may come through a telephone relay service');
    expect(said('en')?.says).toMatch(/The menus wait longer for a key\.$/);
    expect(said('ja')?.called).toContain('電話リレーサービス');
    const silent = ask(`${group}        |`).found?.options.filter(({ called }) => called === '');
    expect(silent).toEqual([]);
  });

  test('every nth weekday, in English and in Japanese', () => {
    const { labels } = ask(`${group}        |`);
    expect(labels.filter((label) => readNthName(label) !== undefined)).toHaveLength(6 * 7 * 2);
    expect(labels).toEqual(expect.arrayContaining(['third-tuesday', '第3火曜日', 'last-friday', '最終金曜日']));
  });
});

describe('values', () => {
  test.each([
    ['true and false', 'relay: |', ['true', 'false']],
    ['a choice', 'contacts:\n  - kind: |', ['web', 'email', 'fax', 'post', 'sign-language', 'chat', 'relay']],
    ['a choice that is begun', 'contacts:\n  - kind: sig|', ['sign-language']],
    ['a choice in braces', 'contacts:\n  - {kind: |}', ['sign-language']],
    ['a choice in braces that are not closed', 'contacts:\n  - {kind: ', ['sign-language']],
    ['a choice on a line of its own', 'lines:\n  own:\n    ring:\n      |', ['together', 'in-order']],
    ['hours', `${group}        weekdays: |`, ['closed', '9:00-17:00', '9:00-12:00, 13:00-17:00']],
    ['hours of an nth weekday in Japanese', `${group}        第3火曜日: |`, ['closed']],
    ['any language', 'lines:\n  own:\n    hours:\n      - languages: |', ['any', '[ja]']],
    ['languages in brackets', 'languages: [ja, |]', ['en', 'ne']],
    ['languages in a list', 'languages:\n  - ja\n  - |', ['en', 'ne']],
    ['a language that is begun in a list', 'languages:\n  - ja\n  - n|\n', ['ne']],
    ['lines of the folder', 'person: [|]', ['card', 'system']],
    ['lines of the file itself', 'person:\n  - |\nlines:\n  own:\n    number: 1\n', ['card', 'own']],
    ['lines for which callbacks are asked', 'callback: {lines: |}', ['all', '[card]']],
    ['topics', 'topics:\n  1:\n    id: |', ['lost-card']],
    ['read-outs', 'guidance:\n  1: |', ['change']],
    ['lists of days', 'lines:\n  own:\n    exceptions:\n      - days: |', ['obon']],
    ['ready announcements', 'announcement:\n  ready: |', ['typhoon']],
    ['an end that is not known', 'closures:\n  - until: |', ['further-notice']],
    ['the usual zone', 'zone: |', ['Asia/Tokyo']],
    ['before a comment', 'relay: |  # 電話リレー', ['true']],
  ])('%s', (_what, text, labels) => {
    expect(ask(text.includes('|') ? text : `${text}|`).labels).toEqual(expect.arrayContaining(labels));
  });

  test('what a list has already is not offered again', () => {
    expect(ask('languages: [ja, |, en]').labels).not.toContain('en');
    expect(ask('languages:\n  - |\n  - en\n').labels).not.toContain('en');
    // Another list has its own.
    expect(ask(`${group}      - languages: [|]\n`).labels).toContain('ja');
  });

  test('a value with a comma is in quotation marks in braces, and as it is elsewhere', () => {
    const hours = '9:00-12:00, 13:00-17:00';
    expect(ask(`${group}        daily: |`).choose(hours)).toContain(`daily: ${hours}|`);
    expect(ask('lines: {own: {hours: [{daily: |}]}}').choose(hours)).toContain(`daily: '${hours}'|}`);
    expect(ask('lines:\n  own:\n    hours:\n      - languages: |').choose('[ne]')).toMatch(/languages: \[ne\|\]$/);
  });
});

describe('nothing is offered', () => {
  test.each([
    ['in a comment', '# na|'],
    ['in a comment behind a value', 'relay: true # t|'],
    ['in a comment in brackets', 'languages: [ja, # n|\n  en]'],
    ['in quotation marks', "zone: 'A|'"],
    ['in quotation marks in brackets', "languages: ['j|']"],
    ['in a text of several lines', 'name:\n  ja: >\n    na|\n'],
    ['directly behind a colon', 'relay:|'],
    ['directly behind a hyphen', 'languages:\n  -|'],
    ['deeper than an entry that has its value', 'relay: true\n    |\nzone: a'],
    ['between a word and the comma', 'languages: [ja  |, en]'],
    ['behind brackets', 'languages: [ja] |'],
    ['where staff choose the names', 'lines:\n  |'],
    ['below a name that the schema does not know', 'nonsense:\n  |'],
    ['for a text of one’s own', 'name:\n  ja: |'],
    ['at a mark of a node', 'relay: *al|'],
  ])('%s', (_what, text) => {
    expect(ask(text).labels).toEqual([]);
  });
});

const schemas = { lines: lineSchema, centres: centreSchema, days: daysSchema, guidance: guidanceSchema, notices: noticesSchema };
const schemaOf = (file: string) => schemas[(/^[a-z]+/.exec(file)?.[0] ?? '') as keyof typeof schemas];
const notices = `closures:
  - from: 2026-12-01T00:00
    until: further-notice
    reason: 台風
    lines: all
announcements:
  - {ready: typhoon, until: 2026-12-02T00:00, reason: 台風, source: a, checked: 2026-11-24}
`;
const days = 'obon:\n  days: [2027-08-16, {from: 2027-08-13, until: 2027-08-15}]\n  reason: お盆\n  source: a\n  checked: 2026-11-21\n';
const files = { ...frozenFiles, ...town, 'notices.yaml': notices, 'days.yaml': days };

type Found = { readonly path: readonly (string | number)[]; readonly pair: Pair; readonly group: YAMLMap };

function pairsIn(node: unknown, path: readonly (string | number)[] = []): readonly Found[] {
  if (!isCollection(node)) return [];
  return node.items.flatMap((item, index) => {
    if (!isPair(item)) return pairsIn(item, [...path, index]);
    const name = isScalar(item.key) ? String(item.key.value) : '';
    return [{ path, pair: item, group: node as YAMLMap }, ...pairsIn(item.value, [...path, name])];
  });
}

const steps = (path: readonly (string | number)[]) => path.map((step) => (typeof step === 'number' ? 0 : step));

describe.each(Object.keys(files))('everywhere in %s', (file) => {
  const text = files[file as keyof typeof files] ?? '';
  const schema = schemaOf(file);
  const pairs = pairsIn(parseDocument(text).contents);
  const knownPairs = pairs.flatMap(({ path, pair }) => {
    const { range, value } = pair.key as { readonly range: readonly [number, number, number]; readonly value: unknown };
    const [before, name, behind] = [text.slice(0, range[0]), String(value), text.slice(range[1])];
    const isKnown = keysAt(schema, steps(path)).includes(name) || readNthName(name) !== undefined;
    return isKnown && !/["']/.test(text[range[0]] ?? '') ? [{ path, name, before, behind }] : [];
  });
  const shapes = [
    ['as it is', (written: string) => written],
    ['with the line ends of Windows', (written: string) => written.replaceAll('\n', '\r\n')],
  ] as const;

  test.each(shapes)('%s, each name is offered in its place', (_shape, made) => {
    expect(pairs.length).toBeGreaterThan(2);
    for (const { path, name, before, behind } of knownPairs) {
      const { labels } = ask(`${made(before + name)}|${made(behind)}`, file);
      expect([path, name, labels.includes(name)]).toEqual([path, name, true]);
    }
  });

  test('where the file ends there and the name is only begun, it is offered too', () => {
    for (const { path, name, before } of knownPairs) {
      const { labels } = ask(`${before}${name.slice(0, 2)}|`, file);
      expect([path, name, labels.includes(name)]).toEqual([path, name, true]);
    }
  });

  test('what is offered at the end of a group is valid there: chosen, it is an entry of that group', () => {
    for (const { path, group: owner } of new Map(pairs.map((each) => [each.path.join('/'), each])).values()) {
      if (owner.flow === true) continue;
      const last = owner.items.at(-1) as Pair;
      const first = (owner.items[0] as { readonly key: { readonly range: readonly number[] } }).key.range[0] ?? 0;
      const column = first - (text.lastIndexOf('\n', first - 1) + 1);
      const [, end = 0] = ((last.value ?? last.key) as { readonly range: readonly number[] }).range;
      const line = text[end - 1] === '\n' ? end : text.indexOf('\n', end) + 1;
      const marked = `${text.slice(0, line)}${' '.repeat(column)}|\n${text.slice(line)}`;
      const { found, labels, choose } = ask(marked, file);
      const [names, fields] = [keysAt(schema, steps(path)), found?.options.filter(({ isName }) => isName) ?? []];
      const has = owner.items.map(({ key }) => String((key as { readonly value: unknown }).value));
      if (names.length > 0 && !areNamesFree(schema, steps(path)))
        expect(names.filter((name) => !has.includes(name) && !labels.includes(name))).toEqual([]);
      for (const { label } of fields.slice(0, 15)) {
        if (label.startsWith('- ')) continue;
        // What follows a name on the next line is put behind it, so that each has a value.
        const typed = choose(label).replace(/(?:\n *(?:- )?|(\[)?)\|/, (_all, bracket?: string) => (bracket === undefined ? ' x' : '['));
        const data = parseDocument(typed).toJS() as unknown;
        const at = path.reduce<unknown>((value, step) => (value as Record<string, unknown>)[String(step)], data);
        expect([path, label, Object.keys(at as object).includes(label)]).toEqual([path, label, true]);
      }
    }
  });

  test('with any signs typed anywhere, it answers with a place around the cursor', () => {
    const known = knownOf(file);
    const signs = fc.string({ maxLength: 6 });
    const typed = fc.oneof(
      signs,
      fc.constantFrom('\t', '\n\n', '- ', ': ', '[', '{', '"', "'", '# ', '| \n', '>\n', '：', '\r\n', '---\n', '&a ', '*a', '?', '%'),
    );
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), typed, fc.nat(8), (at, cut, piece, back) => {
        const broken = text.slice(0, at) + piece + text.slice(at + cut);
        const cursor = Math.max(0, Math.min(broken.length, at + piece.length - back));
        const found = completeAt(broken, cursor, known);
        if (found === undefined) return true;
        return (
          found.from <= cursor && cursor <= found.until && !broken.slice(found.from, found.until).includes('\n') && found.options.length > 0
        );
      }),
      { numRuns: 150 },
    );
  });
});

test('a file of 200,000 signs is read in one go', () => {
  const long = Array.from(
    { length: 4000 },
    (_none, index) => `  line-${index}:\n    number: 03-1234-${index}\n    zone: Asia/Tokyo\n`,
  ).join('');
  const { labels } = ask(`name:\n  ja: 町\nlines:\n${long}person: [|]\n`);
  expect(labels).toHaveLength(4002);
});
