// Sentences about callbacks: their settings, and what keeps them from being placed.

import type { Messages } from './messageForm.ts';

export const callbackMessages = {
  'settings.callback-key': {
    en: '{{name}} is not a callback key. Write {{bytes}} random bytes in base64, as “openssl rand -base64 {{bytes}}” makes them, or a name, a colon and the bytes.',
    ja: '{{name}} が、折り返し電話の鍵の形ではありません。「openssl rand -base64 {{bytes}}」で作られる文字（{{bytes}} バイト）を書いてください。前に「名前:」を付けることもできます。',
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
    ja: 'データベースにつながらないので、折り返し電話は受けつけず、かけてもいません。受けつけた分は、データベースに残っています。',
  },
  'callbacks-by-hand': {
    en: 'Callbacks are kept and not placed, because TWILIO_ACCOUNT_SID is not set. Set it, or call by hand from the list.',
    ja: '折り返し電話は受けつけますが、自動ではかけません。TWILIO_ACCOUNT_SID がないためです。設定するか、一覧を見て手でかけてください。',
  },
  'callbacks-late': {
    en: {
      one: 'A callback has been due for {{minutes}} minutes. Look at the list: npm run callbacks -- list.',
      other: '{{count}} callbacks wait, and one has been due for {{minutes}} minutes. Look at the list: npm run callbacks -- list.',
    },
    ja: '時刻を{{minutes}}分すぎた折り返し電話があります（待ちは{{count}}件）。一覧を見てください: npm run callbacks -- list',
  },
  'callback-key-missing': {
    en: 'Callbacks are not placed: their numbers were sealed with another key. Set MADOGUCHI_CALLBACK_KEY_SECONDARY to the key from before.',
    ja: '折り返し電話をかけられません。番号が、いまとは別の鍵で保管されています。前の鍵を MADOGUCHI_CALLBACK_KEY_SECONDARY に設定してください。',
  },
  'callback-no-caller-id': {
    en: 'Callbacks of “{{detail}}” are not placed: the centre has no number that the called person could see. Write its number, or callerId.',
    ja: '「{{detail}}」の折り返し電話をかけられません。相手に表示する番号がありません。センターの番号か callerId を書いてください。',
  },
  'callback-refused': {
    en: 'The carrier places no callbacks (code {{detail}}). Run npm run doctor, and see https://www.twilio.com/docs/api/errors/{{detail}}.',
    ja: '電話会社が折り返し電話をかけません（コード {{detail}}）。npm run doctor を実行し、https://www.twilio.com/docs/api/errors/{{detail}} を見てください。',
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
} as const satisfies Messages;
