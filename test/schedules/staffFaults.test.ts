// What the tests of the live schedules (test/schedules/live/) say to staff, on the frozen schedules with a fault planted in them.

import { describe, expect, test } from 'vitest';
import type { Directory } from '../../src/schedules/directory.ts';
import { firstFive, otherFive } from '../support/languages.ts';
import { frozenDirectory, frozenFiles, loadWith } from '../support/schedules/frozen.ts';
import { configMapFaults, emergencyFaults, headingFaults, problemFaults } from '../support/schedules/live/faults.ts';
import { differencesFrom, type Stated } from '../support/schedules/live/stated.ts';
import { type StaffFault, tellStaff } from '../support/schedules/live/tellStaff.ts';

const government = { weekdays: '9:30-20:00', weekends: '9:30-17:30', holidays: '9:30-17:30', 'new-year': 'closed' };
const stated: Stated = {
  documents: { flyer: '「よくある質問」' },
  lines: [
    {
      line: 'card',
      file: 'lines/card.yaml',
      document: 'flyer',
      number: '0120-0178-27',
      hours: [
        { languages: firstFive, daily: '8:30-20:00' },
        { languages: otherFive, daily: '9:00-18:00' },
      ],
    },
    {
      line: 'freedial',
      file: 'lines/freedial.yaml',
      document: 'flyer',
      number: '0120-95-0178',
      press: '5',
      hours: [{ languages: ['ja'], ...government }],
    },
    {
      line: 'pension',
      file: 'centres/tokamachi.yaml',
      document: 'flyer',
      number: '025-757-3748',
      hours: [{ languages: ['ja'], weekdays: '8:30-17:15' }],
    },
  ],
};

/** A frozen file with one text in place of another. Throws where the text is not there. */
function withEdit(file: string, written: string, instead: string): Readonly<Record<string, string>> {
  const text = frozenFiles[file] ?? '';
  if (!text.includes(written)) throw new Error(`${file} does not say “${written}”.`);
  return { [file]: text.replaceAll(written, () => instead) };
}

function directoryWith(...edit: Parameters<typeof withEdit>): Directory {
  const { directory } = loadWith(withEdit(...edit));
  if (directory === undefined) throw new Error('The edit is refused.');
  return directory;
}

const codesOf = (faults: readonly StaffFault[]) => faults.map(({ code, file }) => [code, file]);

test('where all is well nothing is said', () => {
  expect([
    ...differencesFrom(stated, frozenDirectory()),
    ...problemFaults(loadWith()),
    ...headingFaults(frozenFiles),
    ...emergencyFaults(frozenDirectory()),
  ]).toEqual([]);
  expect(() => tellStaff([])).not.toThrow();
});

describe('a difference from the documents is found, and said in both languages', () => {
  test.each([
    ['a number', 'lines/card.yaml', 'number: 0120-0178-27', 'number: 0120-0178-26', ['number', '0120-0178-26', '0120-0178-27']],
    [
      'a number of a centre’s own line',
      'centres/tokamachi.yaml',
      '025-757-3748',
      '025-757-3749',
      ['number', '025-757-3749', '025-757-3748'],
    ],
    ['a key', 'lines/freedial.yaml', 'press: 5', 'press: 4', ['key', '4', '5']],
    ['a closing time', 'lines/freedial.yaml', 'weekdays: 9:30-20:00', 'weekdays: 9:30-19:00', ['hours', '9:30-19:00', '9:30-20:00']],
    [
      'a lunch break',
      'centres/tokamachi.yaml',
      'weekdays: 8:30-17:15',
      'weekdays: 8:30-12:00, 13:00-17:15',
      ['hours', '8:30-12:00, 13:00-17:15', '8:30-17:15'],
    ],
    ['a year-end that is open', 'lines/freedial.yaml', 'new-year: closed', 'new-year: 10:00-12:00', ['hours', '10:00-12:00', 'closed']],
    ['hours of some languages', 'lines/card.yaml', 'daily: 9:00-18:00', 'daily: 9:00-17:00', ['hours', '9:00-17:00', '9:00-18:00']],
  ])('%s', (_, file, written, instead, expected) => {
    const differences = differencesFrom(stated, directoryWith(file, written, instead));
    expect(differences.map(({ code, found, said }) => [code, found, said])).toContainEqual(expected);
    for (const { file: named, ja, en } of differences) {
      expect(named).toBe(`schedules/${file}`);
      expect(ja).toMatch(/[ぁ-ん].*です。.*直してください。$/);
      expect(en).toMatch(/^[A-Z].* is .+\.$/);
    }
  });

  test('only the languages whose hours differ are named', () => {
    const differences = differencesFrom(stated, directoryWith('lines/card.yaml', '[en, zh, ko, es, pt]', '[en, zh, ko, es, pt, tl]'));
    // Tagalog then has the longer hours on each of the five days that are looked at.
    expect(differences.map(({ code, found }) => [code, found])).toEqual(Array(5).fill(['hours', '8:30-20:00']));
    for (const { ja } of differences) expect(ja).toContain('（tl）');
  });

  test('a line that is gone', () => {
    const { lines, ...rest } = frozenDirectory();
    const without = new Map([...lines].filter(([id]) => id !== 'card'));
    expect(codesOf(differencesFrom(stated, { ...rest, lines: without }))).toEqual([['line-gone', 'schedules/lines/card.yaml']]);
  });
});

