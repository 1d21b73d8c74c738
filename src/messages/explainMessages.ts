// The sentences of `hours explain`: what a caller gets at an instant, and why.

import type { Messages } from './messageForm.ts';

export const explainMessages = {
  'explain.asked': {
    en: '{{centre}}, {{topic}}, a caller in {{language, language}}, {{at, moment}} ({{zone}})',
    ja: '{{centre}}、用件「{{topic}}」、{{language, language}}の人、{{at, moment}}（{{zone}}）',
  },
  'explain.why': { en: 'Why', ja: '理由' },
  'explain.nearest': { en: 'Nearest changes', ja: '前後で変わるとき' },
  'explain.closed-never': {
    en: 'No line can take the call now. No line opens for them within a year.',
    ja: 'いま、電話に出られる窓口はありません。1年以内に開く窓口もありません。',
  },
  'explain.closed-opens': {
    en: 'No line can take the call now. It opens {{when}}.',
    ja: 'いま、電話に出られる窓口はありません。次に開くのは{{when}}です。',
  },
  'explain.rings-promised': {
    en: '{{line}} rings: {{language, language}} is promised there.',
    ja: '{{line}}につながります。{{language, language}}で話せます。',
  },
  'explain.rings-answered': {
    en: '{{line}} rings: a person answers, but {{language, language}} is not promised.',
    ja: '{{line}}につながります。電話に出ますが、{{language, language}}で話せるとは限りません。',
  },
  'explain.then': { en: 'If it does not answer: {{lines}}.', ja: '出ないときは、次の順につながります: {{lines}}。' },
  'explain.unpromised-line': { en: '{{line}} (language not promised)', ja: '{{line}}（その言語で話せるとは限らない）' },
  'explain.offered-now': { en: 'The caller is offered:', ja: '電話をかけた人は、次から選べます。' },
  'explain.offered-later': {
    en: 'When none of them has answered, the caller is offered:',
    ja: 'どの窓口も出なかったとき、電話をかけた人は、次から選べます。',
  },
  'explain.offer-line': { en: '{{line}} in {{language, language}}, day and night', ja: '{{line}}（{{language, language}}、一日中）' },
  'explain.offer-line-until': {
    en: '{{line}} in {{language, language}}, until {{until}}',
    ja: '{{line}}（{{language, language}}、{{until}}まで）',
  },
  'explain.offer-suspension': { en: 'stopping a lost card ({{line}})', ja: 'なくしたカードを止める（{{line}}）' },
  'explain.offer-again': { en: 'trying the same lines again', ja: '同じ窓口にもう一度かける' },
  'explain.offer-wait': {
    en: 'trying the same lines again; if {{lines}} was busy, waiting for it on the line',
    ja: '同じ窓口にもう一度かける。{{lines}}が話し中だったときは、切らずに待つ',
  },
  'explain.offer-wait-line': { en: '{{line}} (up to {{minutes}} min)', ja: '{{line}}（{{minutes}}分まで）' },
  'explain.telephone': { en: 'the telephone that rings is {{numbers}}', ja: '鳴る電話は{{numbers}}です' },
  'explain.telephones-in-order': {
    en: 'its telephones ring one after the other: {{numbers}}',
    ja: '電話は、次の順番に鳴ります: {{numbers}}',
  },
  'explain.telephones-together': { en: 'its telephones ring at once: {{numbers}}', ja: '電話は、全部いっしょに鳴ります: {{numbers}}' },
  'explain.ring-seconds': { en: 'it rings for {{seconds}} s', ja: '{{seconds}}秒鳴ります' },
  'explain.ring-seconds-each': { en: 'each rings for {{seconds}} s', ja: '1台ずつ、{{seconds}}秒鳴ります' },
  'explain.whisper': {
    en: 'before it is connected, the desk hears in {{language, language}} who is coming',
    ja: 'つながる前に、窓口は{{language, language}}で、どんな電話かを聞きます',
  },
  'explain.accept': {
    en: 'it takes the call by key 1; without the key the call goes on as from a busy desk',
    ja: '窓口が 1 を押すとつながります。押さないときは、話し中と同じように、次へ進みます',
  },
  'explain.wait': {
    en: { one: 'while it is busy, callers may wait up to one minute', other: 'while it is busy, callers may wait up to {{count}} minutes' },
    ja: '話し中のとき、かけた人は{{count}}分まで待てます',
  },
  'explain.asks-afterwards': {
    en: 'After the talk the caller is asked whether they got the help that they needed.',
    ja: '話したあとで、用事がすんだかを、かけた人に聞きます。',
  },
  'explain.offer-numbers': { en: 'the numbers and pages, read out', ja: '電話番号とホームページの案内を聞く' },
  'explain.no-hours': {
    en: '{{line}}{{place}} has no hours for {{language, language}}.',
    ja: '{{line}}{{place}}には、{{language, language}}の時間が書かれていません。',
  },
  'explain.line': {
    en: '{{line}}{{place}}, {{language, language}}: {{status}}.',
    ja: '{{line}}{{place}}、{{language, language}}: {{status}}。',
  },
  'explain.without-closure': {
    en: 'Without that closure the hours above would apply.',
    ja: 'この休みがなければ、上の時間のとおりです。',
  },
  'explain.no-end': { en: 'without an end in sight', ja: '終わりの予定なし' },
  'explain.until': { en: 'until {{when}}', ja: '{{when}}まで' },
  'explain.promised': { en: 'promised {{end}}', ja: 'その言語で話せます（{{end}}）' },
  'explain.answered': { en: 'answered but not promised {{end}}', ja: '電話に出ますが、その言語で話せるとは限りません（{{end}}）' },
  'explain.answered-next': {
    en: 'answered but not promised {{end}}, promised {{when}}',
    ja: '電話に出ますが、その言語で話せるとは限りません（{{end}}）。話せるのは{{when}}からです',
  },
  'explain.never': { en: 'closed, and no rule ever opens it', ja: '休みです。開く時間がどこにも書かれていません' },
  'explain.opens': { en: 'closed, opens {{when}}', ja: '休みです。{{when}}に開きます' },
  'explain.opens-next': {
    en: 'closed, opens {{answered}}, promised {{when}}',
    ja: '休みです。{{answered}}に開き、その言語で話せるのは{{when}}からです',
  },
  'explain.rule': {
    en: '{{date, day}}: {{hours}} for {{who}}: {{why, message}}{{place}}',
    ja: '{{date, day}}: {{hours}}（{{who}}）。{{why, message}}{{place}}',
  },
  'explain.any-language': { en: 'any language, none promised', ja: 'どの言語でも。言語は約束しない' },
  'explain.by-exception': { en: 'an exception', ja: '例外の時間（exceptions）が書かれている日' },
  'explain.by-exception-reason': { en: 'an exception ({{reason}})', ja: '例外の時間（exceptions、理由「{{reason}}」）が書かれている日' },
  'explain.by-yearly': { en: 'an exception of every year', ja: '毎年の例外の時間（yearly）が書かれている日' },
  'explain.by-yearly-reason': {
    en: 'an exception of every year ({{reason}})',
    ja: '毎年の例外の時間（yearly、理由「{{reason}}」）が書かれている日',
  },
  'explain.by-opening': { en: 'open besides its hours ({{reason}})', ja: 'いつもの時間のほかに開ける（理由「{{reason}}」）' },
  'explain.by-nothing': {
    en: 'no rule is written for this day, and a missing rule never means open',
    ja: 'この日の時間が書かれていません。書かれていない日は、休みになります',
  },
  'explain.by-holidays': {
    en: 'the rule “holidays”, because it is {{holiday}}',
    ja: '「holidays」（祝日）の時間。{{holiday}}だからです',
  },
  'explain.by-weekday-holidays': {
    en: 'the rule “weekday-holidays”, because it is {{holiday}} and no weekend',
    ja: '「weekday-holidays」（平日の祝日）の時間。{{holiday}}で、土日ではないからです',
  },
  'explain.by-not-in-force': { en: 'these hours do not apply on this day', ja: 'この時間は、この日には使われません' },
  'explain.season': { en: ' of the season {{from}} to {{until}}', ja: '（{{from}}から{{until}}までの季節の時間）' },
  'explain.only-from': { en: ', only from {{from}}', ja: '（{{from}}から）' },
  'explain.only-until': { en: ', only until {{until}}', ja: '（{{until}}まで）' },
  'explain.only-between': { en: ', only from {{from}} until {{until}}', ja: '（{{from}}から{{until}}まで）' },
  'explain.stand-in': {
    en: 'its number is {{number}}, in the place of {{usual}}, until {{until}}: {{reason}}{{place}}',
    ja: '番号は、{{usual}}のかわりに{{number}}です（{{until}}まで）: {{reason}}{{place}}',
  },
  'explain.stand-in-from': {
    en: 'its number is {{number}}, in the place of {{usual}}, from {{from}} until {{until}}: {{reason}}{{place}}',
    ja: '番号は、{{usual}}のかわりに{{number}}です（{{from}}から{{until}}まで）: {{reason}}{{place}}',
  },
  'explain.by-new-year': { en: 'the rule “new-year”', ja: '「new-year」（年末年始）の時間' },
  'explain.by-nth': { en: 'the rule “{{rule}}” ({{nth}})', ja: '「{{rule}}」（{{nth}}）の時間' },
  'explain.by-rule': { en: 'the rule “{{rule}}”', ja: '「{{rule}}」の時間' },
  'explain.by-rule-holiday': {
    en: 'the rule “{{rule}}” (a public holiday, {{holiday}}, on which nothing else is written)',
    ja: '「{{rule}}」の時間（祝日の{{holiday}}ですが、祝日の時間は書かれていません）',
  },
  'explain.cut': { en: 'closed from {{from}} to {{until}}: {{reason}}{{place}}', ja: '{{from}}から{{until}}まで休み: {{reason}}{{place}}' },
  'explain.cut-now': {
    en: 'closed now from {{from}} to {{until}}: {{reason}}{{place}}',
    ja: 'いま休み（{{from}}から{{until}}まで）: {{reason}}{{place}}',
  },
  'explain.cut-further-notice': {
    en: 'closed from {{from}} until further notice: {{reason}}{{place}}',
    ja: '{{from}}から当分の間休み: {{reason}}{{place}}',
  },
  'explain.cut-now-further-notice': {
    en: 'closed now from {{from}} until further notice: {{reason}}{{place}}',
    ja: 'いま休み（{{from}}から当分の間）: {{reason}}{{place}}',
  },
  'explain.minute-earlier': { en: 'A minute earlier: {{outcome}}.', ja: '1分前: {{outcome}}。' },
  'explain.minute-later': { en: 'A minute later: {{outcome}}.', ja: '1分後: {{outcome}}。' },
  'explain.since-long': { en: 'It has been so for more than a year.', ja: '1年以上前から、この状態です。' },
  'explain.since': { en: 'It is so since {{when}}; before: {{outcome}}.', ja: '{{when}}から、この状態です。その前は、{{outcome}}。' },
  'explain.stays-long': { en: 'It stays so for more than a year.', ja: '今後1年以上、この状態が続きます。' },
  'explain.next': { en: 'The next change is at {{when}}: {{outcome}}.', ja: '次に変わるのは{{when}}: {{outcome}}。' },
  'explain.outcome-closed': { en: 'closed', ja: '休み' },
  'explain.outcome-offered': { en: 'closed, with {{lines}} offered', ja: '休み（{{lines}}を選べる）' },
  'explain.line-in': { en: '{{line}} in {{language, language}}', ja: '{{line}}（{{language, language}}）' },
  'explain.outcome-rings': { en: '{{lines}} rings', ja: '{{lines}}につながる' },
  'explain.promised-line': { en: '{{line}} (promised)', ja: '{{line}}（その言語で話せる）' },
  'explain.at': { en: 'at {{time}}', ja: '{{time}}' },
  'explain.on': { en: 'on {{time}}', ja: '{{time}}' },
} as const satisfies Messages;
