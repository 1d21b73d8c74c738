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

  // The names of what stands in a place, in the sentences below.
  'what.the words': { en: 'the words', ja: 'ことば' },
  'what.the time': { en: 'the time', ja: '時刻' },
  'what.the day': { en: 'the day', ja: '日' },
  'what.the number': { en: 'the number', ja: '電話番号' },
  'what.a language': { en: 'a language', ja: '言語' },
  'what.what is dialled': { en: 'what is dialled', ja: 'かけてよい番号の種類' },
  'what.a line': { en: 'a line', ja: '窓口' },
  'what.a topic': { en: 'a topic', ja: '用件' },
  'what.a list': { en: 'a list', ja: 'リスト' },
  'what.a read-out': { en: 'a read-out', ja: '説明' },

  'name-advice': {
    en: 'Write 1 to 40 small letters, digits and hyphens, like “card-desk”.',
    ja: '「card-desk」のように、小さい英字、数字、ハイフンだけで、1字から40字で書いてください。',
  },
  'name-invalid': {
    en: '{{written, quote}} cannot be the name of {{what, named}}. {{advice, message}}',
    ja: '{{written, quote}}は{{what, named}}の名前に使えません。{{advice, message}}',
  },
  'name-invalid.instead': {
    en: '{{written, quote}} cannot be the name of {{what, named}}: it has capitals, full-width letters, or signs that no editor shows. Write “{{instead}}”.',
    ja: '{{written, quote}}は{{what, named}}の名前に使えません。大文字、全角の文字、または画面に見えない文字が入っています。「{{instead}}」と、半角の小文字で打ちなおしてください。',
  },
  'name-invalid.reserved': {
    en: '“{{name}}” cannot be a name. Write 1 to 40 small letters, digits and hyphens, like “card-desk”.',
    ja: '「{{name}}」は名前に使えません。「card-desk」のように、小さい英字、数字、ハイフンだけで、1字から40字で書いてください。',
  },
  'not-text.name': {
    en: 'the name of {{what, named}} must be text. {{advice, message}} Put a number in quotes.',
    ja: "{{what, named}}の名前は、文字で書きます。{{advice, message}}数だけの名前は「'…'」のように ' ' で囲んでください。",
  },
  'not-text': {
    en: '{{what, named}} must be text. If it is a number or a date, put it in quotes.',
    ja: "{{what, named}}は、文字で書きます。数や日付を書くときは「'…'」のように ' ' で囲んでください。",
  },
  empty: {
    en: '{{what, named}} is empty. Write it, or remove the line.',
    ja: '{{what, named}}が空です。書くか、行ごと消してください。',
  },
  'empty.languages': {
    en: 'languages is empty. Name at least one. For example: “[ja]”.',
    ja: '「languages」が空です。「[ja]」のように、1つは書いてください。',
  },
  'empty.hours': {
    en: 'hours is empty. Nothing missing ever means open: write at least one group.',
    ja: '「hours」が空です。書いていない時間は休みになります。「- languages: [ja]」で始まるまとまりを、1つは書いてください。',
  },
  'empty.topic': {
    en: 'a topic needs at least one line. Name it, like “lines: [card]”.',
    ja: '用件には、窓口が1つは要ります。「lines: [card]」のように書いてください。',
  },
  'empty.person': {
    en: 'person needs at least one line: a caller who is lost is put through to it.',
    ja: '「person」には、窓口が1つは要ります。迷った人は、そこにつながります。「person: [counsellors]」のように書いてください。',
  },
  'empty.days': {
    en: 'days is empty. Name at least one. For example: “- 2027-08-13”.',
    ja: '「days」が空です。「- 2027-08-13」のように、1日は書いてください。',
  },
  'too-long.text': {
    en: '{{what, named}} is longer than {{most}} letters. Shorten it.',
    ja: '{{what, named}}が{{most}}字を超えています。短くしてください。',
  },
  'several-lines': {
    en: '{{what, named}} has several lines or an invisible character in it. Write it on one line.',
    ja: '{{what, named}}に、改行か、画面に見えない文字が入っています。1行で書いてください。',
  },
  'several-lines.spoken': {
    en: '{{what, named}} have an invisible character in them. Type them again.',
    ja: '{{what, named}}に、画面に見えない文字が入っています。打ちなおしてください。',
  },
  'begins-comment': {
    en: "“#” begins a comment, so {{name, quote}} has no value here. Write the value in quotes: {{name}}: '{{rest}}'.",
    ja: "「#」から行の終わりまではメモになり、読まれません。そのため{{name, quote}}の値がありません。「{{name}}: '{{rest}}'」のように ' ' で囲んでください。",
  },
  'begins-comment.remove': {
    en: '“#” begins a comment, so {{name, quote}} has no value here. Take the “#” away: {{name}}: {{value}}',
    ja: '「#」から行の終わりまではメモになり、読まれません。そのため{{name, quote}}の値がありません。「{{name}}: {{value}}」のように、「#」を消してください。',
  },

  'not-words': {
    en: 'words are written by language, such as “ja: 窓口”. Write each on a line of its own below.',
    ja: 'ことばは、下の行に、言語ごとに「ja: 窓口」のように書きます。',
  },
  'not-true-or-false': {
    en: 'write true or false. Use small letters, and no quotes.',
    ja: '「true」（はい）か「false」（いいえ）を、半角の小さい英字で、引用符をつけずに書いてください。',
  },
  'not-a-language': {
    en: '{{written, quote}} is not the tag of a language. A language is a short tag such as “ja” or “th”.',
    ja: '{{written, quote}}は言語のしるしではありません。「ja」「th」のような短いしるしを書いてください。',
  },
  'not-a-language.near': {
    en: '{{written, quote}} is not the tag of a language. Write “{{instead}}”.',
    ja: '{{written, quote}}は言語のしるしではありません。「{{instead}}」と書いてください。',
  },
  'not-a-list.languages': {
    en: 'languages is a list such as [ja, en].',
    ja: '言語は「[ja, en]」のように、かっこに入れたリストで書きます。',
  },
  'not-a-list.languages-or-any': {
    en: 'languages is a list such as [ja, en], or the word “any”.',
    ja: '言語は「[ja, en]」のようなリストか、「any」（出るけれど言語は約束しない）と書きます。',
  },
  'not-a-list.instead': {
    en: '{{written, quote}} is no list. Write “[{{instead}}]”, with brackets.',
    ja: '{{written, quote}}はリストではありません。半角のかっこに入れて「[{{instead}}]」と書いてください。',
  },
  'not-a-list.quoted': {
    en: 'this list stands in quotation marks, so it is read as one word. Remove the quotation marks around it.',
    ja: 'このリストは引用符の中にあるので、1つのことばとして読まれます。まわりの引用符を消してください。',
  },
  'not-a-list.hours': {
    en: 'hours is a list of groups, each beginning with “- languages:”.',
    ja: '「hours」の下には、「- languages: [ja]」で始まるまとまりを書きます。',
  },
  'not-a-list.seasons': {
    en: 'seasons is a list. Write each season on lines of its own that begin with “- from: 07-01”.',
    ja: '「seasons」は一覧で書きます。季節ごとに、「- from: 07-01」のように「- 」で始まる行から書いてください。',
  },
  'not-a-list.dials': {
    en: 'dials is a list such as [KR, mobile, “0570”].',
    ja: "「dials」は「[KR, mobile, '0570']」のようなリストです。",
  },
  'not-a-list.person': {
    en: 'person is a list of lines, such as [counsellors].',
    ja: '「person」は「[counsellors]」のような、窓口のリストです。',
  },
  'not-a-list.days': {
    en: 'days is a list, each day on a line that begins with “- ”.',
    ja: '「days」の下には、1日ずつ「- 」で始まる行に書きます。例「- 2027-08-13」',
  },
  'wrong-form.topics': {
    en: 'topics are written by key, such as “1: {id: lost-card, lines: [suspension]}”.',
    ja: '「topics」は、番号ごとに「1: {id: lost-card, lines: [suspension]}」のように書きます。',
  },
  'not-a-menu-key': {
    en: 'a key here is one of 1-{{highest}}; 9 is information, 0 a person, * the languages, # repeats.',
    ja: 'ここに書ける番号は1から{{highest}}までです。9は説明、0は人、*は言語、#はもう一度、と決まっています。',
  },
  'not-digits': {
    en: 'press is made of the keys 0-9, * and #, at most 20 of them. Write it like “5”.',
    ja: '「press」は、電話のボタン（0から9、*、#）を20個まで、「5」のように書きます。',
  },
  'not-digits.group': {
    en: 'digits are written like “{press: 5, source: …, checked: …}”.',
    ja: '「digits」は「{press: 5, source: …, checked: …}」のように書きます。',
  },
  'not-seconds': {
    en: 'wait is a number of seconds, from 0 to 30. Write it like “3”.',
    ja: '「wait」は、0から30までの秒数です。「3」のように書いてください。',
  },
  'not-a-zone': {
    en: '{{written, quote}} is not a time zone. Write a name like “Asia/Tokyo”.',
    ja: '{{written, quote}}は時間帯の名前ではありません。日本なら「Asia/Tokyo」と書きます。',
  },
  'too-many-lines': {
    en: 'there are more than {{most}} lines here. Name the ones that callers need most.',
    ja: 'ここには窓口が{{most}}を超えています。いちばん要るものだけにしてください。',
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

  missing: {
    en: '“{{name}}” is missing. Add a line “{{name}}: …”.',
    ja: '「{{name}}」がありません。「{{name}}: …」の行を書いてください。',
  },
  'unknown-key': {
    en: '{{key, quote}} is not a word that this file knows here. Check its spelling, or remove it. Known here: {{known, list}}.',
    ja: '{{key, quote}}は、ここでは使えないことばです。つづりを直すか、消してください。ここで使えることば: {{known, list}}',
  },
  'unknown-key.near': {
    en: '{{key, quote}} is not a word that this file knows here. Did you mean “{{near}}”? Write it like that.',
    ja: '{{key, quote}}は、ここでは使えないことばです。「{{near}}」ではありませんか。',
  },
  'unknown-key.hours': {
    en: "{{key, quote}} is read as a name of its own, because a comma ends a value in braces. Put the hours in quotes: hours: '9:00-12:00, 13:00-17:00'.",
    ja: "{ } の中では「,」で値が終わるので、{{key, quote}}が別のことばとして読まれています。時間を ' ' で囲んで「hours: '9:00-12:00, 13:00-17:00'」のように書いてください。",
  },
  'unknown-key.elsewhere': {
    en: '{{key, quote}} cannot stand here: it belongs to {{place, message}}. Move it there, with as many spaces before it as the lines there have.',
    ja: '{{key, quote}}は、ここには書けません。{{place, message}}に書くことばです。そこに移して、左のスペースの数をそこの行とそろえてください。',
  },
  'wrong-place.nested': {
    en: {
      one: '{{key, quote}} stands here as if it were a name below “{{group}}”, because it is indented more than “{{group}}”. Put {{count}} space before it, as before “{{group}}”.',
      other:
        '{{key, quote}} stands here as if it were a name below “{{group}}”, because it is indented more than “{{group}}”. Put {{count}} spaces before it, as before “{{group}}”.',
    },
    ja: '{{key, quote}}が「{{group}}」より右にあるので、「{{group}}」の中の名前として読まれています。左の半角スペースを{{count}}個にして、「{{group}}」とそろえてください。',
  },
  'wrong-place.margin': {
    en: '{{key, quote}} stands here as if it were a name below “{{group}}”, because there are spaces before it. Remove them, so that it begins at the left margin like “{{group}}”.',
    ja: '{{key, quote}}の左にスペースがあるので、「{{group}}」の中の名前として読まれています。「{{group}}」と同じように、左にスペースを入れずに書いてください。',
  },
  'place.file': { en: 'the left margin of this file', ja: 'このファイルのいちばん左' },
  'place.group': { en: 'the lines below “{{group}}”', ja: '「{{group}}」の下' },
  'place.entry': { en: 'the lines of one of the names below “{{group}}”', ja: '「{{group}}」の下の、1つの名前の中' },
  'place.entry-of-file': { en: 'the lines of one of the names of this file', ja: 'このファイルの、1つの名前の中' },
  'wrong-form.array': {
    en: '“{{name}}” must be a list. Write its items in brackets, like “[first, second]”, or each on a line of its own that begins with “- ”.',
    ja: '「{{name}}」はリストで書きます。「[first, second]」のようにかっこに入れるか、1つずつ「- 」で始まる行に書いてください。',
  },
  'wrong-form.group': {
    en: '“{{name}}” must be a group of lines. Write each like “name: value”, with the same indentation.',
    ja: '「{{name}}」の下には、「名前: 値」の行を、左のスペースをそろえて書きます。',
  },
  'wrong-form.text': {
    en: '“{{name}}” must be text. If it is a number or a date, put it in quotes.',
    ja: "「{{name}}」は、文字で書きます。数や日付を書くときは「'…'」のように ' ' で囲んでください。",
  },
  'wrong-form.number': { en: '“{{name}}” must be a number, like “3”.', ja: '「{{name}}」は「3」のような数で書きます。' },
  'wrong-form.flag': { en: '“{{name}}” must be true or false.', ja: '「{{name}}」は「true」か「false」です。' },
  'wrong-form.file': {
    en: 'this file must be a group of lines. Write each like “name: value”, with the same indentation.',
    ja: 'このファイルには、「名前: 値」の行を書きます。ほかのファイルを写して、直してください。',
  },
  'wrong-form': {
    en: '“{{name}}” is not of the right form. Compare it with the same line of another file, and write it like there.',
    ja: '「{{name}}」の形がちがいます。ほかのファイルの同じ行とくらべて、同じように書いてください。',
  },
  'unknown-choice.near': {
    en: '{{written, quote}} is none of the words that are known here. Did you mean “{{near}}”? Write one of: {{known, list}}.',
    ja: '{{written, quote}}は、ここでは使えないことばです。「{{near}}」ではありませんか。使えることば: {{known, list}}',
  },
  'unknown-choice': {
    en: '“{{name}}” is none of the words that are known here. Write one of: {{known, list}}.',
    ja: '「{{name}}」には、決まったことばだけが書けます。次のどれかを書いてください: {{known, list}}',
  },
} as const satisfies Messages;
