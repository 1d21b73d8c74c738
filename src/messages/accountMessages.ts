// Sentences about the carrier's account: its credentials, its refusals, and what `connect` changes there.

import type { Messages } from './messageForm.ts';

export const accountMessages = {
  'api-credentials-refused': {
    en: 'The carrier does not accept these credentials. Set TWILIO_ACCOUNT_SID with its TWILIO_AUTH_TOKEN, or with TWILIO_API_KEY and TWILIO_API_SECRET of the same account; nothing was changed.',
    ja: '電話会社がこの認証情報を受けつけません。TWILIO_ACCOUNT_SID と、同じアカウントの TWILIO_AUTH_TOKEN（または TWILIO_API_KEY と TWILIO_API_SECRET）を設定してください。何も変えていません。',
  },
  'api-credentials-refused.of': {
    en: 'The carrier does not accept these credentials. Set {{account}} and {{secret}} of the same account; nothing was changed.',
    ja: '電話会社がこの認証情報を受けつけません。同じアカウントの {{account}} と {{secret}} を設定してください。何も変えていません。',
  },
  'api-forbidden': {
    en: 'These credentials may not do this at the carrier. Use the account’s token, or an API key that may change telephone numbers; nothing was changed.',
    ja: 'この認証情報では、電話会社でこの操作ができません。アカウントのトークンか、電話番号を変えられる API キーを使ってください。何も変えていません。',
  },
  'api-not-found': {
    en: 'The carrier knows no such account or number. Check TWILIO_ACCOUNT_SID: it is the account that holds the number, not its parent; nothing was changed.',
    ja: '電話会社に、そのアカウントか番号がありません。TWILIO_ACCOUNT_SID をたしかめてください（親のアカウントではなく、番号を持っているアカウントです）。何も変えていません。',
  },
  'api-not-found.of': {
    en: 'The carrier knows no such account or number. Check {{account}}: it is the account that holds the number; nothing was changed.',
    ja: '電話会社に、そのアカウントか番号がありません。{{account}} が、番号を持っているアカウントかたしかめてください。何も変えていません。',
  },
  'api-too-many-requests': {
    en: 'The carrier has had too many requests of this account. Wait a minute and try again; nothing was changed.',
    ja: '電話会社への要求が多すぎました。1分ほど待って、もう一度ためしてください。何も変えていません。',
  },
  'api-failed': {
    en: 'The carrier has an error of its own (HTTP {{status}}). Try again in some minutes; {{outcome, message}}.',
    ja: '電話会社のほうで障害が起きています（HTTP {{status}}）。数分待って、もう一度ためしてください。{{outcome, message}}。',
  },
  'api-refused': {
    en: 'The carrier refuses (HTTP {{status}}): {{reasons}}. Nothing was changed.',
    ja: '電話会社が断りました（HTTP {{status}}）: {{reasons}}。何も変えていません。',
  },
  'api-no-answer': {
    en: 'The carrier did not answer ({{fault}}). Check that this machine can reach {{url}}, and try again; {{outcome, message}}.',
    ja: '電話会社から返事がありません（{{fault}}）。このコンピューターから {{url}} につながるかたしかめて、もう一度ためしてください。{{outcome, message}}。',
  },
  'outcome.unchanged': { en: 'nothing was changed', ja: '何も変えていません' },
  'outcome.unknown': {
    en: 'whether anything was changed is not known: look with --dry-run',
    ja: '変わったかどうかわかりません。--dry-run を付けて見てください',
  },

  'credentials.sid-missing': {
    en: 'TWILIO_ACCOUNT_SID is not set. The carrier’s console shows it beside the account’s name; it begins with AC.',
    ja: 'TWILIO_ACCOUNT_SID がありません。電話会社の管理画面の、アカウントの名前の横にあります（AC で始まります）。',
  },
  'credentials.sid-invalid': {
    en: 'TWILIO_ACCOUNT_SID is not an account’s SID. The carrier’s console shows it beside the account’s name: AC and 32 digits or letters a-f.',
    ja: 'TWILIO_ACCOUNT_SID がアカウントの SID の形ではありません。電話会社の管理画面の、アカウントの名前の横にあります（AC と、数字か a〜f の32文字）。',
  },
  'credentials.key-alone': {
    en: 'TWILIO_API_KEY and TWILIO_API_SECRET belong together. Set both, or neither.',
    ja: 'TWILIO_API_KEY と TWILIO_API_SECRET は一組です。両方を設定するか、両方を消してください。',
  },
  'credentials.key-invalid': {
    en: 'TWILIO_API_KEY is not a key’s SID. It is SK and 32 digits or letters a-f.',
    ja: 'TWILIO_API_KEY がキーの SID の形ではありません。SK と、数字か a〜f の32文字です。',
  },
  'credentials.no-token': {
    en: 'There is no token. Set TWILIO_AUTH_TOKEN (or TWILIO_AUTH_TOKEN_FILE), or TWILIO_API_KEY with TWILIO_API_SECRET.',
    ja: 'トークンがありません。TWILIO_AUTH_TOKEN（または TWILIO_AUTH_TOKEN_FILE）か、TWILIO_API_KEY と TWILIO_API_SECRET を設定してください。',
  },
  'credentials.missing': {
    en: 'Not set: {{missing, list}}. Copy what is missing from the carrier’s console.',
    ja: '{{missing, list}} がありません。電話会社の管理画面で見て、設定してください。',
  },
  'credentials.not-uuid': {
    en: '{{name}} is not an account’s id. Copy it from the carrier’s console; it looks like b3877c40-da60-4998-90ad-b792e98472af.',
    ja: '{{name}} がアカウントのIDの形ではありません。電話会社の管理画面から写してください（b3877c40-da60-4998-90ad-b792e98472af のような形です）。',
  },
  'credentials.space': {
    en: 'SIGNALWIRE_SPACE is not the name of a space. Write the first part of its address, like “example” for example.signalwire.com.',
    ja: 'SIGNALWIRE_SPACE がスペースの名前ではありません。アドレスが example.signalwire.com なら「example」のように書いてください。',
  },
  'credentials.api': {
    en: 'SOMLENG_API is not an https address without a path. Write the one of the API, like https://api.somleng.org.',
    ja: 'SOMLENG_API が、パスのない https のアドレスではありません。API のアドレスを「https://api.somleng.org」のように書いてください。',
  },
  'connect.no-fallback': {
    en: 'The carrier {{carrier}} has no fallback for a number. Leave --fallback out.',
    ja: '電話会社 {{carrier}} には、番号の予備の応答がありません。--fallback を外してください。',
  },
  'api-option': {
    en: '--api is for a test server on this machine. Leave it out.',
    ja: '--api は、このコンピューターの試験用サーバーのための指定です。消してください。',
  },

  'number-not-claimed': {
    en: "No centre claims {{number}}, so no centre would answer there. Write “'{{number}}': {}” under “numbers:” of the centre’s file ({{files, list}}).",
    ja: "{{number}} を受けるセンターがありません。センターのファイル（{{files, list}}）の「numbers:」の下に「'{{number}}': {}」と書いてください。",
  },
  'number-is-placeholder': {
    en: '{{number}} is a placeholder in the schedules. If the number is yours, remove “placeholder: true” beside it.',
    ja: '{{number}} は、予定のファイルで仮の番号になっています。本物の番号なら、横の「placeholder: true」を消してください。',
  },
  'connect.not-a-number': {
    en: '--number {{written}} is not a number. Write it like +815012345678.',
    ja: '--number {{written}} は電話番号として読めません。「+815012345678」のように書いてください。',
  },
  'connect.not-https': {
    en: '--fallback {{written}} is not an https address. Write the one that the carrier shows for the uploaded file, or “own”.',
    ja: '--fallback {{written}} は https のアドレスではありません。電話会社に置いたファイルのアドレスか、「own」と書いてください。',
  },
  'connect.not-in-account': {
    en: 'The account has no number {{number}}. Write one of “Active numbers” in the carrier’s console, with its country code.',
    ja: 'アカウントに {{number}} という番号がありません。電話会社の管理画面の「Active numbers」にある番号を、国番号から書いてください。',
  },
  'connect.without-voice': {
    en: '{{number}} cannot take calls: it is a number for messages. Choose one with the capability “Voice”.',
    ja: '{{number}} はメッセージ用の番号で、電話を受けられません。「Voice」が使える番号を選んでください。',
  },
  'connect.nothing': {
    en: 'Nothing to change: it is connected to this service.',
    ja: '変えるところはありません。このサービスにつながっています。',
  },
  'connect.kept-fallback': {
    en: 'The fallback {{url}} stays. Add “--fallback own” to put /voice/fallback in its place.',
    ja: '予備の応答 {{url}} はそのままです。/voice/fallback にするには「--fallback own」を付けてください。',
  },
  'connect.other-settings': {
    en: 'The carrier accepted the change but has other settings:\n{{changes}}\nLook at the number in the carrier’s console.',
    ja: '電話会社は変更を受けつけましたが、設定がちがいます。\n{{changes}}\n電話会社の管理画面で、この番号を見てください。',
  },
  'connect.changed': {
    en: 'Changed. Keep the lines above: they show the settings before.',
    ja: '変えました。上の行に前の設定が出ているので、残しておいてください。',
  },
  'connect.unchanged': { en: 'Nothing was changed.', ja: '何も変えていません。' },
  'connect.before': { en: 'before ', ja: '前' },
  'connect.after': { en: 'after  ', ja: '後' },
  'connect.empty': { en: '(nothing)', ja: '（なし）' },
  'connect.no-terminal': {
    en: 'The change must be confirmed on a terminal, so nothing was changed. Add --yes in a script, or --dry-run to see it only.',
    ja: '変えてよいか聞けないので、何も変えていません。スクリプトでは --yes を付けてください。見るだけなら --dry-run を付けてください。',
  },
  'connect.question': {
    en: 'Change it? Calls go to the new address at once. [y/N] ',
    ja: '変えますか。電話はすぐに新しい行き先につながります。はい = y、いいえ = n: ',
  },
  'connect.callback-permissions': {
    en: 'Callbacks are on (MADOGUCHI_CALLBACK_KEY): the running service then holds credentials that can place calls and send texts at the account’s cost, all the time. Give it an API key of its own that may only create and read calls, and create and delete messages; without TWILIO_ACCOUNT_SID it places none.',
    ja: '折り返しの電話を使う設定です（MADOGUCHI_CALLBACK_KEY）。動いているサービスが、アカウントの費用で電話をかけ、ショートメッセージを送れる認証情報を持ち続けます。通話の発信と参照、メッセージの送信と削除だけができる、専用の API キーを渡してください。TWILIO_ACCOUNT_SID を設定しなければ、自動ではかけません。',
  },
} as const satisfies Messages;