test('exceptions and closures are no difference: staff write them for days on which the document is not the rule', () => {
  const closed = 'person: [counsellors]\nclosures:\n  - {from: 2026-11-25T00:00, until: 2026-11-26T00:00, reason: 台風, lines: [card]}';
  expect(differencesFrom(stated, directoryWith('centres/hokkaido.yaml', 'person: [counsellors]', closed))).toEqual([]);
});

test('a mistake is told with its file', () => {
  const loaded = loadWith(withEdit('lines/card.yaml', 'daily: 9:00-18:00', 'daily: 9:00-25'));
  expect(codesOf(problemFaults(loaded))).toContainEqual(['mistake', 'schedules/lines/card.yaml']);
});

test('another number for a lost card is told, since a developer must change what is rung when the program fails', () => {
  const changed = directoryWith('lines/suspension.yaml', 'number: 0120-0178-27', 'number: 0120-0178-26');
  expect(codesOf(emergencyFaults(changed))).toEqual([['emergency-number', 'schedules/lines/suspension.yaml']]);
});

test('a file without its schema or without how to change it is told', () => {
  const file = 'schedules/lines/housing.yaml';
  expect(codesOf(headingFaults({ 'lines/housing.yaml': 'name:\n  ja: 住まい\n' }))).toEqual([
    ['no-schema', file],
    ['no-heading', file],
  ]);
});

test('a new file must be in both lists of the config map, and a file that is gone in neither', () => {
  const kustomization =
    '      - lines.card.yaml=../../schedules/lines/card.yaml\n      - lines.desk.yaml=../../schedules/lines/desk.yaml\n';
  const deployment = '- {key: lines.card.yaml, path: lines/card.yaml}\n';
  expect(configMapFaults({ 'lines/card.yaml': '', 'lines/desk.yaml': '' }, kustomization, deployment).map(({ ja }) => ja)).toEqual([
    expect.stringContaining('{key: lines.desk.yaml, path: lines/desk.yaml}'),
  ]);
  const faults = configMapFaults({ 'lines/card.yaml': '', 'centres/minato.yaml': '' }, kustomization, deployment);
  expect(codesOf(faults)).toEqual([
    ['not-listed', 'infra/kubernetes/kustomization.yaml'],
    ['not-listed', 'infra/kubernetes/statefulset.yaml'],
    ['file-gone', 'infra/kubernetes/kustomization.yaml'],
  ]);
});

test('the sentences come with their file, and without the program’s own lines', () => {
  const fault = { code: 'a', file: 'schedules/lines/card.yaml', ja: '直してください。', en: 'Correct it.' };
  const tell = () => tellStaff([fault]);
  expect(tell).toThrow('schedules/lines/card.yaml\n  直してください。\n  Correct it.\n');
  expect(tell).toThrow(expect.objectContaining({ stack: expect.not.stringContaining('tellStaff') }));
});
