// The texts of the commands' help: what each command and each of its options is for.

import type { Messages } from './messageForm.ts';

export const helpMessages = {
  'help.help': { en: 'display help for command', ja: 'この説明を出す' },
  'help.language': {
    en: 'the language of these messages, before the command (default: that of LANG)',
    ja: 'この説明や結果の言語。コマンドの名前の前に書く（書かないとき: LANG の言語）',
  },
  'help.explains': {
    en: '“madoguchi <command> --help” explains a command, “--language ja” in Japanese.\nExit status: 0 fine, 1 problems found, 2 wrong usage.',
    ja: 'madoguchi <コマンド> --help で使いかたが出ます。--language en で英語になります。\n終了の番号: 0 は正常、1 は誤りが見つかった、2 は使いかたのまちがい。',
  },
  'help.for-staff': { en: 'For staff', ja: '職員のためのもの' },
  'help.for-operators': { en: 'For operators', ja: 'システム担当者のためのもの' },
  'help.for-developers': { en: 'For developers', ja: '開発者のためのもの' },
  'help.not-installed': {
    en: '{{name, quote}} is not part of this installation: {{program}} is missing. Run it in a clone of the project.',
    ja: '{{name, quote}}は、ここには入っていません（{{program}} がありません）。プロジェクト全体をコピーした場所で動かしてください。',
  },
  'summary.hours': {
    en: 'check, show, explain and compare the hours of the lines',
    ja: '窓口の時間をたしかめる、見る、理由を知る、くらべる',
  },
  'summary.call': { en: 'place a call and show what a caller hears', ja: 'ためしに電話をかけて、聞こえることを見る' },
  'summary.calls': {
    en: 'what became of the calls: a report, a day’s list, one call’s story',
    ja: '電話がどうなったか。集計、1日の一覧、1本の電話のようす',
  },
  'summary.staff': {
    en: 'who may use the pages for staff: invite, list, remove',
    ja: '職員の画面を使える人を招待する、見る、外す',
  },
  'summary.callbacks': { en: 'the calls that we owe: list, take, done', ja: '折り返しの電話の一覧を見る、引き受ける、済みにする' },
  'summary.words': {
    en: 'list the words that callers hear, print them for review',
    ja: '電話で流れることばを見る、確認用に印刷する',
  },
  'summary.start': { en: 'start the service', ja: 'サービスを動かす' },
  'summary.connect': { en: 'connect a number of the carrier to the service', ja: '電話会社の番号をこのサービスにつなぐ' },
  'summary.doctor': { en: 'check whether everything is ready for real calls', ja: '本番の電話の準備ができているか調べる' },
  'summary.licences': { en: 'the licences of all packages', ja: '使っているソフトウェアのライセンス' },
  'summary.walk': {
    en: 'prove that no caller gets stuck, for the schedules as they are',
    ja: '電話をかけた人がどの電話も行き止まりにならないかをたしかめる',
  },
  'summary.effort': { en: 'the seconds and keys until a desk rings', ja: '窓口につながるまでの秒数と、押す番号の数' },
  'summary.bench': { en: 'the cost of a step, of the hours, of a large directory', ja: '処理の速さを測る' },
  'summary.load': { en: 'many calls at once, with instances that fail', ja: 'たくさんの電話を一度にかける' },
  'summary.fuzz': { en: 'made-up requests and edits, at random', ja: 'でたらめな入力でためす' },
  'summary.schema': { en: 'write the JSON schemas of the schedules', ja: '予定のファイルの JSON スキーマを書き出す' },

  'help.hours': { en: 'The hours of the lines, as calls are routed by them', ja: '窓口の時間。電話はこの時間でつながります' },
  'help.check': {
    en: 'what is wrong with the schedules, and what staff should look at, each with its file and line',
    ja: '予定のファイルの誤りと、職員が注意することを、ファイルと行の番号で出す',
  },
  'help.show': {
    en: 'the openings of a line: in a language between two days or times, or a week in all of them; without --line, the lines',
    ja: '窓口の開いている時間。ある期間の一つの言語、または1週間のすべての言語。--line がなければ窓口の一覧',
  },
  'help.explain': {
    en: 'what a caller gets at an instant, and why: each rule with its file and line, and when it changes',
    ja: 'ある時に電話をかけた人がどうなるかと、その理由。ファイルと行の番号、次に変わるときも出す',
  },
  'help.diff': {
    en: 'which openings change between two folders or git revisions, and which callers lose their last open line; files only, without the notices of the console',
    ja: '2つのフォルダーや版で変わる時間と、つながる窓口が一つもなくなる人（ファイルだけを比べ、管理画面のお知らせは含みません）',
  },
  'help.poster': {
    en: 'a sheet of A4 for the wall: the number, a QR code, the languages, the hours of a usual week',
    ja: '壁にはるA4のポスターを作る。番号、QRコード、言語、ふだんの週の時間',
  },
  'help.centre-default': { en: 'the centre (default: the default centre)', ja: 'センター（書かなければ、default のセンター）' },
  'help.poster-language': {
    en: 'the language of the sheet (default: the first one of the centre)',
    ja: 'ポスターの言語（書かなければ、センターの最初の言語）',
  },
  'help.poster-html': {
    en: 'write the page to this file (default without --pdf: print it)',
    ja: 'このファイルに HTML で書き出す（--pdf もなければ画面に出す）',
  },
  'help.poster-pdf': {
    en: 'write a PDF to this file, by a Chromium of this machine',
    ja: 'このパソコンの Chromium で、このファイルに PDF を書き出す',
  },
  'help.poster-chromium': {
    en: 'the browser that makes the PDF (default: one that is found)',
    ja: 'PDF を作るブラウザー（書かなければ、見つかったもの）',
  },
  'help.demo': {
    en: 'with a month of made-up calls, in a rehearsal: “calls report --demo” shows them',
    ja: '作りものの1か月分の電話を入れて動かす（練習用）。「calls report --demo」で見られます',
  },
  'help.board': {
    en: 'who is open now: lines by languages, until when, and what comes next',
    ja: 'いま開いている窓口。言語ごとに、いつまでか、次はいつか',
  },
  'help.at-check': {
    en: 'the day from which it is looked, such as 2026-12-30 (default: now)',
    ja: 'いつの時点で調べるか。例: 2026-12-30（書かないとき: いま）',
  },
  'help.strict': {
    en: 'warnings count as problems; what is only for information does not',
    ja: '注意も誤りとして数える（お知らせは数えない）',
  },
  'help.all': { en: 'each warning and each piece of information, with its file and line', ja: '注意とお知らせを、一つずつ全部出す' },
  'help.facts': { en: 'the facts that no desk has confirmed, and nothing else', ja: '窓口にまだ確かめていないことだけを出す' },
  'help.json-check': {
    en: 'as JSON: {problems, warnings}, each [{file, line, column, code, message}, …]',
    ja: 'JSON で出す: {problems, warnings}、それぞれ [{file, line, column, code, message}, …]',
  },
  'help.line': { en: 'a line, such as card', ja: '窓口。例: card' },
  'help.language-show': {
    en: 'a language, such as th; for a week all of them if absent',
    ja: '電話をかける人の言語。例: th（1週間のとき、書かなければ全部）',
  },
  'help.from': {
    en: 'a day or a time, such as 2026-01-01 or 2026-01-01T19:00',
    ja: 'はじまりの日か日時。例: 2026-01-01、2026-01-01T19:00',
  },
  'help.until': { en: 'the day or time before which it ends', ja: '終わりの日か日時。その前までを出す' },
  'help.week': {
    en: 'the week, from Monday to Sunday, of this day (default without --from: this week)',
    ja: 'この日がある週（月曜から日曜）。--from がなければ今週',
  },
  'help.svg': { en: 'write the week as a picture', ja: '1週間の表を絵のファイルに書く' },
  'help.centre-of-line': {
    en: 'the centre of the line, if several have a line of that name',
    ja: '同じ名前の窓口がいくつかのセンターにあるとき、そのセンター',
  },
  'help.json-show': {
    en: 'as JSON: [{from, until, promised}, …], or the week, or the lines',
    ja: 'JSON で出す: [{from, until, promised}, …]、週、または窓口',
  },
  'help.language-explain': { en: 'the caller’s language, such as th', ja: '電話をかける人の言語。例: th' },
  'help.topic': { en: 'a topic of the centre, such as card, or {{person}}', ja: 'センターの用件。例: card、または {{person}}' },
  'help.centre-explain': {
    en: 'the centre that is called (default: the default centre)',
    ja: '電話を受けるセンター（書かないとき: ふだんのセンター）',
  },
  'help.no-notices': { en: 'without the notices of the console', ja: '管理画面のお知らせを除く' },
  'help.at': { en: 'the instant, such as 2026-12-30T19:00 (default: now)', ja: '日時。例: 2026-12-30T19:00（書かないとき: いま）' },
  'help.json-explain': {
    en: 'as JSON: {decision, alternatives, lines, aMinuteEarlier, aMinuteLater, since, next, …}',
    ja: 'JSON で出す: {decision, alternatives, lines, aMinuteEarlier, aMinuteLater, since, next, …}',
  },
  'help.before': { en: 'a folder of schedules, or a revision of git', ja: '前のフォルダー、または git の版' },
  'help.after': {
    en: 'a folder or a revision (default: the schedules folder as it is now)',
    ja: '後のフォルダー、または版（書かないとき: いまの schedules フォルダー）',
  },
  'help.at-diff': {
    en: 'the first day that is compared, such as 2026-12-28 (default: today)',
    ja: 'くらべる最初の日。例: 2026-12-28（書かないとき: 今日）',
  },
  'help.days': { en: 'how many days are compared', ja: '何日分をくらべるか' },
  'help.markdown': { en: 'as Markdown, to paste into a change request', ja: 'Markdown で出す（変更の申請にはるため）' },
  'help.json-diff': {
    en: 'as JSON: {from, last, hours, losses, facts, sections}',
    ja: 'JSON で出す: {from, last, hours, losses, facts, sections}',
  },
  'help.centre-only': { en: 'only this centre', ja: 'このセンターだけ' },
  'help.url-board': {
    en: 'ask the service at this address, such as http://localhost:3000, also for edits that it refused',
    ja: 'この場所で動いているサービスに聞く（使われなかった変更も出る）。例: http://localhost:3000',
  },
  'help.watch': { en: 'show it again every 30 seconds, until it is interrupted', ja: '30秒ごとに出しなおす（Ctrl+C で止める）' },
  'help.json-board': { en: 'as JSON: {problems, boards}', ja: 'JSON で出す: {problems, boards}' },
} as const satisfies Messages;
