// What staff are told of announcements: of their centre and of all centres, on the board, in explanations, in comparisons and by the check.

import { expect, test } from 'vitest';
import { message } from '../../src/messages/message.ts';
import { say } from '../../src/messages/sayMessage.ts';
import type { Centre, Directory } from '../../src/schedules/directory.ts';
import { describeProblem } from '../../src/schedules/problem.ts';
import { boardAt } from '../../src/staff/board.ts';
import { boardTable } from '../../src/staff/boardTable.ts';
import { checkSchedules } from '../../src/staff/check.ts';
import { checkAnnouncements } from '../../src/staff/checkAnnouncements.ts';
import { explain } from '../../src/staff/explain.ts';
import { explainJson, explainText } from '../../src/staff/explainText.ts';
import { frozenFiles, loadWith } from '../support/schedules/frozen.ts';
import { frozenWith, saidOf, tokyo } from '../support/staff/sides.ts';

const fact = 'source: the city, checked: 2026-11-24';
const hokkaido = 'centres/hokkaido.yaml';

/** The frozen schedules with notices for all centres, and an announcement of Hokkaido's own. */
function announcing(notices: string, own?: string): Directory {
  const text = frozenFiles[hokkaido] ?? '';
  const announced = own === undefined ? text : text.replace('\nguidance:', `\nannouncement: {${own}}\nguidance:`);
  const { directory, problems } = loadWith({ 'notices.yaml': notices, [hokkaido]: announced });
  if (directory === undefined) throw new Error(JSON.stringify(problems));
  return directory;
}

const announcement = (written: string) => `announcements:\n  - {${written}, reason: 台風, ${fact}}\n`;
const everywhere = announcement('from: 2026-11-25T08:00, until: 2026-11-27T12:00, ready: typhoon');
const centreOf = ({ centres }: Directory, id = 'hokkaido') => centres.get(id) as Centre;
const checked = (directory: Directory, at: string) => checkAnnouncements(directory, tokyo(at)).map(describeProblem);

test('the board has each that is spoken, with its name and where it is from', () => {
  const board = (id: string, at: string) =>
    boardTable(boardAt(centreOf(announcing(everywhere, 'until: 2026-11-25T17:00, words: {ja: a}'), id), tokyo(at)));
  const spoken = (id: string, at: string) =>
    board(id, at)
      .split('\n')
      .filter((line) => line.includes('announcement'));
  expect(spoken('hokkaido', '2026-11-25T09:00')).toEqual([
    'an announcement is spoken until Fri 12:00 (ready: typhoon, all centres)',
    'an announcement is spoken until 17:00',
  ]);
  expect(spoken('tokamachi', '2026-11-25T09:00')).toEqual(['an announcement is spoken until Fri 12:00 (ready: typhoon, all centres)']);
  expect(spoken('hokkaido', '2026-11-25T07:59')).toEqual(['an announcement is spoken until 17:00']);
  expect(spoken('tokamachi', '2026-11-27T12:00')).toEqual([]);
});

test('the board of a closure of everything has its reason on each line but the ones that stop a card', () => {
  const closed = announcing(`closures:\n  - {from: 2026-11-25T12:00, until: 2026-11-27T08:30, reason: 台風, ${fact}}\n`);
  for (const id of ['hokkaido', 'tokamachi']) {
    const board = boardAt(centreOf(closed, id), tokyo('2026-11-25T14:00'));
    const open = board.lines.filter(({ rows }) => rows.some(({ availability }) => availability.status !== 'closed'));
    expect(open.map(({ line }) => line).sort()).toEqual(['suspension', 'suspension-japanese']);
    expect(new Set(board.lines.flatMap(({ rows }) => rows.flatMap(({ closure }) => closure ?? [])))).toEqual(new Set(['台風']));
  }
  expect(saidOf(frozenWith(), closed).Hours?.join('\n')).toMatch(/^card, .*: .*closed/m);
});

