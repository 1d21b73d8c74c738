// Tables stay aligned whatever script stands in them.

import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { hangingLines, leftIn, rightIn, widest, wrapped } from '../../src/staff/columns.ts';
import { tableOf } from '../../src/tools/bench/table.ts';

const texts = ['card', '窓口', 'ｶｰﾄﾞ', 'カード', 'บัตร', 'नेपाली', 'a–b', ''];

test('a text is padded to the same columns in every script, before or behind it', () => {
  for (const text of texts) {
    expect([text, stringWidth(leftIn(9, text)), stringWidth(rightIn(9, text))]).toEqual([text, 9, 9]);
    expect(leftIn(9, text).startsWith(text) && rightIn(9, text).endsWith(text)).toBe(true);
  }
  expect(leftIn(2, '窓口の')).toBe('窓口の');
  expect([widest(texts), widest([])]).toEqual([6, 0]);
});

test('a Japanese sentence is broken at the last column that it may take', () => {
  const reason = '大雪のため、きょうの午後は、すべての窓口をお休みします';
  const lines = wrapped(reason, 21);
  expect(lines.map((line) => stringWidth(line)).slice(0, -1)).toEqual([20, 20]);
  expect(lines.join('')).toBe(reason);
  expect(wrapped('closed until Monday', 12)).toEqual(['closed until', 'Monday']);
});

test('further lines begin below the first one; without a width, or in a narrow terminal, there is one line', () => {
  expect(hangingLines('  ok  ', '窓口が開いています。 The desk is open.', 30)).toBe('  ok  窓口が開いています。 The\n      desk is open.');
  expect(hangingLines('  ok  ', 'The desk is open.')).toBe('  ok  The desk is open.');
  expect(hangingLines('  ok  ', 'The desk is open.', 12)).toBe('  ok  The desk is open.');
});

test('a table of the bench is aligned with names in Japanese', () => {
  const table = tableOf(
    ['窓口', '件'],
    [
      ['カード', 1],
      ['card', 1200],
    ],
  );
  expect(table.split('\n').map((line) => stringWidth(line))).toEqual([13, 13, 13]);
});
