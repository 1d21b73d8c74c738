// Sentences about the form of what is written: words, dates, hours, numbers.

import type { Messages } from './messageForm.ts';

export const formMessages = {
  'not-hours': {
    en: '{{written, quote}} is not a span of hours. Write it like “9:00-17:30”, several as “9:00-12:00, 13:00-17:00”, or “closed”.',
    ja: '{{written, quote}}は時間として読めません。「9:00-17:30」、昼休みがあるときは「9:00-12:00, 13:00-17:00」、休みの日は「closed」と書いてください。',
  },
  'not-hours.minutes': {
    en: '{{written, quote}} has more than 59 minutes in an hour. Write hours and minutes like “17:30”.',
    ja: '{{written, quote}}は「分」が59を超えています。「17:30」のように書いてください。',
  },
  'not-hours.after-midnight': {
    en: '{{written, quote}} begins after midnight. Write it on the next day, from “{{from}}”.',
    ja: '{{written, quote}}は夜の12時を過ぎてから始まります。次の日の行に「{{from}}」からと書いてください。',
  },
  'not-hours.too-late': {
    en: '{{written, quote}} runs past the end of the next day. Write at most “48:00” as the end.',
    ja: '{{written, quote}}は次の日の終わりを超えています。終わりは「48:00」までにしてください。',
  },
  'not-hours.no-length': {
    en: '{{written, quote}} has no length. Write “closed”, or “0:00-24:00” for the whole day.',
    ja: '{{written, quote}}は始まりと終わりが同じ時刻です。休みなら「closed」、一日中なら「0:00-24:00」と書いてください。',
  },
  'not-hours.backwards': {
    en: '{{written, quote}} runs backwards. For hours that pass midnight write “{{instead}}”.',
    ja: '{{written, quote}}は終わりが始まりより前です。夜の12時をまたぐときは「{{instead}}」と書いてください。',
  },
  'not-hours.overlap': {
    en: 'the hours {{written, quote}} overlap or come before the ones in front of them. Write each span once, in the order of the day: “9:00-12:00, 13:00-17:00”.',
    ja: '{{written, quote}}は、その前に書いた時間と重なるか、順番が逆です。早い順に「9:00-12:00, 13:00-17:00」のように書いてください。',
  },
} as const satisfies Messages;