test('an explanation says what is heard before the menu, and where that is written', () => {
  const directory = announcing(everywhere, 'until: 2026-11-25T17:00, words: {ja: a}');
  const caller = { centre: centreOf(directory), guidance: directory.guidance, topic: 'card', language: 'th' };
  const said = explainText(explain(caller, tokyo('2026-11-25T10:00')));
  expect(said).toContain('\nBefore the menu an announcement is spoken until Fri 12:00 (ready: typhoon, all centres), notices.yaml:2.\n');
  expect(said).toMatch(/\nBefore the menu an announcement is spoken until 17:00, centres\/hokkaido\.yaml:\d+\.\n/);
  expect(explainText(explain(caller, tokyo('2026-11-28T10:00')))).not.toContain('announcement');
  expect(JSON.parse(explainJson(explain(caller, tokyo('2026-11-25T10:00')))).announcements).toMatchObject([
    { what: 'typhoon', until: '2026-11-27T12:00:00+09:00', everywhere: true },
    { until: '2026-11-25T17:00:00+09:00' },
  ]);
});

test('a comparison says it once for all centres', () => {
  expect(saidOf(frozenWith(), announcing(everywhere))).toEqual({
    'Other changes': [
      'all centres: ready announcement is new: typhoon.',
      'all centres: beginning of the announcement is new: 2026-11-25T08:00:00+09:00.',
      'all centres: end of the announcement is new: 2026-11-27T12:00:00+09:00.',
    ],
  });
  const two = `${everywhere}  - {until: further-notice, words: {ja: 移転}, reason: a, ${fact}}\n`;
  expect(saidOf(announcing(everywhere), announcing(two))).toEqual({
    'Other changes': [
      'all centres: end of the announcement 2 is new: until further notice.',
      'all centres: announcement 2 in ja is new: “移転”.',
    ],
  });
});

test('the check says once what is over, of all centres', () => {
  expect(checked(announcing(everywhere), '2026-11-27T11:59')).toEqual([]);
  expect(checked(announcing(everywhere), '2026-11-27T12:00')).toEqual([
    'notices.yaml:2:1: warning: the announcement ended on Fri 2026-11-27 12:00. Remove it.',
  ]);
});

test('the check asks every 30 days about an announcement until further notice', () => {
  const endless = announcing(announcement('until: 当分の間, ready: moved-office'));
  expect(checked(endless, '2026-12-23T10:00')).toEqual([]);
  expect(checked(endless, '2026-12-24T10:00')).toEqual([
    'notices.yaml:2:1: warning: the announcement until further notice (台風) was last checked 30 days ago. Ask whether it still applies. If it does, write “checked: 2026-12-24”; if not, write as “until” when it ended.',
  ]);
  // It began after it was checked, and the days are counted from then.
  const later = announcing(announcement('from: 2026-12-10T08:00, until: further-notice, ready: moved-office'));
  expect(checked(later, '2027-01-08T10:00')).toEqual([]);
  expect(checked(later, '2027-01-09T10:00')).toHaveLength(1);
});

test('“today” that is spoken tomorrow is asked about', () => {
  const early = (times: string) => announcing('', `${times}, ready: early-closing`);
  expect(checked(early('until: 2026-11-25T00:00'), '2026-11-24T10:00')).toEqual([]);
  const [said] = checked(early('until: 2026-11-25T00:01'), '2026-11-24T10:00');
  expect(said).toMatch(/early-closing” says “today”, and it is spoken until Wed 2026-11-25 0:01, .* Wed 2026-11-25 0:00, or earlier\.$/);
  expect(checked(early('from: 2026-11-26T08:00, until: 2026-11-26T17:00'), '2026-11-24T10:00')).toEqual([]);
  expect(checked(early('from: 2026-11-26T08:00, until: 2026-11-27T17:00'), '2026-11-24T10:00')).toHaveLength(1);
  expect(checked(announcing('', 'until: 2026-11-27T17:00, ready: typhoon'), '2026-11-24T10:00')).toEqual([]);
});

test('announcements are measured together, and many centres that say the same are one warning', () => {
  const directory = announcing(everywhere);
  const spoken = [...directory.centres.values()].map((centre) => ({ centre, seconds: { th: 21 } }));
  const warnings = checkSchedules(directory, tokyo('2026-11-24T10:00'), spoken).filter(({ code }) => code === 'long-announcement');
  expect(warnings.map(({ file, line }) => `${file}:${line}`)).toEqual(['notices.yaml:2']);
});

test('each sentence is there in Japanese too', () => {
  const until = message('announcement-spoken', { until: '17:00' });
  expect(say('ja', until)).toBe('お知らせが17:00まで流れます');
});
