// Somleng, an open-source carrier. It has no manual of its own for TwiML, so its code is read: github.com/somleng/somleng at dcdc755 and
// github.com/somleng/somleng-switch at 3442ba8, both of April 2026.

import type { Traits } from '../traits.ts';

export const somlengTraits = {
  name: 'somleng',
  settings: {
    key: 'SOMLENG_AUTH_TOKEN',
    secondKey: 'SOMLENG_AUTH_TOKEN_SECONDARY',
    others: [],
    plain: ['SOMLENG_ACCOUNT_SID', 'SOMLENG_API'],
  },
  // somleng-switch, app/models/twiml_endpoint.rb: HMAC-SHA1 with the account's token over the address, as it was set, and the sorted form.
  signatureHeaders: ['x-twilio-signature'],
  // The example in somleng-switch, spec/fixtures/vcr_cassettes/inbound_call.yml.
  callId: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  needsWholeAddresses: false,
  // somleng-switch, app/models/ssml_document.rb reads the text of a Say and no element in it.
  saysPlainText: true,
  // github.com/somleng/tts_voices at 6cdc3b8: the voices of Amazon Polly, which has none for vi, th, id and fil. A voice that is not known
  // is replaced by the account's own, in whatever language (somleng-switch, app/workflows/resolve_tts_voice.rb).
  voices: {
    'ja-JP': ['Polly.Kazuha-Neural', 'Polly.Tomoko-Neural'],
    'en-US': ['Polly.Joanna-Neural'],
    'cmn-CN': ['Polly.Zhiyu-Neural'],
    'ko-KR': ['Polly.Seoyeon-Neural'],
    'es-US': ['Polly.Lupe-Neural'],
    'pt-BR': ['Polly.Camila-Neural'],
  },
  voicesPage: 'https://docs.aws.amazon.com/polly/latest/dg/available-voices.html',
  // somleng-switch, app/workflows/execute_dial.rb reads only the text of a Number, and tells “action” DialCallStatus, DialCallSid and
  // DialCallDuration. twiml_endpoint.rb signs a fragment with the address. somleng, app/serializers/twilio_api/
  // incoming_phone_number_serializer.rb: a number has no fallback.
  cannot: ['whisper', 'send-digits', 'say-bridged', 'fallback', 'connection-in-address', 'shared-keys'],
} as const satisfies Traits;
