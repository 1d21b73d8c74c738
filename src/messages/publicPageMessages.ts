// Sentences about what the public pages show of a centre, and about its poster.

import type { Messages } from './messageForm.ts';

export const publicPageMessages = {
  'not-a-colour': {
    en: "{{written, quote}} is not a colour. Write “#” and six digits or letters from a to f, in quotes, like “colour: '#0b4f9c'”.",
    ja: "{{written, quote}}は色として読めません。「#」と6けたの数字か英字（aからf）を、引用符で囲んで「colour: '#0b4f9c'」のように書いてください。",
  },
  'colour-too-pale': {
    en: '{{written, quote}} is too pale: white letters stand on this colour and could not be read. Write a darker one, like “{{instead}}”.',
    ja: '{{written, quote}}は明るすぎます。この色の上に白い文字をのせるので、読めなくなります。もっと濃い色を「{{instead}}」のように書いてください。',
  },
  'poster-without-number': {
    en: "the centre {{centre, quote}} answers no number, so there is nothing to print. Write its number under “numbers:”, like “'+815012345678':”.",
    ja: "センター{{centre, quote}}には受ける電話番号がないので、ポスターを作れません。「numbers:」の下に「'+815012345678':」のように番号を書いてください。",
  },
  'poster-sample-number': {
    en: '{{number, quote}} is a placeholder that nobody can call, and the poster says so. Before you hang it up, write the real number under “numbers:” of the centre {{centre, quote}} and remove “placeholder: true”.',
    ja: '{{number, quote}}はまだかけられない仮の番号で、ポスターにもそう書かれます。貼る前に、センター{{centre, quote}}の「numbers:」に本物の番号を書き、「placeholder: true」を消してください。',
  },
  'poster-without-browser': {
    en: 'no Chrome, Edge or Chromium was found, so there is no PDF. Name one with “--chromium FILE”, or write the page with “--html poster.html”, open it in a browser and print it on A4.',
    ja: 'Chrome、Edge、Chromium のどれも見つからないので、PDF を作れません。「--chromium ファイル名」でブラウザを指定するか、「--html poster.html」でページを書き出し、ブラウザで開いて A4 で印刷してください。',
  },
  'poster-browser-missing': {
    en: 'there is no browser at {{path, quote}}. Write the path of its program, like “--chromium /usr/bin/chromium”.',
    ja: '{{path, quote}}にブラウザがありません。「--chromium /usr/bin/chromium」のように、プログラムの場所を書いてください。',
  },
  'poster-printed': {
    en: 'The poster is in {{file, quote}}. Print it on A4 at 100 %, without margins.',
    ja: 'ポスターを{{file, quote}}に書きました。A4、倍率100％、余白なしで印刷してください。',
  },
  'poster-not-printed': {
    en: 'The browser could not print the poster ({{fault}}). Write it with --html, open that file in a browser and print it there.',
    ja: 'ブラウザーでポスターを印刷できませんでした（{{fault}}）。--html で書き出し、そのファイルをブラウザーで開いて印刷してください。',
  },
} as const satisfies Messages;
