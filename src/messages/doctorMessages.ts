// What the doctor finds about the environment, the schedules, the voices and the lines. The key of each is `doctor-` and the code of the finding.

import type { Messages } from './messageForm.ts';

export const doctorMessages = {
  'doctor-public-url-set': { en: 'PUBLIC_URL is {{url}}', ja: 'PUBLIC_URL は {{url}} です' },
  'doctor-public-url-loopback': {
    en: 'PUBLIC_URL is {{url}}, which only this machine can reach. Set PUBLIC_URL to the https address under which this service is reached from outside, like https://hotline.example.jp.',
    ja: 'PUBLIC_URL の {{url}} には、このコンピューターからしかつながりません。PUBLIC_URL に、外からつながる https のアドレスを「https://hotline.example.jp」のように設定してください。',
  },
  'doctor-public-url-not-https': {
    en: 'PUBLIC_URL is {{url}}: callers’ numbers would travel unencrypted. Set PUBLIC_URL to the https address under which this service is reached from outside, like https://hotline.example.jp.',
    ja: 'PUBLIC_URL の {{url}} では、かけた人の番号が暗号化されずに送られます。PUBLIC_URL に、外からつながる https のアドレスを「https://hotline.example.jp」のように設定してください。',
  },
  'doctor-token-set': { en: '{{name}} is set: the carrier signs with it', ja: '電話会社の署名のための {{name}} が設定されています' },
  'doctor-token-missing': {
    en: '{{name}} is not set, so this is a rehearsal and the carrier cannot call. Set it, or {{name}}_FILE.',
    ja: '{{name}} がないので試験運転になり、電話会社からの電話は受けられません。{{name}} か {{name}}_FILE を設定してください。',
  },
  'doctor-token-malformed': {
    en: 'TWILIO_AUTH_TOKEN does not look like a token, which is 32 digits or letters a-f. Copy it from the carrier’s console.',
    ja: 'TWILIO_AUTH_TOKEN がトークンの形（数字と a〜f で32文字）ではありません。電話会社の管理画面から写してください。',
  },
  'doctor-second-token-set': {
    en: '{{name}} and {{second}} are both set. When the carrier has only one, remove the other.',
    ja: '{{name}} と {{second}} の両方が設定されています。電話会社の値が1つになったら、もう一つを消してください。',
  },
  'doctor-clock-set': {
    en: 'MADOGUCHI_CLOCK is set, so the hours would be those of another day. Remove it.',
    ja: 'MADOGUCHI_CLOCK が設定されているので、実際とちがう日時で動いてしまいます。消してください。',
  },
  'doctor-alerts-set': { en: 'alerts of refused edits are posted', ja: '使えない変更があったときの通知先が設定されています' },
  'doctor-alerts-missing': {
    en: 'MADOGUCHI_ALERT_URL is not set, so no one is told of a refused edit. Set it to an address that takes JSON, like https://hooks.example.jp/alerts.',
    ja: 'MADOGUCHI_ALERT_URL がないので、使えない変更があっても、だれにも通知されません。JSON を受け取るアドレスを「https://hooks.example.jp/alerts」のように設定してください。',
  },

  'doctor-schedules-valid': { en: 'the schedules are valid: {{centres, list}}', ja: '予定のファイルに誤りはありません: {{centres, list}}' },
  'doctor-schedules-warning': { en: '{{place}}: {{what}}', ja: '{{place}}: {{what}}' },

  'doctor-voice-checked': { en: '{{language}}: {{voice}} in {{locale}}', ja: '{{language}}: 声は {{voice}}（{{locale}}）' },
  'doctor-voice-unchecked': {
    en: '{{language}}: it is not checked that the carrier has the voice {{voice}} in {{locale}}. Look it up in its table of voices ({{page}}).',
    ja: '{{language}}: 電話会社に {{locale}} の声 {{voice}} があるか、たしかめていません。声の一覧を見てください（{{page}}）。',
  },
  'doctor-voice-of-another-language': {
    en: '{{language}}: the voice {{voice}} does not speak {{locale}}. Write a voice of that language, such as {{example, message}}.',
    ja: '{{language}}: 声 {{voice}} は {{locale}} を話しません。{{example, message}}のように、その言語の声を書いてください。',
  },
  'doctor-voice-is-robot': {
    en: '{{language}} is read by the robot voice “{{voice}}” where it is not recorded. Record its prompts.',
    ja: '{{language}} は、録音がないところを合成の声「{{voice}}」が読みます。ことばを録音してください。',
  },
  'doctor-voice-missing': {
    en: '{{language}} has no voice here, so what is not recorded is said in English. Install @echogarden/espeak-ng-emscripten, or record every prompt.',
    ja: '{{language}} の声がここにないので、録音がないところは英語になります。@echogarden/espeak-ng-emscripten を入れるか、すべてのことばを録音してください。',
  },
  'doctor-words-not-reviewed': {
    en: 'The words in {{languages, list}} are not reviewed by a native speaker. Print them with “npm run words -- review”, and write the approval with “npm run words -- approve”.',
    ja: '{{languages, list}} のことばは、母語の人がまだ確かめていません。「npm run words -- review」で印刷して読んでもらい、「npm run words -- approve」で承認を書いてください。',
  },
  'voice.example': { en: '{{voice}}', ja: '{{voice}}' },
  'voice.of-table': { en: 'one of the carrier’s table', ja: '電話会社の一覧にある声' },

  'doctor-line-number-valid': {
    en: '{{line}}: {{printed}} ({{number}}), {{kind, message}} in {{country}}',
    ja: '{{line}}: {{printed}}（{{number}}）、{{country}} の{{kind, message}}',
  },
  'doctor-line-number-valid.sent': {
    en: '{{line}}: {{printed}} ({{number}}), {{kind, message}} in {{country}}; {{press}} is pressed for the caller',
    ja: '{{line}}: {{printed}}（{{number}}）、{{country}} の{{kind, message}}。相手の案内で {{press}} を自動で押します',
  },
  'doctor-line-number-valid.told': {
    en: '{{line}}: {{printed}} ({{number}}), {{kind, message}} in {{country}}; the caller is told to press {{press}}',
    ja: '{{line}}: {{printed}}（{{number}}）、{{country}} の{{kind, message}}。相手の案内で {{press}} を押すよう、かけた人に伝えます',
  },
  'doctor-line-number-invalid': {
    en: '{{line}}: {{printed}} is not a number that can be called. Write it as it is printed, like “0120-0178-27”.',
    ja: '{{line}}: {{printed}} は、かけられない番号です。「0120-0178-27」のように、印刷されているとおりに書いてください。',
  },
  'doctor-line-toll-free-abroad': {
    en: '{{line}}: {{printed}} is toll-free in {{country}}, and {{centres, list}} would dial it from abroad. Give the centre a number in {{country}}.',
    ja: '{{line}}: {{printed}} は {{country}} の中だけの通話料無料の番号です。{{centres, list}} からは外国からの電話になり、つながりません。センターに {{country}} の番号を持たせてください。',
  },
  'doctor-centre-has-number': { en: '{{centre}} answers {{numbers, list}}', ja: '{{centre}} が受ける番号: {{numbers, list}}' },
  'doctor-centre-has-no-number': {
    en: '{{centre}} has no number that can be called. Write one of the carrier’s under “numbers:” of schedules/centres/{{centre}}.yaml.',
    ja: '{{centre}} には、かけられる番号がありません。電話会社の番号を、schedules/centres/{{centre}}.yaml の「numbers:」の下に書いてください。',
  },
  'doctor-caller-id-missing': {
    en: '{{centre}} shows the desks no number of its own, which calls inside Japan need. Write “caller-id:” into schedules/centres/{{centre}}.yaml.',
    ja: '{{centre}} の電話は、窓口に番号が出ません（日本の中の電話には必要です）。schedules/centres/{{centre}}.yaml に「caller-id:」を書いてください。',
  },
  'number-kind.TOLL_FREE': { en: 'toll-free', ja: '通話料無料の番号' },
  'number-kind.FIXED_LINE': { en: 'a fixed line', ja: '固定電話' },
  'number-kind.FIXED_LINE_OR_MOBILE': { en: 'a fixed or mobile line', ja: '固定電話か携帯電話' },
  'number-kind.MOBILE': { en: 'a mobile', ja: '携帯電話' },
  'number-kind.VOIP': { en: 'an IP telephone', ja: 'IP電話' },
  'number-kind.UAN': { en: 'charged by the minute', ja: '時間で料金がかかる番号' },
  'number-kind.unknown': { en: 'of an unknown kind', ja: '種類のわからない番号' },
} as const satisfies Messages;
