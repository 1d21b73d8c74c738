// The board and the week as staff see them: closures by their reason, and tables that stay within 80 columns whatever the centre offers.

import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { boardAt } from '../../src/staff/board.ts';
import { boardTable } from '../../src/staff/boardTable.ts';
import { weekOf } from '../../src/staff/week.ts';
import { weekPicture } from '../../src/staff/weekPicture.ts';
import { weekTable } from '../../src/staff/weekTable.ts';
import { frozenWith, tokyo } from '../support/staff/sides.ts';

const closed = frozenWith(
  ['lines/card.yaml', '\nhours:', '\nclosures:\n  - {from: 2026-11-25T13:00, until: 2026-11-25T15:00, reason: power cut}\nhours:'],
  [
    'lines/card.yaml',
    '\nclosures:',
    '\nexceptions:\n  - {date: 2026-11-26, hours: 10:00-12:00, reason: training & drill, source: a test, checked: 2026-11-21}\nclosures:',
  ],
);

function hokkaido() {
  const centre = closed.centres.get('hokkaido');
  if (centre === undefined) throw new Error('hokkaido is gone');
  return centre;
}

test('a line that a closure shuts is shown with the reason, and one that is closed anyway without', () => {
  const during = boardTable(boardAt(hokkaido(), tokyo('2026-11-25T14:00')));
  expect(during).toMatch(/\ncard +- {2}- {2}- {2}- {2}- {2}- {2}- {2}- {2}- {2}- +power cut: opens 15:00\n/);
  const evening = frozenWith([
    'lines/card.yaml',
    '\nhours:',
    '\nclosures:\n  - {from: 2026-11-25T21:00, until: 2026-11-25T22:00, reason: works}\nhours:',
  ]);
  const centre = evening.centres.get('hokkaido') ?? hokkaido();
  expect(boardTable(boardAt(centre, tokyo('2026-11-25T21:30')))).not.toContain('works');
});

test('an announcement that is spoken is on the board until it ends', () => {
  const announced = frozenWith([
    'centres/hokkaido.yaml',
    '\nguidance:',
    '\nannouncement: {until: 2026-11-25T17:00, words: {ja: お知らせ}}\nguidance:',
  ]);
  const centre = announced.centres.get('hokkaido') ?? hokkaido();
  expect(boardTable(boardAt(centre, tokyo('2026-11-25T14:00')))).toContain('\nan announcement is spoken until 17:00\n');
  expect(boardTable(boardAt(centre, tokyo('2026-11-25T17:00')))).not.toContain('announcement');
});

test('a centre with more languages than fit beside the words has the words below the marks, in 80 columns', () => {
  const board = boardAt(hokkaido(), tokyo('2026-11-25T10:00'));
  const more = ['my', 'si', 'uk', 'mn', 'fa'];
  const table = boardTable({ ...board, languages: [...board.languages, ...more] });
  expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(table).toMatch(/\nfreedial +#\n {20}until 20:00, next Thu 9:30\n/);
});

test('a reason in Japanese is broken where 80 columns end, a kanji being two of them', () => {
  const reason = '大雪のため、きょうの午後は、すべての窓口をお休みします';
  const snow = frozenWith([
    'lines/card.yaml',
    '\nhours:',
    `\nclosures:\n  - {from: 2026-11-25T13:00, until: 2026-11-25T15:00, reason: ${reason}}\nhours:`,
  ]);
  const table = boardTable(boardAt(snow.centres.get('hokkaido') ?? hokkaido(), tokyo('2026-11-25T14:00')));
  expect(Math.max(...table.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
  expect(table.replace(/\s/g, '')).toContain(`${reason}:opens15:00`);
});

test('a week names its closures and the reasons of its exceptions, in the table and in the picture', () => {
  const line = closed.lines.get('card');
  if (line === undefined) throw new Error('card is gone');
  const week = weekOf(line, ['ja', 'en', 'th'], '2026-11-29');
  expect(week.days[0]).toEqual({ date: '2026-11-23', holiday: '勤労感謝の日' });
  expect(week.rows.map(({ languages }) => languages)).toEqual([['en'], ['th']]);
  const table = weekTable(week);
  expect(table).toContain('\nclosed all the week: ja\n');
  expect(table).toContain('\n2026-11-26: training & drill\nclosed from Wed 2026-11-25 13:00 to Wed 2026-11-25 15:00: power cut');
  expect(weekPicture(week)).toContain('2026-11-26: training &#38; drill');
});
