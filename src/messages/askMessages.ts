// The words of two kinds of console pages: what callers hear, and what became of calls.

import type { Messages } from './messageForm.ts';

export const askMessages = {
  'ask.lead': {
    en: 'What does a caller hear at any day and time, and why? Choose, and press “Show”.',
    ja: 'どの言語の人が、いつ、どの用件で電話すると、何が聞こえるか。選んで「調べる」を押してください。',
  },
  'ask.language': { en: 'Language of the caller', ja: '電話する人の言語' },
  'ask.topic': { en: 'What the call is about', ja: '用件' },
  'ask.date': { en: 'Day', ja: '日' },
  'ask.time': { en: 'Time', ja: '時刻' },
  'ask.empty-is-now': { en: 'A day and a time that are left empty are now.', ja: '日と時刻は、書かなければ、いまになります。' },
  'ask.own-number': {
    en: 'The caller dials the number of their language, {{numbers, list}}',
    ja: 'その言語の番号（{{numbers, list}}）にかけたとき',
  },
  'ask.show': { en: 'Show', ja: '調べる' },
  'ask.nothing-yet': {
    en: 'Nothing is asked yet. For example:',
    ja: 'まだ何も調べていません。たとえば、次のように調べられます。',
  },
  'ask.example': { en: '{{language, language}}, “{{topic}}”, now', ja: '{{language, language}}・「{{topic}}」・いま' },
  'ask.faults': { en: 'This cannot be looked up yet', ja: 'このままでは調べられません' },
  'ask.not-a-day': {
    en: '{{written, quote}} is not a day from 2000 to 2099. Write one like 2026-12-30.',
    ja: '{{written, quote}}は、日付として読めません。2026-12-30 や 12月30日 のように書いてください。',
  },
  'ask.not-a-time': {
    en: '{{written, quote}} is not a time. Write one like 19:00.',
    ja: '{{written, quote}}は、時刻として読めません。19:00 や 午後7時 のように書いてください。',
  },
  'ask.not-a-language': { en: 'Choose a language of this centre.', ja: 'このセンターの言語から選んでください。' },
  'ask.not-a-topic': { en: 'Choose a topic of this centre.', ja: 'このセンターの用件から選んでください。' },
  'ask.asked': {
    en: '{{at, moment}}, a caller in {{language, language}}, “{{topic}}”',
    ja: '{{at, moment}}、{{language, language}}の人、「{{topic}}」',
  },
  'ask.rings-promised': {
    en: '{{line}} ({{number}}) rings. {{language, language}} is promised there {{end}}.',
    ja: '{{line}}（{{number}}）につながります。{{language, language}}で話せます（{{end}}）。',
  },
  'ask.rings-answered': {
    en: '{{line}} ({{number}}) rings. A person answers, but {{language, language}} is not promised ({{end}}).',
    ja: '{{line}}（{{number}}）につながります。人が出ますが、{{language, language}}で話せるとは限りません（{{end}}）。',
  },
  'ask.closed-opens': {
    en: 'Closed. It opens {{when}}.',
    ja: 'しまっています。次に開くのは{{when}}です。',
  },
  'ask.closed-never': {
    en: 'Closed. No line opens for this caller within a year.',
    ja: 'しまっています。1年以内に開く予定がありません。',
  },
  'ask.heard': { en: 'What the caller hears', ja: '聞こえることば' },
  'ask.heard-for': {
    en: '{{seconds}} s from the answer to the last word, if each key is pressed when it has been named.',
    ja: '電話に出てから最後のことばまで、{{seconds}}秒です（案内されたボタンを、すぐに押したとき）。',
  },
  'ask.seconds-how': {
    en: 'Seconds with “about” are estimates from the length of the text; the others were measured with a machine voice.',
    ja: '「約」のある秒数は、文の長さからの見積もりです。ほかは、機械の音声で測りました。',
  },
  'ask.in-english': {
    en: 'No voice for {{language, language}} is installed here: these callers hear English. Ask the person who runs the system to install the robot voice.',
    ja: '{{language, language}}の音声が、このシステムにはありません。そのため、英語が流れます。システムの担当者に、合成音声を入れるよう頼んでください。',
  },
  'ask.why': { en: 'Why', ja: '理由' },
  'ask.changes': { en: 'When that changes', ja: '前後で変わるとき' },
  'ask.see-since': { en: 'See the minute before {{when}}', ja: '{{when}}の1分前を見る' },
  'ask.see-next': { en: 'See {{when}}', ja: '{{when}}を見る' },
  'ask.telephone': { en: 'Call at this time with the practice telephone', ja: 'この日時に、練習の電話でかけてみる' },
  'ask.share': {
    en: 'The address of this answer, to be sent to a colleague',
    ja: 'この答えのアドレス（ほかの職員に送れます）',
  },

  'heard.step.language': { en: 'The call is answered: the languages', ja: '電話がつながり、言語を選ぶ' },
  'heard.step.topic': { en: 'What the call is about', ja: '用件を選ぶ' },
  'heard.step.transfer': { en: 'The desk is called', ja: '窓口を呼び出す' },
  'heard.step.closed': { en: 'The desk is closed', ja: 'しまっているときの案内' },
  'heard.step.guidance': { en: 'Information to listen to', ja: '説明を選ぶ' },
  'heard.step.other': { en: 'What is said', ja: '流れることば' },
  'heard.step.seconds': { en: '{{seconds}} s', ja: '{{seconds}}秒' },
  'heard.step.until-key': {
    en: '{{seconds}} s, {{until}} s until the key is named',
    ja: '{{seconds}}秒（そのボタンの案内まで{{until}}秒）',
  },
  'heard.seconds': { en: '{{seconds}} s', ja: '{{seconds}}秒' },
  'heard.seconds-about': { en: 'about {{seconds}} s', ja: '約{{seconds}}秒' },
  'heard.by.carrier': { en: 'voice of the telephone company', ja: '電話会社の音声' },
  'heard.by.recording': { en: 'a recorded person', ja: '録音した人の声' },
  'heard.by.robot': { en: 'robot voice', ja: '合成音声' },
  'heard.presses': { en: 'The caller presses {{key}}.', ja: '電話した人が「{{key}}」を押します。' },
  'heard.waits': { en: 'Then a key is waited for, {{seconds}} s.', ja: 'このあと、ボタンを{{seconds}}秒待ちます。' },
  'heard.rings': {
    en: '{{line}} ({{number}}) rings for {{seconds}} s at most.',
    ja: '{{line}}（{{number}}）が、{{seconds}}秒まで鳴ります。',
  },
  'heard.hangs-up': { en: 'Then the call ends.', ja: 'このあと、電話が切れます。' },
  'heard.play': { en: 'Listen', ja: '聞く' },
  'heard.stop': { en: 'Stop', ja: '止める' },
  'heard.no-voice': {
    en: 'This browser has no voice for this. Callers hear it.',
    ja: 'このブラウザーには、この言語の声がありません（電話では流れます）。',
  },
  'heard.no-voice-at-all': {
    en: 'This browser has no voice for these words, so they cannot be heard here. Callers hear them.',
    ja: 'このブラウザーには、このことばを読む声がないため、ここでは聞けません（電話では流れます）。',
  },
  'heard.browser-voice': {
    en: 'The voice of your browser reads it: the words are the same, the voice on the telephone is another.',
    ja: 'お使いのブラウザーの声で読みます。ことばは同じですが、電話の声とは違います。',
  },
  'heard.nothing': { en: 'Nothing is said.', ja: '何も流れません。' },

  'calls-page.lead': {
    en: 'Which calls came, and what became of them. No caller’s number is kept.',
    ja: 'かかってきた電話と、その結果です。電話した人の番号は、保存していません。',
  },
  'calls-page.today': { en: 'Today', ja: '今日' },
  'calls-page.yesterday': { en: 'Yesterday', ja: '昨日' },
  'calls-page.any-language': { en: 'Every language', ja: 'すべての言語' },
  'calls-page.no-language': { en: 'No language chosen', ja: '言語を選ばなかった' },
  'calls-page.hour': { en: 'Hour', ja: '時間帯' },
  'calls-page.any-hour': { en: 'The whole day', ja: '一日中' },
  'calls-page.hour-named': { en: '{{hour}}:00 to {{hour}}:59', ja: '{{hour}}時台' },
  'calls-page.show': { en: 'Show', ja: '表示' },
  'calls-page.of': { en: 'Calls of {{day, day}}', ja: '{{day, day}}の電話' },
  'calls-page.no-topic': { en: 'No topic chosen', ja: '用件を選ばなかった' },
  'calls-page.none': { en: 'No call came on {{day, day}}.', ja: '{{day, day}}に、電話はありませんでした。' },
  'calls-page.none-such': {
    en: 'No call of {{day, day}} is like this. Choose every language and the whole day to see all.',
    ja: '{{day, day}}に、この条件の電話はありません。「すべての言語」「一日中」にすると、全部見られます。',
  },
  'calls-page.more': { en: 'Earlier calls', ja: 'これより前の電話' },
  'calls-page.first': { en: 'Back to the latest', ja: '新しい電話に戻る' },
  'calls-page.not-an-hour': { en: 'Choose an hour from the list.', ja: '時間帯を、一覧から選んでください。' },
  'calls-page.not-known': {
    en: 'This page of calls is not known. Choose the day again.',
    ja: 'このページは分かりません。日を選び直してください。',
  },

  'became.reached': { en: 'Talked to a desk, after {{seconds}} s', ja: '{{seconds}}秒後に、窓口と話した' },
  'became.reached-minutes': { en: 'Talked to a desk, after {{minutes, minutes}}', ja: '{{minutes, minutes}}後に、窓口と話した' },
  'became.reached-unknown': { en: 'Talked to a desk', ja: '窓口と話した' },
  'became.abandoned': { en: 'Hung up while it rang', ja: '呼び出し中に、相手が切った' },
  'became.short': { en: 'The talk lasted less than ten seconds', ja: '窓口が出たが、10秒たたずに切れた' },
  'became.closed': { en: 'The desk was closed', ja: '窓口がしまっていた' },
  'became.unanswered': { en: 'No desk answered', ja: '窓口が出なかった' },
  'became.lost': { en: 'Pressed nothing, or wrong keys', ja: 'ボタンを押さなかった、または押しまちがえた' },
  'became.read': { en: 'Listened to information', ja: '説明を聞いた' },
  'became.hung-up': { en: 'Hung up: {{place, message}}', ja: '途中で切った（{{place, message}}）' },
  'became.other': { en: 'Ended', ja: '終わった' },
  'became.going-on': { en: 'Perhaps still going on', ja: '通話中かもしれません' },

  'call-page.title': { en: 'The call of {{at, moment}}', ja: '{{at, moment}}の電話' },
  'call-page.back': { en: 'Back to the calls of the day', ja: 'この日の電話の一覧へ' },
  'call-page.none': { en: 'There is no such call here', ja: 'この電話の記録はありません' },
  'call-page.none-advice': {
    en: 'It may belong to another centre, be older than calls are kept, or not be stored yet: that takes some seconds after a call.',
    ja: 'ほかのセンターの電話か、保存期間が過ぎたか、まだ書きこまれていない（通話のあと数秒かかります）かのどれかです。',
  },
  'call-page.story': { en: 'What happened', ja: '電話の流れ' },
  'call-page.after': { en: 'after {{seconds}} s', ja: '{{seconds}}秒後' },
  'call-page.heard': { en: 'Then the caller heard:', ja: 'このとき流れたことば' },
  'call-page.words-unknown': {
    en: 'The tables of now do not lead to this, or a part of the record is missing. So it is not known which words were said; what happened is as recorded.',
    ja: 'いまの表では、このとおりになりません（または、記録の一部がありません）。そのため、流れたことばは分かりません。起きたことは、記録のとおりです。',
  },
  'call-page.key-unknown': {
    en: 'Which wrong key was pressed is not kept, so its name is missing here.',
    ja: '押しまちがえたボタンの番号は保存していないため、ここには出ません。',
  },
  'call-page.tables': { en: 'What was open then', ja: 'そのとき、どこが開いていたか' },
  'call-page.tables-same': {
    en: 'The tables have not been edited since the call. They say:',
    ja: 'この電話のあと、表は直されていません。表では、次のとおりです。',
  },
  'call-page.tables-edited': {
    en: 'The tables were edited on {{at, moment}}, after this call, and the tables of that time are not kept. The tables of now would say:',
    ja: 'この電話のあと、{{at, moment}}に表が直されています。当時の表は保存していません。いまの表では、次のとおりです。',
  },
  'call-page.agrees': {
    en: 'Every decision of the call is what the tables of now would decide as well.',
    ja: 'この電話で決まったことは、すべて、いまの表とも合っています。',
  },
  'call-page.disagrees': {
    en: 'From {{from}} on, the tables of now do not lead to what happened, or a part of the record is missing. What was really decided stands under “What happened”.',
    ja: '{{from}}からあとは、いまの表のとおりではありません（または、記録の一部がありません）。実際に決まったことは、「電話の流れ」にあるとおりです。',
  },
  'call-page.ask': { en: 'Look at this moment under “What callers hear”', ja: 'この日時を「聞こえかた」で調べる' },
  'call-page.no-topic': {
    en: 'The caller chose no topic, so no desk was looked for.',
    ja: '用件を選ばないうちに終わったので、窓口は探していません。',
  },
} as const satisfies Messages;
