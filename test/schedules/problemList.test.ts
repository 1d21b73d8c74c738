// Lists of problems: as many as somebody reads, and how many more there are.

import { expect, test } from 'vitest';
import { countProblems, describeProblem, type Problem } from '../../src/schedules/problem.ts';
import { briefly, problemList } from '../../src/schedules/problemList.ts';

const problem = (line: number, severity: Problem['severity'] = 'problem'): Problem => {
  return { severity, file: 'lines/desk.yaml', line, column: 1, code: 'missing', message: `it is missing in ${line}.` };
};
const many = (count: number, severity?: Problem['severity']) => Array.from({ length: count }, (_, index) => problem(index + 1, severity));
const listOf = (problems: readonly Problem[]) => {
  const list = problemList();
  for (const each of problems) list.add(each);
  return list;
};

test('200 problems and 100 warnings are kept; then it is said how many more there are, at the first of them', () => {
  expect(listOf(many(200)).all()).toEqual(many(200));
  const all = listOf([...many(5000), ...many(101, 'warning')]).all();
  expect(all).toHaveLength(302);
  expect(all.slice(-2).map(describeProblem)).toEqual([
    'lines/desk.yaml:201:1: and 4800 more problems from here on. Mend the ones above first.',
    'lines/desk.yaml:101:1: warning: and 1 more warning from here on. Mend the ones above first.',
  ]);
  expect(all.slice(-2).map(({ code }) => code)).toEqual(['too-many-problems', 'too-many-problems']);
  expect(countProblems(all)).toBe(5101);
});

test('warnings alone keep nothing from going live, however many there are', () => {
  expect(listOf(many(5000, 'warning')).hasProblems()).toBe(false);
  expect(listOf([...many(5000, 'warning'), problem(1)]).hasProblems()).toBe(true);
  expect(listOf([]).all()).toEqual([]);
});

test('a list is cut to some bytes, and a list that was cut before still says how many there were', () => {
  const cut = listOf(many(5000)).all();
  const brief = briefly(cut, 2000);
  expect(Buffer.byteLength(JSON.stringify(brief))).toBeLessThan(2000);
  expect(brief.length).toBeGreaterThan(3);
  expect(countProblems(brief)).toBe(5000);
  expect(briefly(many(3), 2000)).toEqual(many(3));
  // At least one is told, whatever it takes.
  expect(briefly(many(5), 1).map(({ code }) => code)).toEqual(['missing', 'too-many-problems']);
});
