// What an editor says of each field of the files that staff write, in Japanese and English, and the form that its text has.

import { weekdayNames } from '../../hours/timetable.ts';
import type { Form } from './fieldForms.ts';

/** Stands in the way to a field for any nth weekday. */
export const nthNote = '(nth)';

/** What is said of a field in both languages. */
export type FieldNote = readonly [japanese: string, english: string, form?: Form];
/** By the way to the field: `hours[].weekdays`; `*` stands for a name that staff choose. */
export type Notes = Readonly<Record<string, FieldNote>>;

const fact = (at: string): Notes => ({
  [`${at}source`]: [
    'どこで確かめたか。文書、ページ、または、だれがいつ言ったか。',
    'Where the fact stands: a document, a page, or who said it and when.',
  ],
  [`${at}checked`]: ['さいごに確かめた日。', 'The day on which somebody last compared the fact with its source.', 'date'],
  [`${at}confirmed`]: [
    'false は、公開のページや、わたしたちの考えだけで書いたとき。窓口に聞いて確かめたら、この行を消します。',
    'Write false where only a public page, or our own interpretation, says so. Ask the desk, then remove the line.',
  ],
});

const words = (at: string, japanese: string, english: string): Notes => ({
  [at]: [`${japanese} 言語ごとに書きます: 「ja: …」。`, `${english} One line for each language: “ja: …”.`],
  [`${at}.*`]: ['その言語のことば。', 'The words in that language.'],
});

const languages = (at: string, japanese: string, english: string): Notes => ({
  [at]: [japanese, english],
  [`${at}[]`]: ['言語のしるし: ja en zh ko es pt vi th id tl ne。', 'The tag of a language: ja en zh ko es pt vi th id tl ne.'],
});

const stretch = (at: string, form: Form = 'yearDay'): Notes => ({
  [`${at}.from`]: ['さいしょの日。月と日。', 'The first day, as month and day.', form],
  [`${at}.until`]: ['さいごの日。この日もふくみます。', 'The last day. It is included.', form],
});

const nthDay = (at: string): Notes => ({
  [`${at}.nth`]: ['第何か: 1 から 5、または last（最終）。', 'Which one of the month: 1 to 5, or last.'],
  [`${at}.weekday`]: ['曜日: tuesday（火曜でもかまいません）。', 'The weekday: tuesday.'],
  [`${at}.month`]: ['月: 1 から 12。', 'The month: 1 to 12.'],
});

const closures = (at: string): Notes => ({
  [at]: [
    'ある時間だけ休むとき。「until」に終わりを書きます。わからないときは「until: further-notice」（当分の間）。',
    'Closed for some time. “until” says when it ends; where that is not known, “until: further-notice”.',
  ],
  [`${at}[].from`]: ['休みのはじまり。センターの時計の時間。', 'When it begins, on the clock of the centre.', 'time'],
  [`${at}[].until`]: [
    '休みの終わり。この時間にまた開きます。わからないときは「further-notice」（当分の間）。',
    'When it ends: at this time it is open again. Where that is not known: “further-notice”.',
    'end',
  ],
  [`${at}[].reason`]: ['休む理由。ホームページとカレンダーにも出ます。', 'Why it is closed. The public page and the calendars show it.'],
  [`${at}[].checked`]: [
    '「further-notice」の休みがまだ続いていると、さいごに確かめた日。',
    'With “further-notice”: the day on which staff last saw that it is still closed.',
    'date',
  ],
});

const announcement = (at: string): Notes => ({
  [`${at}.ready`]: [
    '用意されたお知らせ。11の言語で読まれます: typhoon（台風）、earthquake（地震）、heavy-snow（大雪）、long-waits（混雑）、line-trouble（電話の不調）、early-closing（きょうは早く閉まる）、moved-office（移転）。',
    'A ready announcement, spoken in eleven languages: typhoon, earthquake, heavy-snow, long-waits, line-trouble, early-closing (today), moved-office.',
  ],
  [`${at}.from`]: ['この時間から読まれます。書かなければ、すぐに。', 'Spoken from then on; if absent, at once.', 'time'],
  ...words(
    `${at}.words`,
    '自分で書くお知らせ。書いていない言語では、「ready」のお知らせか、決まった短い文が読まれます。',
    'Your own words. Languages without them hear the ready announcement, or a general sentence in their own language.',
  ),
});

const day = (at: string, rule: string, japanese: string, english: string): Notes => ({
  [`${at}${rule}`]: [`${japanese}の時間。`, `The hours ${english}.`, 'hours'],
});

