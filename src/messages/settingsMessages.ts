// Sentences about the settings of the service: variables of the environment, secrets, and why it does not start.

import type { Messages } from './messageForm.ts';

export const settingsMessages = {
  'settings.invalid': { en: 'The environment is invalid:', ja: '設定（環境変数）に誤りがあります。' },
  'settings.unknown': {
    en: '{{name}} is not a setting. There are {{known, list}}.',
    ja: '{{name}} という設定はありません。あるのは {{known, list}} です。名前を直すか、消してください。',
  },
  'settings.log-level': {
    en: 'LOG_LEVEL={{written}} is not a level. Write one of {{known, list}}.',
    ja: 'LOG_LEVEL={{written}} は使えません。{{known, list}} のどれかを「LOG_LEVEL=info」のように書いてください。',
  },
  'settings.port': {
    en: '{{name}}={{written}} is not a port. Write a number from 1 to 65535.',
    ja: '{{name}}={{written}} はポートの番号ではありません。1から65535までの数を「{{name}}=3000」のように書いてください。',
  },
  'settings.metrics-host': {
    en: 'METRICS_HOST is set without METRICS_PORT, so there is nothing to open there. Set METRICS_PORT=9464, or remove METRICS_HOST.',
    ja: 'METRICS_HOST だけがあり、METRICS_PORT がありません。「METRICS_PORT=9464」を設定するか、METRICS_HOST を消してください。',
  },
  'settings.metrics-port': {
    en: 'METRICS_PORT={{port}} is PORT too, which the whole world may reach. Write another one, like 9464.',
    ja: 'METRICS_PORT={{port}} が PORT と同じなので、外から見られてしまいます。「METRICS_PORT=9464」のように、ほかの番号にしてください。',
  },
  'settings.public-url': {
    en: 'PUBLIC_URL is not the address of a whole site. Write the one that the carrier calls, without a path, like https://hotline.example.jp.',
    ja: 'PUBLIC_URL がサイトのアドレスの形ではありません。電話会社からつながるアドレスを、パスを付けずに「https://hotline.example.jp」のように書いてください。',
  },
  'settings.clock': {
    en: 'MADOGUCHI_CLOCK={{written}} is not a time. Write one like 2026-12-30T19:00:00+09:00.',
    ja: 'MADOGUCHI_CLOCK={{written}} は日時として読めません。「2026-12-30T19:00:00+09:00」のように書いてください。',
  },
  'settings.clock-outside': {
    en: 'MADOGUCHI_CLOCK is only for rehearsals on this machine. Remove it, or set PUBLIC_URL to an address like http://localhost:3000.',
    ja: 'MADOGUCHI_CLOCK は、このコンピューターでの試験運転だけのものです。消すか、PUBLIC_URL を「http://localhost:3000」のようにしてください。',
  },
  'settings.alert-url': {
    en: 'MADOGUCHI_ALERT_URL is not an address to which alerts can be posted. Write one that begins with https:// and has no user name in it, or with http:// on this machine, like http://localhost:9000/alerts.',
    ja: 'MADOGUCHI_ALERT_URLは、通知の送り先として使えません。「https://」で始まり、利用者名を含まないアドレスを書いてください。このコンピューターの中なら「http://localhost:9000/alerts」のようにも書けます。',
  },
  'settings.traces-url': {
    en: '{{name}} is not the address of a collector. Write one that begins with http:// or https:// and has no user name in it, like http://localhost:4318, or remove it.',
    ja: '{{name}} は、トレースの送り先として使えません。「http://localhost:4318」のように、http:// か https:// で始まり、利用者名を含まないアドレスを書くか、消してください。',
  },
  'settings.traces-pairs': {
    en: '{{name}} is not a list of names and values. Write it like name=value,other=value, with %20 for a space, or remove it.',
    ja: '{{name}} は、名前と値の並びとして読めません。「name=value,other=value」のように書き、空白は %20 とするか、消してください。',
  },
  'settings.openid-missing': {
    en: 'Signing in with an office account needs MADOGUCHI_OIDC_ISSUER, MADOGUCHI_OIDC_CLIENT_ID and MADOGUCHI_OIDC_CLIENT_SECRET together. Set {{missing, list}} too, or remove the others.',
    ja: '職場のアカウントでのログインには、MADOGUCHI_OIDC_ISSUER、MADOGUCHI_OIDC_CLIENT_ID、MADOGUCHI_OIDC_CLIENT_SECRET の三つが要ります。{{missing, list}} も設定するか、ほかの二つを消してください。',
  },
  'settings.openid-issuer': {
    en: 'MADOGUCHI_OIDC_ISSUER is not the address of a provider. Write the one that its documentation calls “issuer”, beginning with https://.',
    ja: 'MADOGUCHI_OIDC_ISSUER は、ログイン先のアドレスの形ではありません。説明書で「issuer」と呼ばれる、「https://」で始まるアドレスを書いてください。',
  },
  'settings.second-token-alone': {
    en: '{{second}} is set alone. Set {{name}} to the first one too, or remove the secondary one.',
    ja: '{{second}} だけが設定されています。{{name}} に一つ目の値を設定するか、{{second}} を消してください。',
  },
  'settings.carrier': {
    en: 'MADOGUCHI_CARRIER={{written}} is not a carrier that this service knows. Write one of {{known, list}}, in small letters.',
    ja: 'MADOGUCHI_CARRIER={{written}} という電話会社は使えません。{{known, list}} のどれかを、小文字で「MADOGUCHI_CARRIER=twilio」のように書いてください。',
  },
  'settings.other-carrier': {
    en: '{{name}} is a setting for {{other}}, and this service is called by {{carrier}}: it is not read. Remove it, or write MADOGUCHI_CARRIER={{other}}.',
    ja: '{{name}} は {{other}} の設定ですが、このサービスの電話会社は {{carrier}} なので、読みません。消すか、「MADOGUCHI_CARRIER={{other}}」と書いてください。',
  },
  'settings.carrier-name': {
    en: '{{name}} is not a setting. The service does not read it.',
    ja: '{{name}} という設定はなく、サービスは読みません。まちがいでなければ、そのままでかまいません。',
  },
  'settings.carrier-name-meant': {
    en: '{{name}} is not a setting. Write {{meant}} if that is meant.',
    ja: '{{name}} という設定はありません。{{meant}} のことなら、そう書いてください。',
  },

  'secret.twice': {
    en: '{{name}} and {{name}}_FILE are both set, and only one of them can be used. Remove one.',
    ja: '{{name}} と {{name}}_FILE の両方が設定されています。使えるのは一つだけです。どちらかを消してください。',
  },
  'secret.unreadable': {
    en: 'The file that {{name}}_FILE names cannot be read ({{code}}). Write the path of a file that holds the secret and nothing else.',
    ja: '{{name}}_FILE に書かれたファイルが読めません（{{code}}）。秘密の値（トークンなど）だけが入ったファイルの場所を書いてください。',
  },
  'secret.empty': {
    en: 'The file that {{name}}_FILE names is empty. Write the path of a file that holds the secret and nothing else.',
    ja: '{{name}}_FILE に書かれたファイルが空です。秘密の値（トークンなど）だけが入ったファイルの場所を書いてください。',
  },
  'secret.several-words': {
    en: 'The file that {{name}}_FILE names holds more than one word. Write the path of a file that holds the secret and nothing else.',
    ja: '{{name}}_FILE に書かれたファイルに、秘密の値（トークンなど）のほかのものが入っています。秘密の値（トークンなど）だけが入ったファイルの場所を書いてください。',
  },

  'token.quoted': {
    en: '{{name}} has quotation marks around it, which would be a part of the token. Write it without them.',
    ja: '{{name}} が引用符で囲まれています。このままでは引用符もトークンの一部になります。引用符を消してください。',
  },
  'token.account-sid': {
    en: '{{name}} is the SID of an account, not a token. Copy the token that the carrier’s console shows below the account’s SID.',
    ja: '{{name}} に書かれているのはアカウントの SID で、トークンではありません。電話会社の管理画面の、SID の下にあるトークンを写してください。',
  },
  'token.key-sid': {
    en: '{{name}} is the SID of a key, not a token. Copy the token that the carrier’s console shows below the account’s SID.',
    ja: '{{name}} に書かれているのはキーの SID で、トークンではありません。電話会社の管理画面の、アカウントの SID の下にあるトークンを写してください。',
  },
  'token.short': {
    en: '{{name}} has fewer than {{fewest}} letters, so it can be guessed. Copy the whole token from the carrier’s console: it has 32.',
    ja: '{{name}} が{{fewest}}文字より短く、他人に推測されるおそれがあります。電話会社の管理画面から、トークンを全部（32文字）写してください。',
  },

  'start.no-token': {
    en: '{{name}} is not set and PUBLIC_URL is {{url}}: every call of the carrier would be refused. Set {{name}} (or {{name}}_FILE) to the secret with which the carrier signs. For a rehearsal on this machine, remove PUBLIC_URL.',
    ja: '{{name}} がなく、PUBLIC_URL は {{url}} です。このままでは電話会社からの通話をすべて断ってしまいます。{{name}}（または {{name}}_FILE）に電話会社の署名の秘密の値（トークンなど）を設定してください。このコンピューターだけで試すときは PUBLIC_URL を外してください。',
  },
  'start.rehearsal-open': {
    en: '{{name}} is not set, so this is a rehearsal, and HOST={{host}} would open its telephone to the network. For real calls, set {{name}} (or {{name}}_FILE) and PUBLIC_URL. For a rehearsal on this machine, set HOST=127.0.0.1.',
    ja: '{{name}} がないので試験運転になりますが、HOST={{host}} では試験用の電話がネットワークに公開されます。本番では {{name}}（または {{name}}_FILE）と PUBLIC_URL を設定してください。このコンピューターだけで試すときは HOST=127.0.0.1 を設定してください。',
  },
  'start.schedules-invalid': {
    en: 'The schedules are invalid, so nothing was started:',
    ja: '予定のファイルに誤りがあるので、動かしていません。次のところを直してください。',
  },
  'start.schedules-unreadable': {
    en: 'The schedules folder {{folder}} cannot be read. Set MADOGUCHI_SCHEDULES to a folder with “lines” and “centres”.',
    ja: '予定のフォルダー {{folder}} が読めません。MADOGUCHI_SCHEDULES に、「lines」と「centres」があるフォルダーを設定してください。',
  },
  'start.schedules-unreadable.file': {
    en: 'The file {{file}} cannot be read. Make it readable for this service, or remove it.',
    ja: 'ファイル {{file}} が読めません。このサービスが読めるようにするか、削除してください。',
  },
  'start.port': {
    en: 'Port {{port}} of {{host}} cannot be opened: {{fault}}. Set {{setting}} to a free one.',
    ja: '{{host}} のポート {{port}} を開けません（{{fault}}）。{{setting}} に、使われていない番号を「{{setting}}=3001」のように設定してください。',
  },
  'ready.more': {
    en: 'and {{count}} more. “npm run hours -- check” lists all that are in files.',
    ja: 'ほか{{count}}件。ファイルの誤りと注意は、「npm run hours -- check --all」で全部見られます。',
  },
  'words.unreviewed': {
    en: 'No native speaker has approved the words in {{languages, list}}. Print them for one with npm run words -- review, then write the name down with npm run words -- approve.',
    ja: '{{languages, list}} のことばは、母語の人がまだ確かめていません。npm run words -- review で印刷して読んでもらい、npm run words -- approve でその人の名前を記録してください。',
  },
  'words.no-voice': {
    en: '{{name}} has no voice here: prompts without a recording are said in English. Install the optional package @echogarden/espeak-ng-emscripten, or record its prompts.',
    ja: '{{name}} の声がここにないので、録音のないことばは英語になります。@echogarden/espeak-ng-emscripten を入れるか、ことばを録音してください。',
  },
  'settings.shared-key-alone': {
    en: 'TWILIO_SHARED_KEY_SECONDARY is set alone. Set TWILIO_SHARED_KEY too, or rename it.',
    ja: 'TWILIO_SHARED_KEY_SECONDARY だけが書かれています。TWILIO_SHARED_KEY も書くか、名前を TWILIO_SHARED_KEY に変えてください。',
  },
  'settings.shared-key-without-token': {
    en: 'TWILIO_SHARED_KEY is set without TWILIO_AUTH_TOKEN. Set the account’s token too: other instances know addresses of audio by it.',
    ja: 'TWILIO_SHARED_KEY が、TWILIO_AUTH_TOKEN なしで書かれています。アカウントのトークンも書いてください。音声のアドレスは、トークンで確かめます。',
  },
  'settings.shared-key-form': {
    en: '{{name}} has a colon, and what stands before it is not the id of a key. Write webhooks_sharedkey_…:secret, or the secret alone.',
    ja: '{{name}} の「:」の前が、鍵のIDではありません。「webhooks_sharedkey_…:秘密の値（トークンなど）」の形か、秘密の値（トークンなど）だけを書いてください。',
  },
  'settings.require-shared-key': {
    en: 'TWILIO_REQUIRE_SHARED_KEY={{written}} is not known. Write true or false.',
    ja: 'TWILIO_REQUIRE_SHARED_KEY={{written}} は読めません。true か false を書いてください。',
  },
  'settings.require-without-key': {
    en: 'TWILIO_REQUIRE_SHARED_KEY=true refuses every call, because there is no TWILIO_SHARED_KEY. Set the key, or remove the line.',
    ja: 'TWILIO_SHARED_KEY がないのに TWILIO_REQUIRE_SHARED_KEY=true と書かれているので、すべての電話が断られます。鍵を書くか、この行を消してください。',
  },
} as const satisfies Messages;
