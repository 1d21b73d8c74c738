// A report printed: text in columns, Markdown, CSV.

import { describe, expect, test } from 'vitest';
import { sectionsMarkdown, sectionsText, tableCsv } from '../../src/reports/section.ts';

const table = {
  head: ['言語', 'Calls'],
  rows: [
    ['タイ語', '7'],
    ['a|b', '120'],
  ],
};

test('the columns of a terminal stand below each other, in Japanese too', () => {
  expect(sectionsText([{ heading: 'By', sentences: ['One.'], table }])).toBe('── By\nOne.\n言語    Calls\nタイ語      7\na|b       120');
});

test('Markdown has what it would take for its own marked', () => {
  expect(sectionsMarkdown([{ heading: 'B*y', sentences: ['1 < 2', 'x'], table }])).toBe(
    '## B\\*y\n\n1 \\< 2\n\nx\n\n| 言語 | Calls |\n| --- | ---: |\n| タイ語 | 7 |\n| a\\|b | 120 |',
  );
});

describe('CSV', () => {
  test('begins with the mark by which Excel knows UTF-8, and ends its lines as RFC 4180 says', () => {
    expect(tableCsv(table)).toBe('\uFEFF言語,Calls\r\nタイ語,7\r\na|b,120\r\n');
  });

  test.each([
    ['a, b', '"a, b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-cmd', "'-cmd"],
    ['+815000000001', '+815000000001'],
    ['-', "'-"],
  ])('%s is %s', (cell, printed) => {
    expect(tableCsv({ head: [cell], rows: [] })).toBe(`\uFEFF${printed}\r\n`);
  });
});
