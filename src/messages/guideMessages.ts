// The guide for staff: the usual tasks of a counter, step by step. A name of a button is put in from the message of the button itself.

import type { Messages } from './messageForm.ts';

export const guideMessages = {
  'guide.title': { en: 'How to do it', ja: '使いかた' },
  'guide.lead': {
    en: 'The usual tasks, each in a few steps. Nothing is changed before the last button: the page before it shows what callers will hear.',
    ja: 'よくある仕事を、手順で説明します。最後のボタンを押すまでは、何も変わりません。その前の画面で、電話での聞こえかたを確かめられます。',
  },
  'guide.roles': {
    en: 'Buttons that change something are there for editors. An administrator of the centre gives that role, under {{people, quote}}.',
    ja: '変えるボタンは、編集者の画面にだけ出ます。役割は、センターの管理者が{{people, quote}}の画面で決めます。',
  },
  'guide.contents': { en: 'What do you want to do?', ja: '何をしますか' },
  'guide.to': { en: 'Open: {{page}}', ja: '開く: {{page}}' },
  'guide.print': {
    en: 'For a longer guide with examples of the files, see schedules/README.md.',
    ja: 'ファイルの書きかたの例は、schedules/README.md にあります。',
  },

  'guide.new-hours': { en: 'New hours from a day on', ja: 'ある日から、新しい受付時間にする' },
  'guide.new-hours-1': {
    en: 'Under {{hours, quote}}, press {{change, quote}} at the desk, then {{kind, quote}}.',
    ja: '{{hours, quote}}で、窓口の{{change, quote}}を押し、{{kind, quote}}を選びます。',
  },
  'guide.new-hours-2': {
    en: 'Choose the day under {{day, quote}} and whose hours they are, fill in the hours and the lunch break, and write where you know them from ({{source, quote}}).',
    ja: '{{day, quote}}の日付と、どの言語の人の時間かを選び、時間と昼休みを入れ、どこで確かめたか（{{source, quote}}）を書きます。',
  },
  'guide.preview-hours': {
    en: 'Press {{preview, quote}}: you see which days change, and whose last open desk closes. If it is right, {{save, quote}}.',
    ja: '{{preview, quote}}を押すと、変わる日と、つながらなくなる人が出ます。よければ{{save, quote}}を押します。',
  },

  'guide.closed-day': { en: 'Close on certain days', ja: '決まった日を休みにする' },
  'guide.closed-day-1': {
    en: 'A day that you know before: under {{hours, quote}}, press {{change, quote}}, then {{kind, quote}}. Choose the day and {{closed, quote}}, and write why, and where you know it from. See what changes, and save.',
    ja: '前からわかっている日は、{{hours, quote}}で{{change, quote}}、{{kind, quote}}の順に押し、日付と{{closed, quote}}を選んで、理由と出典を書き、確かめて保存します。',
  },
  'guide.closed-day-rule': {
    en: 'Each third Tuesday and the like: press {{change, quote}}, then {{kind, quote}}, and choose the day under {{other, quote}} at the end.',
    ja: '毎月の第3火曜日のような決まりは、{{change, quote}}、{{kind, quote}}の順に押し、いちばん下の{{other, quote}}で選びます。',
  },
  'guide.closed-day-2': {
    en: 'Today, or for some hours: press {{close, quote}} under {{notices, quote}}. It ends by itself at the time that you choose.',
    ja: 'きょうや数時間だけのときは、{{notices, quote}}の{{close, quote}}です。選んだ時刻に、ひとりでに終わります。',
  },

  'guide.typhoon': { en: 'A typhoon, an earthquake, heavy snow', ja: '台風・地震・大雪のとき' },
  'guide.typhoon-1': {
    en: 'Under {{notices, quote}}, press {{disaster, quote}}. Choose which desks close, until when, and what callers hear before the menu.',
    ja: '{{notices, quote}}の{{disaster, quote}}を押し、閉める窓口、終わりの日時、はじめに流すお知らせを選びます。',
  },
  'guide.typhoon-2': {
    en: 'Press {{preview, quote}}, then {{begin, quote}}. The line that stops a lost card stays open, day and night.',
    ja: '{{preview, quote}}を押し、よければ{{begin, quote}}を押します。カードをとめる窓口は、そのまま昼も夜もつながります。',
  },
  'guide.typhoon-3': {
    en: 'When it is over sooner: {{see, quote}}, then {{end, quote}}.',
    ja: '早く終わるときは、{{see, quote}}から{{end, quote}}を押します。',
  },

  'guide.undo': { en: 'Take a change back', ja: '変えたものを、もとに戻す' },
  'guide.undo-1': {
    en: 'Hours: under {{hours, quote}}, press {{versions, quote}}, choose the change, then {{undo, quote}}. What was changed after it stays.',
    ja: '受付時間は、{{hours, quote}}の{{versions, quote}}で変更を選び、{{undo, quote}}を押します。そのあとの変更は残ります。',
  },
  'guide.undo-added': {
    en: 'A season, a closed day or a number for a time: under {{hours, quote}}, press {{change, quote}} at the desk, then {{kind, quote}}.',
    ja: '季節の時間、休みの日、一時的な番号は、{{hours, quote}}で窓口の{{change, quote}}を押し、{{kind, quote}}を選びます。',
  },
  'guide.undo-2': {
    en: 'A closure or an announcement: under {{notices, quote}}, press {{see, quote}}, then {{end, quote}}, or {{withdraw, quote}} where it has not begun.',
    ja: '休止やお知らせは、{{notices, quote}}の{{see, quote}}から{{end, quote}}（始まる前なら{{withdraw, quote}}）を押します。',
  },

  'guide.new-desk': { en: 'A new desk', ja: '新しい窓口を作る' },
  'guide.new-desk-1': {
    en: 'Under {{hours, quote}}, press {{line, quote}}. Give it a short name for the file, and fill in its names in the languages that you have, its number, its hours, and for which topic it rings.',
    ja: '{{hours, quote}}の{{line, quote}}を押し、ファイルでの短い名前（英字）、わかる言語での名前、電話番号、時間、どの用件で鳴らすかを入れます。',
  },
  'guide.new-desk-2': {
    en: 'Only the Japanese name must be there: where one is empty, callers hear a general word. Press {{preview, quote}}, then {{save, quote}}.',
    ja: '名前は日本語だけでもかまいません。ない言語では、ふつうの言いかたで案内されます。{{preview, quote}}を押し、よければ{{save, quote}}を押します。',
  },

  'guide.record': { en: 'Record a sentence with your voice', ja: '声を録音する' },
  'guide.record-1': {
    en: 'Under {{words, quote}}, choose the language, and press {{open, quote}} at the sentence. Only languages that a robot voice reads are recorded.',
    ja: '{{words, quote}}で言語を選び、ことばの{{open, quote}}を押します。録音できるのは、合成音声で読んでいる言語です。',
  },
  'guide.record-2': {
    en: 'Below {{where, quote}}, choose your centre: the recording is heard in its calls only. The page of the sentence itself records for all centres.',
    ja: '{{where, quote}}で自分のセンターを選ぶと、そのセンターだけの録音になります。ことばの画面での録音は、全センター共通です。',
  },
  'guide.record-3': {
    en: '{{start, quote}}, speak, {{end, quote}}, {{listen, quote}}, then {{take, quote}}. Callers hear it at once.',
    ja: '{{start, quote}}、読む、{{end, quote}}、{{listen, quote}}、{{take, quote}}の順に押します。すぐに電話で流れます。',
  },

  'guide.review': { en: 'Have words approved by a native speaker', ja: '母語話者に、ことばを承認してもらう' },
  'guide.review-1': {
    en: 'Under {{words, quote}}, choose the language, press {{reviewers, quote}}, write the name, and {{make, quote}}. Send the link: no account is needed.',
    ja: '{{words, quote}}で言語を選び、{{reviewers, quote}}を押し、名前を書いて{{make, quote}}を押します。リンクを送るだけで、アカウントはいりません。',
  },
  'guide.review-2': {
    en: 'The native speaker listens, ticks {{right, quote}}, and presses {{approve, quote}}; or proposes other words, which then wait for you.',
    ja: '母語話者は、聞いて{{right, quote}}に印を付け、{{approve, quote}}を押します。ほかの言いかたの提案は、画面で確認を待ちます。',
  },

  'guide.callbacks': { en: 'Call a person back', ja: '折り返しの電話をかける' },
  'guide.callbacks-1': {
    en: '{{callbacks, quote}} lists the callers who asked to be called. Open one, press {{take, quote}}, call, and then press {{done, quote}}.',
    ja: '{{callbacks, quote}}に、電話を頼んだ人が並びます。ひとりを開いて{{take, quote}}を押し、電話をかけ、終わったら{{done, quote}}を押します。',
  },

  'guide.month': { en: 'Print the month', ja: '月報を印刷する' },
  'guide.month-1': {
    en: 'Under {{figures, quote}}, press {{report, quote}}, then {{print, quote}}. It is the month before; one page, with what changed in three sentences.',
    ja: '{{figures, quote}}の{{report, quote}}を押し、{{print, quote}}を押します。先月の1枚です。変わったことが3つの文で出ます。',
  },

  'guide.true': { en: 'Say that facts are still true', ja: '「まだ正しい」と記録する' },
  'guide.true-1': {
    en: 'Under {{facts, quote}}, the ones that were looked at longest ago come first. Look at the source, or ask the desk, and press {{still, quote}}. Your name and the day are kept.',
    ja: '{{facts, quote}}には、確かめた日が古いものから並びます。出どころを見るか、窓口に聞いて、{{still, quote}}を押します。名前と日付が残ります。',
  },
  'guide.true-2': {
    en: 'If it is not true any more, press {{changed, quote}}: it opens the form.',
    ja: '変わっていたら{{changed, quote}}を押すと、直す画面が開きます。',
  },
} as const satisfies Messages;
