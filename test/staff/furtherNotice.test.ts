// Closures and exceptions until further notice: staff are reminded of them every 30 days, and see them as what they are.

import { expect, test } from 'vitest';
import { sentence } from '../../src/messages/sayMessage.ts';
import { centreAt } from '../../src/routing/centreNow.ts';
import { opensNext } from '../../src/routing/lines.ts';
import type { Centre, Directory } from '../../src/schedules/directory.ts';
import { boardAt } from '../../src/staff/board.ts';
import { boardTable } from '../../src/staff/boardTable.ts';
import { checkSchedules } from '../../src/staff/check.ts';
import { diffText } from '../../src/staff/diff.ts';
import { explain } from '../../src/staff/explain.ts';
import { explainJson, explainText } from '../../src/staff/explainText.ts';
import type { Warning } from '../../src/staff/warning.ts';
import { weekOf } from '../../src/staff/week.ts';
import { diffBetween, tokyo, townWith } from '../support/staff/sides.ts';

const desk = 'lines/desk.yaml';
const fact = 'source: the town, checked: 2026-11-21';
const closure = (more = '') =>
  townWith(desk, 'hours:', `closures:\n  - {from: 2026-11-24T13:00, until: further-notice, reason: 当分の間${more}}\nhours:`);
const exception = (written: string) => townWith(desk, 'hours:', `exceptions:\n  - {${written}, reason: repairs}\nhours:`);

function said(directory: Directory, at: string, code: Warning['code'] = 'further-notice'): readonly string[] {
  const warnings = checkSchedules(directory, tokyo(at), []).filter((warning) => warning.code === code);
  return warnings.map(({ file, line, message }) => `${file}:${line} ${sentence('en', message)}`);
}

test('a closure is asked about from the 30th day after it began', () => {
  expect(said(closure(), '2026-11-24T13:00')).toEqual([]);
  expect(said(closure(), '2026-12-23T23:59')).toEqual([]);
  const asked = [
    'lines/desk.yaml:8 the closure from Tue 2026-11-24 13:00 until further notice (当分の間) began 30 days ago. Ask whether it still applies. If it does, write “checked: 2026-12-24”; if not, write as “until” when it ended.',
  ];
  expect(said(closure(), '2026-12-24T00:00')).toEqual(asked);
  // It goes on asking until staff write that they looked.
  expect(said(closure(), '2027-03-01T00:00')).toEqual([expect.stringContaining('began 97 days ago')]);
});

test('and again 30 days after staff wrote that they looked', () => {
  const looked = closure(', checked: 2026-12-24');
  expect(said(looked, '2026-12-24T10:00')).toEqual([]);
  expect(said(looked, '2027-01-22T10:00')).toEqual([]);
  expect(said(looked, '2027-01-23T10:00')).toEqual([expect.stringContaining('was last checked 30 days ago, on 2026-12-24. Ask')]);
});

test.each(['2062-11-21', '2026-12-25'])('“checked: %s” with a wrong year, or of a day to come, does not stop the questions', (day) => {
  const asked = [expect.stringContaining('began 30 days ago. Ask')];
  expect(said(closure(`, checked: ${day}`), '2026-12-24T10:00')).toEqual(asked);
  const written = exception(`from: 2026-11-24, until: 当分の間, hours: closed, source: the town, checked: ${day}`);
  expect(said(written, '2026-12-24T10:00')).toEqual(asked);
});

test('an exception is asked about 30 days after it was checked, or after it began where it was written before', () => {
  const before = exception(`from: 2026-12-01, until: 当分の間, hours: 10:00-12:00, ${fact}`);
  expect(said(before, '2026-12-30T10:00')).toEqual([]);
  expect(said(before, '2026-12-31T10:00')).toEqual([
    'lines/desk.yaml:8 the exception of 2026-12-01 until further notice (repairs) began 30 days ago. Ask whether it still applies. If it does, write “checked: 2026-12-31”; if not, write as “until” when it ended.',
  ]);
  const after = exception('from: 2026-11-01, until: further-notice, hours: closed, source: the town, checked: 2026-11-21');
  expect(said(after, '2026-12-20T10:00')).toEqual([]);
  expect(said(after, '2026-12-21T10:00')).toEqual([expect.stringContaining('was last checked 30 days ago, on 2026-11-21.')]);
});

test('a closure of the centre is asked about once, for all of its lines', () => {
  const both = townWith(
    'centres/town.yaml',
    'guidance:',
    'closures:\n  - {from: 2026-11-24T13:00, until: further-notice, reason: a, lines: [counter, desk]}\nguidance:',
  );
  expect(said(both, '2026-12-24T10:00')).toEqual([
    expect.stringMatching(/^centres\/town\.yaml:14 the closure from Tue 2026-11-24 13:00 until/),
  ]);
});

