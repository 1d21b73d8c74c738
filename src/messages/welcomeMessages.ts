// What the service says when it is ready, and lines of its log that are about what staff wrote.

import type { Messages } from './messageForm.ts';

export const welcomeMessages = {
  'welcome.calls': { en: 'Madoguchi answers calls at {{url}}/voice', ja: '電話を受けています: {{url}}/voice' },
  'welcome.overview': { en: 'Overview', ja: 'はじめのページ' },
  'welcome.phone': { en: 'Pick up the phone', ja: '試験用の電話' },
  'welcome.hours': { en: 'Opening hours', ja: '開いている時間' },
  'welcome.metrics': { en: 'Metrics', ja: '運用の数字' },
  'welcome.clockStartsAt': { en: 'Its clock started at', ja: '時計のはじまり' },
  'welcome.terminal': { en: 'Call from a terminal', ja: '端末からかける' },
  'welcome.rehearsal': {
    en: 'This is a rehearsal: {{name}} is not set, so only the phones of this project can call.',
    ja: '試験運転です。{{name}} がないので、このプロジェクトの試験用の電話だけがかけられます。',
  },
  'welcome.warnings': {
    en: 'there are {{schedules}} warnings about the schedules and {{words}} about the words. Read them {{where, message}}',
    ja: '予定のファイルに注意が{{schedules}}件、ことばに注意が{{words}}件あります。{{where, message}}',
  },
  'welcome.read-here': {
    en: 'on this machine at {{url}}/readyz, or with npm run hours -- check',
    ja: 'このコンピューターで {{url}}/readyz を開くか、npm run hours -- check で見てください',
  },
  'welcome.read-check': { en: 'with npm run hours -- check', ja: 'npm run hours -- check で見てください' },
} as const satisfies Messages;
