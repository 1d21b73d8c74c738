// Sentences about names that callers hear: those that lack a language, and those that do not fit into the sentence around them.

import type { Messages } from './messageForm.ts';

export const nameMessages = {
  'line-name-missing': {
    en: 'the line {{line, quote}} has no name in {{languages, list}}. Callers in these languages hear only “the right desk”. Add it under “name”, like “{{first}}: …”.',
    ja: '窓口{{line, quote}}の名前が、{{languages, list}}にありません。その言語の人には「担当の窓口」とだけ聞こえます。「name」に「{{first}}: …」のように書きたしてください。',
  },
  'centre-name-missing': {
    en: 'the centre {{centre, quote}} has no name in {{languages, list}}. Callers whose call begins in these languages hear only “Thank you for calling”, and pages show another language’s name. Add it under “name”, like “{{first}}: …”.',
    ja: 'センター{{centre, quote}}の名前が、{{languages, list}}にありません。その言語で始まる電話では「お電話ありがとうございます」とだけ聞こえ、ホームページには別の言語の名前が出ます。「name」に「{{first}}: …」のように書きたしてください。',
  },
  'topic-name-missing': {
    en: 'the topic {{topic, quote}} has no name in {{languages, list}}. Callers in these languages hear the name of its line, or “other questions”. Add it under “name”, like “{{first}}: …”.',
    ja: '用件{{topic, quote}}の名前が、{{languages, list}}にありません。その言語の人には、窓口の名前か「そのほかのことは」と聞こえます。「name」に「{{first}}: …」のように書きたしてください。',
  },
  'announcement-words-missing': {
    en: 'the announcement of {{centre, quote}} has no words in {{languages, list}}. Callers in these languages hear only that there is a notice, and that they can ask the staff. Add them under “words”, like “{{first}}: …”.',
    ja: 'センター{{centre, quote}}のお知らせの文が、{{languages, list}}にありません。その言語の人には「お知らせがあります。係の人に聞いてください」とだけ聞こえます。「words」に「{{first}}: …」のように書きたしてください。',
  },
  'name-without-article': {
    en: 'the name {{name, quote}} ({{language}}) of the line {{line, quote}} stands inside sentences, like “{{sentence}}”, so it needs its article. Write it like {{example, quote}}.',
    ja: '窓口{{line, quote}}の名前{{name, quote}}（{{language}}）は「{{sentence}}」のような文の中で読まれるので、冠詞がいります。{{example, quote}}のように書いてください。',
  },
} as const satisfies Messages;
