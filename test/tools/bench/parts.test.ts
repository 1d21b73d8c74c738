// What the figures of the bench are made with.

import { describe, expect, test } from 'vitest';
import { answering } from '../../../src/routing/answering.ts';
import { loadDirectory } from '../../../src/schedules/build/loadDirectory.ts';
import { readCores, shareOut } from '../../../src/tools/bench/cores.ts';
import { goal, medianOf } from '../../../src/tools/bench/figures.ts';
import { madeDirectory, nameOf, numberOf } from '../../../src/tools/bench/madeDirectory.ts';
import { disturbance } from '../../../src/tools/bench/quiet.ts';
import { freshSteps, repeatedSteps } from '../../../src/tools/bench/steps.ts';
import { goalsTable, tableOf } from '../../../src/tools/bench/table.ts';
import { frozenFiles, vocabulary } from '../../support/schedules/frozen.ts';

const signer = { publicUrl: 'https://hotline.example.jp', token: 'token' };

describe('cores', () => {
  test.each([
    ['0-1', [0, 1]],
    ['3', [3]],
    ['0-2,5', [0, 1, 2, 5]],
    ['', [0]],
  ])('“%s” are %j', (list, expected) => {
    expect(readCores(list)).toEqual(expected);
  });

  test('the servers have one of their own, and the load another', () => {
    expect(shareOut([2, 3, 4], true)).toMatchObject({ server: ['taskset', '-c', '2'], load: ['taskset', '-c', '3'] });
  });

  test.each([
    [[0], true],
    [[0, 1], false],
  ])('where they cannot be shared out, that is said', (cores, canPin) => {
    expect(shareOut(cores, canPin)).toMatchObject({ server: [], load: [], said: expect.stringContaining('the figures are rough') });
  });
});

describe('figures', () => {
  test('the median is the middle one, and the lower of two', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 3, 2]), medianOf([])]).toEqual([2, 2, Number.NaN]);
  });

  test('a goal is held against its figure; what was not measured is neither reached nor missed', () => {
    const under = (figure: number | undefined) => goal('under 10', figure, 'ms', (each) => each < 10);
    expect([under(9).holds, under(10).holds, under(undefined).holds, under(Number.NaN).figure]).toEqual([
      true,
      false,
      undefined,
      undefined,
    ]);
  });

  test('a machine that was busy with something else is said to have been', () => {
    const before = { ranMs: 100, waitedMs: 10, busyMs: 1000, stolenMs: 0 };
    expect(disturbance(before, { ranMs: 1000, waitedMs: 50, busyMs: 2000, stolenMs: 50 })).toBeUndefined();
    expect(disturbance(before, { ranMs: 400, waitedMs: 110, busyMs: 2000, stolenMs: 0 })).toContain('waited 25 %');
    expect(disturbance(before, { ranMs: 400, waitedMs: 10, busyMs: 1900, stolenMs: 100 })).toContain('took 10 %');
    expect(disturbance(before, undefined)).toBeUndefined();
  });

  test('a table has columns, numbers to the right, and a dash for what is absent', () => {
    const rows = [
      ['ours', 12345.6, 0.25],
      ['theirs', 7, undefined],
    ];
    expect(tableOf(['', 'a second', '×'], rows)).toBe(
      ['        a second     ×', 'ours      12,346  0.25', 'theirs         7     –'].join('\n'),
    );
  });

  test('a goal that was missed cannot be overlooked', () => {
    const goals = [9, 11, undefined].map((figure) => goal('under 10', figure, 'ms', (each) => each < 10));
    expect(
      goalsTable(goals)
        .split('\n')
        .slice(1)
        .map((line) => line.split('ms')[1]?.trim()),
    ).toEqual(['reached', 'MISSED', 'not measured here']);
  });
});

describe('steps', () => {
  test('twenty-two addresses, each with one key', () => {
    const steps = repeatedSteps(signer, 'hokkaido', vocabulary.languages);
    expect(new Set(steps.map(({ path }) => path)).size).toBe(22);
  });

  test('fresh ones all differ, and are more than the service keeps', () => {
    const steps = freshSteps(signer, 'hokkaido', vocabulary.languages);
    expect(new Set(steps.map(({ path }) => path)).size).toBe(steps.length);
    expect(steps.length).toBeGreaterThan(2000);
  });
});

test('a made directory holds, and its last centre answers its own number', () => {
  const { directory, problems } = loadDirectory(madeDirectory(frozenFiles, 4), vocabulary);
  expect(problems.filter(({ severity }) => severity === 'problem')).toEqual([]);
  expect([...(directory?.centres.keys() ?? [])]).toEqual(['hokkaido', nameOf(1), nameOf(2), nameOf(3)]);
  expect(directory && answering(directory, numberOf(3)).centre.id).toBe(nameOf(3));
});

test('without the model nothing is made, and it is said why', () => {
  expect(() => madeDirectory({}, 4)).toThrow('centres/hokkaido.yaml');
});
