// Sentences about callbacks: their settings, and what keeps them from being placed.

import type { Messages } from './messageForm.ts';

export const callbackMessages = {
  'settings.callback-key': {
    en: '{{name}} is not a callback key. Write {{bytes}} random bytes in base64, as “openssl rand -base64 {{bytes}}” makes them, or a name, a colon and the bytes.',
    ja: '{{name}} が、折り返しの電話の鍵の形ではありません。「openssl rand -base64 {{bytes}}」で作られる文字（{{bytes}} バイト）を書いてください。前に「名前:」を付けることもできます。',
  },
  'settings.callback-key-alone': {
    en: '{{name}} is set alone. Set {{first}} too, or rename it.',
    ja: '{{name}} だけが書かれています。{{first}} も書くか、名前を {{first}} に変えてください。',
  },
  'settings.callback-keys-alike': {
    en: '{{first}} and {{second}} are the same key, or have the same name. Remove the second one, or give each a name of its own.',
    ja: '{{first}} と {{second}} が同じ鍵か、同じ名前です。2つ目を消すか、別の名前を付けてください。',
  },
  'callbacks-store-away': {
    en: 'Callbacks are not offered and not placed: the database is not reached. Those that were asked for wait in it.',
    ja: 'データベースにつながらないので、折り返しの電話は受けつけず、かけてもいません。受けつけた分は、データベースに残っています。',
  },
  'callbacks-by-hand': {
    en: 'Callbacks are kept and not placed, because TWILIO_ACCOUNT_SID is not set. Set it, or call by hand from the list.',
    ja: '折り返しの電話は受けつけますが、自動ではかけません。TWILIO_ACCOUNT_SID がないためです。設定するか、一覧を見て手でかけてください。',
  },
  'callbacks-late': {
    en: {
      one: 'A callback has been due for {{minutes}} minutes. Look at the list: npm run callbacks -- list.',
      other: '{{count}} callbacks wait, and one has been due for {{minutes}} minutes. Look at the list: npm run callbacks -- list.',
    },
    ja: '時刻を{{minutes}}分すぎた折り返しの電話があります（待ちは{{count}}件）。一覧を見てください: npm run callbacks -- list',
  },
  'callback-key-missing': {
    en: 'Callbacks are not placed: their numbers were sealed with another key. Set MADOGUCHI_CALLBACK_KEY_SECONDARY to the key from before.',
    ja: '折り返しの電話をかけられません。番号が、いまとは別の鍵で保管されています。前の鍵を MADOGUCHI_CALLBACK_KEY_SECONDARY に設定してください。',
  },
  'callback-no-caller-id': {
    en: 'Callbacks of “{{detail}}” are not placed: the centre has no number that the called person could see. Write its number, or “caller-id”, in its file.',
    ja: '「{{detail}}」の折り返しの電話をかけられません。相手に表示する番号がありません。センターのファイルに、番号か「caller-id」を書いてください。',
  },
  'callback-refused': {
    en: 'The carrier places no callbacks (code {{detail}}). Run npm run doctor, and see https://www.twilio.com/docs/api/errors/{{detail}}.',
    ja: '電話会社が折り返しの電話をかけません（コード {{detail}}）。npm run doctor を実行し、https://www.twilio.com/docs/api/errors/{{detail}} を見てください。',
  },
  'callbacks-column.asked': { en: 'Asked for', ja: '頼まれた' },
  'callbacks-column.cancelled': { en: 'Cancelled', ja: '取り消し' },
  'callbacks-column.placed': { en: 'Calls placed', ja: 'かけた電話' },
  'callbacks-column.connected': { en: 'Answered by key', ja: '出て番号を押した' },
  'callbacks-column.kept': { en: 'Kept', ja: '約束を果たした' },
  'callbacks-column.in-time': { en: 'In two opened hours', ja: '開いて2時間以内' },
  'callbacks-column.given-up': { en: 'Given up', ja: 'あきらめた' },
  'callbacks-column.in-time-share': { en: 'Share in time', ja: '2時間以内の割合' },
  'callbacks-goal.reached': {
    en: '{{share}} of the callbacks that are over were kept within two opened hours. The goal of {{goal}} is reached.',
    ja: '終わった折り返しのうち{{share}}を、窓口が開いて2時間以内にかけました。目標の{{goal}}に届いています。',
  },
  'callbacks-goal.missed': {
    en: '{{share}} of the callbacks that are over were kept within two opened hours. The goal is {{goal}}: raise “at-once”, or have more telephones ring.',
    ja: '終わった折り返しのうち、窓口が開いて2時間以内にかけたのは{{share}}です。目標は{{goal}}です。「at-once」を増やすか、鳴らす電話を増やしてください。',
  },
  'callbacks-goal.none': {
    en: 'No callback is over yet. The goal is to keep {{goal}} of them within two opened hours.',
    ja: '終わった折り返しは、まだありません。目標は、窓口が開いて2時間以内に{{goal}}をかけることです。',
  },

  'callbacks-help': {
    en: 'The calls that we owe: who asked to be called, without numbers',
    ja: '折り返しの電話の一覧と操作。番号は、求めたときだけ出ます',
  },
  'callbacks-help.list': {
    en: 'the callbacks that are open, the next one first',
    ja: 'まだ終わっていない折り返しの電話の一覧。早いものから',
  },
  'callbacks-help.centre': { en: 'only those of this centre', ja: 'このセンターの分だけ' },
  'callbacks-help.all': { en: 'also those that are over, for seven days', ja: '終わったものも出す（7日間）' },
  'callbacks-help.show-numbers': {
    en: 'with the numbers. Each that is shown is written in the audit',
    ja: '電話番号も出す。出したことは記録に残ります',
  },
  'callbacks-help.json': {
    en: 'as JSON: [{id, centre, topic, language, dueAt, status, …}, …]',
    ja: 'JSON で出す: [{id, centre, topic, language, dueAt, status, …}, …]',
  },
  'callbacks-help.take': {
    en: 'you call by hand: it is not called meanwhile, for two hours',
    ja: '自分が手でかける。2時間は自動でかけない',
  },
  'callbacks-help.put-back': { en: 'you do not call after all', ja: '手でかけるのをやめて、もとに戻す' },
  'callbacks-help.done': { en: 'the caller was reached; the number is deleted', ja: '話ができた。番号は消えます' },
  'callbacks-help.give-up': { en: 'the caller is not called any more; the number is deleted', ja: 'もうかけない。番号は消えます' },
  'callbacks-help.note': {
    en: 'write a note beside it, without any telephone number; it is deleted with the number',
    ja: 'メモを書く（電話番号は書けません）。番号といっしょに消えます',
  },
  'callbacks-help.id': { en: 'the id as the list shows it, or its beginning', ja: '一覧に出る ID（はじめの部分だけでもよい）' },
  'callbacks-help.words': { en: 'the note; empty words remove it', ja: 'メモ。空なら消す' },
  'callbacks-help.by': {
    en: 'your name (default: that of your account on this computer)',
    ja: 'あなたの名前（書かないとき: このコンピューターの利用者名）',
  },
  'callbacks-none-kept': { en: 'No callback is kept here yet.', ja: '折り返しの電話は、まだ一件もありません。' },
  'callbacks-nothing': { en: 'No callback is open.', ja: '待っている折り返しの電話はありません。' },
  'callbacks-no-key': {
    en: 'The numbers cannot be opened: MADOGUCHI_CALLBACK_KEY is not set. Set it as the service has it.',
    ja: '番号を出せません。MADOGUCHI_CALLBACK_KEY がありません。サービスと同じ鍵を設定してください。',
  },
  'callbacks-no-such': {
    en: 'No open callback has the id “{{id}}”. Look at: npm run callbacks -- list',
    ja: 'ID が「{{id}}」の折り返しの電話はありません。「npm run callbacks -- list」で見てください。',
  },
  'callbacks-several': {
    en: 'Several callbacks begin with “{{id}}”. Write more of the id.',
    ja: '「{{id}}」で始まる折り返しの電話がいくつもあります。ID をもっと長く書いてください。',
  },
  'callbacks-not-changed': { en: '“{{id}}” was not changed. {{why, message}}', ja: '「{{id}}」は変えていません。{{why, message}}' },
  'callbacks-not-counted': {
    en: 'It is done, but the figures lack it: the schedules cannot be read, or the database is away. See “npm run hours -- check”.',
    ja: '操作は済みましたが、集計には入りません。予定表が読めないか、データベースにつながりません。「npm run hours -- check」で確かめてください。',
  },
  'callback-work.taken': {
    en: '{{name}} calls this person by hand. Leave it, or put it back first.',
    ja: '{{name}}さんが手でかけています。そのままにするか、先に「もとに戻す」を使ってください。',
  },
  'callback-work.other': {
    en: 'It is in the state “{{status, message}}” now. Look at the list again.',
    ja: 'いまは「{{status, message}}」です。一覧をもう一度見てください。',
  },
  'callback-note.number': {
    en: 'There is a telephone number in the note. A note is not encrypted: write it without any number.',
    ja: 'メモに電話番号らしい数字があります。メモは暗号になりません。番号を消して書いてください。',
  },
  'callback-note.too-long': {
    en: 'The note has {{length}} letters. Write {{most}} at most.',
    ja: 'メモが{{length}}文字あります。{{most}}文字までにしてください。',
  },
  'callback-note.changed': {
    en: 'Another person changed the note meanwhile. Read it, and write yours again if it is still needed.',
    ja: 'ほかの職員が、先にメモを変えました。いまのメモを読んで、まだ必要ならもう一度書いてください。',
  },
  'callbacks-changed': { en: 'Done: {{status, message}}.', ja: '変えました: {{status, message}}' },
  'callbacks-column.id': { en: 'Id', ja: '受付ID' },
  'callbacks-column.due': { en: 'Due', ja: '予定' },
  'callbacks-column.language': { en: 'Language', ja: '言語' },
  'callbacks-column.centre': { en: 'Centre', ja: 'センター' },
  'callbacks-column.topic': { en: 'Topic', ja: '用件' },
  'callbacks-column.status': { en: 'State', ja: '状態' },
  'callbacks-column.tries': { en: 'Tries', ja: '回数' },
  'callbacks-column.number': { en: 'Number', ja: '電話番号' },
  'callbacks-column.note': { en: 'Note', ja: 'メモ' },
  'callbacks-status.asked': { en: 'waits', ja: '待ち' },
  'callbacks-status.claimed': { en: 'is being called', ja: '発信中' },
  'callbacks-status.placing': { en: 'is being called', ja: '発信中' },
  'callbacks-status.unknown': { en: 'not known whether it rang', ja: '鳴ったか確認中' },
  'callbacks-status.ringing': { en: 'rings', ja: '呼び出し中' },
  'callbacks-status.connected': { en: 'talks, or a desk rings', ja: '通話中' },
  'callbacks-status.taken': { en: 'called by hand', ja: '手でかける' },
  'callbacks-status.unreached': { en: 'not reached three times', ja: '3回つながらず' },
  'callbacks-status.kept': { en: 'done', ja: '済み' },
  'callbacks-status.given-up': { en: 'given up', ja: '取りやめ' },
  'callbacks-status.cancelled': { en: 'the caller cancelled it', ja: '本人が取り消し' },
  'callbacks-status.expired': { en: 'over after seven days', ja: '7日で終了' },
} as const satisfies Messages;
