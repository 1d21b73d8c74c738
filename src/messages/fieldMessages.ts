// Sentences about fields that are missing, unknown, in another place, or of another kind.

import type { Messages } from './messageForm.ts';

export const fieldMessages = {
  missing: {
    en: '“{{name}}” is missing. Add a line “{{name}}: …”.',
    ja: '「{{name}}」がありません。「{{name}}: …」の行を書いてください。',
  },
  'unknown-key': {
    en: '{{key, quote}} is not a word that this file knows here. Check its spelling, or remove it. Known here: {{known, list}}.',
    ja: '{{key, quote}}は、ここでは使えないことばです。つづりを直すか、消してください。ここで使えることば: {{known, list}}',
  },
  'unknown-key.near': {
    en: '{{key, quote}} is not a word that this file knows here. Did you mean “{{near}}”? Write it like that.',
    ja: '{{key, quote}}は、ここでは使えないことばです。「{{near}}」ではありませんか。',
  },
  'unknown-key.hours': {
    en: "{{key, quote}} is read as a name of its own, because a comma ends a value in braces. Put the hours in quotes: hours: '9:00-12:00, 13:00-17:00'.",
    ja: "{ } の中では「,」で値が終わるので、{{key, quote}}が別のことばとして読まれています。時間を ' ' で囲んで「hours: '9:00-12:00, 13:00-17:00'」のように書いてください。",
  },
  'unknown-key.elsewhere': {
    en: '{{key, quote}} cannot stand here: it belongs to {{place, message}}. Move it there, with as many spaces before it as the lines there have.',
    ja: '{{key, quote}}は、ここには書けません。{{place, message}}に書くことばです。そこに移して、左のスペースの数をそこの行とそろえてください。',
  },
  'wrong-place.nested': {
    en: {
      one: '{{key, quote}} stands here as if it were a name below “{{group}}”, because it is indented more than “{{group}}”. Put {{count}} space before it, as before “{{group}}”.',
      other:
        '{{key, quote}} stands here as if it were a name below “{{group}}”, because it is indented more than “{{group}}”. Put {{count}} spaces before it, as before “{{group}}”.',
    },
    ja: '{{key, quote}}が「{{group}}」より右にあるので、「{{group}}」の中の名前として読まれています。左の半角スペースを{{count}}個にして、「{{group}}」とそろえてください。',
  },
  'wrong-place.margin': {
    en: '{{key, quote}} stands here as if it were a name below “{{group}}”, because there are spaces before it. Remove them, so that it begins at the left margin like “{{group}}”.',
    ja: '{{key, quote}}の左にスペースがあるので、「{{group}}」の中の名前として読まれています。「{{group}}」と同じように、左にスペースを入れずに書いてください。',
  },
  'place.file': { en: 'the left margin of this file', ja: 'このファイルのいちばん左' },
  'place.group': { en: 'the lines below “{{group}}”', ja: '「{{group}}」の下' },
  'place.entry': { en: 'the lines of one of the names below “{{group}}”', ja: '「{{group}}」の下の、1つの名前の中' },
  'place.entry-of-file': { en: 'the lines of one of the names of this file', ja: 'このファイルの、1つの名前の中' },
  'wrong-form.array': {
    en: '“{{name}}” must be a list. Write its items in brackets, like “[first, second]”, or each on a line of its own that begins with “- ”.',
    ja: '「{{name}}」はリストで書きます。「[first, second]」のようにかっこに入れるか、1つずつ「- 」で始まる行に書いてください。',
  },
  'wrong-form.group': {
    en: '“{{name}}” must be a group of lines. Write each like “name: value”, with the same indentation.',
    ja: '「{{name}}」の下には、「名前: 値」の行を、左のスペースをそろえて書きます。',
  },
  'wrong-form.text': {
    en: '“{{name}}” must be text. If it is a number or a date, put it in quotes.',
    ja: "「{{name}}」は、文字で書きます。数や日付を書くときは「'…'」のように ' ' で囲んでください。",
  },
  'wrong-form.number': { en: '“{{name}}” must be a number, like “3”.', ja: '「{{name}}」は「3」のような数で書きます。' },
  'wrong-form.flag': { en: '“{{name}}” must be true or false.', ja: '「{{name}}」は「true」か「false」です。' },
  'wrong-form.file': {
    en: 'this file must be a group of lines. Write each like “name: value”, with the same indentation.',
    ja: 'このファイルには、「名前: 値」の行を書きます。ほかのファイルを写して、直してください。',
  },
  'wrong-form': {
    en: '“{{name}}” is not of the right form. Compare it with the same line of another file, and write it like there.',
    ja: '「{{name}}」の形がちがいます。ほかのファイルの同じ行とくらべて、同じように書いてください。',
  },
  'unknown-choice.near': {
    en: '{{written, quote}} is none of the words that are known here. Did you mean “{{near}}”? Write one of: {{known, list}}.',
    ja: '{{written, quote}}は、ここでは使えないことばです。「{{near}}」ではありませんか。使えることば: {{known, list}}',
  },
  'unknown-choice': {
    en: '“{{name}}” is none of the words that are known here. Write one of: {{known, list}}.',
    ja: '「{{name}}」には、決まったことばだけが書けます。次のどれかを書いてください: {{known, list}}',
  },
} as const satisfies Messages;
