// What an edit has brought: findings are compared by what they say, and not by their line.

import { expect, test } from 'vitest';
import { message } from '../../src/messages/message.ts';
import type { Problem } from '../../src/schedules/problem.ts';
import { newAmong } from '../../src/staff/newFindings.ts';

const found = (line: number, file = 'lines/card.yaml', name = 'hours 1'): Problem => ({
  severity: 'warning',
  file,
  line,
  column: 1,
  code: 'not-confirmed',
  message: message('not-confirmed', { what: message('fact.part', { name }), source: 'a page' }),
});

test('a finding that only moved to another line is not new', () => {
  expect(newAmong([found(12)], [found(9)])).toEqual([]);
});

test('one of another file, or about something else, is new', () => {
  expect(newAmong([found(9), found(9, 'lines/system.yaml')], [found(9)])).toEqual([found(9, 'lines/system.yaml')]);
  expect(newAmong([found(9, 'lines/card.yaml', 'hours 2')], [found(9)])).toHaveLength(1);
});

test('of findings that read the same, one more than before is new, and one less is none', () => {
  expect(newAmong([found(9), found(20)], [found(9)])).toEqual([found(20)]);
  expect(newAmong([found(9)], [found(9), found(20)])).toEqual([]);
});
