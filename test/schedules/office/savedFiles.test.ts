// Files as offices save them: each is read with the value that is meant, or refused at the place of the mistake, in both languages.

import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/encoding/decodeText.ts';
import { say } from '../../../src/messages/sayMessage.ts';
import type { SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import type { Problem } from '../../../src/schedules/problem.ts';
import { cutInside, inEucJp, inIso2022Jp, inShiftJis, inUtf16 } from '../../support/encoding/officeBytes.ts';
import { edited, loadTown, town } from '../../support/schedules/town.ts';

const line = 'lines/desk.yaml';
const centre = 'centres/town.yaml';
const [text, centreText] = [town[line] ?? '', town[centre] ?? ''];
const inLine = (written: string, instead: string) => edited(line, written, instead);
const inCentre = (written: string, instead: string) => edited(centre, written, instead);
const hours = (instead: string) => inLine('daily: 9:00-17:00', instead);
const more = (after: string): SourceFiles => ({ [line]: text + after });
const fact = 'source: a, checked: 2026-11-21';
const closure = (written: string) => more(`closures:\n  - ${written}\n`);

function ofDesk(files: SourceFiles) {
  const { directory, problems } = loadTown(files);
  expect(problems.map(saysEnglish)).toEqual([]);
  const desk = directory?.lines.get('desk');
  if (desk === undefined) throw new Error('The desk is not there.');
  return desk;
}

function saysEnglish({ line: at, column, message }: Problem): string {
  return `${at}:${column} ${typeof message === 'string' ? message : say('en', message)}`;
}

function hoursOf(files: SourceFiles): string {
  const [group] = ofDesk(files).timetable.groups;
  return (group?.rules.daily ?? []).map(({ from, until }) => `${from}-${until}`).join(' ');
}

describe('hours are read as they are printed', () => {
  test.each([
    ['full width', 'daily: ９：００－１７：００', '540-1020'],
    ['the long mark of an input method', 'daily: ９：００ー１７：００', '540-1020'],
    ['a wave', 'daily: 9:00〜17:00', '540-1020'],
    ['another wave', 'daily: ９：００～１７：００', '540-1020'],
    ['an ordinary tilde', 'daily: 9:00~17:00', '540-1020'],
    ['a long dash', 'daily: 9:00–17:00', '540-1020'],
    ['a full-width colon behind the word', 'daily：9:00-17:00', '540-1020'],
    ['a full-width word', 'ｄａｉｌｙ：　９：００－１７：００', '540-1020'],
    ['a lunch break with a Japanese comma', 'daily: 9:00-12:00、13:00-17:00', '540-720 780-1020'],
    ['a lunch break with a full-width comma', 'daily: 9:00-12:00，13:00-17:00', '540-720 780-1020'],
    ['a lunch break with a middle dot', 'daily: ９：００～１２：００・１３：００～１７：００', '540-720 780-1020'],
    ['Japanese hours', 'daily: 9時-17時', '540-1020'],
    ['half past', 'daily: 9時半～17時15分', '570-1035'],
    ['morning and afternoon', 'daily: 午前9時〜午後5時半', '540-1050'],
    ['from and until', 'daily: 9時から17時まで', '540-1020'],
    ['noon', 'daily: 9:00-正午', '540-720'],
    ['am and pm', 'daily: 9am - 5:30pm', '540-1050'],
    ['until the next morning', 'daily: 22:00-翌2:00', '1320-1560'],
    ['all day', 'daily: 24時間', '0-1440'],
    ['休み', 'daily: 休み', ''],
    ['休業', 'daily: 休業', ''],
    ['Closed', 'daily: Closed', ''],
    ['ＣＬＯＳＥＤ with a wide space behind it', 'daily: ＣＬＯＳＥＤ　', ''],
    ['no-break spaces, as from a web page', 'daily:\u00A09:00\u00A0-\u00A017:00', '540-1020'],
    ['signs that no editor shows', 'daily: 9:00\u200B-17:00\u200E', '540-1020'],
    ['a soft hyphen in the word', 'dai\u00ADly: 9:00-17:00', '540-1020'],
    ['marks of a word processor', 'daily: “9:00-17:00”', '540-1020'],
    ['a mark of a word processor at one end', 'daily: "9:00-17:00”', '540-1020'],
    ['a comment behind a wide space', 'daily: 9:00-17:00　# 窓口', '540-1020'],
    ['a comment with a wide sign', 'daily: 9:00-17:00　＃窓口', '540-1020'],
  ])('%s', (_, written, expected) => {
    expect(hoursOf(hours(written))).toBe(expected);
  });
});

describe('days are read as they are printed, wherever they stand', () => {
  const week = 'daily: 9:00-17:00';
  const season = (from: string, until: string) =>
    hours(`${week}\n    seasons:\n      - {from: ${from}, until: ${until}, daily: 9:00-16:00}`);

  test.each([
    ['slashes', '７／１', '8/31', '07-01', '08-31'],
    ['Japanese', '7月1日', '８月３１日', '07-01', '08-31'],
    ['the last of February', '12ー01', '２月末', '12-01', '02-last'],
    ['the last of February with a wide hyphen', '12/1', '０２－末', '12-01', '02-last'],
    ['the last of February with a long mark', '12/1', '2ーlast', '12-01', '02-last'],
  ])('a season: %s', (_, from, until, first, last) => {
    const [group] = ofDesk(season(from, until)).timetable.groups;
    expect(group?.seasons).toMatchObject([{ from: first, until: last }]);
  });

  test('the first and the last day of a group of hours', () => {
    const [group] = ofDesk(hours(`from: 令和8年12月9日\n    until: ２０２７／１／３１\n    ${week}`)).timetable.groups;
    expect([group?.from, group?.until]).toEqual(['2026-12-09', '2027-01-31']);
  });

  test('a temporary number', () => {
    const number = (from: string, until: string) =>
      inLine('number: 0120-0178-27', `number: {now: 0120-0178-27, temporary: 011-200-9595, from: ${from}, until: ${until}, reason: 移転}`);
    const [printed, ordinary] = [number('2026年12月1日 9時', '令和9年1月31日'), number('2026-12-01T09:00', '2027-01-31')].map(ofDesk);
    expect(ordinary?.temporary).toBeDefined();
    expect(printed?.temporary).toEqual(ordinary?.temporary);
  });

  test('a notice for all centres', () => {
    const notice = (from: string, until: string) => {
      const { directory, problems } = loadTown({
        'notices.yaml': `closures:\n  - {from: ${from}, until: ${until}, reason: 台風, lines: [ｄｅｓｋ], ${fact}}\n`,
      });
      expect(problems.map(saysEnglish)).toEqual([]);
      return directory?.lines.get('desk')?.timetable.closures;
    };
    const ordinary = notice('2026-11-25T12:00', '2026-11-26T09:30');
    expect(ordinary).toHaveLength(1);
    expect(notice('２０２６／１１／２５　１２：００', '令和8年11月26日（木） 午前9時半')).toEqual(ordinary);
  });

  test('a weekday of a month, with wide figures', () => {
    const { timetable } = ofDesk(
      more(`exceptions:\n  - {yearly: {nth: ３, weekday: 火曜日, month: 5}, hours: 休み, reason: 研修, ${fact}}\n`),
    );
    expect(timetable.yearly).toBeDefined();
    const [group] = ofDesk(hours(`${week}\n    第１・第３土曜： 休み`)).timetable.groups;
    expect(group?.nth).toMatchObject([{ name: 'first-and-third-saturday', spans: [] }]);
  });
});

describe('lists, indentation and brackets are read with the signs of an input method', () => {
  test.each<[string, SourceFiles]>([
    ['brackets and a Japanese comma', inLine('[ja, en]', '［ja、en］')],
    ['one wide bracket', inLine('[ja, en]', '[ja，en］')],
    ['full-width words', inLine('[ja, en]', '［ｊａ，ｅｎ］')],
    ['wide spaces as indentation', { [line]: text.replaceAll('    ', '\u3000\u3000').replaceAll('\n  -', '\n\u3000-') }],
    ['wide spaces, one for one', { [line]: text.replaceAll(/^ +/gm, (spaces) => '\u3000'.repeat(spaces.length)) }],
    ['a wide space behind a hyphen', { [line]: text.replaceAll('  - languages', '  -\u3000languages') }],
    ['a wide hyphen', { [line]: text.replaceAll('  - languages', '  － languages') }],
    ['wide spaces at the ends of lines', { [line]: text.replaceAll('\n', '\u3000\n') }],
    ['a wide comment', { [line]: `＃ メモ：時間を直した\n${text}` }],
    ['braces', inCentre('{ id: card, lines: [counter, desk] }', '｛ id： card， lines： ［counter、desk］ ｝')],
    ['a wide key of the menu', inCentre('  2: { id: card', '  ２： { id: card')],
    ['marks around a number', inLine('0120-0178-27', '“0120-0178-27”')],
  ])('%s', (_, files) => {
    const { timetable, printed } = ofDesk(files);
    expect([printed, timetable.groups[0]?.languages, timetable.groups[0]?.rules.daily]).toEqual([
      '0120-0178-27',
      ['ja', 'en'],
      [{ from: 540, until: 1020 }],
    ]);
  });

  test('prose keeps its signs', () => {
    const names = ['窓口：案内、相談', '「A」〜「Z」', 'ー、。：；', '＃１の窓口', '［本館］', '“本館”の窓口'];
    for (const name of names) expect(ofDesk(inLine('ja: 窓口', `ja: ${name}`)).name.ja).toBe(name);
    const block = inCentre(
      'person:',
      'announcement:\n  until: 2026-12-24T13:00\n  words:\n    ja: |\n      　本日は、\n      　　休みです：３時まで\nperson:',
    );
    expect(loadTown(block).directory?.centres.get('town')?.announcements[0]?.words.ja).toBe('本日は、\n　　休みです：３時まで');
  });

  test('a telephone number reaches its check as it is written', () => {
    const { problems } = loadTown(inLine('0120-0178-27', '０００－０００'));
    expect(problems.map(saysEnglish).join()).toContain('“０００－０００”');
  });
});

describe('dates and times are read as they are printed', () => {
  test.each([
    ['2026-11-25T9:00', '2026-11-25T17:00'],
    ['2026-11-25 9:00', '2026-11-25　17:00'],
    ['2026/11/25 9:00', '2026/11/25 17時'],
    ['２０２６－１１－２５Ｔ９：００', '２０２６年１１月２５日　１７：００'],
    ['2026年11月25日9時', '2026年11月25日午後5時'],
    ['令和8年11月25日 9時', 'R8.11.25 17:00'],
    ['2026年11月25日（水）9時', '2026/11/25(水) 17:00'],
  ])('%s until %s', (from, until) => {
    const [found] = ofDesk(closure(`{from: ${from}, until: ${until}, reason: 台風}`)).timetable.closures;
    expect([found?.from, found?.until]).toEqual([Date.parse('2026-11-25T09:00+09:00'), Date.parse('2026-11-25T17:00+09:00')]);
  });

  test.each(['2026/12/09', '2026.12.9', '2026年12月9日', '令和8年12月9日', 'R8.12.9', '２０２６－１２－０９', '2026-12-9'])(
    '%s',
    (written) => {
      const [found] = ofDesk(more(`exceptions:\n  - {date: ${written}, hours: 休み, reason: 点検, ${fact}}\n`)).timetable.exceptions;
      expect([found?.from, found?.until]).toEqual(['2026-12-09', '2026-12-09']);
    },
  );

  test.each([
    ['12/29', '1-3'],
    ['12月29日', '1月3日'],
    ['１２－２９', '０１－０３'],
  ])('the year-end from %s until %s', (from, until) => {
    expect(ofDesk(more(`new-year: {from: ${from}, until: ${until}}\n`)).timetable.newYear).toMatchObject({ from: '12-29', until: '01-03' });
  });
});

type Refused = readonly [name: string, files: SourceFiles, at: string, code: string, english: string, japanese: string];

const refused: readonly Refused[] = [
  ['a wide semicolon', hours('daily； 9:00-17:00'), '9:10', 'wide-sign', 'Type “: ”', '半角の「: 」'],
  ['a wide equals sign', hours('daily＝9:00-17:00'), '9:10', 'wide-sign', 'Type “: ”', '半角の「: 」'],
  ['a middle dot before an item', inLine('  - languages: [ja', '  ・languages: [ja'), '8:3', 'wide-sign', 'Type “- ”', '半角の「- 」'],
  ['休み in the place of closures', more('休み:\n  - {from: 2026-11-25T09:00}\n'), '17:1', 'unknown-key', '“closures”', '「closures」'],
  ['Shift_JIS', { [line]: decodeText(inShiftJis(text)) }, '1:1', 'wrong-encoding', 'seems to be Shift_JIS', 'UTF-8 で保存してください'],
  ['EUC-JP', { [line]: decodeText(inEucJp(text)) }, '1:1', 'wrong-encoding', 'seems to be EUC-JP', 'EUC-JP のようです'],
  ['ISO-2022-JP', { [line]: decodeText(inIso2022Jp(text)) }, '1:1', 'wrong-encoding', 'seems to be ISO-2022-JP', 'メモ帳'],
  ['UTF-16', { [line]: decodeText(inUtf16(text, 'big', false)) }, '1:1', 'wrong-encoding', 'seems to be UTF-16', 'テキストエディット'],
  ['a file that is cut', { [line]: decodeText(cutInside(text)) }, '1:1', 'wrong-encoding', 'ends in the middle', '文字の途中で切れて'],
  ['a lost character', inLine('窓口', '窓\uFFFD'), '2:8', 'wrong-encoding', 'a character was lost here', '失われています'],
  ['a wide space too many', hours('\u3000daily: 9:00-17:00'), '9:5', 'wide-sign', 'wide space (U+3000)', '全角スペース（U+3000）'],
  [
    'a comment in the place of a key',
    more(`digits:\n  press: #\n  ${fact.replace(', ', '\n  ')}\n`),
    '18:3',
    'begins-comment',
    "press: '#'",
    "「press: '#'」",
  ],
  [
    'a comment in the place of hours',
    hours('daily: # 9:00-17:00'),
    '9:5',
    'begins-comment',
    'Take the “#” away: daily: 9:00-17:00',
    '「daily: 9:00-17:00」のように、「#」を消してください',
  ],
  ['a plus of a comparison', inLine('    daily', '+    daily'), '9:1', 'not-yaml', 'Take the “+” away', '「+」だけを消し'],
  [
    'both lines of a comparison',
    inLine('    daily: 9:00-17:00', '-    daily: 9:00-16:00\n+    daily: 9:00-17:00'),
    '9:1',
    'not-yaml',
    'Remove the line, and take the “+” away',
    '変更前の行の印です',
  ],
  [
    'a dot of a list',
    more('closures:\n  • from: 2026-12-01T09:00\n    until: 2026-12-01T12:00\n'),
    '18:3',
    'not-yaml',
    'Take the “•” away',
    '「•」だけを消し',
  ],
  [
    'a hyphen without a space',
    more('closures:\n  -from: 2026-12-01T09:00\n    until: x\n'),
    '18:3',
    'not-yaml',
    '“- from:”',
    '「- from:」',
  ],
  ['a fence around an example', more('```yaml\nclosures:\n  - a\n```\n'), '17:1', 'not-yaml', 'Remove the line', '例の始まりか終わりの印'],
  [
    'a comment in brackets',
    more(`digits: {press: #, ${fact}}\n`),
    '17:17',
    'begins-comment',
    'a bracket is not closed',
    'かっこが閉じません',
  ],
  [
    'a comment in the place of a reason',
    more('closures:\n  - from: 2026-11-25T09:00\n    until: 2026-11-25T17:00\n    reason: #台風\n'),
    '20:5',
    'begins-comment',
    "reason: '#台風'",
    "「reason: '#台風'」",
  ],
  [
    'hours backwards',
    hours('daily: 17:00-9:00'),
    '9:5',
    'not-hours',
    'write “9:00-17:00”. If it runs past midnight to the next day, write “17:00-33:00”',
    '「9:00-17:00」、夜の12時',
  ],
  ['an end in the afternoon', hours('daily: 9時-5時'), '9:5', 'not-hours', 'afternoon, write “9:00-17:00”', '午後なら「9:00-17:00」'],
  ['hours without minutes', hours('daily: 9-17'), '9:5', 'not-hours', 'Write “9:00-17:00”', '「9:00-17:00」と書いて'],
  [
    'both closed and open',
    hours('daily: closed, 9:00-12:00'),
    '9:5',
    'not-hours',
    'both that it is closed and when it is open',
    '休みと時間の両方',
  ],
  [
    'a misspelt word',
    more('closure:\n  - {from: 2026-11-25T09:00}\n'),
    '17:1',
    'unknown-key',
    'Did you mean “closures”?',
    '「closures」ではありませんか',
  ],
  ['one weekday too few letters', hours('weekday: 9:00-17:00'), '9:5', 'unknown-key', '“weekdays”', '「weekdays」'],
  ['a weekday in the plural', hours('tuesdays: 9:00-17:00'), '9:5', 'unknown-key', '“tuesday”', '「tuesday」'],
  ['平日', hours('平日: 9:00-17:00'), '9:5', 'unknown-key', '“weekdays”', '「weekdays」'],
  ['祝日 with a wide colon', hours('祝日：休み'), '9:5', 'unknown-key', '“holidays”', '「holidays」'],
  ['土曜日', hours('土曜日: 9:00-12:00'), '9:5', 'unknown-key', '“saturdays”', '「saturdays」'],
  ['the third Tuesday, misspelt', hours('thrid-tuesday: 9:00-17:00'), '9:5', 'unknown-key', '“third-tuesday”', '「third-tuesday」'],
  ['3rd Tue', hours('3rd Tue: 9:00-17:00'), '9:5', 'unknown-key', '“third-tuesday”', '「third-tuesday」'],
  ['第3週の火曜日', hours('第3週の火曜日: 休み'), '9:5', 'unknown-key', '“第3火曜日”', '「第3火曜日」'],
  ['毎月第１・３ 土曜', hours('毎月第１・３ 土曜: 休み'), '9:5', 'unknown-key', '“第1・第3土曜日”', '「第1・第3土曜日」'],
  ['the third Tuesday outside a group', more('third-tuesday: 9:00-17:00\n'), '17:1', 'unknown-key', 'lines below “hours”', '「hours」の下'],
  ['a weekday outside a group', more('monday: 9:00-17:00\n'), '17:1', 'unknown-key', 'lines below “hours”', '「hours」の下'],
  [
    'a temporary number without an end',
    inLine('number: 0120-0178-27', 'number: {now: 0120-0178-27, temporary: 011-200-9596, until: further-notice, reason: a}'),
    '4:54',
    'end-needed',
    'A temporary number ends by itself',
    '一時的な番号は自動で終わります',
  ],
  [
    'a word that stands elsewhere',
    { [centre]: `${centreText}exceptions: []\n` },
    '29:1',
    'unknown-key',
    'one of the names below “lines”',
    '「lines」の下',
  ],
  [
    'two spaces too many',
    { [centre]: `${centreText}  closures:\n    - {from: 2026-11-25T09:00, until: 2026-11-25T17:00, reason: a}\n` },
    '29:3',
    'wrong-place',
    'there are spaces before it. Remove them',
    '左にスペースを入れずに',
  ],
  [
    'a line at the left margin',
    inCentre('    number: 011-200-9595\n', '    number: 011-200-9595\nnew-year: {from: 12-28, until: 01-05}\n'),
    '22:1',
    'not-yaml',
    'Put 4 spaces before it',
    '半角スペースを4個',
  ],
  ['closures twice', more('closures: []\nclosures: []\n'), '18:1', 'key-twice', 'on line 17 and on line 18', '17行目と18行目'],
  [
    'a shared line for lost cards',
    { [centre]: `${centreText}closures:\n  - {from: 2026-11-25T09:00, until: 2026-11-25T17:00, reason: a, lines: [counter, stop]}\n` },
    '30:83',
    'lost-card-closed',
    'Remove it from this closure',
    'この休みから消して',
  ],
  [
    'a day without its year',
    more(`exceptions:\n  - {date: 12/29, hours: closed, reason: a, ${fact}}\n`),
    '18:6',
    'not-a-date',
    'has no year',
    '年がありません',
  ],
  [
    'a day with a year, every year',
    more('new-year: {from: 2026-12-29, until: 01-03}\n'),
    '17:12',
    'not-a-day-of-the-year',
    'only month and day: “12-29”',
    '「12-29」と書いて',
  ],
  [
    'a wrong weekday',
    more(`exceptions:\n  - {date: 2026年12月9日（月）, hours: closed, reason: a, ${fact}}\n`),
    '18:6',
    'not-a-date',
    'another weekday',
    '曜日が合いません',
  ],
  [
    'a closure from a day',
    closure('{from: 2026-11-25, until: 2026-11-25T17:00, reason: a}'),
    '18:6',
    'not-a-time',
    '“2026-11-25T13:00”',
    '時刻がありません',
  ],
  [
    'a closure until an hour',
    closure('{from: 2026-11-25T09:00, until: 17:00, reason: a}'),
    '18:30',
    'not-a-time',
    'has no date',
    '日付がありません',
  ],
  ['a list in quotes', inLine('[ja, en]', '"[ja, en]"'), '8:5', 'not-a-list', 'Remove the quotation marks', '引用符を消して'],
  ['a list without brackets', inLine('[ja, en]', 'ja、en'), '8:5', 'not-a-list', 'Write “[ja, en]”', '「[ja, en]」'],
  ['the name of a language', inLine('[ja, en]', '[日本語, en]'), '8:17', 'not-a-language', 'Write “ja”', '「ja」と書いて'],
  [
    'hours with a comma in braces',
    more(`exceptions:\n  - {date: 2026-12-01, hours: 9:00-12:00, 13:00-17:00, reason: x, ${fact}}\n`),
    '18:43',
    'unknown-key',
    "hours: '9:00-12:00, 13:00-17:00'",
    "「hours: '9:00-12:00, 13:00-17:00'」",
  ],
  ['another word of a choice', inCentre('kind: web', 'kind: mail'), '17:7', 'unknown-choice', '“email”', '「email」'],
];

describe('what cannot be read is refused where it stands, with what to write instead', () => {
  test.each(refused)('%s', (_, files, at, code, english, japanese) => {
    const [file = ''] = Object.keys(files);
    const { directory, problems } = loadTown(files);
    expect(directory).toBeUndefined();
    const [first] = problems.filter((problem) => problem.file === file);
    if (first === undefined || typeof first.message === 'string') throw new Error(`There is no message: ${JSON.stringify(problems)}`);
    expect([`${first.line}:${first.column}`, first.code]).toEqual([at, code]);
    expect(say('en', first.message)).toContain(english);
    expect(say('ja', first.message)).toContain(japanese);
  });

  test.each(refused)('%s: a message asks for nothing that stands there already', (_, files) => {
    const written = Object.values(files).join('\n');
    for (const { message, line: at } of loadTown(files).problems) {
      if (typeof message === 'string') continue;
      const asked = [message.values.instead, message.values.near, message.values.swapped].filter((each) => typeof each === 'string');
      const there = written.split('\n')[at - 1] ?? '';
      for (const each of asked) expect(there).not.toMatch(new RegExp(`(^|[\\s:])${RegExp.escape(String(each))}$`));
    }
  });
});
