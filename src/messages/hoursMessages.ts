// What `hours` says around its findings: headings, counts, and where it cannot go on.

import type { Messages } from './messageForm.ts';

export const hoursMessages = {
  'check.new': { en: 'New since the last commit', ja: 'さいごに記録した版（コミット）のあとに、新しく出たもの' },
  'check.new-since-copy': { en: 'New since what serves now', ja: 'いま電話で使われている内容のあとに、新しく出たもの' },
  'check.changed-files': { en: 'changed: {{files, list}}', ja: '変わったファイル: {{files, list}}' },
  'check.nothing-new': { en: 'no new problem, and nothing new to look at', ja: '新しい誤りも、新しく注意することもありません' },
  'check.problems': { en: 'Problems', ja: '直さないと使われない誤り' },
  'check.other-problems': { en: 'Older problems', ja: '前からある誤り' },
  'check.warnings': { en: 'To look at', ja: '注意すること' },
  'check.other-warnings': { en: 'Older ones to look at', ja: '前から注意すること' },
  'check.information': { en: 'For information', ja: 'お知らせ（直さなくても使えます）' },
  'check.same-kind': { en: 'and {{count}} more of this kind', ja: 'ほかに、同じ種類のものが{{count}}件あります' },
  'check.facts': {
    en: {
      one: '{{count}} fact that no desk has confirmed. Ask the desk, then remove “confirmed: false”.',
      other: '{{count}} facts that no desk has confirmed. Ask the desk, then remove “confirmed: false”.',
    },
    ja: '窓口にまだ確かめていないことは、{{count}}件です。窓口に聞いて、「confirmed: false」の行を消してください。',
  },
  'check.see-all': { en: 'Each of them: {{command}}', ja: '一つずつ全部見るには: {{command}}' },
  'check.ok': { en: 'No problems: the schedules can be used.', ja: '誤りはありません。このまま使えます。' },
  'check.unused': {
    en: 'While there is a problem, calls go on with the last hours that were right.',
    ja: '誤りがあるあいだ、電話は前の正しい時間のままつながります。直せば、数秒で使われます。',
  },
  'check.count': { en: '{{problems, message}}, {{warnings, message}}.', ja: '{{problems, message}}、{{warnings, message}}。' },
  'check.count-information': {
    en: '{{problems, message}}, {{warnings, message}}, {{information, message}}.',
    ja: '{{problems, message}}、{{warnings, message}}、{{information, message}}。',
  },
  'count.problems': { en: { one: '{{count}} problem', other: '{{count}} problems' }, ja: '誤り{{count}}件' },
  'count.warnings': { en: { one: '{{count}} warning', other: '{{count}} warnings' }, ja: '注意{{count}}件' },
  'count.information': { en: { one: '{{count}} for information', other: '{{count}} for information' }, ja: 'お知らせ{{count}}件' },
  'count.not-looked': { en: 'no warnings looked for', ja: '注意することは調べていません' },
  'check.not-measured': {
    en: 'The announcements could not be measured, so nothing is said about their length: {{fault}}',
    ja: 'お知らせの長さを測れなかったので、長すぎるかどうかは調べていません（{{fault}}）。',
  },
  'board.invalid': {
    en: 'The schedules are invalid, so there is no board. A running service keeps its last good ones: ask it with --url.',
    ja: '予定のファイルに誤りがあるので、表を出せません。動いているサービスは前の正しい予定のままです。「--url http://localhost:3000」を付けると、そちらの表が出ます。',
  },
  'board.service-problems': {
    en: 'The service has problems. If they are in a file, it serves the last valid schedules:',
    ja: 'サービスが誤りを見つけています。ファイルの誤りなら、サービスは前の正しい予定で動いています。',
  },
  'board.none': { en: 'There is no board:', ja: '表を出せません。' },
  'board.no-answer': {
    en: 'Nothing answers at {{url}}. Start the service, or write the address at which it listens.',
    ja: '{{url}} から返事がありません。サービスを動かすか（npm start）、動いている場所のアドレスを「http://localhost:3000」のように書いてください。',
  },
  'board.not-ours': {
    en: 'What answers at {{url}} is not this service. Write the address at which it listens, like http://localhost:3000.',
    ja: '{{url}} で返事をしているのは、このサービスではありません。動いている場所のアドレスを「http://localhost:3000」のように書いてください。',
  },
  'board.only-count': {
    en: 'There are {{count}} problems, and only its own machine is told which. Ask there: GET /readyz, or its log.',
    ja: '誤りが{{count}}件あります。中身は、サービスが動いているコンピューターでだけ見られます。そこで /readyz を開くか、ログを見てください。',
  },
  'diff.invalid': { en: '{{side}} is invalid:', ja: '{{side}} に誤りがあります。' },
} as const satisfies Messages;
