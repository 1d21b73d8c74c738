// What only shows when all files are seen together, and what is said of the read-outs and of files that nobody reads.

import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/messages/sayMessage.ts';
import { loadDirectory, type SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { describeProblem } from '../../../src/schedules/problem.ts';
import { isMissing, testMistakes } from '../../support/schedules/mistakes.ts';
import { edited, loadTown, town, townVocabulary } from '../../support/schedules/town.ts';

const said = (changed: SourceFiles) => loadTown(changed).problems.map(describeProblem);
const centre = town['centres/town.yaml'] ?? '';
const village = centre.replaceAll('+8150', '+8180').replace('default: true\n', '');

describe('a mistake in the read-outs', () => {
  testMistakes('guidance.yaml', [
    [
      'a read-out without words',
      'steps:',
      'stairs:',
      '2:1',
      'no catalogue has words for the read-out “stairs”. Write one of: change, steps.',
    ],
    [
      'a day that does not exist',
      'steps: {',
      'steps: { until: 2026-02-30,',
      '2:10',
      '“2026-02-30” is not a day that exists. Write a date like “2026-11-23”.',
    ],
    ['a first day that does not exist', 'steps: {', 'steps: { from: 2026-02-30,', '2:10', '“2026-02-30” is not a day that exists.'],
    ['days that run backwards: it would never be read out', 'steps: {', 'steps: { from: 2026-03-01, until: 2026-02-01,', '2:28', 'before'],
    ['no source', 'steps: { source: the flyer, ', 'steps: { ', '2:1', isMissing('source')],
    ['a misspelt word', 'steps: {', 'steps: { untli: 2026-02-01,', '2:10', '“untli” is not a word that this file knows here.'],
  ]);
});

describe('the centres together', () => {
  test('are right with two of them', () => {
    expect(loadTown({ 'centres/village.yaml': village }).directory?.centres.size).toBe(2);
  });

  test('stand in the order of their names, in whichever order the disk lists them', () => {
    const turned = Object.fromEntries(Object.entries({ ...town, 'centres/village.yaml': village }).reverse());
    const { directory } = loadDirectory(turned, townVocabulary);
    expect([...(directory?.centres.keys() ?? [])]).toEqual(['town', 'village']);
    expect([...(directory?.lines.keys() ?? [])]).toEqual(['desk', 'stop']);
  });

  test('there is none', () => {
    const { 'centres/town.yaml': _, ...others } = town;
    expect(loadDirectory(others, townVocabulary).problems.map(({ message }) => sentence('en', message))).toEqual([
      'there is no centre. Write one file for each centre into “centres”.',
    ]);
  });

  test('none answers the numbers that nobody claims', () => {
    expect(said(edited('centres/town.yaml', 'default: true', 'default: false')).join()).toMatch(
      /^centres.*:\d+:\d+: no centre is marked “default: true”. Mark the one that answers numbers that no centre claims.$/,
    );
  });

  test('two of them answer the numbers that nobody claims', () => {
    expect(said({ 'centres/village.yaml': `default: true\n${village}` }).join()).toContain(
      'more than one centre is marked “default: true”: town, village. Mark only one.',
    );
  });

  const twice = { 'centres/village.yaml': village.replace('+818012345679', '+815012345679') };

  test('two of them answer one number', () => {
    expect(said(twice).join()).toContain(
      'the number 050-1234-5679 is answered by both “town” and “village”. Leave it in one of the two files.',
    );
  });

  test('two of them answer one number: the place is told, too', () => {
    expect(said(twice).join()).toMatch(/centres\/(town|village)\.yaml:\d+:3: the number/);
  });
});

describe('files that are not read are told, so that no fact is lost silently', () => {
  test.each(['lines/new/desk.yaml', 'desk.yaml', 'line/desk.yml', 'Lines/counter.yaml'])('%s', (file) => {
    expect(said({ [file]: 'name: x\n' })).toEqual([
      `${file}:1:1: this file is not read. Put it into “lines” or “centres”, with a name of small letters, digits and hyphens.`,
    ]);
  });

  test('one with a name that would fill a log, or break its lines, in a few words', () => {
    for (const file of [`lines/${'x'.repeat(250)}.yaml`, 'lines/a\nb\u001B[31m.yaml', `${'deep/'.repeat(500)}desk.yaml`]) {
      const [sentence = '', ...more] = said({ [file]: '' });
      expect(more).toEqual([]);
      expect(sentence.length).toBeLessThan(400);
      expect(sentence).not.toMatch(/\p{Cc}/u);
    }
  });

  test('the read-outs under another name are told to be called guidance.yaml', () => {
    expect(said({ 'guidance.yml': 'change: {}\n' }).join()).toMatch(/^guidance\.yml:1:1: .*guidance\.yaml/);
  });

  test('one name with both endings: only one of the two could hold', () => {
    expect(said({ 'lines/desk.yml': town['lines/desk.yaml'] ?? '' }).join()).toMatch(/^lines\/desk\.ya?ml:1:1: /);
  });

  test('a file that is no YAML does not matter', () => {
    expect(said({ 'README.md': '# How to', 'lines/desk.yaml~': ':', 'lines/.desk.yaml.swp': ':' })).toEqual([]);
  });
});

describe('everything that is wrong is said at once', () => {
  const wrong = {
    ...edited('guidance.yaml', 'steps: {', 'steps: { until: soon,'),
    ...edited('lines/desk.yaml', 'daily: 9:00-17:00', 'daily: 17:00-9:00\n    weekday: closed'),
    'lines/stop.yaml': 'name: [\n',
    ...edited('centres/town.yaml', 'kind: web', 'kind: page'),
  };

  test('mistakes in several files, and several in one', () => {
    const files = said(wrong).map((sentence) => sentence.split(':')[0]);
    expect([...new Set(files)].sort()).toEqual(['centres/town.yaml', 'guidance.yaml', 'lines/desk.yaml', 'lines/stop.yaml']);
    expect(files.filter((file) => file === 'lines/desk.yaml')).toHaveLength(2);
  });

  test('each with its file, line and column', () => {
    for (const sentence of said(wrong)) expect(sentence).toMatch(/^[\w/-]+\.yaml:[1-9]\d*:[1-9]\d*: ./);
  });

  test('and nothing that is not true: a line whose file has a mistake is not “missing” as well', () => {
    expect(said(edited('lines/desk.yaml', 'number:', 'nubmer:')).filter((sentence) => sentence.includes('there is no line'))).toEqual([]);
  });

  test('and nothing that is not true: read-outs whose file has a mistake are not “missing” as well', () => {
    expect(
      said(edited('guidance.yaml', 'steps: {', 'steps: { until: soon,')).filter((sentence) => sentence.startsWith('centres/')),
    ).toEqual([]);
  });

  test('and nothing that is not true: a closure with a mistake does not hand its lines to the next one', () => {
    const closures = `closures:
  - { from: 2026-02-30T13:00, until: 2026-12-24T14:00, lines: [stop], reason: a }
  - { from: 2026-11-24T13:00, until: 2026-11-24T14:00, reason: a }
person:`;
    expect(said(edited('centres/town.yaml', 'person:', closures)).filter((sentence) => sentence.includes('lost card'))).toEqual([]);
  });

  test('and nothing that is not true: a default centre whose file has a mistake is not “missing” as well', () => {
    const changed = { ...edited('centres/town.yaml', 'kind: web', 'kind: page'), 'centres/village.yaml': village };
    expect(said(changed).filter((sentence) => sentence.includes('default'))).toEqual([]);
  });
});
