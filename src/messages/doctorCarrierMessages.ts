// What the doctor finds about the carrier that is set, its forms of signature, and the shared keys. The key of each is `doctor-` and the code of
// the finding.

import type { Messages } from './messageForm.ts';

export const doctorCarrierMessages = {
  'doctor-carrier-set': { en: 'the carrier is {{carrier}}', ja: '電話会社は {{carrier}} です' },
  'doctor-signed-by-token': {
    en: 'requests count when they are signed with the account’s token',
    ja: 'アカウントのトークンで署名した要求を受けます',
  },
  'doctor-signed-by-both': {
    en: 'requests count when they are signed with a shared key, or with the account’s token where they name no key',
    ja: '共有鍵で署名した要求と、鍵の名前のない、トークンで署名した要求を受けます',
  },
  'doctor-signed-by-shared-key': {
    en: 'requests count only when they are signed with a shared key',
    ja: '共有鍵で署名した要求だけを受けます',
  },
  'doctor-shared-key-is-token': {
    en: 'A shared key is the same as TWILIO_AUTH_TOKEN. Copy the secret that the carrier showed when the shared key was made, or make a new one.',
    ja: '共有鍵が TWILIO_AUTH_TOKEN と同じです。電話会社で共有鍵を作ったときに出た秘密の値を写すか、新しい鍵を作ってください。',
  },
  'doctor-shared-keys-same': {
    en: 'TWILIO_SHARED_KEY and TWILIO_SHARED_KEY_SECONDARY are one and the same key. Set the second one to the new key, or remove it.',
    ja: 'TWILIO_SHARED_KEY と TWILIO_SHARED_KEY_SECONDARY が同じ鍵です。二つ目に新しい鍵を書くか、消してください。',
  },
  'doctor-shared-keys-two': {
    en: 'Two shared keys are set. When the carrier signs with the new one only, write that as TWILIO_SHARED_KEY and remove TWILIO_SHARED_KEY_SECONDARY.',
    ja: '共有鍵が2つ設定されています。電話会社が新しい鍵だけで署名するようになったら、それを TWILIO_SHARED_KEY に書き、TWILIO_SHARED_KEY_SECONDARY を消してください。',
  },
  'doctor-shared-key-without-id': {
    en: '{{names, list}} has no id, so it counts whichever key a request names. While two are set, write each with its id: webhooks_sharedkey_…:secret.',
    ja: '{{names, list}} に鍵のIDがないので、要求がどの鍵の名前でも通ります。2つあるあいだは「webhooks_sharedkey_…:秘密の値」の形で書いてください。',
  },
  'doctor-shared-key-connection': {
    en: 'Where a shared key signs, the connection part of its Setting takes the place of the time-outs and retries in our addresses (#rc=…), and makes no retry by default. It cannot be seen from here: set time-outs, retries and the edge tokyo in that Setting.',
    ja: '共有鍵を使うと、アドレスに書いた待ち時間と再試行（#rc=…）のかわりに、電話会社の Setting の connection が使われます。何も書かないと再試行しません。ここからは見えないので、電話会社の Setting に、待ち時間・再試行・edge（tokyo）を設定してください。',
  },
  'doctor-shared-key-accepted': {
    en: 'the service accepts a request signed with {{name}}',
    ja: 'サービスは {{name}} で署名した要求を受けます',
  },
  'doctor-shared-key-refused': {
    en: 'The service refuses a request signed with {{name}}, so calls would fail once the carrier uses it. Restart the service with the keys of this environment, and let the proxy pass the header X-Twilio-Webhooks-Signature-Settings on.',
    ja: 'サービスが {{name}} で署名した要求を断りました。電話会社がこの鍵を使うと、電話が受けられなくなります。同じ設定でサービスを起動しなおし、中継サーバーが X-Twilio-Webhooks-Signature-Settings をそのまま渡すように設定してください。',
  },
  'doctor-wrong-shared-key-accepted': {
    en: 'The service accepts a request that names a shared key and is not signed with it. Restart it with this version of the program, and let the proxy pass the header X-Twilio-Webhooks-Signature-Settings on.',
    ja: '共有鍵の名前があるのに、その鍵で署名していない要求が通ってしまいます。この版のプログラムで起動しなおし、中継サーバーが X-Twilio-Webhooks-Signature-Settings をそのまま渡すように設定してください。',
  },
  'doctor-token-refused': {
    en: 'the service refuses a request signed with the account’s token, as TWILIO_REQUIRE_SHARED_KEY says',
    ja: 'TWILIO_REQUIRE_SHARED_KEY のとおり、トークンで署名した要求を断ります',
  },
  'doctor-token-still-accepted': {
    en: 'TWILIO_REQUIRE_SHARED_KEY is true, and the service still accepts a request signed with the account’s token. Restart it with this environment.',
    ja: 'TWILIO_REQUIRE_SHARED_KEY が true なのに、サービスはトークンで署名した要求を受けています。この設定でサービスを起動しなおしてください。',
  },
  'doctor-bridging-not-said': {
    en: '{{lines, list}}: the manual of {{carrier}} does not say that it tells whether a desk was connected, and without that word a call counts as not taken and the next line rings. Make the test calls L2 of “doctor --sheet” before real calls come, or remove “whisper” and “accept”.',
    ja: '{{lines, list}}: {{carrier}} の説明書には、窓口とつながったかどうかを知らせると書かれていません。知らせがないと、つながった電話も「出なかった」と数えられ、次の窓口が鳴ります。本番の前に「doctor --sheet」の L2 のテスト通話をするか、「whisper」と「accept」を消してください。',
  },
  'doctor-fallback-not-offered': {
    en: '{{number}}: this carrier has no fallback, so nobody answers while this service is away. Run at least two instances behind a balancer.',
    ja: '{{number}}: この電話会社には予備の応答がないので、サービスが止まるとだれも出ません。サービスを二つ以上動かし、負荷分散装置の後ろに置いてください。',
  },
} as const satisfies Messages;
