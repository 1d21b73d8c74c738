// Sentences about how a command was written: its options, its words, what it cannot find. And the texts of a command's help.

import type { Messages } from './messageForm.ts';

export const usageMessages = {
  'usage.unknown-option': {
    en: 'unknown option {{option, quote}}. Add --help to see what there is.',
    ja: '{{option, quote}}という指定はありません。使える指定は、後ろに --help を付けると出ます。',
  },
  'usage.unknown-command': {
    en: 'unknown command {{name, quote}}. Add --help to see what there is.',
    ja: '{{name, quote}}というコマンドはありません。使えるコマンドは、npm run hours -- --help のように --help を付けると出ます。',
  },
  'usage.meant': { en: '{{first, message}} Did you mean {{meant, quote}}?', ja: '{{first, message}} {{meant, quote}}のことですか。' },
  'usage.option-missing': {
    en: 'Write {{option, quote}} too.',
    ja: '{{option, quote}}も必要です。後ろに書きたしてください（使いかたは --help で出ます）。',
  },
  'usage.value-missing': {
    en: 'A value is missing behind {{option, quote}}.',
    ja: '{{option, quote}}の後ろの値がありません。「--at 2026-12-30」のように書きたしてください。',
  },
  'usage.argument-missing': {
    en: 'Write {{name, quote}} too.',
    ja: '{{name, quote}}も必要です。後ろに書きたしてください（使いかたは --help で出ます）。',
  },
  'usage.too-many': {
    en: 'There are too many words.',
    ja: '指定が多すぎます。いらないものを消してください（使いかたは --help で出ます）。',
  },
  'usage.staff-language': {
    en: '--language {{written}} is not a language of these messages. Write ja or en before the name of the command.',
    ja: '--language {{written}} という言語の説明はありません。コマンドの名前の前に、ja か en と書いてください。',
  },
  'usage.not-a-time': {
    en: '{{option}} {{written}} is not a time. Write a day like 2026-12-30, or a time like 2026-12-30T19:00.',
    ja: '{{option}} {{written}} は日時として読めません。日なら「2026-12-30」、時刻もなら「2026-12-30T19:00」のように書いてください。',
  },
  'usage.not-a-day': {
    en: '{{option}} {{written}} is not a day. Write one like 2026-12-28.',
    ja: '{{option}} {{written}} は日付として読めません。「2026-12-28」のように書いてください。',
  },
  'usage.not-a-count': {
    en: '{{option}} {{written}} is not a number from 1 to {{most}}. Write one like 400.',
    ja: '{{option}} {{written}} は1から{{most}}までの数ではありません。「400」のように書いてください。',
  },
  'usage.language-of-no-centre': {
    en: '--language {{written}} is not offered by any centre. Write one of: {{known, list}}.',
    ja: '--language {{written}} は、どのセンターにもない言語です。次のどれかを書いてください: {{known, list}}。',
  },
  'usage.language-of-centre': {
    en: '--language {{written}} is not offered by {{centre}}. Write one of: {{known, list}}.',
    ja: '--language {{written}} は、{{centre}} にはない言語です。次のどれかを書いてください: {{known, list}}。',
  },
  'usage.topic': {
    en: '--topic {{written}} is not on the menu of {{centre}}. Write one of: {{known, list}}.',
    ja: '--topic {{written}} は、{{centre}} のメニューにない用件です。次のどれかを書いてください: {{known, list}}。',
  },
  'usage.line-missing': {
    en: '--line is missing. Write one of: {{known, list}}.',
    ja: '--line（窓口）がありません。次のどれかを書いてください: {{known, list}}。',
  },
  'usage.line': {
    en: '--line {{written}} does not exist. Write one of: {{known, list}}.',
    ja: '--line {{written}} という窓口はありません。次のどれかを書いてください: {{known, list}}。',
  },
  'usage.line-of-several': {
    en: 'several centres have a line {{line}}. Add --centre with one of: {{known, list}}.',
    ja: '{{line}} という窓口は、いくつかのセンターにあります。--centre と次のどれかを書きたしてください: {{known, list}}。',
  },
  'usage.no-centre': {
    en: 'there is no centre.',
    ja: 'センターが一つもありません。centres/ フォルダーにセンターのファイルを作ってください。',
  },
  'usage.centre': {
    en: '--centre {{written}} does not exist. Write one of: {{known, list}}.',
    ja: '--centre {{written}} というセンターはありません。次のどれかを書いてください: {{known, list}}。',
  },
  'usage.not-a-web-address': {
    en: '{{option}} {{written}} is not a web address. Write one like http://localhost:3000.',
    ja: '{{option}} {{written}} は、Web のアドレスではありません。「http://localhost:3000」のように書いてください。',
  },
  'usage.watch': {
    en: '--watch shows the board of now, as a table. Leave out --at and --json.',
    ja: '--watch は、いまの表を出しつづけます。--at と --json は消してください。',
  },
  'usage.two-forms': {
    en: '--json and --markdown are two forms of one answer. Leave out one of them.',
    ja: '--json と --markdown は、どちらか一つだけにしてください。',
  },
  'usage.week-or-span': {
    en: '--week and --svg show a week, --from and --until a span. Leave out one of the two.',
    ja: '--week と --svg は1週間、--from と --until は期間を出します。どちらか一方だけを書いてください。',
  },
  'usage.span': {
    en: 'a span needs --from, --until and --language. Add what is missing, or leave out --from and --until for a week.',
    ja: '期間を出すには --from と --until と --language が必要です。たりないものを書きたしてください。1週間なら --from と --until は消してください。',
  },
  'usage.span-backwards': {
    en: '--until is before --from. Write them the other way round.',
    ja: '--until が --from より前の日です。入れかえて書いてください。',
  },
  'usage.span-long': {
    en: '--from {{from}} to --until {{until}} is more than {{most}} years. Write a nearer --until.',
    ja: '--from {{from}} から --until {{until}} までは{{most}}年より長い期間です。--until をもっと近い日にしてください。',
  },
  'usage.neither': {
    en: '{{side, quote}} is neither a folder nor a revision of {{repository}}. Write a folder, a commit, a branch or HEAD~1.',
    ja: '{{side, quote}}は、フォルダーでも、{{repository}} の版でもありません。フォルダーの名前か、「HEAD~1」（一つ前の版）のように書いてください。',
  },
  'usage.no-git': {
    en: '{{side, quote}} is no folder, and git is not installed, so it cannot be a revision. Write two folders of schedules.',
    ja: '{{side, quote}}というフォルダーはありません。git がないので、版と比べることもできません。「diff schedules-old schedules」のように、フォルダーを2つ書いてください。',
  },
  'usage.no-repository': {
    en: '{{side, quote}} is no folder, and {{folder}} is in no repository of git, so it cannot be a revision. Write two folders of schedules, or run this inside the repository.',
    ja: '{{side, quote}}というフォルダーはありません。{{folder}} は git で管理されていないので、版と比べることもできません。「diff schedules-old schedules」のように、フォルダーを2つ書いてください。',
  },
  'usage.no-schedules': {
    en: 'The revision {{side}} has no schedules in {{folder}}. Write a later one.',
    ja: '版 {{side}} には {{folder}} の予定のファイルがありません。「HEAD」のように、もっと新しい版を書いてください。',
  },
} as const satisfies Messages;
