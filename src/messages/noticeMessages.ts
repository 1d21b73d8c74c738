// Sentences about closures of many lines, and about announcements.

import type { Messages } from './messageForm.ts';

export const noticeMessages = {
  'announcement-unknown': {
    en: 'there is no ready announcement {{written, quote}}. Write one of: {{known, list}}; or write your own sentence under “words:”.',
    ja: '{{written, quote}}という用意されたお知らせはありません。次のどれかを書いてください: {{known, list}}。自分の文にするときは「words:」の下に書いてください。',
  },
  'announcement-unknown.meant': {
    en: 'there is no ready announcement {{written, quote}}. Did you mean {{meant, quote}}? There are: {{known, list}}.',
    ja: '{{written, quote}}という用意されたお知らせはありません。{{meant, quote}}ではありませんか。書けるのは次のとおりです: {{known, list}}。',
  },
  'missing.announcement': {
    en: 'the announcement says nothing. Add a line “ready: typhoon”, or your own sentence under “words:”, like “words: {en: Many people are calling today.}”.',
    ja: 'お知らせの内容がありません。「ready: typhoon」の行か、「words: {ja: 本日は混み合っています。}」のように自分の文を書いてください。',
  },
  'empty.closed-lines': {
    en: 'lines is empty, so this closes nothing. Name at least one line, like “lines: [counsellors]”, or write “lines: all”.',
    ja: '「lines」に窓口が1つもないので、何も休みになりません。「lines: [counsellors]」のように窓口を書くか、全部の窓口なら「lines: all」と書いてください。',
  },
  'not-a-list.closed-lines': {
    en: 'lines is a list such as [counsellors], or one of the words: {{words, list}}.',
    ja: '「lines」には「[counsellors]」のように窓口の名前を並べるか、次のことばのどれかを書いてください: {{words, list}}。',
  },
  'not-a-list.notices': {
    en: 'write each notice on lines of its own, the first of which begins with “- from: 2026-11-25T12:00”.',
    ja: '1件ずつ、「- from: 2026-11-25T12:00」のように「- 」で始まる行から書いてください。',
  },
  'line-unknown.notice': {
    en: 'there is no line {{written, quote}} in the folder “lines”. A notice for all centres can name only these: {{known, list}}.',
    ja: '「lines」フォルダーに{{written, quote}}という窓口はありません。全部のセンターへのお知らせに書けるのは次の窓口だけです: {{known, list}}。',
  },
  'named-twice.notice': {
    en: 'the line {{written, quote}} is written here twice. Remove one of the two.',
    ja: '{{written, quote}}が2回書かれています。1つを消してください。',
  },
  'lost-card-closed.notice': {
    en: 'the line {{line, quote}} stops lost cards day and night, so it cannot be closed. Remove it from this closure.',
    ja: '{{line, quote}}は、なくしたカードを昼も夜もとめる窓口なので、休みにできません。この休みから消してください。',
  },
  'not-a-time.notice': {
    en: '{{written, quote}} is not a time that exists. Write a time like “2026-11-24T13:00”.',
    ja: '{{written, quote}}という日時はありません。「2026-11-24T13:00」のように書いてください。',
  },
  'ends-before-it-begins.notice': {
    en: 'this ends at {{until, quote}}, before it begins at {{from, quote}}. Write an “until” after the “from”.',
    ja: '終わり（{{until, quote}}）が、始まり（{{from, quote}}）より後になっていません。「until」には「from」より後の日時を書いてください。',
  },
  'date-too-far.notice': {
    en: 'this ends more than ten years after its “from”. Write an end that is nearer, or “further-notice” where no end is known.',
    ja: '終わりが、始まりより10年以上も後になっています。近い日時を書いてください。終わりがわからないときは「further-notice」（当分の間）と書いてください。',
  },
  'further-notice.announcement': {
    en: 'the announcement until further notice ({{reason}}) was last checked {{days}} days ago. Ask whether it still applies. If it does, write “checked: {{today}}”; if not, write as “until” when it ended.',
    ja: '当分の間のお知らせ（{{reason}}）は、{{days}}日前から確かめていません。まだ続いているか聞いてください。続いていれば「checked: {{today}}」と書き、終わったなら「until」に終わった日時を書いてください。',
  },
  'says-today': {
    en: 'the ready announcement {{ready, quote}} says “today”, and it is spoken until {{end, moment}}, on more than one day. Write “until: ” with the end of its day, {{midnight, moment}}, or earlier.',
    ja: '用意されたお知らせ{{ready, quote}}は「きょうは」と言いますが、次の日以降（{{end, moment}}まで）も流れます。「until」には、その日の終わり（{{midnight, moment}}）か、それより早い時間を書いてください。',
  },
  'announcement-spoken': {
    en: 'an announcement is spoken until {{until}}',
    ja: 'お知らせが{{until}}まで流れます',
  },
  'announcement-spoken.further-notice': {
    en: 'an announcement is spoken until further notice',
    ja: 'お知らせが当分の間流れます',
  },
  'announcement-spoken.named': {
    en: '{{spoken, message}} (ready: {{what}})',
    ja: '{{spoken, message}}（用意されたお知らせ {{what}}）',
  },
  'announcement-spoken.everywhere': {
    en: '{{spoken, message}} (all centres)',
    ja: '{{spoken, message}}（全部のセンター）',
  },
  'announcement-spoken.named-everywhere': {
    en: '{{spoken, message}} (ready: {{what}}, all centres)',
    ja: '{{spoken, message}}（用意されたお知らせ {{what}}、全部のセンター）',
  },
  'announcement-spoken.before-menu': {
    en: 'Before the menu {{said, message}}.',
    ja: 'メニューの前に、{{said, message}}。',
  },
  'announcement-spoken.before-menu-at': {
    en: 'Before the menu {{said, message}}, {{where}}.',
    ja: 'メニューの前に、{{said, message}}（{{where}}）。',
  },
} as const satisfies Messages;
