// Sentences about the form of what is written: words, names, lists, keys.

import type { Messages } from './messageForm.ts';

export const formMessages = {
  // The names of what stands in a place, in the sentences below.
  'what.the words': { en: 'the words', ja: 'ことば' },
  'what.the reason': { en: 'the reason', ja: '理由' },
  'what.the time': { en: 'the time', ja: '時刻' },
  'what.the day': { en: 'the day', ja: '日' },
  'what.a language': { en: 'a language', ja: '言語' },
  'what.what is dialled': { en: 'what is dialled', ja: 'かけてよい番号の種類' },
  'what.a line': { en: 'a line', ja: '窓口' },
  'what.a topic': { en: 'a topic', ja: '用件' },
  'what.a list': { en: 'a list', ja: 'リスト' },
  'what.a read-out': { en: 'a read-out', ja: '説明' },

  'name-advice': {
    en: 'Write 1 to 40 small letters, digits and hyphens, like “card-desk”.',
    ja: '「card-desk」のように、小さい英字、数字、ハイフンだけで、1字から40字で書いてください。',
  },
  'name-invalid': {
    en: '{{written, quote}} cannot be the name of {{what, named}}. {{advice, message}}',
    ja: '{{written, quote}}は{{what, named}}の名前に使えません。{{advice, message}}',
  },
  'name-invalid.instead': {
    en: '{{written, quote}} cannot be the name of {{what, named}}: it has capitals, full-width letters, or signs that no editor shows. Write “{{instead}}”.',
    ja: '{{written, quote}}は{{what, named}}の名前に使えません。大文字、全角の文字、または画面に見えない文字が入っています。「{{instead}}」と、半角の小文字で打ちなおしてください。',
  },
  'name-invalid.reserved': {
    en: '“{{name}}” cannot be a name. Write 1 to 40 small letters, digits and hyphens, like “card-desk”.',
    ja: '「{{name}}」は名前に使えません。「card-desk」のように、小さい英字、数字、ハイフンだけで、1字から40字で書いてください。',
  },
  'not-text.name': {
    en: 'the name of {{what, named}} must be text. {{advice, message}} Put a number in quotes.',
    ja: "{{what, named}}の名前は、文字で書きます。{{advice, message}}数だけの名前は「'…'」のように ' ' で囲んでください。",
  },
  'not-text': {
    en: '{{what, named}} must be text. If it is a number or a date, put it in quotes.',
    ja: "{{what, named}}は、文字で書きます。数や日付を書くときは「'…'」のように ' ' で囲んでください。",
  },
  empty: {
    en: '{{what, named}} is empty. Write it, or remove the line.',
    ja: '{{what, named}}が空です。書くか、行ごと消してください。',
  },
  'empty.languages': {
    en: 'languages is empty. Name at least one. For example: “[ja]”.',
    ja: '「languages」が空です。「[ja]」のように、1つは書いてください。',
  },
  'empty.hours': {
    en: 'hours is empty. Nothing missing ever means open: write at least one group.',
    ja: '「hours」が空です。書いていない時間は休みになります。「- languages: [ja]」で始まるまとまりを、1つは書いてください。',
  },
  'empty.topic': {
    en: 'a topic needs at least one line. Name it, like “lines: [card]”.',
    ja: '用件には、窓口が1つは要ります。「lines: [card]」のように書いてください。',
  },
  'empty.person': {
    en: 'person needs at least one line: a caller who is lost is put through to it.',
    ja: '「person」には、窓口が1つは要ります。迷った人は、そこにつながります。「person: [counsellors]」のように書いてください。',
  },
  'empty.days': {
    en: 'days is empty. Name at least one. For example: “- 2027-08-13”.',
    ja: '「days」が空です。「- 2027-08-13」のように、1日は書いてください。',
  },
  'too-long.text': {
    en: '{{what, named}} is longer than {{most}} letters. Shorten it.',
    ja: '{{what, named}}が{{most}}字を超えています。短くしてください。',
  },
  'several-lines': {
    en: '{{what, named}} has several lines or an invisible character in it. Write it on one line.',
    ja: '{{what, named}}に、改行か、画面に見えない文字が入っています。1行で書いてください。',
  },
  'several-lines.spoken': {
    en: '{{what, named}} have an invisible character in them. Type them again.',
    ja: '{{what, named}}に、画面に見えない文字が入っています。打ちなおしてください。',
  },
  'begins-comment': {
    en: "“#” begins a comment, so {{name, quote}} has no value here. Write the value in quotes: {{name}}: '{{rest}}'.",
    ja: "「#」から行の終わりまではメモになり、読まれません。そのため{{name, quote}}の値がありません。「{{name}}: '{{rest}}'」のように ' ' で囲んでください。",
  },
  'begins-comment.remove': {
    en: '“#” begins a comment, so {{name, quote}} has no value here. Take the “#” away: {{name}}: {{value}}',
    ja: '「#」から行の終わりまではメモになり、読まれません。そのため{{name, quote}}の値がありません。「{{name}}: {{value}}」のように、「#」を消してください。',
  },
  'not-words': {
    en: 'words are written by language, such as “ja: 窓口”. Write each on a line of its own below.',
    ja: 'ことばは、下の行に、言語ごとに「ja: 窓口」のように書きます。',
  },
  'not-true-or-false': {
    en: 'write true or false. Use small letters, and no quotes.',
    ja: '「true」（はい）か「false」（いいえ）を、半角の小さい英字で、引用符をつけずに書いてください。',
  },
  'not-a-language': {
    en: '{{written, quote}} is not the tag of a language. A language is a short tag such as “ja” or “th”.',
    ja: '{{written, quote}}は言語のしるしではありません。「ja」「th」のような短いしるしを書いてください。',
  },
  'not-a-language.near': {
    en: '{{written, quote}} is not the tag of a language. Write “{{instead}}”.',
    ja: '{{written, quote}}は言語のしるしではありません。「{{instead}}」と書いてください。',
  },
  'not-a-list.languages': {
    en: 'languages is a list such as [ja, en].',
    ja: '言語は「[ja, en]」のように、かっこに入れたリストで書きます。',
  },
  'not-a-list.languages-or-any': {
    en: 'languages is a list such as [ja, en], or the word “any”.',
    ja: '言語は「[ja, en]」のようなリストか、「any」（出るけれど言語は約束しない）と書きます。',
  },
  'not-a-list.instead': {
    en: '{{written, quote}} is no list. Write “[{{instead}}]”, with brackets.',
    ja: '{{written, quote}}はリストではありません。半角のかっこに入れて「[{{instead}}]」と書いてください。',
  },
  'not-a-list.quoted': {
    en: 'this list stands in quotation marks, so it is read as one word. Remove the quotation marks around it.',
    ja: 'このリストは引用符の中にあるので、1つのことばとして読まれます。まわりの引用符を消してください。',
  },
  'not-a-list.hours': {
    en: 'hours is a list of groups, each beginning with “- languages:”.',
    ja: '「hours」の下には、「- languages: [ja]」で始まるまとまりを書きます。',
  },
  'not-a-list.seasons': {
    en: 'seasons is a list. Write each season on lines of its own that begin with “- from: 07-01”.',
    ja: '「seasons」は一覧で書きます。季節ごとに、「- from: 07-01」のように「- 」で始まる行から書いてください。',
  },
  'not-a-list.dials': {
    en: 'dials is a list such as [KR, mobile, “0570”].',
    ja: "「dials」は「[KR, mobile, '0570']」のようなリストです。",
  },
  'not-a-list.person': {
    en: 'person is a list of lines, such as [counsellors].',
    ja: '「person」は「[counsellors]」のような、窓口のリストです。',
  },
  'not-a-list.days': {
    en: 'days is a list, each day on a line that begins with “- ”.',
    ja: '「days」の下には、1日ずつ「- 」で始まる行に書きます。例「- 2027-08-13」',
  },
  'wrong-form.topics': {
    en: 'topics are written by key, such as “1: {id: lost-card, lines: [suspension]}”.',
    ja: '「topics」は、番号ごとに「1: {id: lost-card, lines: [suspension]}」のように書きます。',
  },
  'not-a-menu-key': {
    en: 'a key here is one of 1-{{highest}}; 9 is information, 0 a person, * the languages, # repeats.',
    ja: 'ここに書ける番号は1から{{highest}}までです。9は説明、0は人、*は言語、#はもう一度、と決まっています。',
  },
  'not-digits': {
    en: 'press is made of the keys 0-9, * and #, at most 20 of them. Write it like “5”.',
    ja: '「press」は、電話のボタン（0から9、*、#）を20個まで、「5」のように書きます。',
  },
  'not-digits.group': {
    en: 'digits are written like “{press: 5, source: …, checked: …}”.',
    ja: '「digits」は「{press: 5, source: …, checked: …}」のように書きます。',
  },
  'not-seconds': {
    en: 'wait is a number of seconds, from 0 to 30. Write it alone and without quotes, like “wait: 3”.',
    ja: '「wait」は、0から30までの秒数です。引用符や「秒」は付けずに「wait: 3」のように書いてください。',
  },
  'not-a-zone': {
    en: '{{written, quote}} is not a time zone. Write a name like “Asia/Tokyo”.',
    ja: '{{written, quote}}は時間帯の名前ではありません。日本なら「Asia/Tokyo」と書きます。',
  },
  'too-many-lines': {
    en: 'there are more than {{most}} lines here. Name the ones that callers need most.',
    ja: 'ここには窓口が{{most}}を超えています。いちばん要るものだけにしてください。',
  },
} as const satisfies Messages;
