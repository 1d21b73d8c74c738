// Sentences about the answer as a text: what staff write of it, what an operator must put right, what became of it in a call.

import type { Messages } from './messageForm.ts';

export const smsMessages = {
  'wrong-form.sms': {
    en: '“sms” has the sender of the texts. Write “sms: {from: Tokamachi}”, or a number that can send texts, like “sms: {from: ‘+1 201-555-0123’}”.',
    ja: '「sms」には、ショートメッセージの送信元を書きます。「sms: {from: Tokamachi}」のように名前を書くか、ショートメッセージを送れる番号を書いてください。',
  },
  'not-a-sender': {
    en: '“from” is neither a telephone number nor a name of letters. Write a name such as “Tokamachi”, with one letter at least, or a number in quotes, beginning with +.',
    ja: '「from」が、電話番号でも名前でもありません。「Tokamachi」のように英字の入った名前を書くか、「+」からはじまる番号を引用符の中に書いてください。',
  },
  'not-a-sender.long': {
    en: 'the sender “{{written}}” has {{count}} letters. Telephones show {{most}} at most: write a shorter one, like “Tokamachi”.',
    ja: '送信元「{{written}}」は{{count}}文字あります。電話に出るのは{{most}}文字までです。「Tokamachi」のように短く書いてください。',
  },
  'not-a-sender.signs': {
    en: 'the sender “{{written}}” has other signs than English letters, digits and spaces. The carrier takes only these: write it like “Tokamachi”.',
    ja: '送信元「{{written}}」に、英字、数字、空白のほかの文字があります。電話会社が受けるのはこの3つだけです。「Tokamachi」のように書いてください。',
  },
  'fact-name.sms': { en: 'sender of texts (sms)', ja: 'ショートメッセージの送信元（sms）' },
  'fact-name.sms-name': { en: 'name in texts, {{language}}', ja: 'ショートメッセージでの名前（{{language}}）' },
  'sms-refused': {
    en: 'No texts of “{{centre}}” are offered: the carrier refuses them (code {{code}}). Run npm run doctor, and see https://www.twilio.com/docs/api/errors/{{code}}.',
    ja: '「{{centre}}」のショートメッセージを案内していません。電話会社が断っています（コード {{code}}）。npm run doctor を実行し、https://www.twilio.com/docs/api/errors/{{code}} を見てください。',
  },
  'sms-not-deleted': {
    en: {
      one: 'A text could not be deleted at the carrier for {{days}} days: its log there still has the number. Delete the messages of that day in the console of the carrier.',
      other:
        '{{count}} texts could not be deleted at the carrier for {{days}} days: its log there still has the numbers. Delete the messages of these days in the console of the carrier.',
    },
    ja: '電話会社に残ったショートメッセージ{{count}}件を、{{days}}日たっても消せません。電話会社の記録に、番号が残っています。電話会社の画面で、その日のメッセージを消してください。',
  },
  'doctor-sms-off': {
    en: 'no centre sends texts (sms)',
    ja: 'ショートメッセージを送るセンターはありません（sms）',
  },
  'doctor-sms-no-key': {
    en: 'Texts of {{centres, list}} are not offered: MADOGUCHI_CALLBACK_KEY is not set, with which a number is sealed during a call. Set it, as “openssl rand -base64 32” makes one.',
    ja: '{{centres, list}} のショートメッセージは案内しません。通話中に番号を封じる鍵 MADOGUCHI_CALLBACK_KEY がありません。「openssl rand -base64 32」で作って設定してください。',
  },
  'doctor-sms-no-credentials': {
    en: 'Texts of {{centres, list}} are not offered: there are no credentials for the API of the carrier (TWILIO_ACCOUNT_SID, TWILIO_API_KEY, TWILIO_API_SECRET). Set them.',
    ja: '{{centres, list}} のショートメッセージは案内しません。電話会社の API の認証情報（TWILIO_ACCOUNT_SID、TWILIO_API_KEY、TWILIO_API_SECRET）がありません。設定してください。',
  },
  'doctor-sms-no-credentials.carrier': {
    en: 'Texts of {{centres, list}} are not offered: this service sends them over Twilio only, and MADOGUCHI_CARRIER is {{carrier}}. Remove “sms” from the files.',
    ja: '{{centres, list}} のショートメッセージは案内しません。送れるのは Twilio だけで、MADOGUCHI_CARRIER は {{carrier}} です。ファイルから「sms」を消してください。',
  },
  'doctor-sms-sender-name': {
    en: 'Texts of {{centre}} come from the name “{{from}}”. Only a test shows which operators in Japan deliver it: send one to a telephone of each. Nobody can answer it.',
    ja: '{{centre}} のショートメッセージは「{{from}}」という名前で届きます。国内のどの会社に届くかは、試さないと分かりません。各社の電話に1通ずつ送って確かめてください。返信はできません。',
  },
  'doctor-sms-sender-sends': {
    en: 'texts of {{centre}} come from {{from}}, which can send them',
    ja: '{{centre}} のショートメッセージは {{from}} から送れます',
  },
  'doctor-sms-sender-cannot': {
    en: '{{from}} cannot send texts (capabilities.sms is false), so the carrier refuses those of {{centre}}. Numbers that begin with 050 or 0120 mostly cannot. Write a name of letters, or another number, in “sms”.',
    ja: '{{from}} はショートメッセージを送れない番号です（capabilities.sms が false）。{{centre}} の分を電話会社が断ります。050 や 0120 の番号は、ほとんど送れません。「sms」に英字の名前か、別の番号を書いてください。',
  },
  'doctor-sms-sender-not-ours': {
    en: '{{from}} is no number of the account, so the carrier refuses the texts of {{centre}}. Write another sender in “sms”.',
    ja: '{{from}} はアカウントの番号ではないので、{{centre}} のショートメッセージを電話会社が断ります。「sms」に別の送信元を書いてください。',
  },
  'connect.sms-permissions': {
    en: 'Texts are on (sms) for {{centres, list}}: the API key of the running service must be allowed to create and delete messages, and nothing else for this. In the settings of the account, allow texts to Japan only.',
    ja: '{{centres, list}} でショートメッセージを送る設定です（sms）。動いているサービスの API キーには、このためにはメッセージの送信と削除だけを許してください。アカウントの設定では、送り先を日本だけにしてください。',
  },
  'calls-offer.sms': { en: 'get a text', ja: 'ショートメッセージ' },
  'calls-story.sms-offered': { en: 'A text was offered.', ja: 'ショートメッセージを案内しました。' },
  'calls-story.sms-asked': {
    en: 'The caller asked for a text to the telephone that they called from.',
    ja: 'かけてきた電話に、ショートメッセージを頼まれました。',
  },
  'calls-story.sms-asked-other': {
    en: 'The caller asked for a text to a number that they keyed in.',
    ja: '押された番号に、ショートメッセージを頼まれました。',
  },
  'calls-story.sms-sent': { en: 'The text was sent.', ja: 'ショートメッセージを送りました。' },
  'calls-story.sms-failed.number': {
    en: 'No text could be sent to that number. The caller heard so, and the number of the desk.',
    ja: 'その番号にはショートメッセージを送れませんでした。そう伝えて、窓口の番号を読みました。',
  },
  'calls-story.sms-failed.carrier': {
    en: 'The carrier refused the text. The caller heard so, and the number of the desk.',
    ja: '電話会社がショートメッセージを断りました。そう伝えて、窓口の番号を読みました。',
  },
  'calls-story.sms-failed.unknown': {
    en: 'It is not known whether the text was sent. The caller heard so, and the number of the desk.',
    ja: 'ショートメッセージが送れたか分かりません。そう伝えて、窓口の番号を読みました。',
  },
  'calls-story.sms-failed.store': {
    en: 'No text was sent: it could not be noted, or the caller had asked for too many. The caller heard the number of the desk.',
    ja: 'ショートメッセージは送りませんでした。記録できないか、頼まれた数が多すぎたためです。窓口の番号を読みました。',
  },
} as const satisfies Messages;
