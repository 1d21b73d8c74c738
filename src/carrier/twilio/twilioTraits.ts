// Twilio. https://www.twilio.com/docs/usage/security, https://www.twilio.com/docs/voice/twiml

import type { Traits } from '../traits.ts';

export const twilioTraits = {
  name: 'twilio',
  settings: {
    key: 'TWILIO_AUTH_TOKEN',
    secondKey: 'TWILIO_AUTH_TOKEN_SECONDARY',
    others: ['TWILIO_SHARED_KEY', 'TWILIO_SHARED_KEY_SECONDARY', 'TWILIO_ACCOUNT_SID', 'TWILIO_API_KEY', 'TWILIO_API_SECRET'],
    plain: ['TWILIO_REQUIRE_SHARED_KEY'],
  },
  signatureHeaders: ['x-twilio-signature'],
  // https://www.twilio.com/docs/glossary/what-is-a-sid
  callId: /^CA[0-9a-f]{32}$/,
  needsWholeAddresses: false,
  saysPlainText: false,
  // Both in the manual's table and in the SDK, checked on 2026-11-21. The SDK has some that the manual dropped.
  voices: {
    'ja-JP': ['Polly.Kazuha-Neural', 'Polly.Tomoko-Neural'],
    'en-US': ['Polly.Joanna-Neural'],
    'cmn-CN': ['Polly.Zhiyu-Neural'],
    'ko-KR': ['Polly.Seoyeon-Neural'],
    'es-US': ['Polly.Lupe-Neural'],
    'pt-BR': ['Polly.Camila-Neural'],
    'vi-VN': ['Google.vi-VN-Wavenet-A'],
    'th-TH': ['Google.th-TH-Standard-A'],
    'id-ID': ['Google.id-ID-Wavenet-A'],
    'fil-PH': ['Google.fil-PH-Wavenet-A'],
  },
  voicesPage: 'https://www.twilio.com/docs/voice/twiml/say/text-speech',
  cannot: [],
} as const satisfies Traits;
