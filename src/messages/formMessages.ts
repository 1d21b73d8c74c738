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
    ja: '{{written, quote}}は夜の12時を過ぎてから始まります。次の日の行に、「{{from}}」から始まる時間を書いてください。',
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
  'not-a-day-of-the-year.leap-day': {
    en: '{{written, quote}} does not come every year. Write “02-last” for the last day of February, or “02-28” or “03-01”, or the dates of the leap years.',
    ja: '{{written, quote}}は、毎年ある日ではありません。2月の最後の日なら「02-last」（「2月末」でも同じです）、ほかは「02-28」や「03-01」のように書いてください。',
  },
  'not-a-day-of-the-year.yearly': {
    en: 'yearly is a month and a day like “08-13”, or “{from: 08-13, until: 08-15}”, or a weekday of a month like “{nth: 3, weekday: tuesday, month: 5}”, with “nth” from 1 to 5 or “last”.',
    ja: '「yearly」には、「08-13」のような月と日、「{from: 08-13, until: 08-15}」のような期間、または「{nth: 3, weekday: tuesday, month: 5}」（5月の第3火曜日）のように書いてください。「nth」は 1 から 5、または last（最終）です。',
  },
  'not-a-list.seasons': {
    en: 'seasons is a list. Write each season on lines of its own that begin with “- from: 07-01”.',
    ja: '「seasons」は一覧で書きます。季節ごとに、「- from: 07-01」のように「- 」で始まる行から書いてください。',
  },
} as const satisfies Messages;
