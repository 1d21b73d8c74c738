// SignalWire's compatibility API (cXML, once LaML). Its documents are TwiML with some differences.

import type { Traits } from '../traits.ts';

export const signalwireTraits = {
  name: 'signalwire',
  settings: {
    // https://signalwire.com/docs/compatibility-api/guides/webhook-security: the project's signing key, which is not its API token.
    key: 'SIGNALWIRE_SIGNING_KEY',
    secondKey: 'SIGNALWIRE_SIGNING_KEY_SECONDARY',
    others: ['SIGNALWIRE_API_TOKEN'],
    plain: ['SIGNALWIRE_PROJECT_ID', 'SIGNALWIRE_SPACE'],
  },
  // https://github.com/signalwire/compatibility-api-js/blob/main/lib/webhooks/webhooks.js reads both, its own first; the signed text is Twilio's.
  signatureHeaders: ['x-signalwire-signature', 'x-twilio-signature'],
  // https://signalwire.com/docs/compatibility-api/rest/incoming-phone-numbers/webhooks/incoming-call-status-callback: its example.
  callId: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  // https://signalwire.com/docs/compatibility-api/cxml/reference/voice/gather and …/dial: “action” is an absolute URL.
  needsWholeAddresses: true,
  saysPlainText: false,
  // https://signalwire.com/docs/compatibility-api/cxml/reference/voice/say: Polly as Twilio names it, Google's voices with “gcloud.”; the
  // languages are in https://developer.signalwire.com/compatibility-api/reference/say. Its tables of voices are those of Amazon and Google.
  voices: {
    'ja-JP': ['Polly.Kazuha-Neural', 'Polly.Tomoko-Neural'],
    'en-US': ['Polly.Joanna-Neural'],
    'cmn-CN': ['Polly.Zhiyu-Neural'],
    'ko-KR': ['Polly.Seoyeon-Neural'],
    'es-US': ['Polly.Lupe-Neural'],
    'pt-BR': ['Polly.Camila-Neural'],
    'vi-VN': ['gcloud.vi-VN-Wavenet-A'],
    'th-TH': ['gcloud.th-TH-Standard-A'],
    'id-ID': ['gcloud.id-ID-Wavenet-A'],
    'fil-PH': ['gcloud.fil-PH-Wavenet-A'],
  },
  voicesPage: 'https://signalwire.com/docs/platform/voice/tts',
  // https://signalwire.com/docs/compatibility-api/cxml/reference/voice/dial lists what “action” gets: DialBridged is not there. A whisper and
  // keys that are sent are: https://signalwire.com/docs/compatibility-api/cxml/reference/voice/number
  cannot: ['say-bridged', 'connection-in-address', 'shared-keys'],
} as const satisfies Traits;
