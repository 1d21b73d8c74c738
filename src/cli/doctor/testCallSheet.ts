// The sheet of test calls: what a person dials and presses, what they must hear, which telephone must ring, and who signs that it did. No
// program can test that a desk answers, so each line has one live call.

import { saidIn } from '../../console/proof/saidIn.ts';
import { type FoundCall, firstCall, lostCardCalls } from '../../console/proof/sheetCalls.ts';
import type { Instant } from '../../hours/timetable.ts';
import { isoIn } from '../../hours/zone.ts';
import { lineAt } from '../../routing/lineAt.ts';
import type { Centre, Directory, Line } from '../../schedules/directory.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import { languageNames } from '../../speech/languageNames.ts';
import { desksIn, liveQuestions, raising } from './liveQuestions.ts';

const weekdays = ['日 Sun', '月 Mon', '火 Tue', '水 Wed', '木 Thu', '金 Fri', '土 Sat'];

const head = [
  '電話番号 Dial',
  'キー Keys',
  'ことば Language',
  '聞こえること You must hear',
  '鳴る電話 Must ring',
  '日付 Date',
  '名前 Name',
  '署名 Signature',
];

/**
 * The sheet as Markdown. The calls are those at the instant `at`; each line's own call is at the next hour at which it is open. `all` asks what
 * only a live call can tell also where no desk raises the question.
 */
export function testCallSheet(directory: Directory, catalogues: Catalogues, at: Instant, all = false): string {
  const centres = [...directory.centres.values()];
  return [
    '# テスト通話の記録 Test calls',
    '',
    '一つずつ電話をかけ、聞こえたことと鳴った電話をたしかめて、日付と名前を書きます。',
    'Make each call, check what you hear and which telephone rings, then write the date and your name.',
    ...centres.flatMap((centre) => [
      '',
      `## ${nameOf(centre.name)}`,
      '',
      ...table(
        head,
        centre.numbers.flatMap((number) => lostCardRows(directory, catalogues, centre, number, at)),
      ),
    ]),
    '',
    '## 窓口ごとに一回 One live call to each line',
    '',
    '相手が出たら、テストだと伝え、書いてあることばで話せるかを聞きます。 When the desk answers, say that it is a test, and ask whether they speak the language.',
    '',
    ...table(
      [
        '窓口 Line',
        '番号 Number',
        'いつ When',
        'かけかた Dial, then keys',
        '確かめること Check',
        '日付 Date',
        '名前 Name',
        '署名 Signature',
      ],
      uniqueLines(centres).map((line) => liveRow(directory, catalogues, centres, line, at)),
    ),
    ...questionsAbout(desksIn(directory), all),
    '',
  ].join('\n');
}

/** What only a live call can tell about these desks, a row for each question. */
function questionsAbout(desks: readonly Line[], all: boolean): readonly string[] {
  const rows = liveQuestions.flatMap((question): readonly Row[] => {
    const lines = raising(question, desks);
    if (lines.length === 0 && !all) return [];
    const { code, does, looksAt } = question;
    const ids = lines.length === 0 ? '—' : lines.map(({ id }) => id).join(', ');
    return [[code, ids, `${does.ja} ${does.en}`, `${looksAt.ja} ${looksAt.en}`, '', '', '']];
  });
  if (rows.length === 0) return [];
  return [
    '',
    '## 本物の電話でしかわからないこと What only a live call can tell',
    '',
    '電話会社の説明書に書かれていないことです。要求の中身は、電話会社の管理画面の通話の記録で見られます。見たことを「結果」に書き、この紙をサービスの保守担当者に渡してください。',
    'The carrier’s manual does not say this. Its console shows the requests of a call. Write what you saw under “Result”, and hand the sheet to the person who maintains the service.',
    '',
    ...table(['番号 No.', '窓口 Lines', 'すること Do', '見ること Look at', '結果 Result', '日付 Date', '名前 Name'], rows),
  ];
}

/** A lost card in every language of the number. This call must never fail. */
function lostCardRows(
  directory: Directory,
  catalogues: Catalogues,
  centre: Centre,
  number: Centre['numbers'][number],
  at: Instant,
): readonly Row[] {
  return lostCardCalls(directory, centre, number, at).map((call) => [
    call.number,
    call.keys.join(' '),
    languageName(catalogues, call.language),
    saidIn(catalogues, call.heard),
    printed(centre.lines.get(call.line), at),
    '',
    '',
    '',
  ]);
}

function liveRow(directory: Directory, catalogues: Catalogues, centres: readonly Centre[], line: Line, at: Instant): Row {
  const found = firstCall(directory, centres, line, at);
  const digits =
    line.digits === undefined ? '' : ` 番号 ${line.digits.press} でつながる The key ${line.digits.press} of its menu still leads there.`;
  const when = found === undefined ? '—' : whenOf(found);
  const { printed: number } = lineAt(line, found?.from ?? at);
  const how = found === undefined ? `${number} に直接 directly` : `${found.number} → ${found.call.keys.join(' ')}`;
  const deskLanguage = found === undefined ? '' : `${languageName(catalogues, found.call.language)} で話せる The desk speaks it.`;
  return [`${nameOf(line.name)} (${line.id})`, number, when, how, deskLanguage + digits, '', '', ''];
}

function uniqueLines(centres: readonly Centre[]): readonly Line[] {
  return [...new Map(centres.flatMap(({ lines }) => [...lines.values()].map((line) => [`${line.id} ${line.number}`, line]))).values()];
}

/** `2026-11-24 火 Tue 10:00–12:00`; a line that is open past midnight has no end here. */
function whenOf({ from, until, centre: { zone } }: FoundCall): string {
  const [begins, ends] = [isoIn(from, zone), isoIn(until, zone)];
  const date = begins.slice(0, 10);
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return `${date} ${weekday} ${begins.slice(11, 16)}–${ends.startsWith(date) ? ends.slice(11, 16) : ''}`;
}

function languageName(catalogues: Catalogues, language: string): string {
  return `${languageNames(catalogues)(language, 'ja')} ${language}`;
}

function printed(line: Line | undefined, at: Instant): string {
  return line === undefined ? '—' : `${nameOf(line.name)} ${lineAt(line, at).printed}`;
}

function nameOf(names: Readonly<Record<string, string | undefined>>): string {
  return [names.ja, names.en].filter((name) => name !== undefined).join(' / ');
}

type Row = readonly string[];

function table(heading: Row, rows: readonly Row[]): readonly string[] {
  const line = (cells: Row) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)];
}
