// Two persons change one text at once.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLinesOf, mergeTexts } from '../../../src/schedules/edit/mergeTexts.ts';

const base = 'a\nb\nc\nd\ne\nf\ng\n';

test.each([
  ['other lines: both', 'A\nb\nc\nd\ne\nf\ng\n', 'a\nb\nc\nd\ne\nF\ng\n', 'A\nb\nc\nd\ne\nF\ng\n'],
  ['the same change twice: once', 'a\nX\nc\nd\ne\nf\ng\n', 'a\nX\nc\nd\ne\nf\nG\n', 'a\nX\nc\nd\ne\nf\nG\n'],
  ['one line in two ways: none', 'a\nX\nc\nd\ne\nf\ng\n', 'a\nY\nc\nd\ne\nf\ng\n', undefined],
  ['neighbouring lines: none', 'a\nX\nc\nd\ne\nf\ng\n', 'a\nb\nY\nd\ne\nf\ng\n', undefined],
  ['added above, removed below', 'new\na\nb\nc\nd\ne\nf\ng\n', 'a\nb\nc\nd\ng\n', 'new\na\nb\nc\nd\ng\n'],
  ['line ends of Windows stay', 'A\nb\nc\nd\ne\nf\ng\n', base.replaceAll('\n', '\r\n'), 'A\r\nb\r\nc\r\nd\r\ne\r\nf\r\ng\r\n'],
])('%s', (_name, mine, theirs, merged) => {
  expect(mergeTexts(base, mine, theirs)).toBe(merged);
});

test('a change on top of none is that change, and nothing is lost where two are joined', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 9 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(texts, texts, texts, (old, mine, theirs) => {
      expect(mergeTexts(old, mine, old)).toBe(mine);
      expect(mergeTexts(old, old, theirs)).toBe(theirs);
      const merged = mergeTexts(old, mine, theirs);
      if (merged === undefined) return;
      const added = (text: string) => changedLinesOf(old, text).filter(({ is }) => is === 'new');
      for (const each of [...added(mine), ...added(theirs)]) expect(merged.split('\n')).toContain(each.text);
    }),
  );
});

test('the lines of a change have their numbers', () => {
  expect(changedLinesOf('a\nb\nc\n', 'a\nX\nY\nc\n')).toEqual([
    { is: 'gone', line: 2, text: 'b' },
    { is: 'new', line: 2, text: 'X' },
    { is: 'new', line: 3, text: 'Y' },
  ]);
});
