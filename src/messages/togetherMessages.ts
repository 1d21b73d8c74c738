// Sentences about what the files say together: lines, centres, topics, exceptions.

import type { Messages } from './messageForm.ts';

export const togetherMessages = {
  'not-a-time': {
    en: '{{written, quote}} is not a time that exists. Write a time like “2026-11-24T13:00”.',
    ja: '{{written, quote}}という日時はありません。「2026-11-24T13:00」のように書いてください。',
  },
  'needed-missing': {
    en: 'these hours promise no language, so say which ones a caller may need there. Add “needed: [ja]”.',
    ja: 'この時間は、話せる言語を約束していません。電話をかけた人に必要になる言語を「needed: [ja]」のように書きたしてください。',
  },
  'interpreter-promised': {
    en: 'these hours promise their languages, so no interpreter is called. Write “interpreter” where it says “languages: any”.',
    ja: 'この時間は、書いてある言語を話せると約束しているので、通訳はよびません。「interpreter」は「languages: any」のグループに書いてください。',
  },
  'rule-missing': {
    en: 'the hours on {{rule}} are missing. Add “{{rule}}: closed”, or the hours.',
    ja: '{{rule}} の時間が書いてありません。休みなら「{{rule}}: closed」と書き、開いているなら「closed」のところに「9:00-17:00」のように書いてください。',
  },
  'hours-overlap': {
    en: 'these hours and the ones on line {{line}} are both for {{languages, list}} on {{day}}. Add “until: {{until}}” to the hours on line {{ends}}, so that they end before the others begin.',
    ja: 'この時間と {{line}} 行目の時間は、どちらも {{day}} の {{languages, list}} の時間です。{{ends}} 行目のグループに「until: {{until}}」と書きたして、次の時間が始まる前に終わるようにしてください。',
  },
  'hours-overlap.together': {
    en: 'these hours and the ones on line {{line}} are both for {{languages, list}} on the same days. Write hours that begin on another day like “from: 2027-04-01”, or remove one of the two.',
    ja: 'この時間と {{line}} 行目の時間は、同じ日の {{languages, list}} の時間です。別の日からの時間なら「from: 2027-04-01」のように始まる日を書き、そうでなければ、どちらかを消してください。',
  },
  'seasons-overlap': {
    en: 'this season and the one on line {{line}} both have {{day}}. Let one of them end before the other begins, like “until: 06-30” and “from: 07-01”.',
    ja: 'この季節と {{line}} 行目の季節は、どちらにも {{day}} が入っています。片方が「until: 06-30」で終わり、もう片方が「from: 07-01」から始まるように、重ならないように書いてください。',
  },
  'nth-twice': {
    en: 'the {{day}} ({{japanese}}) is written twice: here in {{written, quote}}, and in {{other, quote}} on line {{line}}. Write each day once.',
    ja: '{{japanese}}（{{day}}）の時間が2回書いてあります。ここの{{written, quote}}と、{{line}} 行目の{{other, quote}}です。どちらか一方だけに書いてください。',
  },
  'ends-before-it-begins.closure': {
    en: 'the closure ends before it begins. Write an “until” after the “from”.',
    ja: '休みの終わりが、始まりより前です。「until」には「from」より後の時刻を書いてください。',
  },
  'ends-before-it-begins.hours': {
    en: 'these hours end before they begin. Write an “until” that is not before the “from”.',
    ja: 'この時間の最後の日が、最初の日より前です。「until」には「from」以後の日を書いてください。',
  },
  'ends-before-it-begins.number': {
    en: 'the temporary number ends before it begins. Write an “until” that is not before the “from”.',
    ja: '一時的な番号の終わりが、始まりより前です。「until」には「from」以後の日を書いてください。',
  },
  'date-too-far.hours': {
    en: 'this is more than ten years after the “from” of these hours. Write a nearer day, or remove the line if no end is known.',
    ja: 'この時間の「from」から10年より後の日です。もっと近い日を書くか、終わりがわからないときは、この行を消してください。',
  },
  'date-too-far.number': {
    en: 'this is more than ten years after its “from”. Write the day on which the usual number is valid again, or change the number itself.',
    ja: '「from」から10年より後の日です。いつもの番号にもどる日を書くか、ずっと続くなら「number:」に新しい番号だけを書いてください。',
  },
  'language-not-served': {
    en: 'no line here serves {{languages, list}}. Add a line that does, or hours for “languages: any” where a person answers but the language is not promised.',
    ja: 'ここには、{{languages, list}} で話せる窓口がありません。話せる窓口を書きたすか、言語は約束できなくても人が出る窓口に「languages: any」の時間を書いてください。',
  },
  'lost-card-closed': {
    en: 'a lost card must find an open line at every hour, and here it does not in {{languages, list}}. Add a line with “daily: 0:00-24:00” and without exceptions and closures.',
    ja: 'カードをなくした人は、いつでも電話がつながらなければなりません。ここでは {{languages, list}} でつながらない時間があります。「daily: 0:00-24:00」で、exceptions や closures（休み）のない窓口を書きたしてください。',
  },
} as const satisfies Messages;
