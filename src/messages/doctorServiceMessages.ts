// What the doctor finds about the service that runs and about the carrier's account; and the words around its findings.

import type { Messages } from './messageForm.ts';

export const doctorServiceMessages = {
  'doctor-service-not-checked': {
    en: '{{name}} is not set, so no request can be signed and the service was not checked. Set it.',
    ja: '{{name}} がないので、サービスを調べられませんでした。設定してください。',
  },
  'doctor-service-alive': { en: '{{url}} is alive', ja: '{{url}} は動いています' },
  'doctor-service-unreachable': {
    en: '{{url}} cannot be reached from here: {{why, message}}',
    ja: 'ここから {{url}} につながりません。{{why, message}}',
  },
  'doctor-service-redirects': {
    en: '{{url}} redirects to {{location}}, but a signed call is not redirected. Set PUBLIC_URL to the address at the end.',
    ja: '{{url}} は {{location}} に転送されますが、電話会社の電話は転送されません。PUBLIC_URL に、転送先のアドレスを設定してください。',
  },
  'doctor-service-is-another': {
    en: 'Something else answers at {{url}} (HTTP {{status}} at /healthz). Point the name, or the proxy, to this service.',
    ja: '{{url}} で返事をしているのは、このサービスではありません（/healthz が HTTP {{status}}）。ドメイン名か中継サーバーの行き先を、このサービスにしてください。',
  },
  'doctor-service-ready': { en: 'it is ready and reports no problem', ja: '準備ができていて、誤りはありません' },
  'doctor-service-not-ready': {
    en: '{{url}}/readyz does not report ready ({{asked, message}}). Look at the service’s log.',
    ja: '{{url}}/readyz から「準備できた」という返事がありません（{{asked, message}}）。サービスのログを見てください。',
  },
  'doctor-service-has-problem': { en: '/readyz reports: {{problem}}', ja: '/readyz が伝える誤り: {{problem}}' },
  'doctor-service-has-problem.counted': {
    en: '/readyz counts {{count}} problems. Ask for /readyz on its own machine, or read its log.',
    ja: '/readyz によると、誤りが{{count}}件あります。サービスが動いているコンピューターで /readyz を開くか、ログを見てください。',
  },
  'doctor-signature-accepted': {
    en: 'a request signed as the carrier signs arrives unchanged, in {{milliseconds}} ms; a wrong signature is refused',
    ja: '電話会社と同じ署名の要求は、そのまま届きます（{{milliseconds}} ミリ秒）。まちがった署名は断られます',
  },
  'doctor-signature-accepted.either': {
    en: 'a request signed with either token as the carrier signs arrives unchanged, in {{milliseconds}} ms; a wrong signature is refused',
    ja: 'どちらのトークンの署名の要求も、そのまま届きます（{{milliseconds}} ミリ秒）。まちがった署名は断られます',
  },
  'doctor-signature-refused': {
    en: 'The service refuses the signature: its {{name}} or its PUBLIC_URL is not that of this environment, or a proxy changes the path or the query. Start both with the same environment, and let the proxy pass the address on unchanged.',
    ja: 'サービスが署名を断りました。サービスの {{name}} か PUBLIC_URL がここの設定とちがうか、中継サーバーがアドレスを変えています。同じ設定で動かし、中継サーバーがアドレスをそのまま渡すように設定してください。',
  },
  'doctor-signature-lost': {
    en: 'The signature is lost on the way. Let the proxy pass the header {{header}} on.',
    ja: '署名が途中でなくなっています。中継サーバーが {{header}} をそのまま渡すように設定してください。',
  },
  'doctor-wrong-signature-accepted': {
    en: 'A wrong signature is accepted (HTTP {{status}}), so something else answers in the place of the service. Point the name, or the proxy, to this service.',
    ja: 'まちがった署名が通ってしまうので（HTTP {{status}}）、ほかのものが返事をしています。ドメイン名か中継サーバーの行き先を、このサービスにしてください。',
  },
  'doctor-signed-request-unanswered': {
    en: 'A signed request gets no answer: {{why, message}}',
    ja: '署名した要求に返事がありません。{{why, message}}',
  },
  'doctor-signed-request-intercepted': {
    en: 'Something between answers a signed request itself (HTTP {{status}}). Let the proxy pass POST under /voice on to the service.',
    ja: '署名した要求に、途中のものが返事をしています（HTTP {{status}}）。中継サーバーが、/voice への POST をサービスまで渡すように設定してください。',
  },
  'doctor-refused-too-often': {
    en: 'The service refuses for a minute, after too many requests without a right signature. Wait, and try again.',
    ja: '正しい署名のない要求が多すぎたので、サービスは1分間断っています。少し待って、もう一度ためしてください。',
  },
  'doctor-second-token-refused': {
    en: 'The service accepts {{name}} and not {{second}}, so calls would fail once the carrier uses the second one. Restart the service with both.',
    ja: 'サービスは {{name}} を受け、{{second}} を受けません。電話会社が二つ目を使うと、電話が受けられなくなります。両方を設定して、サービスを起動しなおしてください。',
  },
  'doctor-first-token-refused': {
    en: 'The service accepts {{second}} and not {{name}}. Restart the service with both.',
    ja: 'サービスは {{second}} を受け、{{name}} を受けません。両方を設定して、サービスを起動しなおしてください。',
  },
  'doctor-audio-reachable': {
    en: '/speech leads to the service, so audio can be fetched',
    ja: '/speech がサービスにつながるので、音声を取りに行けます',
  },
  'doctor-audio-intercepted': {
    en: 'Something between answers requests for audio ({{asked, message}}), so languages without a voice stay silent. Let the proxy pass GET under /speech on to the service, and its answers back.',
    ja: '音声の要求に、途中のものが返事をしています（{{asked, message}}）。声のない言語が無音になります。中継サーバーに、/speech への GET をサービスまで渡し、返事を返させてください。',
  },
  'doctor-metrics-private': { en: '/metrics is not readable from outside', ja: '/metrics は外から読めません' },
  'doctor-metrics-public': {
    en: 'Anybody can read the metrics at {{url}}/metrics. Let the proxy add X-Forwarded-For, or block /metrics from outside.',
    ja: '{{url}}/metrics の数字を、だれでも読めます。中継サーバーに X-Forwarded-For を付けさせるか、外からの /metrics を止めてください。',
  },

  'doctor-account-not-checked': {
    en: '{{name}} is not set, so the carrier’s account was not checked. Set it.',
    ja: '{{name}} がないので、電話会社のアカウントは調べていません。設定してください。',
  },
  'doctor-number-connected': { en: '{{number}} is connected', ja: '{{number}} はつながっています' },
  'doctor-number-not-connected': {
    en: '{{number}} is not connected to this service ({{fields, list}}). Run: npx madoguchi connect --number {{number}}',
    ja: '{{number}} は、このサービスにつながっていません（{{fields, list}}）。「npx madoguchi connect --number {{number}}」を実行してください。',
  },
  'doctor-number-not-in-account': {
    en: 'The account has no number {{number}}. Correct it in the schedules, or get it at the carrier.',
    ja: 'アカウントに {{number}} という番号がありません。予定のファイルの番号を直すか、電話会社でその番号を取ってください。',
  },
  'doctor-number-without-voice': {
    en: '{{number}} cannot take calls: it is a number for messages. Get one with the capability “Voice”.',
    ja: '{{number}} はメッセージ用の番号で、電話を受けられません。電話会社で「Voice」が使える番号を取ってください。',
  },
  'doctor-fallback-current': {
    en: '{{url}} answers when this service is away, and agrees with today’s schedules',
    ja: 'サービスが止まったときは {{url}} が応答します。内容は今日の予定と同じです',
  },
  'doctor-fallback-outdated': {
    en: '{{url}}, the fallback at the carrier, differs from today’s schedules, words or recordings. Run “npx madoguchi hours fallback” and upload it again.',
    ja: '電話会社に置いた予備の応答 {{url}} が、今日の予定・ことば・録音とちがいます。「npx madoguchi hours fallback」を実行して、もう一度置いてください。',
  },
  'doctor-fallback-unreachable': {
    en: '{{url}}, the fallback at the carrier, does not answer to GET. Upload it again (infra/fallback/README.md).',
    ja: '電話会社に置いた予備の応答 {{url}} から返事がありません。もう一度置いてください（infra/fallback/README.md）。',
  },
  'doctor-fallback-not-hosted': {
    en: '{{number}}: its fallback is this service, so both fail together. Let the carrier host one (infra/fallback/README.md).',
    ja: '{{number}}: 予備の応答もこのサービスなので、止まると両方止まります。電話会社に予備の応答を置いてください（infra/fallback/README.md）。',
  },
  'doctor-caller-id-in-account': { en: '{{centre}} shows {{number}} to the desks', ja: '{{centre}} の電話は、窓口に {{number}} と出ます' },
  'doctor-caller-id-not-in-account': {
    en: '{{centre}} shows {{number}} to the desks, which is no number of the account. Verify it there as a caller ID.',
    ja: '{{centre}} の電話は、窓口に {{number}} と出ますが、アカウントの番号ではありません。電話会社で発信者番号として確認してください。',
  },

  'ask.timeout': {
    en: 'no answer within {{seconds}} seconds. Open the port in the firewall.',
    ja: '{{seconds}}秒たっても返事がありません。ファイアウォールでポートを開けてください。',
  },
  'ask.name-unknown': {
    en: 'the name is not known. Add it to the DNS of your domain.',
    ja: 'その名前のサーバーが見つかりません。ドメインの DNS に名前を足してください。',
  },
  'ask.nothing-listens': {
    en: 'nothing listens there. Start the service, or the proxy before it.',
    ja: 'そこでは何も動いていません。サービスか、その前の中継サーバーを動かしてください。',
  },
  'ask.certificate': {
    en: 'its certificate is invalid ({{code}}), so the carrier would not call. Install one with its whole chain.',
    ja: '証明書が正しくないので（{{code}}）、電話会社からつながりません。中間証明書まで全部入れてください。',
  },
  'ask.failed': {
    en: '{{fault}}. Check the name, the port and the proxy.',
    ja: 'つながりません（{{fault}}）。名前、ポート、中継サーバーをたしかめてください。',
  },
  'ask.status': { en: 'HTTP {{status}}', ja: 'HTTP {{status}} という返事' },

  'doctor.environment': { en: 'environment', ja: '設定' },
  'doctor.schedules': { en: 'schedules', ja: '予定のファイル' },
  'doctor.voices': { en: 'voices', ja: '声' },
  'doctor.lines': { en: 'lines', ja: '窓口の番号' },
  'doctor.service': { en: 'service', ja: 'サービス' },
  'doctor.account': { en: 'account', ja: '電話会社のアカウント' },
  'doctor.is-fine': { en: 'ok     ', ja: '正常' },
  'doctor.is-warning': { en: 'warning', ja: '注意' },
  'doctor.is-unseen': { en: 'UNSEEN ', ja: '未確認' },
  'doctor.is-problem': { en: 'PROBLEM', ja: '要対応' },
  'doctor.not-ready': { en: 'Not ready for calls.', ja: 'まだ電話を受けられません。' },
  'doctor.ready': { en: 'Ready for calls.', ja: '電話を受ける準備ができています。' },
  'doctor.unseen': {
    en: 'No problem was found, but {{areas}} could not be checked.',
    ja: '問題は見つかりませんでしたが、{{areas}}は調べられませんでした。',
  },
  'doctor.the-area': { en: 'the {{area, message}}', ja: '{{area, message}}' },
  'doctor.counts': { en: '{{problems}} problems, {{warnings}} warnings.', ja: '要対応{{problems}}件、注意{{warnings}}件。' },

  'doctor-callbacks-off': {
    en: 'callbacks are off: MADOGUCHI_CALLBACK_KEY is not set',
    ja: '折り返しの電話は使っていません（MADOGUCHI_CALLBACK_KEY がありません）',
  },
  'doctor-callbacks-without-key': {
    en: '{{centre}} calls back by its file, but callers are offered nothing: MADOGUCHI_CALLBACK_KEY is not set. Set it, or remove “callback” from the file.',
    ja: '{{centre}} のファイルには「callback」がありますが、MADOGUCHI_CALLBACK_KEY がないので、折り返しの電話は案内されません。設定するか、「callback」を消してください。',
  },
  'doctor-callback-key-set': {
    en: 'numbers to call back are kept with the key {{keys, list}}',
    ja: '折り返しの電話の番号は、鍵 {{keys, list}} で保管します',
  },
  'doctor-callback-languages': {
    en: '{{centre}} offers callbacks to callers in {{languages, languages}}, the languages that its lines for callbacks promise',
    ja: '{{centre}} で折り返しの電話が案内されるのは、{{languages, languages}}の人です（折り返しをする窓口が約束している言語）',
  },
  'doctor-callback-in-no-language': {
    en: '{{centre}} calls back by its file, but callers are offered nothing: no line under “callback” promises a language. Write the languages that are spoken into the hours of the line.',
    ja: '{{centre}} の折り返しの電話は案内されません。「callback」の窓口が、どの言語も約束していないからです。窓口の「hours」に、話せる言語を書いてください。',
  },
  'doctor-callbacks-not-placed': {
    en: 'Callbacks are kept, but not placed: TWILIO_ACCOUNT_SID is not set. Set it, or call by hand from the list.',
    ja: '折り返しの電話は受けつけますが、自動ではかけません。TWILIO_ACCOUNT_SID を設定するか、一覧を見て手でかけてください。',
  },
  'doctor-callback-number-ours': {
    en: 'callbacks of {{centre}} show {{number}}',
    ja: '{{centre}} の折り返しの電話は、相手に {{number}} と出ます',
  },
  'doctor-callback-number-not-ours': {
    en: 'Callbacks of {{centre}} would show {{number}}, which is no number of the account that takes calls: the carrier refuses them. Write another “caller-id” in its file.',
    ja: '{{centre}} の折り返しの電話は {{number}} からかけますが、アカウントの通話用の番号ではないので、電話会社が断ります。センターのファイルに、別の「caller-id」を書いてください。',
  },
  'doctor-callback-number-missing': {
    en: 'Callbacks of {{centre}} cannot be placed: it has no number of the carrier yet. Write its number, or “caller-id”, in its file.',
    ja: '{{centre}} には電話会社の番号がまだないので、折り返しの電話をかけられません。センターのファイルに、番号か「caller-id」を書いてください。',
  },
  'doctor-callback-number-sends-no-texts': {
    en: '{{number}} sends no text messages. Where texts are to be sent, write another sender.',
    ja: '{{number}} からはショートメッセージを送れません。送るときは、別の送信元を書いてください。',
  },
} as const satisfies Messages;
