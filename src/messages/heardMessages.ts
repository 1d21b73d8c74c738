// The words around what a caller hears, as staff look at it.

import type { Messages } from './messageForm.ts';

export const heardMessages = {
  'heard.seconds': { en: { one: '{{count}} second', other: '{{count}} seconds' }, ja: '約{{count}}秒' },
  'heard.play': { en: 'Play', ja: '再生' },
  'heard.pressed': { en: 'The caller presses {{key}}:', ja: '{{key}} を押すと:' },
  'heard.listens': { en: 'The telephone waits for a key.', ja: '（番号が押されるのを待ちます）' },
  'heard.rings': { en: 'It rings at {{line}} ({{number}}).', ja: '→ {{line}}（{{number}}）を呼び出します。' },
  'heard.rings-unpromised': {
    en: 'It rings at {{line}} ({{number}}), where the language is not promised.',
    ja: '→ {{line}}（{{number}}）を呼び出します。その言語で話せるとは限りません。',
  },
  'heard.hangs-up': { en: 'The call ends.', ja: '（電話が切れます）' },
  'heard.in-english': {
    en: 'No voice for this language is installed, so its callers hear English.',
    ja: 'この言語の声がないので、英語で流れます。',
  },
} as const satisfies Messages;
