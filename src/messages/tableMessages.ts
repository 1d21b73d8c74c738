// The words of the tables for a terminal and of the printed week: `hours board` and `hours show`.

import type { Messages } from './messageForm.ts';

export const tableMessages = {
  'board.legend': {
    en: '# open   ~ answered, the language is not promised   - closed',
    ja: '# 開いている   ~ 電話に出るが、その言語で話せるとは限らない   - 休み',
  },
  'board.temporary': {
    en: '{{line}} has the number {{number}} until {{until}}: {{reason}}',
    ja: '{{line}}の番号は、{{until}}まで{{number}}です: {{reason}}',
  },
  'board.further-notice': { en: 'closed until further notice', ja: '当分の間休み' },
  'board.never': { en: 'no opening in sight', ja: '開く予定なし' },
  'board.because': { en: '{{reason}}: {{then}}', ja: '{{reason}}（{{then}}）' },
  'board.opens': { en: 'opens {{when}}', ja: '{{when}}に開く' },
  'board.answered-from': { en: 'answered from {{answered}}', ja: '{{answered}}から 電話に出る' },
  'board.answered-promised': {
    en: 'answered from {{answered}}, promised {{promised}}',
    ja: '{{answered}}から 電話に出る、 その言語で話せるのは {{promised}}から',
  },
  'board.day-and-night': { en: 'day and night', ja: '一日中' },
  'board.until': { en: 'until {{until}}', ja: '{{until}}まで' },
  'board.until-next': { en: 'until {{until}}, next {{next}}', ja: '{{until}}まで、 次は{{next}}から' },
  'board.then-answered': { en: 'until {{until}}, then answered', ja: '{{until}}まで、 そのあとは 電話に出るだけ' },
  'board.then-answered-next': {
    en: 'until {{until}}, then answered, next {{next}}',
    ja: '{{until}}まで、 そのあとは 電話に出るだけ、 次は{{next}}から',
  },
  'board.promised': { en: 'promised {{promised}}', ja: 'その言語で話せるのは {{promised}}から' },

  'week.number': {
    en: 'number {{number}} in the place of {{usual}} to {{until, moment}}: {{reason}}',
    ja: '番号は、{{until, moment}}まで、{{usual}}のかわりに{{number}}: {{reason}}',
  },
  'week.number-from': {
    en: 'number {{number}} in the place of {{usual}} from {{from, moment}} to {{until, moment}}: {{reason}}',
    ja: '番号は、{{from, moment}}から{{until, moment}}まで、{{usual}}のかわりに{{number}}: {{reason}}',
  },
  'week.title': {
    en: '{{line}}  {{printed}}  week of {{monday}} ({{zone}})',
    ja: '{{line}}  {{printed}}  {{monday, day}}からの週（{{zone}}）',
  },
  'week.closed-all': { en: 'closed all the week', ja: 'この週はずっと休み' },
  'week.closed-all-in': { en: 'closed all the week: {{languages}}', ja: 'この週はずっと休みの言語: {{languages}}' },
  'week.answered': { en: '~ answered, but the language is not promised', ja: '~ 電話に出るが、その言語で話せるとは限らない' },
  'week.holiday': { en: '* {{day}}: {{holiday}}', ja: '* {{day}}: {{holiday}}' },
  'week.closed-day': { en: 'closed', ja: '休み' },
  'week.24-hours': { en: '24 h', ja: '24時間' },
  'week.opened': {
    en: 'open besides from {{from, moment}} to {{until, moment}}: {{reason}}',
    ja: '{{from, moment}}から{{until, moment}}まで、いつもの時間のほかに開いています: {{reason}}',
  },
  'week.closed': {
    en: 'closed from {{from, moment}} to {{until, moment}}: {{reason}}',
    ja: '{{from, moment}}から{{until, moment}}まで休み: {{reason}}',
  },
  'week.closed-further-notice': {
    en: 'closed from {{from, moment}} until further notice: {{reason}}',
    ja: '{{from, moment}}から当分の間休み: {{reason}}',
  },
  'week.exception': { en: '{{date}}: {{reason}}', ja: '{{date}}: {{reason}}' },

  'picture.closed-all': { en: 'Closed all the week: {{languages}}', ja: 'この週はずっと休みの言語: {{languages}}' },
  'picture.zone': { en: 'All times are those of {{zone}}.', ja: '時刻は {{zone}} の時間です。' },
  'picture.promised': { en: 'the language is spoken', ja: 'その言語で話せる' },
  'picture.answered': { en: 'a person answers, the language may not be spoken', ja: '電話に出るが、その言語で話せるとは限らない' },
  'picture.holiday': { en: '祝 public holiday', ja: '祝 祝日' },

  'show.promised': { en: 'promised', ja: 'その言語で話せる' },
  'show.answered': { en: 'answered, language not promised', ja: '電話に出るが、その言語で話せるとは限らない' },
  'show.span': { en: '{{from, moment}} to {{until, moment}}  {{status}}', ja: '{{from, moment}}から{{until, moment}}まで  {{status}}' },
  'show.never': { en: 'never open in that time', ja: 'その間に開くことはありません' },
  'show.choose': {
    en: 'Add --line with one of these to see its week, for example: npm run hours -- show --line {{example}}',
    ja: '窓口の1週間を見るには、左の名前を --line のあとに書いてください。例: npm run hours -- show --line {{example}}',
  },
} as const satisfies Messages;
