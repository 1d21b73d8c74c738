// The page of the figures, and the month on one page.

import type { Messages } from './messageForm.ts';

export const figuresMessages = {
  'figures.this-month': { en: 'This month', ja: '今月' },
  'figures.last-month': { en: 'Last month', ja: '先月' },
  'figures.year': { en: 'The last 12 months', ja: 'この1年' },
  'figures.month-report': { en: 'The month on one page, to print', ja: '月報（1枚）を印刷する' },
  'figures.from': { en: 'First day', ja: '最初の日' },
  'figures.last': { en: 'Last day', ja: '最後の日' },
  'figures.span': { en: 'From {{from}} to {{last}}', ja: '{{from}}から{{last}}まで' },
  'figures.span-named': { en: '{{from}} – {{last}}', ja: '{{from}}～{{last}}' },
  'figures.wrong-order': {
    en: 'The last day is before the first one. Write a later last day.',
    ja: '最後の日が、最初の日より前です。最後の日を、あとの日にしてください。',
  },
  'figures.too-long': {
    en: 'These are more than {{days}} days. Choose two years at most.',
    ja: '{{days}}日より長い期間です。長くても2年にしてください。',
  },
  'figures.table': { en: 'The figures as a table', ja: '表で見る' },
  'figures.table-of': { en: 'Table: {{heading}}', ja: '表：{{heading}}' },
  'figures.csv': { en: 'This table for a spreadsheet (CSV)', ja: 'この表を表計算用のファイルにする（CSV）' },
  'figures.nothing': { en: 'There is nothing to show for these days.', ja: 'この期間には、出すものがありません。' },
  'figures.few-mark': { en: ' (few)', ja: '（少）' },
  'figures.few': {
    en: '“(few)”, drawn as an outline: fewer than {{few}} calls. Take such a share as a hint only.',
    ja: '「（少）」と、わくだけの棒は、電話が{{few}}件より少ない言語です。割合は目安として見てください。',
  },
  'figures.gap': { en: 'How often callers reach a person, by language', ja: '人と話せた割合（言語別）' },
  'figures.gap-alt': {
    en: 'Bars, the best served language first: {{shares, list}}. The table has every figure.',
    ja: '棒グラフ。話せた割合の高い順に、{{shares, list}}。数字は下の表にあります。',
  },
  'figures.time-by-day': { en: 'What became of the calls, by day', ja: '日ごとの電話' },
  'figures.time-by-week': { en: 'What became of the calls, by week', ja: '週ごとの電話' },
  'figures.time-by-month': { en: 'What became of the calls, by month', ja: '月ごとの電話' },
  'figures.day': { en: 'Day', ja: '日' },
  'figures.week': { en: 'Week from', ja: '週の始まり' },
  'figures.month': { en: 'Month', ja: '月' },
  'figures.month-named': { en: '{{year}}-{{month}}', ja: '{{year}}年{{month}}月' },
  'figures.time-explained': {
    en: 'A call may count twice: a caller who finds a desk closed may reach a person at another one.',
    ja: '一つの電話が両方に入ることもあります（時間外の案内のあと、別の窓口で人と話せたときなど）。',
  },
  'figures.time-alt': {
    en: 'Three lines. In all, {{reached}} calls reached a person, {{closed}} met closed doors, {{lost}} were lost. Most calls came on {{busiest}}: {{calls}}.',
    ja: '3本の線。全部で、話せた電話{{reached}}件、時間外{{closed}}件、迷った電話{{lost}}件。いちばん多かったのは{{busiest}}の{{calls}}件です。',
  },
  'figures.doors': { en: 'Closed doors: when callers wanted what was closed', ja: '閉まっていたとき（時間と曜日）' },
  'figures.doors-explained': {
    en: 'Each number counts the calls that came when no desk of their topic was open in that language. Darker is more.',
    ja: '用件の窓口が、その言語では閉まっていた電話の件数です。色が濃いほど多くなります。',
  },
  'figures.doors-none': { en: 'No call met closed doors.', ja: '閉まっていた電話はありません。' },
  'figures.doors-alt': {
    en: 'A table of hours and weekdays in colours. Of {{all}} calls, most came on {{weekday}} from {{hour}} on: {{calls}}.',
    ja: '時間と曜日の表を色で表したもの。全部で{{all}}件、いちばん多いのは{{weekday}}曜日の{{hour}}からの{{calls}}件です。',
  },
  'figures.what-if': { en: 'What if a desk were open longer?', ja: 'もっと遅くまで開けていたら' },
  'figures.what-if-days': { en: 'On', ja: 'いつ' },
  'figures.what-if-hour': { en: 'Open until', ja: '何時まで' },
  'figures.days-weekdays': { en: 'weekdays', ja: '平日' },
  'figures.days-saturdays': { en: 'Saturdays', ja: '土曜日' },
  'figures.days-sundays': { en: 'Sundays and holidays', ja: '日曜日と祝日' },
  'figures.days-daily': { en: 'every day', ja: '毎日' },
  'figures.all-lines': { en: 'all desks', ja: 'すべての窓口' },
  'figures.what-if-ask': { en: 'Ask', ja: '調べる' },
  'figures.what-if-wrong': {
    en: 'Choose days, an hour and a desk from the lists.',
    ja: '日、時刻、窓口を、一覧から選んでください。',
  },
  'figures.what-if-found': {
    en: 'Open until {{hour}} on {{days}}: {{more}} more of {{met}} persons who met closed doors would have found a desk, {{own}} of them in a language that it promises.',
    ja: '{{days}}に{{hour}}まで開けていたら、閉まっていた{{met}}人のうち、あと{{more}}人が窓口につながりました（そのうち{{own}}人は、窓口が対応を約束している言語です）。',
  },
  'figures.what-if-looked': {
    en: 'Looked at: {{from}} to {{last}} ({{most}} days at most); longer hours on {{longer}} days. The languages are those of each desk’s usual hours.',
    ja: '調べた期間は{{from}}から{{last}}まで（長くても{{most}}日）。そのうち{{longer}}日で開いている時間がのびます。言語は、いつもの時間と同じとして数えました。',
  },
  'figures.what-if-no-days': {
    en: 'On none of these days would a desk be open longer: it is closed all day, or open so long already.',
    ja: 'この期間には、開いている時間がのびる日がありません。もともと一日休みか、すでにその時間まで開いています。',
  },
  'figures.seconds': { en: 'Seconds to a person, by language', ja: '人が出るまでの秒数（言語別）' },
  'figures.seconds-explained': {
    en: 'From the answer of the call until a person answers. Half of the callers waited no longer than the bar, 95 of 100 no longer than the diamond.',
    ja: '電話がつながってから、人が出るまでの秒数です。半分の人は棒の長さまで、100人のうち95人はひし形までに、人が出ました。',
  },
  'figures.seconds-none': { en: 'No call reached a person.', ja: '人が出た電話はありません。' },
  'figures.seconds-alt': {
    en: 'Bars. Callers in {{language}} wait longest: half of them more than {{seconds}} seconds; of all callers, half more than {{all}}.',
    ja: '棒グラフ。いちばん長いのは{{language}}で、まん中の人が{{seconds}}秒。全体のまん中は{{all}}秒です。',
  },
  'figures.median': { en: 'half of them, s', ja: '半分の人（秒）' },
  'figures.p95': { en: '95 of 100, s', ja: '100人中95人（秒）' },
  'figures.to-ring': { en: 'To the first ring', ja: '呼出まで（秒）' },
  'figures.lines': { en: 'How the desks answered', ja: '窓口ごとの応答' },
  'figures.lines-explained': {
    en: 'Each time that a telephone of a desk rang.',
    ja: '窓口の電話を鳴らした回数です。',
  },
  'figures.lines-none': { en: 'No desk was rung.', ja: '鳴らした窓口はありません。' },
  'figures.lines-alt': {
    en: 'Bars for {{lines}} desks. “{{line}}” was answered least often: {{share}}% of {{rung}} times.',
    ja: '{{lines}}の窓口の棒グラフ。いちばん応答が少なかったのは「{{line}}」で、{{rung}}回のうち{{share}}%です。',
  },
  'figures.other': { en: 'Other', ja: 'その他' },
  'figures.lost-none': { en: 'No caller was lost.', ja: '迷った電話はありません。' },
  'figures.lost-alt': {
    en: 'Bars. Of {{all}} callers who were lost, most were lost here: {{place}} ({{calls}}).',
    ja: '棒グラフ。迷った{{all}}件のうち、いちばん多いのは「{{place}}」の{{calls}}件です。',
  },
  'figures.callbacks-explained': {
    en: 'Counted by the day on which the caller asked. “Given up” is a person whom three calls did not reach, whom staff gave up, or for whom no desk opened within seven days; a call by hand that was marked as done counts as kept.',
    ja: '頼まれた日で数えます。「あきらめた」は、3回かけてもつながらなかった、職員が取りやめた、または7日のあいだに窓口が開かなかった人です。手でかけて「済み」にしたものも、約束を果たした数に入ります。',
  },
  'figures.callbacks-alt': {
    en: 'Bars: the share that was kept within two opened hours; the goal is {{goal}}. {{shares, list}}. The table has every figure.',
    ja: '棒グラフ。窓口が開いて2時間以内にかけた割合です（目標は{{goal}}）。{{shares, list}}。数字は下の表にあります。',
  },
  'figures.callbacks-goal': { en: 'goal {{goal}}', ja: '目標 {{goal}}' },
  'figures.change': { en: 'These days and those before', ja: '前の期間とくらべて' },
  'figures.change-explained': { en: '{{now}}, compared with {{before}}.', ja: '{{now}}と、{{before}}をくらべます。' },
  'figures.change-alt': {
    en: 'Two bars for each of {{languages}} languages. In all, {{now}} of the calls reached a person, before it was {{before}}.',
    ja: '{{languages}}言語の棒グラフ。全体で話せた割合は{{now}}、前の期間は{{before}}です。',
  },
  'figures.figure': { en: 'Figure', ja: '項目' },
  'figures.difference': { en: 'Difference', ja: '差' },
  'figures.share-of-all': { en: 'Reached a person, of all calls', ja: '話せた割合（全体）' },
  'figures.share-of': { en: 'Reached a person, {{language}}', ja: '話せた割合（{{language}}）' },
  'figures.counted': { en: 'How it is counted', ja: '数えかた' },
  'figures.not-public': {
    en: 'Only staff see this page, and small figures are not hidden in it. To publish figures, use “npm run calls -- report --public”, which hides every figure below 5 and those that would tell it.',
    ja: 'このページは職員だけのもので、小さい数もそのまま出しています。公表する数は、npm run calls -- report --public で作ってください。5より小さい数と、それを計算で知ることができる数が伏せられます。',
  },

  'month.title': { en: 'Calls of the month, {{year}}-{{month}}', ja: '{{year}}年{{month}}月　電話の月報' },
  'month.going-on': {
    en: 'This month is not over. It is compared with as many days of the month before.',
    ja: 'この月はまだ終わっていません。前の月の同じ日数とくらべています。',
  },
  'month.changed': { en: 'What changed', ja: '先月からの変化' },
  'month.counts': { en: 'Figures', ja: '件数' },
  'month.no-callbacks': { en: 'Nobody asked to be called back.', ja: '折り返しを頼んだ人はいませんでした。' },
  'month.before': { en: 'Month before', ja: '前の月' },
  'month.now': { en: 'This month', ja: 'この月' },
  'month.seconds': { en: 'Seconds to a person (half of them)', ja: '人が出るまでの秒数（まん中の人）' },
  'month.marks': {
    en: '“(few)”: fewer than {{few}} calls, so the share is a hint only. “*”: a figure below {{smallest}}; do not pass it on, since it could be about a person who is known.',
    ja: '「（少）」は電話が{{few}}件より少ない言語で、割合は目安です。「*」は{{smallest}}より小さい数です。だれのことか分かるおそれがあるので、外に出さないでください。',
  },
  'month.made-at': { en: 'Made at {{at}}. No caller’s number is in it.', ja: '{{at}}に作成。かけた人の番号は入っていません。' },
  'month.print': { en: 'Print', ja: '印刷する' },
  'month.back': { en: 'All figures of the month', ja: 'この月の集計を見る' },
  'month.print-hint': {
    en: 'One sheet of A4. The button needs scripts; without them, print with the menu of the browser.',
    ja: 'A4で1枚です。ボタンが動かないときは、ブラウザーのメニューから印刷してください。',
  },
  'month.all-callers': { en: 'all callers', ja: '全体' },
  'month.callers': { en: 'callers in {{language}}', ja: '{{language}}' },
  'month.reached-few': {
    en: 'There are too few calls to say whether more or fewer callers reached a person: {{now}} this month and {{before}} in the month before, and no language has {{few}} in both.',
    ja: '電話が少なく、話せた割合の変化は言えません（この月{{now}}件、前の月{{before}}件。両方の月に{{few}}件以上ある言語がありません）。',
  },
  'month.reached-same': {
    en: 'About as many callers reached a person as in the month before: of {{who, message}} {{now}} ({{before}} before, {{calls}} calls), and no language changed more.',
    ja: '人と話せた割合は、前の月とほぼ同じです。いちばん動いた{{who, message}}でも、{{now}}（前の月は{{before}}、{{calls}}件）でした。',
  },
  'month.reached-more': {
    en: 'Most changed for {{who, message}}: {{now}} of {{calls}} calls reached a person, {{points}} points more than before ({{before}}). {{confidence, message}}',
    ja: '話せた割合がいちばん変わったのは{{who, message}}で、{{before}}から{{now}}へ、{{points}}ポイント上がりました（{{calls}}件）。{{confidence, message}}',
  },
  'month.reached-less': {
    en: 'Most changed for {{who, message}}: {{now}} of {{calls}} calls reached a person, {{points}} points fewer than before ({{before}}). {{confidence, message}}',
    ja: '話せた割合がいちばん変わったのは{{who, message}}で、{{before}}から{{now}}へ、{{points}}ポイント下がりました（{{calls}}件）。{{confidence, message}}',
  },
  'month.closed-few': {
    en: 'Hardly any caller met closed doors: {{now}} calls, {{before}} in the month before.',
    ja: '閉まっていた電話は、ほとんどありません（{{now}}件、前の月は{{before}}件）。',
  },
  'month.closed': {
    en: '{{now}} calls met closed doors ({{change}}; {{before}} in the month before), most of them on {{weekday}} from {{hour}}:00 on ({{calls}}).',
    ja: '閉まっていた電話は{{now}}件でした（前の月は{{before}}件、{{change}}件）。いちばん多かったのは{{weekday}}の{{hour}}時台（{{calls}}件）です。',
  },
  'month.gap-new': {
    en: 'The gap between {{best}} and {{worst}} is {{points}} points; the month before has too few calls to compare. {{confidence, message}}',
    ja: '言語の差は{{points}}ポイントです（{{best}}と{{worst}}）。前の月は電話が少なく、くらべられません。{{confidence, message}}',
  },
  'month.gap-same': {
    en: 'The gap between the languages stayed at {{points}} points ({{before}} before), between {{best}} and {{worst}}. {{confidence, message}}',
    ja: '言語の差は{{points}}ポイントで、前の月（{{before}}ポイント）とほぼ同じです（{{best}}と{{worst}}）。{{confidence, message}}',
  },
  'month.gap-wider': {
    en: 'The gap between the languages grew from {{before}} to {{points}} points, between {{best}} and {{worst}}. {{confidence, message}}',
    ja: '言語の差は、{{before}}ポイントから{{points}}ポイントに広がりました（{{best}}と{{worst}}）。{{confidence, message}}',
  },
  'month.gap-narrower': {
    en: 'The gap between the languages shrank from {{before}} to {{points}} points, between {{best}} and {{worst}}. {{confidence, message}}',
    ja: '言語の差は、{{before}}ポイントから{{points}}ポイントに縮まりました（{{best}}と{{worst}}）。{{confidence, message}}',
  },
} as const satisfies Messages;
