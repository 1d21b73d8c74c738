// The words of the console's pages about callbacks.

import type { Messages } from './messageForm.ts';

export const consoleCallbackMessages = {
  'console.callbacks': { en: 'Callbacks', ja: '折り返し' },
  'callback-page.title': { en: 'Callbacks', ja: '折り返しの電話' },
  'callback-page.one': { en: 'Callback: {{language}}, {{topic}}', ja: '折り返しの電話：{{language}}・{{topic}}' },
  'callback-page.lead': {
    en: 'These callers asked to be called when a desk opens in their language. The call is made by itself; to call a person yourself, open the entry and take it.',
    ja: '「開いたら電話してほしい」と頼んだ人です。電話は自動でかかります。自分でかけるときは、その人を選んで引き受けてください。',
  },
  'callback-page.lead-by-hand': {
    en: 'These callers asked to be called when a desk opens in their language. No call is made by itself here: open an entry, take it, and call.',
    ja: '「開いたら電話してほしい」と頼んだ人です。ここでは自動ではかかりません。その人を選び、引き受けてから、電話をかけてください。',
  },
  'callback-page.off': {
    en: 'Callbacks are off for this centre. To offer them, “callback” is written in the file of the centre; the guide has the recipe “Call back when it opens”.',
    ja: 'このセンターでは、折り返しの電話を受けつけていません。始めるには、センターのファイルに「callback」を書きます（手引きの「開いたら、こちらから電話する」）。',
  },
  'callback-page.off-owed': {
    en: 'Callbacks are off for this centre now. Those below were asked for before, and are still owed.',
    ja: 'いまは、折り返しの電話を受けつけていません。下の人は、その前に頼んだ人です。約束どおりかけてください。',
  },
  'callback-page.no-key': {
    en: 'No callback is offered, and no number can be opened: MADOGUCHI_CALLBACK_KEY is not set. Ask the person who runs the system to set it.',
    ja: '折り返しの電話を受けつけていません。番号も出せません。MADOGUCHI_CALLBACK_KEY がないためです。システムの担当者に、設定を頼んでください。',
  },
  'callback-page.other-key': {
    en: 'The number cannot be opened: it was sealed with another key. Ask the person who runs the system to set MADOGUCHI_CALLBACK_KEY_SECONDARY to the key from before.',
    ja: '番号を出せません。いまとは別の鍵で保管されています。システムの担当者に、前の鍵を MADOGUCHI_CALLBACK_KEY_SECONDARY に設定するよう頼んでください。',
  },
  'callback-page.count': {
    en: { one: '{{count}} person waits', other: '{{count}} persons wait' },
    ja: '{{count}}人が待っています',
  },
  'callback-page.count-due': { en: '{{due}} of them are due now', ja: 'そのうち{{due}}人は、かける時刻です' },
  'callback-page.none': { en: 'Nobody waits for a call.', ja: '折り返しを待っている人はいません。' },
  'callback-page.none-in': { en: 'Nobody waits for a call in {{language}}.', ja: '{{language}}で折り返しを待っている人はいません。' },
  'callback-page.language': { en: 'Language', ja: '言語' },
  'callback-page.every-language': { en: 'all languages', ja: 'すべての言語' },
  'callback-page.show': { en: 'Show', ja: '表示' },
  'callback-page.over': { en: 'Over, of the last seven days', ja: '終わったもの（7日間）' },
  'callback-page.over-more': {
    en: { one: '{{count}} more is not shown.', other: '{{count}} more are not shown.' },
    ja: 'ほかに{{count}}件あります。',
  },
  'callback-page.earlier': { en: 'Those before', ja: '前の人' },
  'callback-page.later': { en: 'Those after', ja: '次の人' },
  'callback-page.range': { en: '{{from}} to {{last}} of {{all}}', ja: '{{all}}人のうち {{from}}～{{last}}人目' },
  'callback-page.back': { en: 'All callbacks', ja: '一覧に戻る' },

  'callback-page.asked': { en: 'Asked', ja: '頼まれた日時' },
  'callback-page.promised': { en: 'Promised for', ja: '約束した日時' },
  'callback-page.due': { en: 'Due', ja: 'かける予定' },
  'callback-page.ended': { en: 'Over since', ja: '終わった日時' },
  'callback-page.topic': { en: 'Topic', ja: '用件' },
  'callback-page.tries': { en: 'Tries', ja: 'かけた回数' },
  'callback-page.last': { en: 'Last try', ja: '前回のようす' },
  'callback-page.line': { en: 'Desk', ja: '窓口' },
  'callback-page.number': { en: 'Number', ja: '電話番号' },
  'callback-page.masked': { en: 'ends in {{digits}}', ja: '下4けた {{digits}}' },
  'callback-page.no-tries': { en: 'none yet', ja: 'まだ' },
  'callback-page.tried': { en: { one: '{{count}} try', other: '{{count}} tries' }, ja: '{{count}}回かけた' },
  'callback-page.not-due': { en: 'no opening', ja: '予定なし' },
  'callback-page.not-due-long': {
    en: 'No desk opens in this language within the seven days that the number is kept.',
    ja: '番号をあずかる7日のあいだに、この言語で開く窓口がありません。',
  },
  'callback-page.short-asked': { en: 'asked {{at}}', ja: '頼まれた {{at}}' },
  'callback-page.short-promised': { en: 'promised {{at}}', ja: '約束 {{at}}' },

  'callback-state.due': { en: 'due now', ja: 'かける時刻' },
  'callback-state.taken-by': { en: '{{name}} calls by hand', ja: '{{name}}さんが対応中' },
  'callback-state.yours': { en: 'you call by hand', ja: 'あなたが対応中' },

  'callback-outcome.busy': { en: 'busy', ja: '話し中' },
  'callback-outcome.no-answer': { en: 'no answer', ja: '応答なし' },
  'callback-outcome.failed': { en: 'the number could not be reached', ja: 'つながらない番号' },
  'callback-outcome.canceled': { en: 'cut off while it rang', ja: '呼び出しの途中で切れた' },
  'callback-outcome.no-key': { en: 'answered, but no key was pressed', ja: '出たが、番号を押さなかった' },
  'callback-outcome.later': { en: 'asked to be called later', ja: '「あとで」と答えた' },
  'callback-outcome.no-desk': { en: 'no desk answered', ja: '窓口が出られなかった' },
  'callback-outcome.over': { en: 'the talk was over before a desk answered', ja: '窓口が出る前に切れた' },
  'callback-outcome.lost': { en: 'the carrier lost the call', ja: '電話会社に記録がない' },
  'callback-outcome.closed': { en: 'the desk had closed', ja: '窓口が閉まった' },
  'callback-outcome.not-in-japan': { en: 'no number in Japan', ja: '日本の番号ではない' },
  'callback-outcome.refused': { en: 'refused by the carrier ({{code}})', ja: '電話会社が断った（{{code}}）' },
  'callback-outcome.not-placed': { en: 'could not be placed ({{code}})', ja: 'かけられなかった（{{code}}）' },

  'callback-act.take': { en: 'Take it and show the number', ja: '引き受けて番号を見る' },
  'callback-act.take-hint': {
    en: 'For two hours no call is made by itself, and your colleagues see that you call. That you saw the number is written down.',
    ja: '2時間は自動でかからず、ほかの職員にも、あなたが対応中と分かります。番号を見たことは記録に残ります。',
  },
  'callback-act.number': { en: 'Show the number', ja: '番号を見る' },
  'callback-act.only-number': { en: 'Only show the number', ja: '番号だけ見る' },
  'callback-act.number-hint': { en: 'That you saw it is written down.', ja: '見たことは記録に残ります。' },
  'callback-act.done': { en: 'Done: we talked', ja: '話ができた（済み）' },
  'callback-act.done-hint': { en: 'The number is deleted.', ja: '番号は消えます。' },
  'callback-act.put-back': { en: 'Put it back', ja: 'もとに戻す' },
  'callback-act.put-back-hint': {
    en: 'You do not call after all, or were not answered: it waits as before.',
    ja: 'かけないとき、出なかったときは、もとの待ちに戻します。',
  },
  'callback-act.put-back-of-another': {
    en: 'Where your colleague does not call after all: it waits as before.',
    ja: '担当の職員がかけられないとき、もとの待ちに戻します。',
  },
  'callback-act.give-up': { en: 'Give up …', ja: '取りやめる …' },
  'callback-act.note': { en: 'Note for your colleagues', ja: 'ほかの職員へのメモ' },
  'callback-act.note-hint': {
    en: 'No telephone number, and nothing that must be kept: the note is deleted with the number.',
    ja: '電話番号は書かないでください。メモは、番号といっしょに消えます。',
  },
  'callback-act.note-now': { en: 'The note as it is now', ja: 'いまのメモ' },
  'callback-act.save-note': { en: 'Keep the note', ja: 'メモを残す' },

  'callback-give-up.title': { en: 'Call this person no more?', ja: 'この人への折り返しを取りやめますか' },
  'callback-give-up.what': {
    en: 'The number and the note are deleted, and nobody calls. This cannot be taken back; the person may ask again.',
    ja: '番号とメモは消え、だれも電話しません。もとには戻せません（本人は、もう一度頼めます）。',
  },
  'callback-give-up.sure': { en: 'Give up', ja: '取りやめる' },

  'callback-said.done': { en: 'Done. The number is deleted.', ja: '済みにしました。番号は消えました。' },
  'callback-said.give-up': { en: 'Given up. The number is deleted.', ja: '取りやめました。番号は消えました。' },
  'callback-said.put-back': { en: 'It waits again as before.', ja: 'もとの待ちに戻しました。' },
  'callback-said.note': { en: 'The note is kept.', ja: 'メモを残しました。' },
  'callback-said.taken': {
    en: 'You call this person until {{until}}. Then it waits again by itself.',
    ja: '{{until}}まで、あなたの担当です。すぎると、自動で待ちに戻ります。',
  },
  'callback-said.taken-by': { en: '{{name}} calls this person until {{until}}.', ja: '{{until}}まで、{{name}}さんの担当です。' },
  'callback-said.under-way': { en: 'The call is being made by itself right now.', ja: 'いま、自動でかけているところです。' },
  'callback-said.nothing': { en: 'Nothing was changed. {{why, message}}', ja: '何も変えていません。{{why, message}}' },
  'callback-said.number': {
    en: 'Call this number now. It is not shown again when the page is loaded anew.',
    ja: 'この番号にかけてください。ページを読みこみ直すと、番号は消えます。',
  },
  'callback-gone.title': { en: 'This callback is gone', ja: 'この折り返しは、もうありません' },
  'callback-gone.advice': {
    en: 'It was over and is deleted, or the address is of another centre. Nothing was changed.',
    ja: '終わって消えたか、ほかのセンターのものです。何も変えていません。',
  },

  'callback-hint.waiting': {
    en: { one: '{{count}} callback waits', other: '{{count}} callbacks wait' },
    ja: '折り返しの電話が{{count}}件、待っています',
  },
  'callback-hint.parts': { en: '({{parts, list}})', ja: '（{{parts, list}}）' },
  'callback-hint.due': { en: '{{due}} due now', ja: 'かける時刻 {{due}}件' },
  'callback-hint.unreached': { en: '{{unreached}} not reached', ja: 'つながらなかった {{unreached}}件' },
  'callback-hint.see': { en: 'See the list', ja: '一覧を見る' },
} as const satisfies Messages;
