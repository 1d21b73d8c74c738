// Sentences of `madoguchi words`, and where in a call a prompt is heard.

import type { Messages } from './messageForm.ts';

export const wordsMessages = {
  'heard.start': { en: 'when the call begins', ja: '電話がつながったとき' },
  'heard.menus': { en: 'in every menu', ja: 'どのメニューでも' },
  'heard.main-menu': { en: 'in the main menu', ja: '用件のメニュー' },
  'heard.transfer': { en: 'while the call is put through', ja: '窓口につなぐとき' },
  'heard.desk': { en: 'to the desk, before it is connected', ja: '窓口の人が、つながる前に聞くことば' },
  'heard.waiting': { en: 'while the caller waits for a busy desk', ja: '話し中の窓口を待っているとき' },
  'heard.closed': { en: 'when the desk is closed or did not answer', ja: '窓口が閉まっているとき、出なかったとき' },
  'heard.information': { en: 'in the menu of the information', ja: '案内のメニュー' },
  'heard.read-out': { en: 'when information is read out', ja: '案内を読み上げるとき' },
  'heard.afterwards': { en: 'after the talk with the desk', ja: '窓口との話が終わったあと' },
  'heard.goodbye': { en: 'when the call ends', ja: '電話を終えるとき' },
  'approvals.unreadable': {
    en: '{{file}} is not readable as JSON. Undo the last change of it.',
    ja: '{{file}}が読めません（JSONの形ではありません）。さいごに変えたところを、もとにもどしてください。',
  },
  'approvals.form': {
    en: '{{file}}: {{key, quote}} must be like {"by": "Name", "on": "2026-12-01", "words": "…"}. Use “npm run words -- approve”.',
    ja: '{{file}}：{{key, quote}}は {"by": "名前", "on": "2026-12-01", "words": "…"} の形で書きます。「npm run words -- approve」を使ってください。',
  },
  'words.approved-by': { en: 'approved by {{by}} on {{on}}', ja: '{{on}}に{{by}}さんが承認' },
  'words.not-approved': { en: 'not approved', ja: '未承認' },
  'words.summary': {
    en: '{{language}}: {{approved}} of {{all}} prompts are approved by a native speaker',
    ja: '{{language}}：{{all}}件のうち{{approved}}件を、母語話者が承認しています',
  },
  'words.complete': {
    en: 'Nothing is missing: {{catalogues}} catalogues have all {{prompts}} prompts.',
    ja: '足りないことばはありません。{{catalogues}}言語に{{prompts}}件ずつあります。',
  },
  'words.written': {
    en: 'Written to {{file}}. Print it from a browser.',
    ja: '{{file}}に書き出しました。ブラウザーで開いて印刷してください。',
  },
  'words.said': { en: 'Written to {{file}}. The voice was given: {{said}}', ja: '{{file}}に書き出しました。音声に渡した文字：{{said}}' },
  'words.no-such-language': {
    en: '--language {{written}} does not exist. Write one of: {{languages, list}}.',
    ja: '「--language {{written}}」という言語はありません。次のどれかを書いてください：{{languages, list}}。',
  },
  'words.carrier-voice': {
    en: '{{language}} is spoken by the carrier’s voice, which is not here. Listen to it in a call.',
    ja: '{{language}}は電話会社の音声で読まれ、ここでは聞けません。電話をかけて聞いてください。',
  },
  'words.no-robot': {
    en: 'There is no robot voice here. Install the optional package {{package}}.',
    ja: 'ここには合成音声がありません。追加パッケージ{{package}}をインストールしてください。',
  },
  'words.not-measured': {
    en: 'Some seconds are missing: the voice that measures them is not installed here. Install the packages for development with “npm ci”.',
    ja: '秒数がない行があります。長さを測る音声がここにはありません。「npm ci」で開発用のパッケージを入れてください。',
  },
  'words.no-such-key': {
    en: '--key {{written}} is not a prompt. “npm run words -- list --language {{language}}” shows all keys.',
    ja: '「--key {{written}}」ということばはありません。「npm run words -- list --language {{language}}」で一覧を見てください。',
  },
  'words.nothing-to-say': {
    en: 'There is nothing to say in {{written, quote}}. Write the words in quotation marks, like: npm run words -- say "नमस्ते" --language ne --out said.wav',
    ja: '{{written, quote}}には、読む文字がありません。「npm run words -- say "नमस्ते" --language ne --out said.wav」のように、ことばを引用符で囲んで書いてください。',
  },
  'words.nothing-chosen': {
    en: 'Nothing is approved yet. Write --all for the whole catalogue, or --key for each prompt, like “--key topic.card --key greeting”.',
    ja: 'まだ何も承認していません。全部なら「--all」、一部なら「--key topic.card --key greeting」のように書いてください。',
  },
  'words.all-or-keys': {
    en: 'Write --all for the whole catalogue, or --key for single prompts, and not both.',
    ja: '全部なら「--all」、一部なら「--key」の、どちらか一方を書いてください。',
  },
  'words.no-name': {
    en: '--by is the name of the native speaker who read the words. Write it like: --by "Somchai Jaidee".',
    ja: '「--by」には、ことばを読んだ母語話者の名前を「--by "Somchai Jaidee"」のように書いてください。',
  },
  'words.not-a-day': {
    en: '--on {{written}} is not a day on which words can have been read. Write one from 2026 on until today, like 2026-12-01.',
    ja: '「--on {{written}}」は、ことばを読んだ日になりません。2026年からきょうまでの日付を「2026-12-01」のように書いてください。',
  },
  'words.approved': {
    en: { one: '{{count}} prompt is approved in {{file}}.', other: '{{count}} prompts are approved in {{file}}.' },
    ja: '{{count}}件の承認を{{file}}に書きました。',
  },
  'words.all-approved': {
    en: 'Every word of {{language}} is approved now. A prompt that is changed later loses its approval.',
    ja: '{{language}}のことばは、これですべて承認されました。あとで変えたことばは、未承認に戻ります。',
  },
  'recordings.none': {
    en: 'There are no recordings. Record in the console, under /console/words.',
    ja: '録音はまだありません。管理画面の /console/words で録音できます。',
  },
  'recordings.count': {
    en: { one: '{{count}} recording', other: '{{count}} recordings' },
    ja: '録音 {{count}}件',
  },
  'recordings.unheard': {
    en: {
      one: '{{count}} of them is heard by no caller. It stays in the folder until a person takes it out.',
      other: '{{count}} of them are heard by no caller. They stay in the folder until a person takes them out.',
    },
    ja: 'そのうち{{count}}件は、電話では流れません。だれかが消すまで、フォルダーに残ります。',
  },
  'recordings.for-all': { en: 'for all centres', ja: '全センター共通' },
  'recordings.by-hand': { en: 'put there by hand', ja: '手で置いたファイル' },
  'recordings.heard': { en: 'heard', ja: '電話で流れます' },
  'recordings.other-words': {
    en: 'says other words than those of now: record it again, or say in the console that it is still right',
    ja: '前のことばのままです。録音しなおすか、管理画面で「同じ」としてください',
  },
  'recordings.no-sound': {
    en: 'not heard: the file is no WAV, or it has no sound. Put another one in its place',
    ja: '流れません。WAV形式でないか、音がはいっていないファイルです。ファイルを置きかえてください',
  },
  'recordings.carrier': { en: 'not heard: the carrier’s voice speaks this language', ja: '流れません。この言語は電話会社の音声が読みます' },
  'recordings.part': {
    en: 'not heard: this is put together anew each time, or has places in it',
    ja: '流れません。毎回組み合わせて読むことば、または名前や時刻がはいることばです',
  },
  'recordings.no-language': {
    en: 'not heard: there is no such language, or not in this centre',
    ja: '流れません。この言語がないか、このセンターにはありません',
  },
  'recordings.no-prompt': { en: 'not heard: there is no such prompt', ja: '流れません。このことばはもうありません' },
  'recordings.no-centre': {
    en: 'not heard: there is no such centre in the schedules',
    ja: '流れません。このセンターは、schedules にありません',
  },
  'words.still-open': {
    en: { one: '{{count}} prompt of {{language}} is not approved yet.', other: '{{count}} prompts of {{language}} are not approved yet.' },
    ja: '{{language}}には、未承認のことばがあと{{count}}件あります。',
  },
} as const satisfies Messages;
