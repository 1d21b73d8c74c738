// Staff see from which notice of the console something comes, and who made it.

import { describe, expect, test } from 'vitest';
import { withNotices } from '../../src/schedules/build/withNotices.ts';
import type { ConsoleNotice } from '../../src/schedules/consoleNotice.ts';
import { boardAt } from '../../src/staff/board.ts';
import { checkSchedules } from '../../src/staff/check.ts';
import { explain } from '../../src/staff/explain.ts';
import { explainJson, explainText } from '../../src/staff/explainText.ts';
import { timelineOf } from '../../src/staff/timeline.ts';
import { weekOf } from '../../src/staff/week.ts';
import { openNow } from '../../src/website/openNow.ts';
import { noticeOf } from '../support/schedules/madeNotices.ts';
import { townVocabulary } from '../support/schedules/town.ts';
import { tokyo, townWith } from '../support/staff/sides.ts';

const town = townWith();
const laid = (...notices: readonly ConsoleNotice[]) => withNotices(town, notices, { vocabulary: townVocabulary }).directory;
const centreOf = (...notices: readonly ConsoleNotice[]) => {
  const directory = laid(...notices);
  const centre = directory.centres.get('town');
  if (centre === undefined) throw new Error('the town is gone');
  return { centre, guidance: directory.guidance };
};
const closure = noticeOf({ lines: 'all' });
const opening = noticeOf({
  kind: 'opening',
  lines: ['counter'],
  from: tokyo('2026-11-25T17:00'),
  until: tokyo('2026-11-26T01:00'),
  reason: '相談が多いため',
});
const announcement = noticeOf({ kind: 'announcement', ready: 'typhoon' });
const noon = tokyo('2026-11-25T11:00');
const evening = tokyo('2026-11-25T19:00');

describe('explain', () => {
  const textOf = (notice: ConsoleNotice, at: number, reader: 'ja' | 'en' = 'en') =>
    explainText(explain({ ...centreOf(notice), topic: 'card', language: 'ja' }, at), reader);
  test('names the notice that closes, and who made it', () => {
    expect(textOf(closure, noon)).toContain('closed now from 10:00 to 17:00: 職員研修, a notice of the console by 佐藤');
    expect(textOf(closure, noon, 'ja')).toContain('いま休み（10:00から17:00まで）: 職員研修（管理画面のお知らせ、佐藤）');
  });

  test('names the notice that opens, as a rule of the day, also over midnight', () => {
    expect(textOf(opening, evening)).toContain(
      '2026-11-25: 17:00-24:00 for Japanese: open besides its hours (相談が多いため), a notice of the console by 佐藤',
    );
    expect(textOf(opening, tokyo('2026-11-26T00:30'))).toContain('0:00-1:00 for Japanese: open besides its hours');
    const json = JSON.parse(explainJson(explain({ ...centreOf(opening), topic: 'card', language: 'ja' }, evening))) as {
      readonly lines: readonly { readonly rules: readonly object[] }[];
    };
    expect(json.lines[0]?.rules.at(-1)).toEqual({
      date: '2026-11-25',
      by: 'opening',
      languages: ['ja'],
      hours: '17:00-24:00',
      notice: { id: opening.id, madeBy: '佐藤' },
      reason: '相談が多いため',
    });
  });

  test('names the notice that announces', () => {
    expect(textOf(announcement, noon)).toContain(
      'Before the menu an announcement is spoken until 17:00 (ready: typhoon), a notice of the console by 佐藤.',
    );
  });
});

test('the board, the week and the timeline have what is closed and opened', () => {
  const { centre } = centreOf(closure, opening);
  const line = centre.lines.get('counter');
  if (line === undefined) throw new Error('the counter is gone');
  expect(boardAt(centre, noon).lines.find(({ line: id }) => id === 'counter')?.rows[0]).toMatchObject({ closure: '職員研修' });
  const week = weekOf(line, ['ja'], '2026-11-25');
  expect(week.rows[0]?.days[2]).toEqual([
    { from: 540, until: 600, promised: true },
    { from: 1020, until: 1440, promised: true },
  ]);
  expect(week.rows[0]?.days[3]?.[0]).toEqual({ from: 0, until: 60, promised: true });
  expect(week.events).toEqual([
    'closed from Wed 2026-11-25 10:00 to Wed 2026-11-25 17:00: 職員研修',
    'open besides from Wed 2026-11-25 17:00 to Thu 2026-11-26 1:00: 相談が多いため',
  ]);
  const window = { from: tokyo('2026-11-25T16:00'), until: tokyo('2026-11-26T02:00') };
  expect(timelineOf([line.timetable], 'ja', window).map(({ status }) => status)).toEqual(['closed', 'promised', 'closed']);
});

test('check says nothing of the dates of notices, and which callers lose their promise', () => {
  const far = noticeOf({ lines: 'all', from: tokyo('2026-11-25T00:00'), until: tokyo('2026-12-10T23:59') });
  const over = noticeOf({ from: tokyo('2026-11-20T10:00'), until: tokyo('2026-11-20T11:00') });
  const before = new Set(checkSchedules(town, noon, []).map(({ code }) => code));
  const found = checkSchedules(laid(far, over, announcement), noon, []);
  expect(found.filter(({ code }) => !before.has(code)).map(({ code }) => code)).toEqual(expect.arrayContaining(['nobody-promised']));
  expect(found.filter(({ code }) => ['over', 'far', 'changes-nothing', 'one-minute'].includes(code))).toEqual([]);
});

test('no name of a person is in the public answer', () => {
  const { centre, guidance } = centreOf(closure, opening, announcement);
  const { open } = openNow(centre, guidance, noon);
  expect(JSON.stringify(open)).toContain('職員研修');
  expect(JSON.stringify(open)).not.toContain('佐藤');
  expect(JSON.stringify(open)).not.toContain(closure.id);
});
