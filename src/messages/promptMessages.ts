// Sentences about the catalogues of prompts and the tables of pronunciation: files of JSON that translators edit.

import type { Messages } from './messageForm.ts';

export const promptMessages = {
  'prompts.folder': {
    en: 'The prompts folder {{folder}} cannot be read. Set MADOGUCHI_PROMPTS to a folder with a catalogue for each language.',
    ja: 'ことばのフォルダー {{folder}} が読めません。MADOGUCHI_PROMPTS に、言語ごとのファイルがあるフォルダーを設定してください。',
  },
  'prompts.no-reference': {
    en: '{{folder}} has no {{file}}, the catalogue that says which keys there are.',
    ja: '{{folder}} に {{file}} がありません。どのことばが必要かを決めるファイルなので、もとにもどしてください。',
  },
  'prompts.invalid': { en: 'The catalogues are invalid:', ja: 'ことばのファイルに誤りがあります。' },
  'prompts.at': {
    en: '{{file}}:{{line}}:{{column}}: {{what, message}}',
    ja: '{{file}}:{{line}}:{{column}}: {{what, message}}',
  },
  'prompts.misnamed': {
    en: '{{file}}: this file is not read. Call it “{{meant}}”.',
    ja: '{{file}}: このファイルは読まれません。名前を「{{meant}}」に変えてください。',
  },
  'prompts.not-json': {
    en: '{{file}} is not readable as JSON: {{fault}}. Look for a missing comma or quote there.',
    ja: '{{file}} が JSON として読めません（{{fault}}）。そのあたりの「,」や「"」がぬけていないか見てください。',
  },
  'prompts.not-a-group': {
    en: '{{file}} is not readable as JSON: it is not a group of prompts in braces. Look for a missing comma or quote there.',
    ja: '{{file}} が、{ } で囲まれたことばの集まりになっていません。はじめの「{」と終わりの「}」がぬけていないか見てください。',
  },
  'prompts.not-text': {
    en: '{{file}}: “{{key}}” must be text. Write words in quotes.',
    ja: '{{file}}: 「{{key}}」は文字でなければなりません。"ことば" のように、" で囲んで書いてください。',
  },
  'prompts.missing': {
    en: '{{file}}: “{{key}}” is missing. Add it, with the words for “{{model}}”.',
    ja: '{{file}}: 「{{key}}」がありません。英語の「{{model}}」にあたることばを書きたしてください。',
  },
  'prompts.placeholders': {
    en: '{{file}}: “{{key}}” must have the placeholders {{wanted}}, each once.',
    ja: '{{file}}: 「{{key}}」には、{{wanted}} を1回ずつ、そのまま書いてください。',
  },
  'prompts.no-placeholders': {
    en: '{{file}}: “{{key}}” must have the placeholders (none), each once.',
    ja: '{{file}}: 「{{key}}」に、二重の波かっこは使えません。消してください。',
  },
  'prompts.unknown-key': {
    en: '{{file}}: “{{key}}” is not a key of {{reference}}. Remove it, or correct its spelling.',
    ja: '{{file}}: 「{{key}}」という名前は {{reference}} にありません。つづりを直すか、消してください。',
  },
  'prompts.times-group': {
    en: '{{file}}: irregularTimes must be a group of times, like {"13:30": "…"}.',
    ja: '{{file}}: irregularTimes は {"13:30": "…"} のように、時刻の集まりで書いてください。',
  },
  'prompts.time': {
    en: '{{file}}: irregularTimes has “{{time}}”. Write the time as “9:30” or “13:30”.',
    ja: '{{file}}: irregularTimes の「{{time}}」は時刻として読めません。「9:30」や「13:30」のように書いてください。',
  },
  'prompts.time-words': {
    en: '{{file}}: irregularTimes, {{time}}: write the words in quotes.',
    ja: '{{file}}: irregularTimes の {{time}} のことばを、"ことば" のように " で囲んで書いてください。',
  },
  'prompts.played': {
    en: '{{file}}: “{{key}}” must be “{{form}}” in a language that is played. Write its verb into the keys.',
    ja: '{{file}}: 音声で流す言語では、「{{key}}」を「{{form}}」だけにしてください。動詞は番号のことば（key）のほうに書きます。',
  },
  'heading.missing': {
    en: '{{file}}: “catalogue” is missing. Copy it from another catalogue and change its language and voice.',
    ja: '{{file}}: 「catalogue」がありません。ほかの言語のファイルから写して、言語と声を書きかえてください。',
  },
  'heading.language': {
    en: '{{file}}: catalogue.language must be “{{language}}”.',
    ja: '{{file}}: catalogue.language は「{{language}}」と書いてください。',
  },
  'heading.reviewed': {
    en: '{{file}}: catalogue.reviewed is false, or says who approved the words and when: {"by": "Name", "on": "2026-12-01"}.',
    ja: '{{file}}: catalogue.reviewed には、false か、承認した人と日を {"by": "名前", "on": "2026-12-01"} のように書いてください。',
  },
  'heading.locale': {
    en: '{{file}}: catalogue.locale is missing. Write the carrier’s tag, like “th-TH”.',
    ja: '{{file}}: catalogue.locale がありません。電話会社のしるしを「th-TH」のように書いてください。',
  },
  'heading.voice-whose': {
    en: '{{file}}: catalogue.voice must say whose voice it is. Write { "{{carrier}}": "{{voice}}" } instead of "{{voice}}".',
    ja: '{{file}}: catalogue.voice に、どの電話会社の声かを書いてください。"{{voice}}" のかわりに { "{{carrier}}": "{{voice}}" } と書きます。',
  },
  'heading.voice-form': {
    en: '{{file}}: catalogue.voice must name a voice for each carrier, like { "{{carrier}}": "Polly.Joanna-Neural" }.',
    ja: '{{file}}: catalogue.voice は { "{{carrier}}": "Polly.Joanna-Neural" } のように、電話会社ごとに声を書いてください。',
  },
  'heading.voice-missing': {
    en: '{{file}}: write catalogue.voice with a voice of the carrier {{carrier}}, like { "{{carrier}}": "Polly.Joanna-Neural" }, or catalogue.robot.',
    ja: '{{file}}: 電話会社 {{carrier}} の声を、catalogue.voice に { "{{carrier}}": "Polly.Joanna-Neural" } のように書くか、catalogue.robot を書いてください。',
  },
  'pronunciation.in': { en: 'pronunciation/{{file}}: {{fault, message}}', ja: 'pronunciation/{{file}}（発音の表）: {{fault, message}}' },
  'pronunciation.no-catalogue': {
    en: 'there is no catalogue {{file}}. Name the table after its language.',
    ja: '{{file}} という言語のファイルが prompts にありません。「vi.json」のように、言語の名前を付けてください。',
  },
  'pronunciation.not-json': {
    en: 'not readable as JSON. Look for a missing comma or quote there.',
    ja: 'JSON として読めません。「,」や「"」がぬけていないか見てください。',
  },
  'pronunciation.words': {
    en: '“words” must have a text for each word: {"My Number": "mai năm bơ"}.',
    ja: '「words」には、ことばごとに読みを {"My Number": "mai năm bơ"} のように書いてください。',
  },
  'pronunciation.letters': {
    en: '“letters” must have a text for each group of letters.',
    ja: '「letters」には、文字のまとまりごとに読みを {"ab": "c"} のように書いてください。',
  },
  'pronunciation.word-ends': {
    en: '“wordEnds” must have a text for each way in which words end.',
    ja: '「wordEnds」には、ことばの終わりごとに読みを {"ab": "c"} のように書いてください。',
  },
  'pronunciation.endings': {
    en: '“endings” must be a list of texts.',
    ja: '「endings」は ["ab", "c"] のように、文字の並びで書いてください。',
  },
  'pronunciation.unknown': {
    en: '“{{key}}” is not known. Write words, letters, wordEnds or endings.',
    ja: '「{{key}}」という名前は使えません。words、letters、wordEnds、endings のどれかを書いてください。',
  },
  'new-words.empty': {
    en: 'There are no words. Write what the caller hears.',
    ja: 'ことばがありません。電話で流れることばを書いてください。',
  },
  'new-words.long': {
    en: 'This is longer than {{most}} characters. Callers wait while it is read: write it shorter.',
    ja: '{{most}}文字を超えています。流れているあいだ電話の人は待つので、短くしてください。',
  },
  'new-words.control': {
    en: 'There is a sign in it that cannot be spoken. Delete it all, and type it again.',
    ja: '読み上げられない記号がまじっています。全部消して、打ちなおしてください。',
  },
  'new-words.digits': {
    en: 'There is a digit in it. Write numbers as words, so that no voice misreads them.',
    ja: '数字がはいっています。読みまちがえないように、数も「さん」のようにことばで書いてください。',
  },
  'new-words.braces': {
    en: 'The braces are only for the places that are listed above, such as {{example}}, written exactly so.',
    ja: '波かっこは、上に示した {{example}} のような場所にだけ、そのままの形で使えます。',
  },
} as const satisfies Messages;