const weekdays = ['月曜', '火曜', '水曜', '木曜', '金曜', '土曜', '日曜'];
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The rules for the days of a week, in a group or in a season. */
const week = (at: string): Notes => ({
  ...day(at, 'daily', '毎日（土日も祝日も年末年始も）', 'of every day, holidays and year-end included'),
  ...day(at, 'weekdays', '平日（月曜から金曜）', 'from Monday to Friday'),
  ...day(at, 'weekends', '土曜と日曜', 'on Saturday and Sunday'),
  ...day(at, 'saturdays', '土曜', 'on Saturdays'),
  ...day(at, 'sundays', '日曜', 'on Sundays'),
  ...Object.assign({}, ...weekdayNames.map((name, index) => day(at, name, weekdays[index] ?? '', `on ${capital(name)}s`))),
  ...Object.assign(
    {},
    ...weekdayNames.map((name, index) =>
      day(
        at,
        `${name}-or-next-working-day`,
        `${weekdays[index]}（祝日なら、その日ではなく次の平日）`,
        `on ${capital(name)}s; where that is a public holiday, on the next working day instead`,
      ),
    ),
  ),
  ...day(at, 'holidays', '祝日', 'on public holidays'),
  ...day(at, 'weekday-holidays', '月曜から金曜にあたる祝日', 'on public holidays from Monday to Friday'),
  ...day(at, 'new-year', '年末年始', 'at year-end'),
  [`${at}${nthNote}`]: [
    '月の第何曜日かの時間: third-tuesday（第3火曜日）、first-and-third-saturday（第1・第3土曜日）、last-friday（最終金曜日）。',
    'The hours on certain weekdays of each month: third-tuesday, first-and-third-saturday, last-friday.',
    'hours',
  ],
});

