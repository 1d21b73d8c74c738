// Names, reasons and sources stand on one line: they are printed in calendars, tables and logs, in which a line end begins something else.

import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/messages/sayMessage.ts';
import type { SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { edited, loadTown, saidOf, town } from '../../support/schedules/town.ts';

const centre = 'centres/town.yaml';
const line = 'lines/desk.yaml';
const fact = 'source: a, checked: 2026-11-21';
const inLine = (more: string) => edited(line, 'hours:', `${more}\nhours:`);
const inCentre = (more: string) => edited(centre, 'person:', `${more}\nperson:`);

/** Each text that stands on one line, written as some YAML. */
const texts: Readonly<Record<string, (written: string) => { readonly file: string; readonly files: SourceFiles }>> = {
  'the name of a line': (written) => ({ file: line, files: edited(line, 'ja: 窓口', `ja: ${written}`) }),
  'the name of a centre': (written) => ({ file: centre, files: edited(centre, 'en: the town', `en: ${written}`) }),
  'the name of a topic': (written) => ({ file: centre, files: edited(centre, 'id: card,', `id: card, name: { ja: ${written} },`) }),
  'the reason of an exception': (written) => ({
    file: line,
    files: inLine(`exceptions:\n  - { date: 2027-01-05, hours: closed, reason: ${written}, ${fact} }`),
  }),
  'the reason of a closure': (written) => ({
    file: line,
    files: inLine(`closures:\n  - { from: 2027-01-05T09:00, until: 2027-01-05T10:00, reason: ${written} }`),
  }),
  'the reason of a list of days': (written) => ({
    file: 'days.yaml',
    files: { 'days.yaml': `obon: { days: [2027-08-13], reason: ${written}, ${fact} }` },
  }),
  'a source': (written) => ({ file: line, files: edited(line, 'source: the flyer', `source: ${written}`) }),
  'an address': (written) => ({ file: centre, files: edited(centre, 'address: www.example.jp', `address: ${written}`) }),
};

// The escapes of YAML: what stands between the quotation marks is not in the file itself.
const broken = ['"a\\nb"', '"a\\rb"', '"a\\tb"', '"a\\u2028b"', '"a\\u2029b"', '"a\\u0085b"', '"a\\u0000b"', '"a\\u0007b"', '"a\\e[31mb"'];

describe.each(Object.keys(texts))('%s', (text) => {
  test.each(broken)('is not %s', (written) => {
    const { file, files } = texts[text]?.(written) ?? { file: '', files: {} };
    const { directory, problems } = loadTown(files);
    expect(problems.map((each) => [each.file, each.code])).toEqual([[file, 'several-lines']]);
    expect(problems.map(({ message }) => sentence('en', message))[0]).toMatch(
      /has several lines or an invisible character in it\. Write it on one line\.$/,
    );
    expect(directory).toBeUndefined();
  });

  test('may be any other text, with spaces and signs', () => {
    expect(loadTown(texts[text]?.('"窓口 (1–2階) 🏢 «a» & <b>"').files).problems).toEqual([]);
  });
});

test('a name that is folded over several lines of its file, or ends with a line end, stands on one line', () => {
  const names = 'name:\n  ja: >-\n    とおかまち\n    市役所\n  en: |\n    the desk\n';
  const { directory, problems } = loadTown({ [line]: (town[line] ?? '').replace('name:\n  ja: 窓口\n  en: the desk\n', names) });
  expect(problems).toEqual([]);
  expect(directory?.lines.get('desk')?.name).toEqual({ ja: 'とおかまち 市役所', en: 'the desk' });
});

describe('an announcement', () => {
  const said = (written: string) =>
    saidOf(centre, loadTown(inCentre(`announcement:\n  until: 2026-12-24T13:00\n  words:\n    ja: ${written}`)).problems);

  test('may have several lines', () => {
    expect(said('|\n      お知らせです。\n      \n      電話がこんでいます。')).toEqual([]);
  });

  test.each(broken.slice(6))('may not have an invisible character: %s', (written) => {
    expect(said(written)).toEqual([expect.stringContaining('the words have an invisible character in them. Type them again.')]);
  });
});

test('a text that nobody reads to its end is refused, and one of two thousand letters is not', () => {
  const source = (length: number) => loadTown(edited(line, 'source: the flyer', `source: ${'x'.repeat(length)}`)).problems;
  expect(source(2000)).toEqual([]);
  expect(source(2001).map(({ code, message }) => [code, sentence('en', message)])).toEqual([
    ['too-long', 'source is longer than 2000 letters. Shorten it.'],
  ]);
});
