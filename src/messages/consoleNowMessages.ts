// The words of the console's first screen.

import type { Messages } from './messageForm.ts';

export const consoleNowMessages = {
  'now.title': { en: 'Now, {{when}}', ja: 'いま {{when}}' },
  'now.title-then': { en: '{{when}}', ja: '{{when}}の予定' },
  'now.then': {
    en: 'This is not now, but how it will be, or was, with the hours that are written today.',
    ja: 'いまではなく、今日の時点で登録されている予定にもとづく、この日時のようすです。',
  },
  'now.back': { en: 'Back to now', ja: 'いまに戻る' },
  'now.close': { en: 'Close a desk', ja: '窓口を閉める' },
  'now.announce': { en: 'Announce something', ja: 'お知らせを流す' },
  'now.open-longer': { en: 'Stay open longer', ja: '延長して開ける' },
  'now.disaster': { en: 'Disaster', ja: '災害時' },
  'now.languages': { en: 'Who reaches a person', ja: '人と話せる言語' },
  'now.lines': { en: 'Desks', ja: '窓口ごと' },
  'now.bars': { en: '{{day}}, from midnight to midnight', ja: '{{day}}（0時から24時まで）' },
  'now.closed-all-day': { en: 'closed all day', ja: '終日休み' },
  'now.week': { en: 'Show the week', ja: 'この週の予定を見る' },
  'now.week-of': { en: 'The week of {{name}}', ja: '{{name}}の1週間' },
  'now.holiday': { en: 'Public holiday: {{holiday}}', ja: '祝日: {{holiday}}' },
  'now.all-languages': { en: 'All languages', ja: 'すべての言語' },
  'now.promised': { en: 'Open', ja: '受付中' },
  'now.answered': { en: 'Answers', ja: '電話には出る' },
  'now.paused': { en: 'Closed by notice', ja: '休止中' },
  'now.closed': { en: 'Closed', ja: '時間外' },
  'now.opens': { en: 'opens {{opens}}', ja: '次は{{opens}}から' },
  'now.temporary': { en: 'This number until {{until}}: {{reason}}', ja: '{{until}}まで、この番号です（{{reason}}）' },
  'now.other': { en: 'Look at another day and time', ja: 'ほかの日時を見る' },
  'now.show': { en: 'Show', ja: '見る' },
  'now.not-a-time': {
    en: '{{written, quote}} is no day and time. Write one like 2026-12-30T19:00.',
    ja: '{{written, quote}}は日時として読めません。2026-12-30T19:00 のように書いてください。',
  },
  'now.problems': {
    en: { one: '{{count}} fault keeps an edit out', other: '{{count}} faults keep an edit out' },
    ja: '変更が反映されていません（{{count}}件）',
  },
  'now.last-good': {
    en: 'Callers get the hours from before this edit. Put these right in the file, and the edit is taken within seconds.',
    ja: '電話には、変更する前の予定が使われています。次のところを直すと、数秒で反映されます。',
  },
  'now.warnings': { en: 'Good to look at', ja: '見ておきたいこと' },
  'now.no-warnings': { en: 'Nothing.', ja: 'いまは何もありません。' },
  'now.information': {
    en: { one: '{{count}} more for information', other: '{{count}} more for information' },
    ja: '参考（{{count}}件）',
  },
  'now.place': { en: '{{file}}, line {{line}}', ja: '{{file}} の{{line}}行目' },
  'now.stale': {
    en: 'This page is not up to date: the connection is lost. It is tried again by itself. If it stays so, load the page again.',
    ja: 'この画面は最新ではありません。接続が切れています。自動でつなぎ直しますが、続くときはページを読みこみ直してください。',
  },
} as const satisfies Messages;
