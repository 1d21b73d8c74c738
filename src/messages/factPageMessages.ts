// The page of the sources of a centre.

import type { Messages } from './messageForm.ts';

export const factPageMessages = {
  'facts.lead': {
    en: 'Where the hours and numbers come from, and when staff last looked. Those that were looked at longest ago come first. Look at the source; if it still says the same, press “Still true”.',
    ja: '時間や番号の出どころと、最後に確かめた日です。古いものから並んでいます。出どころを見て、同じことが書いてあれば「まだ正しい」を押してください。',
  },
  'facts.count': {
    en: '{{count}} sources; {{old}} of them were not looked at for more than {{days}} days.',
    ja: '出どころは{{count}}件。そのうち{{old}}件は、{{days}}日より長く確かめていません。',
  },
  'facts.read-only': {
    en: 'Some of these files cannot be written from here: the folder of the schedules is read-only. Tell the person who runs the system what you checked.',
    ja: 'ここから書きこめないファイルがあります（予定のフォルダーが読み取り専用です）。確かめたことを、システムの担当者に伝えてください。',
  },
  'facts.stale': {
    en: 'Nothing was changed: the file has changed since you loaded the page, or the day is written in an unusual way. Look at the list below, and try again.',
    ja: 'まだ何も変わっていません。ページを開いたあとにファイルが変わったか、日付の書きかたが特別です。下の一覧を見て、もう一度試してください。',
  },
  'facts.done': { en: 'Written down: “{{what}}” was looked at today.', ja: '「{{what}}」を、今日確かめたと記録しました。' },
  'facts.checked': { en: 'Looked at on {{day}} ({{days}} days ago)', ja: '{{day}}に確認（{{days}}日前）' },
  'facts.confirmed': { en: 'confirmed by the desk', ja: '窓口に確認ずみ' },
  'facts.not-confirmed': { en: 'not confirmed by the desk', ja: '窓口には未確認' },
  'facts.old': { en: 'look again', ja: '確かめてください' },
  'facts.true': { en: 'Still true', ja: 'まだ正しい' },
  'facts.changed': { en: 'Changed', ja: '変わった' },
  'facts.whole': { en: 'the file as a whole', ja: '全体' },
  'facts.part-hours': { en: 'hours', ja: '時間' },
  'facts.part-contacts': { en: 'other ways to reach it', ja: 'ほかの連絡先' },
  'facts.part-number': { en: 'number', ja: '番号' },
  'facts.part-numbers': { en: 'numbers', ja: '番号' },
  'facts.part-topics': { en: 'topics', ja: '用件' },
  'facts.part-exceptions': { en: 'exceptions', ja: '特別な日' },
  'facts.part-closures': { en: 'closures', ja: '休み' },
  'facts.part-announcements': { en: 'announcements', ja: 'お知らせ' },
  'facts.part-temporary': { en: 'temporary', ja: '一時' },
  'facts.part-seasons': { en: 'seasons', ja: '季節' },
} as const satisfies Messages;
