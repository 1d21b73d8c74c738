// Sentences about hours, dates and times that are not written as such.

import type { Messages } from './messageForm.ts';

export const timeMessages = {
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
    en: '{{written, quote}} ends before it begins. If the two times are the wrong way round, write “{{swapped}}”. If it runs past midnight to the next day, write “{{overnight}}”.',
    ja: '{{written, quote}}は終わりが始まりより前です。逆に書いたのなら「{{swapped}}」、夜の12時をまたいで次の日まで開いているのなら「{{overnight}}」と書いてください。',
  },
  'not-hours.backwards-afternoon': {
    en: '{{written, quote}} ends before it begins. If the end is in the afternoon, write “{{afternoon}}”. If it runs past midnight to the next day, write “{{overnight}}”.',
    ja: '{{written, quote}}は終わりが始まりより前です。終わりが午後なら「{{afternoon}}」、夜の12時をまたいで次の日まで開いているのなら「{{overnight}}」と書いてください。',
  },
  'not-hours.empty': {
    en: 'the hours are not written. Write them like “9:00-17:30”, or “closed”.',
    ja: '時間が書かれていません。「9:00-17:30」のように書くか、休みの日は「closed」と書いてください。',
  },
  'not-hours.comma': {
    en: '{{written, quote}} has a comma without hours before or after it. Write “9:00-12:00, 13:00-17:00”, or remove the comma.',
    ja: '{{written, quote}}には、前か後ろに時間のない「,」があります。「,」を消すか、「9:00-12:00, 13:00-17:00」のように時間を書いてください。',
  },
  'not-hours.closed-and-open': {
    en: '{{written, quote}} says both that it is closed and when it is open. Write only the hours for an open day, and only the one word for a closed one.',
    ja: '{{written, quote}}には、休みと時間の両方が書かれています。開く日は時間だけを、休みの日は休みを表すことば1つだけを書いてください。',
  },
  'not-hours.one-time': {
    en: '{{written, quote}} is one time. Write from when until when, like “9:00-17:30”.',
    ja: '{{written, quote}}には時刻が1つしかありません。「9:00-17:30」のように、何時から何時までかを書いてください。',
  },
  'not-hours.instead': {
    en: '{{written, quote}} is not a span of hours. Write “{{instead}}”.',
    ja: '{{written, quote}}は時間として読めません。「{{instead}}」と書いてください。',
  },
  'not-hours.list': {
    en: 'hours are written without brackets and hyphens, on the line of the day, like “weekdays: 9:00-12:00, 13:00-17:00”.',
    ja: '時間は、かっこや「- 」を使わず、曜日と同じ行に「weekdays: 9:00-12:00, 13:00-17:00」のように書いてください。',
  },
  'not-hours.number': {
    en: '{{written, quote}} is a number and no span of hours. Write it like “9:00-17:30”.',
    ja: '{{written, quote}}は数で、時間ではありません。「9:00-17:30」のように書いてください。',
  },
  'not-hours.overlap': {
    en: 'the hours {{written, quote}} overlap or come before the ones in front of them. Write each span once, in the order of the day: “9:00-12:00, 13:00-17:00”.',
    ja: '{{written, quote}}は、その前に書いた時間と重なるか、順番が逆です。早い順に「9:00-12:00, 13:00-17:00」のように書いてください。',
  },
  'not-a-date': {
    en: '{{written, quote}} is not a date. Write a date like “2026-11-23”.',
    ja: '{{written, quote}}は日付として読めません。「2026-11-23」のように、年・月・日を書いてください。',
  },
  'not-a-date.day': {
    en: '{{written, quote}} is not a day that exists. Write a date like “2026-11-23”.',
    ja: '{{written, quote}}という日はありません。カレンダーを見て、「2026-11-23」のように書いてください。',
  },
  'not-a-date.weekday': {
    en: '{{written, quote}} names another weekday than that date has. Look at a calendar, and write the date alone, like “{{date}}”.',
    ja: '{{written, quote}}は、日付と曜日が合いません。カレンダーを見て、日付だけを「{{date}}」のように書いてください。',
  },
  'not-a-date.no-year': {
    en: '{{written, quote}} has no year. Write it with the year that is meant, like “2027-{{day}}”.',
    ja: '{{written, quote}}には年がありません。「2027-{{day}}」のように、年も書いてください。',
  },
  'not-a-date.with-time': {
    en: '{{written, quote}} has a time of day, and only the day can stand here. Write “{{date}}”.',
    ja: '{{written, quote}}には時刻があります。ここには日付だけを「{{date}}」のように書いてください。',
  },
  'not-a-date.days': {
    en: 'a day is a date like “2027-08-13”, some days like “{from: 2027-08-13, until: 2027-08-15}”, or “{yearly: 08-13}”.',
    ja: '日は「2027-08-13」、何日か続くときは「{from: 2027-08-13, until: 2027-08-15}」、毎年のときは「{yearly: 08-13}」のように書きます。',
  },
  'not-a-time': {
    en: '{{written, quote}} is not a time. Write the time of the centre like “2026-11-24T13:00”.',
    ja: '{{written, quote}}は日時として読めません。センターの時計の日時を「2026-11-24T13:00」のように書いてください。',
  },
  'not-a-time.no-time': {
    en: '{{written, quote}} has no time of day. Write it with the time, like “{{date}}T13:00”.',
    ja: '{{written, quote}}には時刻がありません。「{{date}}T13:00」のように、時刻も書いてください。',
  },
  'not-a-time.no-date': {
    en: '{{written, quote}} has no date. Write it with the date, like “2026-11-24T{{time}}”.',
    ja: '{{written, quote}}には日付がありません。「2026-11-24T{{time}}」のように、日付も書いてください。',
  },
  'not-a-time.no-year': {
    en: '{{written, quote}} has no year. Write year, month, day and time like “2026-11-24T13:00”.',
    ja: '{{written, quote}}には年がありません。「2026-11-24T13:00」のように、年・月・日・時刻を書いてください。',
  },
  'not-a-time.zone': {
    en: '{{written, quote}} names a time zone or seconds. Times are those of the centre’s clock: write “{{instead}}”.',
    ja: '{{written, quote}}には時間帯か秒がついています。センターの時計の時刻を「{{instead}}」と書いてください。',
  },
  'not-a-date.with-advice': { en: '{{said, message}} {{advice, message}}', ja: '{{said, message}}{{advice, message}}' },
  'not-a-time.with-advice': { en: '{{said, message}} {{advice, message}}', ja: '{{said, message}}{{advice, message}}' },
  'not-a-day-of-the-year': {
    en: '{{written, quote}} is not a day of the year. Write month and day like “12-29”.',
    ja: '{{written, quote}}は月日として読めません。「12-29」のように、月と日を書いてください。',
  },
  'not-a-day-of-the-year.day': {
    en: '{{written, quote}} is not a day that exists. Write month and day like “12-29”.',
    ja: '{{written, quote}}という日はありません。「12-29」のように、月と日を書いてください。',
  },
  'not-a-day-of-the-year.with-year': {
    en: '{{written, quote}} has a year, and this is for every year. Write only month and day: “{{day}}”.',
    ja: '{{written, quote}}には年がありますが、ここは毎年の日です。月と日だけを「{{day}}」と書いてください。',
  },
  'not-a-day-of-the-year.leap-day': {
    en: '{{written, quote}} does not come every year. Write “02-last” for the last day of February, or “02-28” or “03-01”, or the dates of the leap years.',
    ja: '{{written, quote}}は、毎年ある日ではありません。2月の最後の日なら「02-last」（「2月末」でも同じです）、ほかは「02-28」や「03-01」のように書いてください。',
  },
  'not-a-day-of-the-year.yearly': {
    en: 'yearly is a month and a day like “08-13”, or “{from: 08-13, until: 08-15}”, or a weekday of a month like “{nth: 3, weekday: tuesday, month: 5}”, with “nth” from 1 to 5 or “last”.',
    ja: '「yearly」には、「08-13」のような月と日、「{from: 08-13, until: 08-15}」のような期間、または「{nth: 3, weekday: tuesday, month: 5}」（5月の第3火曜日）のように書いてください。「nth」は 1 から 5、または last（最終）です。',
  },
  'not-a-day-of-the-year.long': {
    en: 'these days begin on {{from}}, pass the end of the year and last {{days}} days. Write the first day as “from” and the last one as “until”.',
    ja: 'この期間は{{from}}から年をまたいで{{days}}日あります。さいしょの日を「from」に、さいごの日を「until」に書いてください。',
  },
  'not-a-day-of-the-year.year-end': {
    en: 'this year-end lasts {{days}} days. Write its first day as “from”, like “12-29”, and its last one as “until”, like “01-03”.',
    ja: 'この年末年始は{{days}}日あります。さいしょの日を「from」に（「12-29」など）、さいごの日を「until」に（「01-03」など）書いてください。',
  },
  'end-needed': {
    en: '“{{written}}” cannot stand here. {{advice, message}}',
    ja: 'ここには「{{written}}」と書けません。{{advice, message}}',
  },
  'date-too-far.years': {
    en: '{{written, quote}} is not in the years 2000 to 2099. Write the year that is meant, like “{{example}}”.',
    ja: '{{written, quote}}は2000年から2099年の間にありません。「{{example}}」のように、正しい年を書いてください。',
  },
  'date-too-far.years-or': {
    en: '{{written, quote}} is not in the years 2000 to 2099. Write the year that is meant, like “{{example}}”. {{advice, message}}',
    ja: '{{written, quote}}は2000年から2099年の間にありません。「{{example}}」のように、正しい年を書いてください。{{advice, message}}',
  },
  'date-too-far.since-checked': {
    en: '“{{date}}” is more than ten years after its “checked”, {{checked}}. Write the year that is meant.',
    ja: '「{{date}}」は「checked」の日（{{checked}}）から10年を超えて先です。正しい年を書いてください。',
  },
  'date-too-far.stretch': {
    en: 'this is more than ten years after its “from”. Write an end that is nearer. {{advice, message}}',
    ja: '「from」から10年を超えています。もっと近い終わりを書いてください。{{advice, message}}',
  },
  'or-further-notice': {
    en: 'Where no end is known, write “further-notice”.',
    ja: '終わりがわからないときは「further-notice」（当分の間）と書きます。',
  },
  'end-advice.announcement': {
    en: 'An announcement ends by itself: write when.',
    ja: 'お知らせは自動で終わります。いつ終わるかを書いてください。',
  },
  'end-advice.guidance': {
    en: 'Where there is no end, remove the line.',
    ja: '終わりがないときは、この行を消してください。',
  },
  'end-advice.number': {
    en: 'A temporary number ends by itself: write its last day.',
    ja: '一時的な番号は自動で終わります。最後の日を書いてください。',
  },
  'end-advice.days': {
    en: 'A list of days has an end; where none is known, write “from” and “until: further-notice” in the exceptions of each line.',
    ja: '日のリストには終わりが要ります。わからないときは、窓口ごとの「exceptions」に「from」と「until: further-notice」を書いてください。',
  },
} as const satisfies Messages;