/** The fields of a line, in a file of its own or under `lines` of a centre. */
export const lineNotes: Notes = {
  ...words(
    'name',
    '窓口の名前。文の中で読まれるので、英語・スペイン語・ポルトガル語では冠詞もつけます（the housing desk、la ventanilla…、o setor…）。',
    'The name of the desk, as callers hear it inside a sentence: with its article in en, es and pt (“the housing desk”, “la ventanilla…”, “o setor…”).',
  ),
  number: [
    '電話番号。印刷されているとおりに書きます。しばらくちがう番号のときは {now: …, temporary: …, until: …, reason: …}。',
    'The telephone number, as it is printed. Where another one stands in for a time: {now: …, temporary: …, until: …, reason: …}.',
    'phone',
  ],
  'number.now': ['いつもの電話番号。', 'The usual number.', 'phone'],
  'number.temporary': ['その間だけの電話番号。', 'The number that stands in for it.', 'phone'],
  'number.from': [
    'その番号になる日、または日時。書かなければ、もうその番号です。',
    'The day or time from which it is valid; if absent, it is valid already.',
    'dayOrTime',
  ],
  'number.until': [
    'さいごの日（この日もふくみます）、またはいつもの番号にもどる日時。自動でもどります。',
    'Its last day, which is included, or the time at which the usual number is valid again, by itself.',
    'dayOrTime',
  ],
  'number.reason': ['理由。', 'Why.'],
  digits: ['相手の電話の案内で押す番号。', 'A key to press on the menu of that line.'],
  'digits.press': ['押す番号。', 'The key, or the keys one after the other.'],
  'digits.send': [
    'true なら自動で押します。ふつうは false（かけた人に伝えるだけ）。',
    'true sends it by itself. Usually false: the caller is told to press it.',
  ],
  'digits.wait': ['自動で押すまで待つ秒数。', 'Seconds to wait before it is sent.'],
  ...fact('digits.'),
  numbers: [
    '窓口に電話が何台もあるとき、その番号をぜんぶ。10台まで。「number」は、かけた人に伝える番号です。',
    'All telephones of a desk that has several, ten at most. “number” is the one that callers are told.',
  ],
  'numbers[]': ['電話番号。', 'A telephone number.', 'phone'],
  ring: ['何台かの電話の鳴らし方。together はいっしょに、in-order は順番に。', 'How several telephones ring: together, or in-order.'],
  'ring-seconds': ['1台を鳴らす秒数。10から60。書かなければ30。', 'How many seconds each rings, 10 to 60; 30 if absent.'],
  whisper: [
    'true なら、窓口の人が出たとき、つなぐ前に「ベトナム語です」と知らせます。',
    'true tells the desk the language and the topic when it answers, before the caller is connected.',
  ],
  accept: [
    'true なら、窓口の人が1を押したときだけつなぎます。留守番電話にはつながりません。',
    'true connects only when the desk presses 1, so that an answering machine is no answer.',
  ],
  wait: ['話し中のとき、かけた人が電話を切らずに待てる時間。', 'How long a caller may stay on the line while the desk is busy.'],
  'wait.minutes': ['分。1から5。', 'Minutes, 1 to 5.'],
  'desk-language': [
    '窓口の人が聞く言語。書かなければ、センターのさいしょの言語。',
    'The language in which the desk hears it; if absent, the first of the centre.',
  ],
  zone: [
    '時間帯。書かなければ Asia/Tokyo（センターの窓口は、センターと同じ）。',
    'Time zone; if absent, the centre’s, or Asia/Tokyo.',
    'zone',
  ],
  'new-year': [
    '年末年始のさいしょの日とさいごの日。書かなければ 12-29 から 01-03。',
    'First and last day of the year-end; if absent, 12-29 to 01-03.',
  ],
  ...stretch('new-year', 'monthDay'),
  hours: ['開いている時間。言語のグループごとに書きます。', 'When it is open, for each group of languages.'],
  ...languages(
    'hours[].languages',
    'この時間に話せる言語: [ja, en]。「any」は、出るけれど言語は約束しないとき。',
    'Languages that are spoken then: [ja, en]. “any”: somebody answers, but no language is promised.',
  ),
  ...languages('hours[].needed', '「any」のとき、ここで必要になる言語。', 'With “any”: the languages that a caller may need there.'),
  'hours[].interpreter': [
    '「any」のとき、電話に通訳をよべるなら true。「needed」の言語のかわりに、通訳のことを言います。',
    'With “any”: true if the staff can call an interpreter. Callers hear of the interpreter instead of the languages in “needed”.',
  ],
  'hours[].from': [
    'この時間が始まる日。書かなければ、もう始まっています。',
    'The first day of these hours; if absent, they apply already.',
    'date',
  ],
  'hours[].until': [
    'この時間のさいごの日。この日もふくみます。書かなければ、終わりはありません。',
    'The last day of these hours. It is included; if absent, they have no end.',
    'date',
  ],
  ...week('hours[].'),
  'hours[].seasons': [
    '季節の時間。その間は、このグループのほかの時間のかわりに、ここに書いた1週間の時間だけになります。',
    'Hours of a season. In it, this week holds in the place of the other hours of the group.',
  ],
  ...stretch('hours[].seasons[]'),
  ...week('hours[].seasons[].'),
  ...fact('hours[].'),
  exceptions: [
    'いつもとちがう日。その日は「hours」の時間だけになります（土日も）。',
    'Other days than usual. On these days only “hours” holds, also where they are a Saturday or a Sunday.',
  ],
  'exceptions[].date': ['1日だけのとき、その日。', 'For one day: the day.', 'date'],
  'exceptions[].from': ['何日かのとき、さいしょの日。', 'For some days: the first one.', 'date'],
  'exceptions[].until': [
    '何日かのとき、さいごの日。この日もふくみます。わからないときは「further-notice」（当分の間）。',
    'For some days: the last one. It is included. Where it is not known: “further-notice”.',
    'lastDay',
  ],
  'exceptions[].yearly': [
    '毎年おなじ日のとき: 08-13、02-last（2月末）、{from: 08-13, until: 08-15}、または {nth: 3, weekday: tuesday, month: 5}（5月の第3火曜日）。',
    'The same in every year: 08-13, 02-last, {from: 08-13, until: 08-15}, or {nth: 3, weekday: tuesday, month: 5}.',
    'yearDay',
  ],
  ...stretch('exceptions[].yearly'),
  ...nthDay('exceptions[].yearly'),
  'exceptions[].days': ['days.yaml にある日のリストの名前。', 'The name of a list of days in days.yaml.'],
  ...languages('exceptions[].languages', '一部の言語だけのとき、その言語。', 'For some languages only: these.'),
  'exceptions[].hours': ['その日の時間。', 'The hours of these days.', 'hours'],
  'exceptions[].reason': ['理由。ホームページとカレンダーにも出ます。', 'Why. The public page and the calendars show it.'],
  ...fact('exceptions[].'),
  ...closures('closures'),
  ...fact(''),
};

