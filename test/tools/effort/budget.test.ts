// Words cost seconds: whoever changes them sees here what a caller pays for it.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Budget, breaches, writeBudget } from '../../../src/tools/effort/budget.ts';
import { morning } from '../../../src/tools/effort/effort.ts';
import type { Row } from '../../../src/tools/effort/rows.ts';
import { effortAt } from '../../support/tools/effort/measured.ts';

const budget = JSON.parse(readFileSync('test/tools/effort/budget.json', 'utf8')) as Budget;

const row: Row = {
  centre: 'hokkaido',
  language: 'ne',
  topic: 'lost-card',
  path: 'menu',
  seconds: 25.04,
  keys: 2,
  at: morning,
  ends: 'rings',
  promised: true,
};
const written = (rows: readonly Row[]) => JSON.parse(writeBudget(rows, morning)) as Budget;

test('no way through a call has become more than a second slower than somebody accepted', async () => {
  const efforts = await Promise.all(['hokkaido', 'tokamachi'].map(effortAt));
  expect(
    breaches(
      budget,
      efforts.flatMap(({ rows }) => rows),
      morning,
    ),
  ).toEqual([]);
});

test('a budget is written by centre, language and topic, and the same topic at night stands beside it', () => {
  const rows = [row, { ...row, path: 'dedicated' as const, seconds: 7.8 }, { ...row, at: '2026-11-24T23:00', seconds: 37.9 }];
  expect(written(rows)).toEqual({
    hokkaido: { ne: { 'lost-card': { menu: 25, dedicated: 7.8 }, 'lost-card 23:00': { menu: 37.9 } } },
  });
});

test('words that cost a second are let through, words that cost more are not, and the message says what to do', () => {
  expect(breaches(written([row]), [{ ...row, seconds: 26 }], morning)).toEqual([]);
  const [message] = breaches(written([row]), [{ ...row, seconds: 26.2 }], morning);
  expect(message).toContain('hokkaido, ne, lost-card, menu: from 25.0 s to 26.2 s');
  expect(message).toContain('npm run effort -- --write-budget');
});

test('a new topic needs a budget, and a topic that is gone needs none', () => {
  const [fresh, gone] = breaches(written([row]), [{ ...row, topic: 'tax' }], morning);
  expect(fresh).toContain('hokkaido, ne, tax, menu: 25.0 s is not in the budget');
  expect(gone).toContain('hokkaido, ne, lost-card: no call goes this way any more');
});
