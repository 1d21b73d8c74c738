// Sentences about the text of a file: its characters, its indentation, its YAML.

import type { Messages } from './messageForm.ts';

const around = 'Compare the indentation and the quotes with the lines around it.';
const aroundJa = '左のすきま（スペースの数）と引用符を、まわりの行とくらべてください。';

export const yamlMessages = {
  'not-yaml.backslash': {
    en: `this is not readable as YAML: a backslash in double quotation marks has a meaning of its own. Write single ones, like 'a\\b'.`,
    ja: `ここが読めません。" " の中の「\\」には特別な意味があります。「'a\\b'」のように ' ' で囲んでください。`,
  },
  'not-yaml.sign-first': {
    en: `this is not readable as YAML: a value that begins with “{{sign}}” must stand in quotes. Write it like '{{sign}}…'.`,
    ja: `ここが読めません。「{{sign}}」で始まることばは、「'{{sign}}…'」のように ' ' で囲んでください。`,
  },
  'not-yaml.long-name': {
    en: 'this is not readable as YAML: a name is longer than 1024 letters. Write a colon and a space where the name ends.',
    ja: 'ここが読めません。名前が1024字を超えています。名前の終わりに、半角のコロンとスペース「: 」を書いてください。',
  },
  'not-yaml.sign': {
    en: `this is not readable as YAML: “{{sign}}” has a meaning of its own. Put it in quotes, like '{{sign}}'. ${around}`,
    ja: `ここが読めません。「{{sign}}」には特別な意味があります。そのまま書きたいときは「'{{sign}}'」のように ' ' で囲んでください。`,
  },
  'not-yaml.quote-elsewhere': {
    en: `this is not readable as YAML: this quotation mark is closed on another line. Close it on its own line. ${around}`,
    ja: 'ここが読めません。この引用符は、別の行で閉じられています。同じ行で閉じてください。',
  },
  'not-yaml.colon-missing': {
    en: `this is not readable as YAML: this line has no colon with a space after it. Write it as “name: value”. ${around}`,
    ja: 'この行が読めません。半角のコロンとスペースがありません。「名前: 値」の形で書いてください。例「weekdays: 9:00-17:00」',
  },
  'not-yaml.indent': {
    en: `this is not readable as YAML: this line is indented like no line above it that it could belong to. ${around}`,
    ja: `この行が読めません。左のすきまが、上のどの行とも合いません。同じまとまりの行と、スペースの数をそろえてください。${aroundJa}`,
  },
  'not-yaml.indent-as': {
    en: {
      one: 'this is not readable as YAML: there is {{count}} space before this line, and no line above it that it could belong to has as many. Lines of the groups above it have {{levels}}.',
      other:
        'this is not readable as YAML: there are {{count}} spaces before this line, and no line above it that it could belong to has as many. Lines of the groups above it have {{levels}}.',
    },
    ja: 'この行の左には半角スペースが{{count}}個ありますが、上のどのまとまりとも合いません。上のまとまりの行は{{levels}}個です。入れたいまとまりと同じ数にしてください。',
  },
  'not-yaml.interrupts': {
    en: {
      one: 'this is not readable as YAML: this line stands too far left, in the middle of a group that goes on with line {{next}}. Put {{count}} space before it, as there, or write it after the group.',
      other:
        'this is not readable as YAML: this line stands too far left, in the middle of a group that goes on with line {{next}}. Put {{count}} spaces before it, as there, or write it after the group.',
    },
    ja: 'この行は左に寄りすぎていて、{{next}}行目に続くまとまりの途中に入っています。下の行と同じように、左に半角スペースを{{count}}個入れるか、まとまりの後に書いてください。',
  },
  'not-yaml.comma-missing': {
    en: `this is not readable as YAML: a comma or a closing bracket is missing before this. Write it like “[ja, en]” or “{from: 08-13, until: 08-15}”. ${around}`,
    ja: 'この前に、半角のカンマ「,」か閉じかっこが足りません。「[ja, en]」や「{from: 08-13, until: 08-15}」のように書いてください。',
  },
  'not-yaml.not-on': {
    en: `this is not readable as YAML: this line does not go on with what is written above it. ${around}`,
    ja: `この行が、上の行の続きとして読めません。${aroundJa}`,
  },
  'not-yaml.ended': {
    en: `this is not readable as YAML: the value has ended before this. Put a value with quotes in it, or with a colon and a space, in quotes as a whole. ${around}`,
    ja: `値がこの前で終わっています。引用符や「: 」がことばの中にあるときは、全体を「'…'」のように ' ' で囲んでください。`,
  },
  'not-yaml.colon-inside': {
    en: `this is not readable as YAML: there is a colon with a space in this value. Put it in quotes as a whole. ${around}`,
    ja: `値の中に「: 」（コロンとスペース）があります。値の全体を「'…'」のように ' ' で囲んでください。`,
  },
  'not-yaml.space-before-comment': {
    en: `this is not readable as YAML: a space is missing before “#”. ${around}`,
    ja: '「#」の前に、半角スペースが足りません。',
  },
  'not-yaml.space-after-colon': {
    en: `this is not readable as YAML: a space is missing after a colon. ${around}`,
    ja: 'コロン「:」の後に、半角スペースが足りません。',
  },
  'not-yaml.hyphens-missing': {
    en: `this is not readable as YAML: a line “---” is missing before this, or the line with “%” above it is too many. ${around}`,
    ja: 'この前に「---」だけの行が足りません。または、上の「%」の行がいりません。',
  },
  'not-yaml.comma-extra': {
    en: `this is not readable as YAML: there is a comma too many. ${around}`,
    ja: 'カンマ「,」が1つ多くあります。消してください。',
  },
  'not-yaml.no-opening': {
    en: `this is not readable as YAML: there is no opening bracket for this closing one. ${around}`,
    ja: 'この閉じかっこに合う、開きかっこがありません。',
  },
  'not-yaml.after-block': {
    en: `this is not readable as YAML: nothing may follow “|” or “>” on its line. Write the words on the next line, indented. ${around}`,
    ja: '「|」や「>」と同じ行には、何も書けません。ことばは次の行に、左にスペースを入れて書いてください。',
  },
  'not-yaml.bracket': {
    en: 'this is not readable as YAML: this bracket is not closed. Write another “{{closing}}” where it ends.',
    ja: 'このかっこが閉じられていません。終わりに「{{closing}}」を書いてください。',
  },
  'not-yaml.quote': {
    en: 'this is not readable as YAML: this quotation mark is not closed. Write another “{{closing}}” where it ends.',
    ja: 'この引用符が閉じられていません。終わりに「{{closing}}」を書いてください。',
  },
  'begins-comment.bracket': {
    en: `“#” begins a comment, so the rest of this line is not read, and a bracket is not closed. Write it in quotes: '#'.`,
    ja: `「#」から行の終わりまではメモになり、読まれません。そのため、かっこが閉じません。「'#'」のように ' ' で囲んでください。`,
  },
  'not-yaml.copied-sign': {
    en: 'this line begins with “{{sign}}”, which came with the text when it was copied. Take the “{{sign}}” away, and keep the spaces behind it.',
    ja: 'この行の先頭の「{{sign}}」は、コピーしたときに入った記号です。「{{sign}}」だけを消し、後ろの空白はそのまま残してください。',
  },
  'not-yaml.copied-fence': {
    en: 'this line is no part of the example: it only shows where the example begins or ends. Remove the line.',
    ja: 'この行は例の一部ではなく、例の始まりか終わりの印です。この行を消してください。',
  },
  'not-yaml.removed-line': {
    en: 'this line begins with “-” like the old line of a comparison. Remove the line, and take the “+” away from the new one.',
    ja: 'この行の先頭の「-」は、変更前の行の印です。この行を消し、新しい行の先頭の「+」も消してください。',
  },
  'not-yaml.space-after-hyphen': {
    en: 'put a space behind the hyphen: “- {{name}}”.',
    ja: '「- {{name}}」のように、「-」の後ろに半角の空白を入れてください。',
  },
  'wide-sign': {
    en: 'there is “{{sign}}” ({{codePoint}}) here, which is not the ordinary sign. Type “{{instead}}” with the input method switched off (half-width).',
    ja: 'ここに「{{sign}}」（{{codePoint}}）があります。半角の「{{instead}}」に打ちなおしてください。',
  },
  'wide-sign.unseen': {
    en: 'there is a sign here that no editor shows ({{codePoint}}). Delete it: delete what is between the letters before and after it, and type these two letters again.',
    ja: 'ここに、画面に見えない文字（{{codePoint}}）があります。前後の文字ごと消して、半角で打ちなおしてください。',
  },
  'wide-sign.space': {
    en: 'there is a wide space ({{codePoint}}) here, where ordinary spaces belong. Delete it and type ordinary (half-width) spaces, as many as the lines around it have.',
    ja: 'ここに全角スペース（{{codePoint}}）があります。消して、まわりの行と同じ数の半角スペースを入れてください。',
  },
  tab: {
    en: 'there is a tab where spaces belong. Indent with spaces only.',
    ja: 'タブが入っています。左のすきまは、半角スペースだけで入れてください。',
  },
  'several-documents': {
    en: `this is not readable as YAML: another document begins here. A file is one document: remove this line. ${around}`,
    ja: '「---」の行があるので、ここから別の文書になります。この行を消してください。',
  },
  'invisible-character': {
    en: 'this is not readable as YAML: there is an invisible character here that no text needs ({{codePoint}}). Delete it: delete the letters before and after it too, and type them again.',
    ja: 'ここに、画面に見えない文字（{{codePoint}}）があります。前後の文字ごと消して、打ちなおしてください。',
  },
  'unknown-alias': {
    en: 'there is no “&{{name}}” before this “*{{name}}”. Write the value itself, or put the star in quotes.',
    ja: `この「*{{name}}」の前に「&{{name}}」がありません。値をそのまま書くか、「'*'」のように ' ' で囲んでください。`,
  },
  'key-twice': {
    en: '{{key, quote}} is written twice in the same group, on line {{first}} and on line {{line}}. Write it once: put what stands below the second one below the first, or remove one of the two.',
    ja: '{{key, quote}}が、同じまとまりの中に2回あります（{{first}}行目と{{line}}行目）。1つにしてください。下のほうに書いたものを上のほうの下に移すか、どちらかを消します。',
  },
  'group-as-name': {
    en: 'a name here is a whole group, not a word. Look for a question mark or a bracket too many.',
    ja: '名前のところに、まとまりが書かれています。いらない「?」やかっこがないか見てください。',
  },
  'nested-too-deeply': {
    en: 'this is nested too deeply. Look for a bracket or a hyphen too many.',
    ja: 'まとまりが深すぎます。いらないかっこや「-」がないか見てください。',
  },
  'too-many-entries.names': {
    en: 'there are more than {{most}} names here. Write several files.',
    ja: 'ここに{{most}}を超える名前があります。いくつかのファイルに分けてください。',
  },
  'too-many-entries.items': {
    en: 'there are more than {{most}} items in this list. Write fewer, or several files.',
    ja: 'このリストには{{most}}を超える項目があります。減らすか、いくつかのファイルに分けてください。',
  },
  'too-long.file': {
    en: 'this file is longer than {{most}} characters. Write several centres as several files.',
    ja: 'このファイルは{{most}}字を超えています。センターごとのファイルに分けてください。',
  },
  'too-long.words': {
    en: 'there are more than {{most}} words and signs in this file. Write several centres as several files.',
    ja: 'このファイルには{{most}}を超えることばや記号があります。センターごとのファイルに分けてください。',
  },
  'too-long.blank': {
    en: 'there are more than {{most}} spaces and empty lines in a row here. Remove them.',
    ja: 'ここに、{{most}}を超えるスペースや空の行が続いています。消してください。',
  },
  'too-many-aliases.count': {
    en: 'there are more than {{most}} aliases (“*…”). Write the values themselves.',
    ja: '「*…」が{{most}}を超えています。値をそのまま書いてください。',
  },
  'too-many-aliases.copied': {
    en: 'the aliases (“*…”) of this file stand for more than {{most}} values. Write the values themselves.',
    ja: '「*…」が表す値が{{most}}を超えています。値をそのまま書いてください。',
  },
  tag: {
    en: 'a word that begins with an exclamation mark has a meaning of its own in YAML. Put it in quotes, or remove it.',
    ja: `「!」で始まることばには特別な意味があります。「'!…'」のように ' ' で囲むか、消してください。`,
  },
  'misread-number': {
    en: '{{written, quote}} is read as the number {{read}}. If you mean that number, write it as {{read}}. If you mean a text, put it in quotes, so that nothing of it is lost.',
    ja: `{{written, quote}}は数の {{read}} として読まれます。数のときは、{{read}} と書いてください。文字としてそのまま残すには、「'…'」のように ' ' で囲んでください。`,
  },
} as const satisfies Messages;
