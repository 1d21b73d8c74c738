// Sentences about what staff should look at although the schedules are valid. Each code of a warning is a key here.

import type { Messages } from './messageForm.ts';

export const checkMessages = {
  'holidays-end': {
    en: 'the table of public holidays ends on {{end}}; after it a holiday has the hours of its weekday. Write a newer version of @holiday-jp/holiday_jp here.',
    ja: '祝日の表は{{end, day}}で終わります。その後の祝日は、ふだんの曜日の時間になります。システムの担当者に、@holiday-jp/holiday_jp を新しい版にするよう頼んでください。',
  },
  'not-checked': {
    en: '{{what, message}} was checked {{days}} days ago, on {{checked}}. Look at its source again, then write “checked: {{today}}”.',
    ja: '{{what, message}}は、{{days}}日前（{{checked, day}}）に確かめたままです。情報のもとをもう一度見て、「checked: {{today}}」と書いてください。',
  },
  'not-checked.future': {
    en: '{{what, message}} was checked on {{checked}}, a day that has not come yet. Write the day on which it was checked.',
    ja: '{{what, message}}を確かめた日が{{checked, day}}で、まだ来ていない日です。「checked: 2026-11-24」のように、実際に確かめた日を書いてください。',
  },
  'not-confirmed': {
    en: '{{what, message}} is not confirmed: its source is {{source, quote}}. Ask the desk, then write who said it and when as “source”, and remove “confirmed: false”.',
    ja: '{{what, message}}は、窓口にまだ確かめていません（もとにした情報は{{source, quote}}）。窓口に聞いて、だれがいつ言ったかを「source: 窓口の佐藤さん、11月24日」のように書き、「confirmed: false」の行を消してください。',
  },
  'fact.file': { en: 'this file', ja: 'このファイルの内容' },
  'fact.part': { en: '{{name}}', ja: '「{{name}}」の内容' },
  over: { en: '{{what, message}} is over. Remove it.', ja: '{{what, message}}は、もう終わりました。この部分を消してください。' },
  'over.announcement': {
    en: 'the announcement ended on {{end, moment}}. Remove it.',
    ja: 'お知らせ（announcement）は{{end, moment}}に終わりました。この部分を消してください。',
  },
  far: {
    en: '{{what, message}} is more than {{years}} years ahead. Check the year.',
    ja: '{{what, message}}は{{years}}年以上先の日付です。年がまちがっていないか、たしかめてください。',
  },
  'far.announcement': {
    en: 'the end of the announcement, {{end, moment}}, is more than {{years}} years ahead. Check the year.',
    ja: 'お知らせ（announcement）の終わりの{{end, moment}}は、{{years}}年以上先の日付です。年がまちがっていないか、たしかめてください。',
  },
  'further-notice': {
    en: '{{what, message}} began {{days}} days ago. {{advice, message}}',
    ja: '{{what, message}}が始まって、{{days}}日になります。{{advice, message}}',
  },
  'further-notice.checked': {
    en: '{{what, message}} was last checked {{days}} days ago, on {{checked}}. {{advice, message}}',
    ja: '{{what, message}}をさいごに確かめたのは、{{days}}日前（{{checked, day}}）です。{{advice, message}}',
  },
  'further-notice.advice': {
    en: 'Ask whether it still applies. If it does, write “checked: {{today}}”; if not, write as “until” when it ended.',
    ja: 'まだ続いているか聞いてください。続いていれば「checked: {{today}}」と書き、終わっていれば「until」に終わった日時を書いてください。',
  },
  'changes-nothing': {
    en: '{{what, message}} changes nothing: the hours are the same without it. Check its days, its languages and its hours, or remove it.',
    ja: '{{what, message}}があっても、開いている時間は変わりません。日付・言語・時間がまちがっていないかたしかめ、いらなければ消してください。',
  },
  'nobody-promised': {
    en: 'no line of topic {{topic, quote}} promises {{languages, languages}} for up to {{longest, minutes}} on end: {{times, message}}. Add a line that does, or be sure that this is meant.',
    ja: '用件{{topic, quote}}には、最長{{longest, minutes}}続けて、{{languages, languages}}で話せる窓口がありません（{{times, message}}）。話せる窓口を「lines」に書きたすか、これで正しいかたしかめてください。',
  },
  'nobody-promised.never': {
    en: 'no line of topic {{topic, quote}} promises {{languages, languages}} in the next {{days}} days. Add a line that does, or be sure that this is meant.',
    ja: '用件{{topic, quote}}には、これから{{days}}日間、{{languages, languages}}で話せる窓口がありません。話せる窓口を「lines」に書きたすか、これで正しいかたしかめてください。',
  },
  'answered-only': {
    en: 'topic {{topic, quote}}: a person answers callers in {{languages, languages}}, but no line promises their language. If there is a line that speaks it, write it under “lines”.',
    ja: '用件{{topic, quote}}では、{{languages, languages}}の人の電話にも出ますが、その言語で話せる窓口はありません。話せる窓口があれば、「lines」に書きたしてください。',
  },
  'gaps.one': { en: '{{first, message}}', ja: '{{first, message}}' },
  'gaps.two': { en: '{{first, message}}, {{second, message}}', ja: '{{first, message}}、{{second, message}}' },
  'gaps.three': {
    en: '{{first, message}}, {{second, message}}, {{third, message}}',
    ja: '{{first, message}}、{{second, message}}、{{third, message}}',
  },
  'gaps.more': {
    en: {
      one: '{{first, message}}, {{second, message}}, {{third, message}} and {{count}} more time',
      other: '{{first, message}}, {{second, message}}, {{third, message}} and {{count}} more times',
    },
    ja: '{{first, message}}、{{second, message}}、{{third, message}}、ほか{{count}}回',
  },
  'gaps.each': { en: '{{from, moment}} to {{until, moment}}', ja: '{{from, moment}}から{{until, moment}}まで' },
  'unused-line': {
    en: 'the line {{line, quote}} is in no topic of any centre, so no caller is ever put through to it. Add it to a topic, or remove it.',
    ja: '窓口{{line, quote}}は、どのセンターの用件にも入っていないので、この窓口に電話がつながることはありません。centres/ のファイルの「topics」の「lines」に書きたすか、消してください。',
  },
  'one-minute': {
    en: '{{hours, quote}} leaves out the minute from {{minutes, list}}: an end is not part of its span. Write {{instead, quote}}.',
    ja: '{{hours, quote}}では、{{minutes, list}}からの1分間が閉まります。終わりの時刻には、もう閉まっているからです。{{instead, quote}}と書いてください。',
  },
  'one-minute.closure': {
    en: 'this closure ends at {{end}}, so the line is open again in the minute before {{next}}. Write “T{{next}}” as its “until”.',
    ja: 'この休みは{{end}}に終わるので、{{next}}までの1分間、また開きます。「until」を「T{{next}}」にしてください。',
  },
  'one-minute.midnight': {
    en: 'this closure ends at {{end}}, so the line is open again in the minute before {{next}}. Write “T{{next}}” of the next day as its “until”.',
    ja: 'この休みは{{end}}に終わるので、{{next}}までの1分間、また開きます。「until」を次の日の「T{{next}}」にしてください。',
  },
  'long-announcement': {
    en: 'the announcement takes {{times, message}}, and every caller must hear it before the menu. Shorten it to {{most}} s: one or two short sentences.',
    ja: 'お知らせを読むのに{{times, message}}かかります。電話をかけた人は、みんなこれを聞いてからメニューに進みます。{{most}}秒までに短くしてください（短い文を1つか2つ）。',
  },
  'long-announcement.one': { en: '{{seconds}} s in {{language, language}}', ja: '{{language, language}}で{{seconds}}秒' },
  'long-announcement.more': {
    en: '{{seconds}} s in {{language, language}}, {{rest, message}}',
    ja: '{{language, language}}で{{seconds}}秒、{{rest, message}}',
  },
  'closure.named': {
    en: 'the closure from {{from, moment}} to {{until, moment}} ({{reason}})',
    ja: '{{from, moment}}から{{until, moment}}までの休み（理由「{{reason}}」）',
  },
  'closure.further-notice': {
    en: 'the closure from {{from, moment}} until further notice ({{reason}})',
    ja: '{{from, moment}}から当分の間の休み（理由「{{reason}}」）',
  },
  'exception.named': { en: 'the exception of {{days, message}}', ja: '{{days, message}}の例外の時間（exceptions）' },
  'exception.reason': {
    en: 'the exception of {{days, message}} ({{reason}})',
    ja: '{{days, message}}の例外の時間（exceptions、理由「{{reason}}」）',
  },
  'days.one': { en: '{{from}}', ja: '{{from, day}}' },
  'days.several': { en: '{{from}} to {{until}}', ja: '{{from, day}}から{{until, day}}まで' },
  'days.further-notice': { en: '{{from}} until further notice', ja: '{{from, day}}から当分の間' },
  'days.yearly': { en: 'every {{from}}', ja: '毎年{{from}}' },
  'days.yearly-several': { en: 'every {{from}} to {{until}}', ja: '毎年{{from}}から{{until}}まで' },
} as const satisfies Messages;
