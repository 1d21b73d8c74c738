// Files that are not read, by the names that offices give them: each is said, and a copy beside its original blocks nothing.

import { describe, expect, test } from 'vitest';
import { say } from '../../../src/messages/sayMessage.ts';
import { loadDirectory } from '../../../src/schedules/build/loadDirectory.ts';
import { mayBeSchedule } from '../../../src/schedules/scheduleNames.ts';
import { loadTown, town, townVocabulary } from '../../support/schedules/town.ts';

const centre = town['centres/town.yaml'] ?? '';
const desk = town['lines/desk.yaml'] ?? '';

const copies = [
  'centres/town - コピー.yaml',
  'centres/town - コピー (2).yaml',
  'centres/townのコピー.yaml',
  'centres/townのコピー2.yaml'.normalize('NFD'),
  'centres/コピー ～ town.yaml',
  'centres/town - Copy.yaml',
  'centres/town copy 2.yaml',
  'centres/Copy of town.yaml',
  'centres/town (1).yaml',
  'centres/town（1）.yaml',
  'centres/town_bak.yaml',
  'centres/town.yaml.bak',
  'centres/town.bak.yaml',
  'centres/town-old.yaml',
  'centres/town_旧.yaml',
  'centres/town_20261124.yaml',
  'centres/town.yaml.txt',
  'centres/town.YAML',
  'centres/Town.yaml',
  'centres/ｔｏｗｎ.yaml',
];

describe('a copy beside its original is left out with a warning', () => {
  test.each(copies)('%s', (name) => {
    const { directory, problems } = loadTown({ [name]: centre });
    expect([...(directory?.centres.keys() ?? [])]).toEqual(['town']);
    expect(problems).toMatchObject([{ severity: 'warning', code: 'file-not-read', message: { key: 'file-not-read.copy' } }]);
    for (const { message } of problems) {
      if (typeof message === 'string') throw new Error(message);
      expect(say('ja', message)).toContain('「centres/town.yaml」のコピー');
      expect(say('en', message)).toContain('a copy of “centres/town.yaml”');
    }
  });

  test('a line that is called a copy and that a centre names is read', () => {
    const files = {
      'lines/desk-copy.yaml': desk,
      'centres/town.yaml': centre.replace('person: [counter, desk]', 'person: [counter, desk-copy]'),
    };
    expect(loadTown(files)).toMatchObject({ problems: [] });
    expect(loadTown({ 'lines/desk-copy.yaml': desk }).directory?.lines.has('desk-copy')).toBe(false);
  });

  test.each(['050-1234-5678', '(050) 1234 5678', '０５０－１２３４－５６７８', '+81-50-1234-5678'])(
    'a copy of a centre that answers %s',
    (number) => {
      const written = centre.replace(/numbers:\n.*\n.*\n/, () => `numbers:\n  '${number}': {language: ja}\n`);
      const copy = centre.replace(/numbers:\n.*\n.*\n/, () => "numbers: {'050-1234-5678': {language: ja}}\n");
      const { directory, problems } = loadTown({ 'centres/town.yaml': written, 'centres/town-old.yaml': copy });
      expect([[...(directory?.centres.keys() ?? [])], problems.map(({ code }) => code)]).toEqual([['town'], ['file-not-read']]);
    },
  );

  test('a centre with numbers of its own is read, whatever it is called', () => {
    const other = centre.replaceAll('+8150', '+8180').replace('default: true\n', '');
    expect([...(loadTown({ 'centres/town-old.yaml': other }).directory?.centres.keys() ?? [])].sort()).toEqual(['town', 'town-old']);
  });
});

describe('a file without which something is gone is refused by its name, with the name to give it', () => {
  test.each([
    ['centres/town.YAML', '「centres/town.yaml」'],
    ['centres/town.yaml.txt', '「centres/town.yaml」'],
    ['centres/town.txt', '「centres/town.yaml」'],
    ['centres/Town.yaml', '「centres/town.yaml」'],
    ['centres/ｔｏｗｎ．ｙａｍｌ', '「centres/town.yaml」'],
    ['centres/town - コピー.yaml', '「centres/town.yaml」'],
    ['centres/町.yaml', '「町」'],
    ['centre/town.yaml', '「centres」'],
    ['centres/new/town.yaml', '「centres」'],
    ['Guidance.yml', '「guidance.yaml」'],
  ])('%s', (name, japanese) => {
    const { 'centres/town.yaml': _, ...rest } = town;
    const { directory, problems } = loadDirectory({ ...rest, [name]: centre }, townVocabulary);
    expect(directory).toBeUndefined();
    const found = problems.find(({ file }) => file === name);
    if (found === undefined || typeof found.message === 'string') throw new Error(`Nothing is said: ${JSON.stringify(problems)}`);
    expect(['file-not-read', 'name-invalid']).toContain(found.code);
    expect(say('ja', found.message)).toContain(japanese);
  });
});

describe('what people do not see is not said', () => {
  test.each([
    'centres/.town.yaml.swp',
    'centres/town.yaml~',
    'centres/#town.yaml#',
    'centres/.DS_Store',
    '.git/town.yaml',
    'centres/town.yaml.tmp',
    'centres/~$town.yaml',
    'Thumbs.db',
    'centres/desktop.ini',
    'README.md',
    'schema/centre.json',
    'centres/town.yaml.new',
  ])('%s', (name) => {
    expect(mayBeSchedule(name)).toBe(false);
    expect(loadTown({ [name]: 'anything' }).problems.filter(({ file }) => !file.endsWith('.yaml'))).toEqual([]);
  });

  test('a note beside the files is not taken for one of them', () => {
    expect(loadTown({ 'centres/notes.txt': '電話をした日のメモ\n' }).problems).toEqual([]);
  });

  test('a file in a folder for old files is a warning', () => {
    expect(loadTown({ 'lines/old/housing.yaml': desk, '旧/card.yaml': desk }).problems.map(({ severity }) => severity)).toEqual([
      'warning',
      'warning',
    ]);
  });
});
