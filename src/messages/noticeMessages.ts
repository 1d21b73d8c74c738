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
  'centre-unknown.notice': {
    en: 'there is no centre {{centre, quote}} in the schedules, so this notice does nothing there. End it, and make it again for the right centre.',
    ja: '{{centre, quote}}というセンターは予定表にないので、このお知らせは働きません。終わりにして、正しいセンターで作りなおしてください。',
  },
  'line-unknown.made': {
    en: 'there is no line {{written, quote}} here, so this notice does not reach it. Choose from: {{known, list}}.',
    ja: 'ここに{{written, quote}}という窓口はないので、このお知らせは届きません。次の中から選んでください: {{known, list}}。',
  },
  'announcement-unknown.made': {
    en: 'there is no ready announcement {{written, quote}}. Choose one of: {{known, list}}; or write your own words.',
    ja: '{{written, quote}}という用意されたお知らせはありません。次の中から選んでください: {{known, list}}。または自分の文を書いてください。',
  },
  'missing.made': {
    en: 'the announcement says nothing. Choose a ready one, or write your own words.',
    ja: 'お知らせの内容がありません。用意されたお知らせを選ぶか、自分の文を書いてください。',
  },
  'language-unknown.made': {
    en: 'the language {{language, quote}} has no voice here. Choose from: {{known, list}}.',
    ja: '{{language, quote}}という言語の声はありません。次の中から選んでください: {{known, list}}。',
  },
  'language-not-offered.made': {
    en: 'callers of this centre cannot choose the language {{language, quote}}. Choose from: {{known, list}}.',
    ja: 'このセンターの電話では{{language, quote}}を選べません。次の中から選んでください: {{known, list}}。',
  },
  'ends-before-it-begins.made': {
    en: 'the end is not after the beginning. Choose a later end.',
    ja: '終わりが始まりより後になっていません。もっと後の終わりを選んでください。',
  },
  'date-too-far.made': {
    en: 'this lasts more than a year. Choose a nearer end; what stays so long is written in the files of the schedules.',
    ja: '1年より長くなっています。もっと近い終わりを選んでください。1年より長いものは、予定表のファイルに書いてください。',
  },
  'document-too-large.made': {
    en: 'with this a caller in {{language, quote}} would get a document of some {{size}} kB, and the carrier takes at most 64 kB. Shorten the words.',
    ja: 'このお知らせを入れると、{{language, quote}}で電話をかけた人に送る文書が約{{size}}kBになり、電話会社が受けられる64kBをこえます。文を短くしてください。',
  },
  'notice.made-by': { en: 'a notice of the console by {{name}}', ja: '管理画面のお知らせ、{{name}}' },
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
