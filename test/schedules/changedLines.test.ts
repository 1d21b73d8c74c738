// What was changed since a file was valid, and which of its problems is said first.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedLines, nearestFirst } from '../../src/schedules/changedLines.ts';
import { describeProblem, describeProblemIn, type Problem } from '../../src/schedules/problem.ts';
import { loadTown, town } from '../support/schedules/town.ts';

const said = (before: string, now: string) =>
  changedLines(before, now)
    .map(({ from, until }) => `${from}-${until}`)
    .join(' ');

describe('the lines that were changed', () => {
  test.each([
    ['nothing', 'a\nb\nc\n', 'a\nb\nc\n', ''],
    ['one line', 'a\nb\nc\n', 'a\nB\nc\n', '2-2'],
    ['lines that were added', 'a\nb\nc\n', 'a\nx\ny\nb\nc\n', '2-3'],
    ['a line that was removed', 'a\nb\nc\n', 'a\nc\n', '2-2'],
    ['two places', 'a\nb\nc\nd\ne\n', 'A\nb\nc\nd\nE\n', '1-1 5-5'],
    ['a line between two that were changed', 'a\nb\nc\n', 'A\nb\nC\n', '1-1 3-3'],
    ['the line ends of Windows', 'a\nb\n', 'a\r\nb\r\n', ''],
    ['the end', 'a\n', 'a\nb\n', '2-2'],
  ])('%s', (_, before, now, expected) => {
    expect(said(before, now)).toBe(expected);
  });

  test('a line outside of them was there before', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (old, now) => {
        const changed = changedLines(old.join('\n'), now.join('\n'));
        const kept = now.filter((_, index) => !changed.some(({ from, until }) => index + 1 >= from && index + 1 <= until));
        let at = -1;
        // An empty text has one empty line.
        for (const line of kept) {
          at = old.indexOf(line, at + 1);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('the first problem is the one that the editor made', () => {
  const at = (file: string, line: number): Problem => ({
    severity: 'problem',
    file,
    line,
    column: 1,
    code: 'missing',
    message: `${line}.`,
  });

  test('problems on changed lines come first, then the nearest ones, then those of other files', () => {
    const [before, now] = ['a\n'.repeat(40), `${'a\n'.repeat(20)}x\ny\n${'a\n'.repeat(20)}`];
    const ordered = nearestFirst([at('b', 1), at('f', 2), at('f', 25), at('f', 22)], { f: before, b: 'x' }, { f: now, b: 'x' });
    expect(ordered.map(({ file, line }) => `${file}${line}`)).toEqual(['f22', 'f25', 'f2', 'b1']);
    expect(ordered.map(({ changed }) => changed)).toEqual([undefined, [{ from: 21, until: 22 }], [{ from: 21, until: 22 }], undefined]);
  });

  test('a problem elsewhere in the file says which lines were changed, in both languages', () => {
    const [problem] = nearestFirst([at('f', 1)], { f: 'a\nb\nc\n' }, { f: 'a\nb\nC\n' });
    if (problem === undefined) throw new Error('It is gone.');
    expect(describeProblem(problem)).toBe('f:1:1: 1. Lines that were changed since this file was valid: 3. Look there first.');
    expect(describeProblemIn('ja')(problem)).toContain('変わった行: 3行目');
  });

  test('a block in the middle of another one is found by what was changed, although the parser stumbles below it', () => {
    const file = 'centres/town.yaml';
    const text = town[file] ?? '';
    const pasted = 'exceptions:\n      - date: 2026-12-01\n        hours: closed\n        reason: a\n';
    const now = text.replace('    number: 011-200-9595\n', `    number: 011-200-9595\n${pasted}`);
    const { problems } = loadTown({ [file]: now });
    const [first] = nearestFirst(problems, town, { ...town, [file]: now });
    expect(first?.file).toBe(file);
    const changed = changedLines(text, now);
    const isOnChanged = changed.some(({ from, until }) => (first?.line ?? 0) >= from && (first?.line ?? 0) <= until);
    expect(isOnChanged || first?.changed !== undefined).toBe(true);
  });
});
