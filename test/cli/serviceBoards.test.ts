// The board of a running service: announcements as GET /open.json tells them are those of the folder.

import { expect, test } from 'vitest';
import { boardsIn } from '../../src/cli/serviceBoards.ts';
import { boardAt } from '../../src/staff/board.ts';
import { boardTable } from '../../src/staff/boardTable.ts';
import { openNow } from '../../src/website/openNow.ts';
import { loadWith } from '../support/schedules/frozen.ts';
import { tokyo } from '../support/staff/sides.ts';

const fact = 'source: the city, checked: 2026-11-24';
const at = tokyo('2026-11-25T10:00');

function announced(notices: string) {
  const { directory } = loadWith({ 'notices.yaml': `announcements:\n${notices}` });
  const centre = directory?.centres.get('tokamachi');
  if (directory === undefined || centre === undefined) throw new Error('tokamachi is gone');
  return { centre, open: openNow(centre, directory.guidance, at).open };
}

test.each([
  `  - {until: 2026-11-27T12:00, ready: typhoon, reason: a, ${fact}}\n`,
  `  - {until: further-notice, words: {ja: a}, reason: a, ${fact}}\n  - {until: 2026-11-27T12:00, ready: typhoon, reason: a, ${fact}}\n`,
])('the same as from the folder: %j', (notices) => {
  const { centre, open } = announced(notices);
  const [board] = boardsIn(JSON.parse(JSON.stringify({ centres: [open] })), at) ?? [];
  const linesOf = (table: string) => table.split('\n').filter((line) => line.includes('announcement'));
  const folder = linesOf(boardTable(boardAt(centre, at)));
  expect(folder).toHaveLength(notices.split('\n').length - 1);
  expect(board && linesOf(boardTable(board))).toEqual(folder);
});

test('a service of an earlier version, which tells none, and another server, which tells anything', () => {
  const { open } = announced(`  - {until: 2026-11-27T12:00, ready: typhoon, reason: a, ${fact}}\n`);
  const { announcements, ...earlier } = open;
  expect(announcements).toHaveLength(1);
  expect(boardsIn({ centres: [earlier] }, at)?.[0]?.announcements).toEqual([]);
  for (const other of [{}, [1], [{ ready: 3 }], [{ ready: 'a\nb' }], [{ until: 'soon' }]])
    expect(boardsIn({ centres: [{ ...open, announcements: other }] }, at)).toBeUndefined();
});
