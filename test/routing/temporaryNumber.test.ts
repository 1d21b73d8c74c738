// A number that stands in for the usual one for a time: at each instant what is dialled, spoken, shown and explained is the same one.

import { describe, expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import { hostedCall } from '../../src/carrier/hostedCall.ts';
import { sentence } from '../../src/messages/sayMessage.ts';
import { centreAt, centreHoldsUntil } from '../../src/routing/centreNow.ts';
import type { Directory } from '../../src/schedules/directory.ts';
import { boardAt } from '../../src/staff/board.ts';
import { boardTable } from '../../src/staff/boardTable.ts';
import { diffOf, diffText } from '../../src/staff/diff.ts';
import { explainLine } from '../../src/staff/explain.ts';
import { weekOf } from '../../src/staff/week.ts';
import { calendarFile } from '../../src/website/calendarFile.ts';
import { hoursPage } from '../../src/website/hoursPage.ts';
import { openAnswer } from '../../src/website/openAnswer.ts';
import { createReader } from '../../src/website/reader.ts';
import { frozenDirectory, frozenFiles, loadWith } from '../support/schedules/frozen.ts';
import { edited, loadTown } from '../support/schedules/town.ts';
import { tokyo } from '../support/staff/sides.ts';
import { madeBy } from '../support/website/made.ts';

const file = 'centres/tokamachi.yaml';
const desk = 'insurance-desk';
const usual = { number: '+81257573735', printed: '025-757-3735' };
const standIn = { number: '+81257579999', printed: '025-757-9999' };
const reader = createReader('ja', (language) => language);

function loadedWith(number: string) {
  return loadWith({ [file]: (frozenFiles[file] ?? '').replace('    number: 025-757-3735\n', `    number: ${number}\n`) });
}

function directoryWith(number: string): Directory {
  const { directory, problems } = loadedWith(number);
  if (directory === undefined) throw new Error(problems.map(({ message }) => sentence('en', message)).join('\n'));
  return directory;
}

const written = `{now: ${usual.printed}, temporary: ${standIn.printed}, from: 2026-12-01, until: 2026-12-24, reason: 回線の工事}`;
const directory = directoryWith(written);

function centreOf({ centres }: Directory) {
  const centre = centres.get('tokamachi');
  const line = centre?.lines.get(desk);
  if (centre === undefined || line === undefined) throw new Error('The desk is gone.');
  return { centre, line };
}

/** Every place at which the number of the desk is dialled, spoken or shown. */
function everywhere(of: Directory, at: number): readonly string[] {
  const { centre, line } = centreOf(of);
  const centreNow = centreAt(centre, of.guidance, at);
  const key = centre.topics.find(({ lines }) => lines[0] === desk)?.key as '3';
  const { does } = converse(
    { place: 'topic', centre: centre.id, language: 'ja', turn: 2, noInput: 0, noMatch: 0 },
    { kind: 'key', key },
    centreNow,
  );
  const open = JSON.parse(madeBy(openAnswer(of, { centres: [centre] }, at)).body as string);
  const shown = open.centres[0].lines.find(({ id }: { readonly id: string }) => id === desk);
  const page = String(madeBy(hoursPage(of, centre, reader, at, { address: 'https://example.jp', hasPhone: false })).body);
  const article = /<article class="line" id="insurance-desk">.*?tel:(\+\d+)">([\d-]+)/s.exec(page) ?? [];
  return [
    does.act === 'ring' ? does.numbers[0] : does.act,
    centreNow.lines[desk]?.printed ?? '',
    shown.number,
    shown.printed,
    article[1] ?? '',
    article[2] ?? '',
    explainLine(line, 'ja', at).number,
  ];
}

const all = ({ number, printed }: typeof usual) => [number, printed, number, printed, number, printed, printed];

describe('the number of a desk', () => {
  test.each([
    ['on the day before', '2026-11-30T16:59', usual],
    ['on its first morning', '2026-12-01T08:30', standIn],
    ['on its last day', '2026-12-24T17:14', standIn],
    ['on the day after', '2026-12-25T08:30', usual],
  ])('%s is one number everywhere', (_, at, is) => {
    expect(everywhere(directory, tokyo(at))).toEqual(all(is));
  });

  test('may change at a time of the day, and may be another one already', () => {
    const byTime = directoryWith(written.replace('2026-12-24', '2026-12-24T12:00'));
    expect(everywhere(byTime, tokyo('2026-12-24T11:59'))).toEqual(all(standIn));
    expect(everywhere(byTime, tokyo('2026-12-24T12:00'))).toEqual(all(usual));
    const already = directoryWith(written.replace('from: 2026-12-01, ', ''));
    expect(everywhere(already, tokyo('2026-11-24T10:00'))).toEqual(all(standIn));
  });

  test('is not kept past the instant at which it changes', () => {
    const { centre } = centreOf(directoryWith(written.replace('2026-12-24', '2026-12-24T12:07')));
    const at = tokyo('2026-12-24T12:00');
    expect(centreHoldsUntil(centreAt(centre, directory.guidance, at), centre)).toBe(tokyo('2026-12-24T12:07'));
  });

  test('stands in each event of the calendar as it will be', () => {
    const { centre, line } = centreOf(directory);
    const source = { address: 'https://example.jp', writtenAt: tokyo('2026-11-24T09:00') };
    const calendar = String(madeBy(calendarFile(centre, line, reader, tokyo('2026-11-24T10:00'), source)).body);
    const found = [...calendar.matchAll(/DTSTART:(\d{8})T.*?☎ ([\d-]+)/gs)].map(([, date = '', number]) => [date, number] as const);
    expect(found.length).toBeGreaterThan(200);
    // The desk opens at 8:30, which is still the day before in UTC.
    const wrong = found.filter(([date, number]) => number !== (date >= '20261130' && date <= '20261223' ? standIn : usual).printed);
    expect(wrong).toEqual([]);
  });

  test('is told by diff, explain and show with its days and its reason', () => {
    const { line } = centreOf(directory);
    const said = 'temporary number is new: 025-757-9999, Tue 2026-12-01 0:00 to Fri 2026-12-25 0:00 (回線の工事).';
    expect(diffText(diffOf(frozenDirectory(), directory, tokyo('2026-11-24T10:00'), 60))).toContain(said);
    expect(explainLine(line, 'ja', tokyo('2026-11-24T10:00')).temporary).toMatchObject({ number: standIn.printed, reason: '回線の工事' });
    expect(explainLine(line, 'ja', tokyo('2026-12-25T10:00')).temporary).toBeUndefined();
    const week = weekOf(line, ['ja'], '2026-12-02');
    expect([week.printed, ...week.events]).toEqual([
      standIn.printed,
      'number 025-757-9999 in the place of 025-757-3735 from Tue 2026-12-01 0:00 to Fri 2026-12-25 0:00: 回線の工事',
    ]);
    expect(weekOf(line, ['ja'], '2026-11-25').events).toEqual([]);
  });

  test('is on the board while it is valid', () => {
    const { centre } = centreOf(directory);
    const board = (at: string) => boardTable(boardAt(centre, tokyo(at)));
    expect(board('2026-12-22T10:00')).toContain('\ninsurance-desk has the number 025-757-9999 until Fri 0:00: 回線の工事\n');
    for (const at of ['2026-11-30T10:00', '2026-12-25T10:00']) expect(board(at)).not.toContain('has the number');
  });

  test('is in the documents that the carrier hosts, if they are made while it is valid', () => {
    const text = (frozenFiles['lines/suspension.yaml'] ?? '').replace(
      'number: 0120-0178-27',
      'number: {now: 0120-0178-27, temporary: 0120-0178-99, until: 2026-12-24, reason: 工事}',
    );
    const { directory: changed } = loadWith({ 'lines/suspension.yaml': text });
    const { centre } = centreOf(changed ?? directory);
    const numbers = ['2026-12-24T23:59', '2026-12-25T00:00'].map((at) => hostedCall(centre, tokyo(at)).rings.number);
    expect(numbers).toEqual(['+81120017899', '+81120017827']);
  });
});

describe('a temporary number that is written wrongly', () => {
  test.each([
    ['ends before it begins', written.replace('2026-12-24', '2026-11-24'), 'the temporary number ends before it begins.'],
    ['has no end', written.replace(', until: 2026-12-24', ''), '“until” is missing.'],
    ['ends in far years', written.replace('2026-12-24', '2046-12-24'), 'more than ten years after its “from”'],
    ['ends when nobody knows', written.replace('2026-12-24', 'further-notice'), 'A temporary number ends by itself: write its last day.'],
    ['ends on a day that does not exist', written.replace('2026-12-24', '2026-02-30'), '“2026-02-30” is not a day that exists.'],
    ['ends at a time that does not exist', written.replace('2026-12-24', '2026-12-24T25:00'), 'is not a time that exists'],
    ['is the police', written.replace(standIn.printed, '"110"'), '“110” is an emergency number.'],
    ['is too short', written.replace(standIn.printed, '025-757'), '“025-757”'],
    ['is empty', written.replace(standIn.printed, '""'), 'the number is empty.'],
    ['is a mobile telephone', written.replace(standIn.printed, '090-1234-5678'), 'is a mobile telephone'],
    ['has no reason', written.replace(', reason: 回線の工事', ''), '“reason” is missing.'],
    ['replaces nothing', written.replace(`now: ${usual.printed}, `, ''), '“now” is missing.'],
    ['has another word', written.replace('reason', 'why'), '“why” is not a word that this file knows here.'],
  ])('%s', (_, number, says) => {
    const { directory: none, problems } = loadedWith(number);
    expect(none).toBeUndefined();
    expect(problems.map(({ message }) => sentence('en', message)).join('\n')).toContain(says);
    const lines = problems.flatMap(({ severity, line }) => (severity === 'problem' ? [line] : []));
    expect(new Set(lines)).toEqual(new Set([73]));
  });

  test('is one that a centre answers', () => {
    const number = 'number: {now: 0120-0178-27, temporary: 050-1234-5678, until: 2026-12-24, reason: a}';
    const { problems } = loadTown(edited('lines/desk.yaml', 'number: 0120-0178-27', number));
    expect(problems.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual(['loop 4:29']);
  });
});
