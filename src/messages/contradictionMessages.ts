// Sentences about things that staff wrote that contradict each other, or that are over.

import type { Messages } from './messageForm.ts';

export const contradictionMessages = {
  'days-shared': {
    en: 'this exception is for {{day}} too, and so is the one at {{line}}, which comes first in the file and decides. Remove one of them, or write the days of each so that they do not overlap.',
    ja: 'この例外の日には {{day}} も入っていますが、{{line}} の例外にも入っています。先に書いてあるほうが使われます。どちらかを消すか、日が重ならないように書いてください。',
  },
  'days-shared.yearly': {
    en: 'these days of every year overlap those of the exception at {{line}}, which comes first in the file and decides. Remove one of them, or write the days of each so that they do not overlap.',
    ja: '毎年のこの日は、{{line}} の例外の日と重なっています。先に書いてあるほうが使われます。どちらかを消すか、日が重ならないように書いてください。',
  },
  'days-shared.nth': {
    en: '{{first}} and {{second}} are the same day in some months, and then “{{rule}}” at {{line}} decides, which comes first. Write it so that only one of them can be meant, like “first-and-third-saturday”.',
    ja: '{{first}}と{{second}}は、同じ日になる月があります。そのときは、先に書いてある「{{rule}}」（{{line}}）が使われます。「first-and-third-saturday」（第1・第3土曜日）のように、重ならない書きかたにしてください。',
  },
  'long-yearly': {
    en: {
      one: 'these days of every year, {{from}} to {{until}}, are {{count}} day, longer than a month. Check which day is the first; if a part of the year has hours of its own, write it under “seasons:” of the hours.',
      other:
        'these days of every year, {{from}} to {{until}}, are {{count}} days, longer than a month. Check which day is the first; if a part of the year has hours of its own, write it under “seasons:” of the hours.',
    },
    ja: '毎年の {{from}} から {{until}} までは、{{count}}日あり、1か月より長いです。最初の日と最後の日が逆でないか、たしかめてください。夏の間など、ある季節の時間なら、「hours」の中の「seasons:」に書いてください。',
  },
  'closed-in-one-group': {
    en: '“{{rule}}” closes only the group that it is written in. On {{date}} the group for any language is still open (“{{other}}” at {{line}}), and callers are put through to it. If the whole desk is closed then, write “{{rule}}” there too.',
    ja: '「{{rule}}」で休みになるのは、この行を書いたグループだけです。たとえば{{date}}には、「languages: any」のグループがまだ開いていて（{{line}}の「{{other}}」）、電話はそちらにつながります。窓口全体が休みなら、そのグループにも同じ「{{rule}}」の行を書いてください。',
  },
  'opens-closed-days': {
    en: {
      one: 'these hours also open the line on {{count}} day on which it is closed otherwise, {{date}}: “{{rule}}” at {{line}}. If that is not meant, write the days without it, or the hours under “seasons:” with “{{rule}}: closed”.',
      other:
        'these hours also open the line on {{count}} days on which it is closed otherwise, like {{date}}: “{{rule}}” at {{line}}. If that is not meant, write the days without them, or the hours under “seasons:” with “{{rule}}: closed”.',
    },
    ja: 'この時間は、いつもは休みの日（{{date}} など{{count}}日、{{line}} の「{{rule}}」）にも、窓口を開けます。そのつもりでなければ、その日をのぞいて書くか、「seasons:」に「{{rule}}: closed」といっしょに書いてください。',
  },
  'opens-closed-days.season': {
    en: {
      one: 'this season opens the line on {{count}} day on which it is closed outside the season, {{date}}: “{{rule}}” at {{line}}. Write “{{rule}}: closed” in the season too, or the hours that it has then.',
      other:
        'this season opens the line on {{count}} days on which it is closed outside the season, like {{date}}: “{{rule}}” at {{line}}. Write “{{rule}}: closed” in the season too, or the hours that it has then.',
    },
    ja: 'この季節は、季節の外では休みの日（{{date}} など{{count}}日、{{line}} の「{{rule}}」）に、窓口を開けます。季節の中にも「{{rule}}: closed」と書くか、開けるなら、その時間を書いてください。',
  },
  'changes-nothing.closed-anyway': {
    en: 'the closure from {{from}} ({{reason}}) changes nothing: the line is closed then anyway, by what is written at {{line}}. Check its days and its times, or remove it.',
    ja: '{{from}} からの休み（{{reason}}）は、あってもなくても同じです。{{line}} に書いてあることで、その間はもう休みです。日付と時刻をたしかめるか、この休みを消してください。',
  },
  'changes-nothing.number': {
    en: 'the temporary number {{number}} is the usual one, so it changes nothing. Write the number that is meant, or remove it.',
    ja: '一時的な番号 {{number}} は、いつもの番号と同じです。正しい番号に書きかえるか、消してください。',
  },
  'over.number': {
    en: 'the temporary number {{number}} is over since {{until}}. Write only the usual one: “number: {{usual}}”.',
    ja: '一時的な番号 {{number}} は、{{until}} で終わりました。「number: {{usual}}」のように、いつもの番号だけにしてください。',
  },
  'over.hours': {
    en: 'these hours ended on {{until}}. Remove them.',
    ja: 'この時間は、{{until}} で終わりました。消してください。',
  },
} as const satisfies Messages;