/** The fields of a centre; those of its own lines are the ones of any line. */
export const centreNotes: Notes = {
  ...words('name', 'センターの名前。電話のはじめに読まれます。', 'The name of the centre, as callers hear it first.'),
  default: [
    'true: だれのものでもない番号にかかった電話を受けます。1つのセンターだけ。',
    'true: answers numbers that no centre claims. Only one centre.',
  ],
  colour: [
    "ホームページとポスターの色。上に白い文字をのせるので、濃い色を '' の中に書きます: '#0b4f9c'。",
    "The colour of the public page and the poster, in quotes: '#0b4f9c'. White letters stand on it, so it must be dark.",
    'colour',
  ],
  relay: [
    '電話リレーサービス（通訳オペレーターを通した電話）で、かかってくるなら true。メニューで、ボタンを待つ時間が長くなります。',
    'true: calls may come through a telephone relay service. The menus wait longer for a key.',
  ],
  zone: ['時間帯。', 'Time zone.', 'zone'],
  numbers: [
    "このセンターが受ける電話番号。「+81」からはじめて、'' の中に書きます。",
    'The numbers that it answers, beginning with +81, in quotes.',
  ],
  'numbers.*': ['番号。', 'A number.'],
  'numbers.*.language': [
    'この番号は、いつもこの言語で話します。',
    'Calls to this number begin in this language, without the language menu.',
  ],
  'numbers.*.placeholder': [
    '仮の番号なら true。本物にしたら消します。',
    'true for a number that nobody can call. Remove it with the real number.',
  ],
  'ask-afterwards': [
    'true なら、窓口と話したあとの人に「用件がすんだか」を1か2で聞きます。',
    'true asks callers after a talk whether they got the help that they needed: 1 or 2.',
  ],
  'confirm-in-two': [
    'true なら、職員の画面の「災害時」と、開いている窓口がなくなる休止は、もう1人の職員が確認してから始まります。',
    'true has a second person confirm what staff begin under “Disaster” in the console, and a closure that leaves no desk open.',
  ],
  callback: [
    '閉まっているとき、「開いたら、こちらから電話します」と案内します。書かなければ、案内しません。',
    'A closed desk offers to call back when it opens in the caller’s language. Not offered if absent.',
  ],
  'callback.lines': [
    '折り返しの電話をする窓口。全部なら「all」。',
    'The lines whose desks are called back for; “all”: every line of the topics.',
  ],
  'callback.lines[]': ['窓口の名前。', 'The name of a line.'],
  'callback.at-once': [
    '1つの窓口で、同時に何人まで折り返しの電話をするか。1〜10。書かなければ1。',
    'How many callbacks may be under way for one line at once, 1 to 10; 1 if absent.',
  ],
  sms: [
    '窓口の番号と開く時間を、頼まれたらショートメッセージで送ります。書かなければ、送りません。',
    'Callers may have the number of the desk and its hours sent as a text message. Not offered if absent.',
  ],
  'sms.from': [
    '送信元。英字と数字の名前（11文字まで）か、ショートメッセージを送れる番号。',
    'The sender: a name of English letters and digits, 11 at most, or a number that can send texts.',
  ],
  ...words(
    'sms.name',
    'メッセージのはじめに書くセンターの短い名前（20文字まで）。書かなければ、いつもの名前を、入るところまで。',
    'A short name of the centre for the beginning of the text, 20 letters at most; if absent, as much of its usual name as fits.',
  ),
  'caller-id': ['窓口の電話に出る番号。自分の番号を書きます。', 'The number that desks see: one of your own.', 'phone'],
  dials: [
    'ふつうの国内の番号のほかに、このセンターがかけてよい番号。通話料がかかります。',
    'What this centre may dial beyond ordinary numbers in Japan, and pays for.',
  ],
  'dials[]': ['国（KR など）、mobile（携帯電話）、0570（ナビダイヤル）。', 'A country such as KR; mobile; or 0570 for navi-dial numbers.'],
  ...languages(
    'languages',
    '話せる言語。この順番で 1〜9、0、* の番号になります。',
    'Its languages, in the order of their keys: 1 to 9, 0, *.',
  ),
  topics: ['用件のメニュー。1 はかならずカードの紛失。4つまで。', 'The menu. Key 1 is always a lost card; at most four.'],
  'topics.*': ['用件。', 'A topic.'],
  'topics.*.id': ['用件の名前（小さい英字、数字、ハイフン）。', 'Its id: small letters, digits and hyphens.'],
  ...words(
    'topics.*.name',
    '新しい用件のことば。「住まいのことは」のように書きます。うしろの「、」は、なくてもかまいません。',
    'The words of a new topic, like “Housing”. The comma behind them is added in speech.',
  ),
  'topics.*.lines': ['つなぐ窓口。はじめの窓口が先です。', 'The lines that serve it, the preferred one first.'],
  'topics.*.lines[]': ['窓口のファイルの名前。', 'The name of a line.'],
  person: ['0 を押した人をつなぐ窓口。', 'The lines for callers who press 0.'],
  'person[]': ['窓口のファイルの名前。', 'The name of a line.'],
  guidance: ['9 のあとに聞ける説明。', 'What can be listened to, after key 9.'],
  'guidance.*': ['説明の名前（guidance.yaml）。', 'The name of a read-out in guidance.yaml.'],
  contacts: ['電話のほかの連絡先。', 'Other ways than the telephone.'],
  'contacts[].kind': [
    'しゅるい: web（ページ）、email、fax、post（住所）、sign-language（手話リンク）、chat（チャット）、relay（電話リレー）。',
    'What it is: web, email, fax, post (the address), sign-language (a sign-language link), chat, relay (a telephone relay service).',
  ],
  'contacts[].address': ['住所やアドレス。', 'The address.'],
  'contacts[].spoken': ['電話で読むなら true。', 'true: it is read out.'],
  ...fact('contacts[].'),
  announcement: ['メニューの前に1回だけ読まれるお知らせ。', 'Spoken once, before the menu.'],
  ...announcement('announcement'),
  'announcement.until': ['この時間から、もう読まれません。', 'From then on it is not spoken any more.', 'time'],
  ...closures('closures'),
  'closures[].lines': [
    '休む窓口。書かなければ、このセンターの窓口ぜんぶ（lines の下のもの）。全国の窓口も入れるときは「all」（なくしたカードをとめる窓口は開いたままです）。',
    'The lines that close; if absent, all of the centre’s own. “all”: the shared lines too, but not the one that stops a lost card.',
  ],
  'closures[].lines[]': ['窓口の名前。', 'The name of a line.'],
  lines: ['このセンターだけの窓口。', 'Lines of this centre only.'],
  'lines.*': ['窓口。', 'A line.'],
};