test('what has an end is never asked about, and what has none is never over', () => {
  const bounded = exception(`from: 2026-11-24, until: 2036-11-24, hours: closed, ${fact}`);
  expect(said(bounded, '2027-11-24T10:00')).toEqual([]);
  expect([said(closure(), '2026-11-25T10:00', 'over'), said(closure(), '2026-11-25T10:00', 'changes-nothing')]).toEqual([[], []]);
});

test('a closure until further notice that closes nothing is said', () => {
  const twice = townWith(
    desk,
    'hours:',
    'closures:\n  - {from: 2026-11-24T13:00, until: further-notice, reason: one}\n  - {from: 2026-12-24T13:00, until: further-notice, reason: other}\nhours:',
  );
  expect(said(twice, '2026-11-25T10:00', 'changes-nothing')).toEqual([expect.stringContaining('(other) changes nothing')]);
  const after = exception(`from: 2026-12-01, until: further-notice, languages: [ja, en], hours: 9:00-17:00, ${fact}`);
  expect(said(after, '2026-11-25T10:00', 'changes-nothing')).toHaveLength(1);
});

test('dates more than ten years ahead are asked about by check, which has a clock', () => {
  const far = townWith(desk, 'hours:', 'closures:\n  - {from: 2062-11-24T13:00, until: 2062-11-24T17:00, reason: a}\nhours:');
  expect(said(far, '2026-11-25T10:00', 'far')).toEqual([
    'lines/desk.yaml:8 the closure from Fri 2062-11-24 13:00 to Fri 2062-11-24 17:00 (a) is more than 10 years ahead. Check the year.',
  ]);
  expect(said(far, '2052-11-24T10:00', 'far')).toEqual([]);
  const announced = townWith('centres/town.yaml', 'guidance:', 'announcement: {until: 2062-11-24T10:00, words: {ja: お知らせ}}\nguidance:');
  expect(said(announced, '2026-11-25T10:00', 'far')).toEqual([
    'centres/town.yaml:13 the end of the announcement, Fri 2062-11-24 10:00, is more than 10 years ahead. Check the year.',
  ]);
});

const closedTown = closure();
const town = (directory: Directory): Centre => {
  const centre = directory.centres.get('town');
  if (centre === undefined) throw new Error('The town has no centre.');
  return centre;
};
const now = tokyo('2026-11-25T10:00');

test('callers hear that it is closed, and no time at which it opens', () => {
  const centreNow = centreAt(town(closedTown), closedTown.guidance, tokyo('2026-11-25T14:00'));
  // The counter speaks Japanese only and opens again; the desk does not.
  expect(opensNext(centreNow, 'card', 'en')).toBeUndefined();
  expect(opensNext(centreNow, 'card', 'ja')).toBe(tokyo('2026-11-26T09:00'));
  expect(centreNow.lines.desk?.availability.en).toEqual({ status: 'closed', furtherNotice: true });
});

test('the board keeps the line, and says so with the reason', () => {
  const board = boardTable(boardAt(town(closedTown), now));
  expect(board).toMatch(/^desk {2,}-.*closed until/m);
  expect(board.replace(/\s+/g, ' ')).toContain('当分の間: closed until further notice');
});

test('a week and an explanation say so', () => {
  const line = town(closedTown).lines.get('desk');
  if (line === undefined) throw new Error('The town has no desk.');
  const { rows, events } = weekOf(line, ['ja', 'en'], '2026-11-25');
  expect(rows[0]?.days.map((spans) => spans.length > 0)).toEqual([true, true, false, false, false, false, false]);
  expect(events).toEqual(['closed from Tue 2026-11-24 13:00 until further notice: 当分の間']);
  const explained = explain({ centre: town(closedTown), guidance: closedTown.guidance, topic: 'card', language: 'en' }, now);
  expect(explainText(explained)).toContain('closed now from Tue 2026-11-24 13:00 until further notice: 当分の間, lines/desk.yaml:8');
  expect(JSON.parse(explainJson(explained)).lines[1].closures).toEqual([
    { from: '2026-11-24T13:00:00+09:00', reason: '当分の間', isNow: true, where: { file: desk, line: 8 } },
  ]);
});

test('a diff says which hours are gone, until the last day that it looks at', () => {
  expect(diffText(diffBetween(townWith(), closedTown))).toContain('every day from Wed 2026-11-25 on');
});
