// The names of what `hours diff` compares beside the hours: lines, centres, topics, and each fact of them.

import type { Messages } from './messageForm.ts';

export const factMessages = {
  'subject.line': { en: 'line {{id}}', ja: '窓口 {{id}}' },
  'subject.line-of': { en: 'line {{id}} of {{centre}}', ja: '{{centre}} の窓口 {{id}}' },
  'subject.centre': { en: 'centre {{id}}', ja: 'センター {{id}}' },
  'subject.topic': { en: 'topic {{id}} of {{centre}}', ja: '{{centre}} の用件 {{id}}' },
  'subject.read-out': { en: 'read-out {{id}}', ja: '電話で聞ける説明 {{id}}' },

  'fact-name.number': { en: 'number', ja: '電話番号' },
  'fact-name.digits': { en: 'digits', ja: '相手の案内で押す番号' },
  'fact-name.needed': { en: 'languages needed where none is promised', ja: '言語を約束しないときに必要な言語' },
  'fact-name.interpreter': { en: 'interpreter', ja: '通訳' },
  'fact-name.name-in': { en: 'name in {{language}}', ja: '名前（{{language}}）' },
  'fact-name.announcement-in': { en: 'announcement in {{language}}', ja: 'お知らせ（{{language}}）' },
  'fact-name.announcement-end': { en: 'end of the announcement', ja: 'お知らせの終わり' },
  'fact-name.key': { en: 'key', ja: 'メニューの番号' },
  'fact-name.lines': { en: 'lines', ja: 'つなぐ窓口' },
  'fact-name.days': { en: 'days', ja: '正しい期間' },
  'fact-name.languages': { en: 'languages', ja: '言語' },
  'fact-name.person': { en: 'lines for a person', ja: '0 を押した人をつなぐ窓口' },
  'fact-name.called': { en: 'number {{number}}', ja: '受ける番号 {{number}}' },
  'fact-name.caller-id': { en: 'caller-id', ja: '窓口の電話に出る番号（caller-id）' },
  'fact-name.zone': { en: 'zone', ja: '時間帯（zone）' },
  'fact-name.default': { en: 'default', ja: '受け持ち（default）' },
  'fact-name.read-out': { en: 'read-out on key {{key}}', ja: '{{key}} を押すと聞ける説明' },
  'fact-name.contact': { en: '{{kind}} contact {{address}}', ja: '連絡先（{{kind}}）{{address}}' },

  'fact-value.sent': { en: '{{press}}, sent after {{seconds}} s', ja: '{{press}}（{{seconds}}秒後に自動で押す）' },
  'fact-value.told': { en: '{{press}}, told to the caller', ja: '{{press}}（かけた人に伝える）' },
  'fact-value.interpreter': { en: 'the staff can call one', ja: '呼べる' },
  'fact-value.every-language': { en: 'every language', ja: 'すべての言語' },
  'fact-value.unclaimed': { en: 'numbers that no centre claims', ja: 'どのセンターのものでもない番号' },
  'fact-value.read-out': { en: 'read out', ja: '電話で読む' },
  'fact-value.not-read-out': { en: 'not read out', ja: '電話では読まない' },
  'fact-value.days': { en: '{{from}} to {{until}}', ja: '{{from}}から{{until}}まで' },
  'fact-value.always': { en: 'always', ja: 'はじめ' },
  'fact-value.no-end': { en: 'no end', ja: 'ずっと' },
  'fact-value.words': { en: '{{words, quote}}', ja: '{{words, quote}}' },
} as const satisfies Messages;