export const guidanceNotes: Notes = {
  '*': ['電話で聞ける説明。ことばは prompts にあります。', 'A read-out. Its words are in prompts.'],
  '*.from': ['この日から読まれます。', 'Read out from this day.', 'date'],
  '*.until': ['この日まで読まれます。', 'Read out until this day.', 'date'],
  ...fact('*.'),
};

export const daysNotes: Notes = {
  '*': ['いくつかの窓口で使う日のリスト。', 'A list of days that several lines share.'],
  '*.days': [
    '日: 2027-08-16、{from: …, until: …}、または {yearly: 08-13}。',
    'The days: 2027-08-16, {from: …, until: …} or {yearly: 08-13}.',
  ],
  '*.days[]': ['その日。', 'The day.', 'date'],
  '*.days[].from': ['さいしょの日。', 'The first day.', 'date'],
  '*.days[].until': ['さいごの日。この日もふくみます。', 'The last day. It is included.', 'date'],
  '*.days[].yearly': [
    '毎年おなじ日: 08-13、02-last（2月末）、{from: 08-13, until: 08-15}、または {nth: 3, weekday: tuesday, month: 5}。',
    'The same in every year: 08-13, 02-last, {from: 08-13, until: 08-15}, or {nth: 3, weekday: tuesday, month: 5}.',
    'yearDay',
  ],
  ...stretch('*.days[].yearly'),
  ...nthDay('*.days[].yearly'),
  '*.reason': ['理由。', 'Why.'],
  ...fact('*.'),
};

export const noticesNotes: Notes = {
  ...closures('closures'),
  'closures[].lines': [
    '休む窓口。書かなければ「all」で、全国の窓口もふくむぜんぶ（なくしたカードをとめる窓口は開いたままです）。「own」は、それぞれのセンターだけの窓口。',
    'The lines that close; if absent “all”: the shared ones too, but not the ones that stop a lost card. “own”: those of each centre only.',
  ],
  'closures[].lines[]': ['「lines」フォルダーの窓口の名前。', 'The name of a line in the folder “lines”.'],
  ...fact('closures[].'),
  announcements: ['どのセンターでも、メニューの前に1回だけ読まれるお知らせ。', 'Spoken once by every centre, before the menu.'],
  'announcements[]': ['お知らせ。', 'An announcement.'],
  ...announcement('announcements[]'),
  'announcements[].until': [
    'この時間から、もう読まれません。わからないときは「further-notice」（当分の間）。',
    'From then on it is not spoken any more. Where that is not known: “further-notice”.',
    'end',
  ],
  'announcements[].reason': ['お知らせの理由。', 'Why.'],
  ...fact('announcements[].'),
};
