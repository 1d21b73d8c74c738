// The sentences of `hours diff`: what changes for callers, how much, and on which days.

import type { Messages } from './messageForm.ts';

export const diffMessages = {
  'diff.hours': { en: 'Hours', ja: '開いている時間' },
  'diff.losses': { en: 'Callers who lose their last open line', ja: 'つながる窓口が一つもなくなる人' },
  'diff.facts': { en: 'Other changes', ja: 'そのほかの変更' },
  'diff.nothing': {
    en: 'Nothing that a caller could notice changes from {{from, day}} to {{last, day}}.',
    ja: '{{from, day}}から{{last, day}}まで、電話をかける人にとって変わることはありません。',
  },
  'diff.nothing-markdown': {
    en: 'Nothing that a caller could notice changes ({{from, day}} to {{last, day}}).',
    ja: '電話をかける人にとって変わることはありません（{{from, day}}から{{last, day}}まで）。',
  },
  'diff.title': {
    en: 'What callers will notice ({{from, day}} to {{last, day}})',
    ja: '電話をかける人にとって変わること（{{from, day}}から{{last, day}}まで）',
  },
  'diff.line-of': { en: '{{line}} of {{centres}}', ja: '{{centres}}の{{line}}' },
  'diff.line-same': {
    en: '{{line}}: the hours are written differently, but no opening changes until {{last, day}}.',
    ja: '{{line}}: 時間の書きかたは変わりましたが、{{last, day}}まで、開いている時間は変わりません。',
  },
  'diff.line': { en: '{{line}}, {{languages}}: {{change}}.', ja: '{{line}}（{{languages}}）: {{change}}。' },
  'diff.unanswered': {
    en: '{{centres}}, {{topic}}, callers in {{languages}}: no line answers any more {{spans}} on {{days}}; {{which}}.',
    ja: '{{centres}}の用件「{{topic}}」、{{languages}}の人: {{days}}、{{spans}}に、どの窓口も出なくなります（{{which}}）。',
  },
  'diff.unpromised': {
    en: '{{centres}}, {{topic}}, callers in {{languages}}: a line answers, but none promises their language any more, {{spans}} on {{days}}; {{which}}.',
    ja: '{{centres}}の用件「{{topic}}」、{{languages}}の人: {{days}}、{{spans}}に、窓口は電話に出ますが、その言語で話せる窓口がなくなります（{{which}}）。',
  },
  'diff.days': { en: { one: '{{count}} day', other: '{{count}} days' }, ja: '{{count}}日間' },
  'diff.centres': {
    en: { one: '{{names}} and {{count}} other centre', other: '{{names}} and {{count}} other centres' },
    ja: '{{names}}とほか{{count}}か所のセンター',
  },
  'diff.change': {
    en: { one: '{{amounts}} on 1 day: {{parts}}; {{which}}', other: '{{amounts}} on each of {{count}} days: {{parts}}; {{which}}' },
    ja: '{{count}}日間、1日につき{{amounts}}（{{parts}}）。対象は{{which}}',
  },
  'diff.more': { en: '{{minutes, minutes}} more', ja: '{{minutes, minutes}}増えます' },
  'diff.less': { en: '{{minutes, minutes}} less', ja: '{{minutes, minutes}}減ります' },
  'diff.no-longer-promised': {
    en: '{{minutes, minutes}} no longer promised',
    ja: 'その言語で話せる時間が{{minutes, minutes}}減ります',
  },
  'diff.newly-promised': { en: '{{minutes, minutes}} newly promised', ja: 'その言語で話せる時間が{{minutes, minutes}}増えます' },
  'diff.all-day': { en: 'all day', ja: '一日中' },
  'diff.promised-closed': { en: 'closed {{spans}}', ja: '{{spans}}が休みになります' },
  'diff.promised-answered': {
    en: 'answered but not promised any more {{spans}}',
    ja: '{{spans}}は、電話に出ますが、その言語で話せるとは限らなくなります',
  },
  'diff.answered-closed': {
    en: 'closed (was answered, not promised) {{spans}}',
    ja: '{{spans}}が休みになります（これまでは、言語を約束せずに電話に出ていました）',
  },
  'diff.answered-promised': {
    en: 'promised (was only answered) {{spans}}',
    ja: '{{spans}}は、その言語で話せるようになります（これまでは、電話に出るだけでした）',
  },
  'diff.closed-promised': { en: 'open {{spans}}', ja: '{{spans}}が開きます' },
  'diff.closed-answered': {
    en: 'answered, language not promised, {{spans}}',
    ja: '{{spans}}は、電話に出ますが、その言語で話せるとは限りません',
  },

  'which.from-on': { en: 'every day from {{first, day}} on', ja: '{{first, day}}から毎日' },
  'which.two': { en: '{{first, day}} and {{last, day}}', ja: '{{first, day}}と{{last, day}}' },
  'which.run': { en: '{{first, day}} to {{last, day}}', ja: '{{first, day}}から{{last, day}}まで' },
  'which.rule-on': { en: 'every {{rule, message}} from {{first, day}} on', ja: '{{first, day}}からのすべての{{rule, message}}' },
  'which.rule-to': {
    en: 'every {{rule, message}} from {{first, day}} to {{last, day}}',
    ja: '{{first, day}}から{{last, day}}までのすべての{{rule, message}}',
  },
  'which.except': { en: '{{days}}, except {{missing}}', ja: '{{days}}（ただし{{missing}}をのぞく）' },
  'which.more': {
    en: { one: '{{shown}} and {{count}} more until {{last, day}}', other: '{{shown}} and {{count}} more until {{last, day}}' },
    ja: '{{shown}}、ほか{{count}}日（さいごは{{last, day}}）',
  },
  'rule.holiday': { en: 'public holiday', ja: '祝日' },
  'rule.free-day': { en: 'Saturday, Sunday and public holiday', ja: '土曜・日曜・祝日' },
  'rule.day': { en: 'day', ja: '日' },
  'rule.weekday': { en: 'weekday', ja: '平日（月曜から金曜）' },
  'rule.weekend': { en: 'Saturday and Sunday', ja: '土曜・日曜' },
  'rule.weekdays': { en: '{{names}}', ja: '{{names}}' },
  'rule.no-holiday': { en: '{{rule, message}} that is no public holiday', ja: '{{rule, message}}（祝日をのぞく）' },

  'fact.new': { en: '{{subject}} is new ({{after}}).', ja: '{{subject}}が新しくできました（{{after}}）。' },
  'fact.removed': { en: '{{subject}} is removed (was: {{before}}).', ja: '{{subject}}がなくなりました（前は {{before}}）。' },
  'fact.part-new': { en: '{{subject}}: {{what}} is new: {{after}}.', ja: '{{subject}}: {{what}}が新しく入りました: {{after}}。' },
  'fact.part-removed': {
    en: '{{subject}}: {{what}} is removed (was {{before}}).',
    ja: '{{subject}}: {{what}}がなくなりました（前は {{before}}）。',
  },
  'fact.changed': {
    en: '{{subject}}: {{what}} now {{after}} (was {{before}}).',
    ja: '{{subject}}: {{what}}が {{after}} になりました（前は {{before}}）。',
  },
} as const satisfies Messages;
