// Sentences about whole files: the encoding in which they are saved, and names under which they are not read.

import type { Messages } from './messageForm.ts';

export const fileMessages = {
  'save-as-utf8': {
    en: 'Notepad: “Save As”, Encoding “UTF-8”. TextEdit: “Save”, Plain Text Encoding “Unicode (UTF-8)”. VS Code: click the encoding at the bottom right, then “Save with Encoding”, “UTF-8”.',
    ja: 'メモ帳では「名前を付けて保存」で文字コード（エンコード）を「UTF-8」に、テキストエディットでは保存のときの「標準テキストのエンコーディング」を「Unicode（UTF-8）」にします。VS Code では右下の文字コードを押し、「エンコード付きで保存」から「UTF-8」を選びます。',
  },
  'wrong-encoding': {
    en: 'this file is not saved as UTF-8: it seems to be {{encoding}}. Open it so that its words can be read, and save it as UTF-8. {{advice, message}}',
    ja: 'このファイルは UTF-8 で保存されていません（{{encoding}} のようです）。文字が正しく読めることを確かめてから、UTF-8 で保存してください。{{advice, message}}',
  },
  'wrong-encoding.unknown': {
    en: 'this file is not saved as UTF-8, or it is not a text. Open it so that its words can be read, and save it as UTF-8. {{advice, message}}',
    ja: 'このファイルは UTF-8 で保存されていないか、文章のファイルではありません。文字が正しく読めることを確かめてから、UTF-8 で保存してください。{{advice, message}}',
  },
  'wrong-encoding.cut': {
    en: 'this file ends in the middle of a character, so its end is missing. Write the end again, or copy the whole file again, and save it as UTF-8. {{advice, message}}',
    ja: 'このファイルは文字の途中で切れていて、終わりの部分がありません。終わりを書きなおすか、もとのファイルをもう一度写して、UTF-8 で保存してください。{{advice, message}}',
  },
  'wrong-encoding.lost': {
    en: 'a character was lost here when the file was saved in another encoding: “�” (U+FFFD) stands in its place. Write the words again, or take the file as it was before, and save it as UTF-8.',
    ja: 'ここの文字は、別の文字コードで保存したときに失われています（「�」U+FFFD になっています）。ことばを書きなおすか、前のファイルに戻して、UTF-8 で保存してください。',
  },

  'file-not-read': {
    en: 'this file is not read. Put it into “lines” or “centres”, with a name of small letters, digits and hyphens.',
    ja: 'このファイルは読まれません。「lines」か「centres」のフォルダーに、小さい英字・数字・ハイフンだけの名前で入れてください。例: 「lines/card-desk.yaml」。',
  },
  'file-not-read.ending': {
    en: 'this file is not read. Call it {{instead, quote}}.',
    ja: 'このファイルは読まれません。名前を{{instead, quote}}に変えてください。',
  },
  'file-not-read.twin': {
    en: 'there is {{twin, quote}} too, and only one of the two can be read. Remove one.',
    ja: '{{twin, quote}}もあるので、どちらか1つしか読めません。いらないほうを消してください。',
  },
  'file-not-read.copy': {
    en: 'this file is a copy of {{original, quote}} by its name, so it is not read. If it is no copy, give it a name of its own. If it is one, move it out of this folder.',
    ja: 'このファイルは、名前から{{original, quote}}のコピーとみて、読んでいません。コピーでなければ、別の名前にしてください。コピーなら、このフォルダーの外に移してください。',
  },
  'file-not-read.put-away': {
    en: 'this file is in a folder for old files, so it is not read. To use it, move it into “lines” or “centres”.',
    ja: 'このファイルは古いファイルのフォルダーにあるので、読んでいません。使うときは「lines」か「centres」のフォルダーに移してください。',
  },
  'name-invalid.file-instead': {
    en: 'this file is not read: it cannot be called {{name, quote}}. Write “{{instead}}” as its name.',
    ja: '{{name, quote}}というファイルは読まれません。名前を「{{instead}}」に変えてください（半角の小さい英字）。',
  },
  'name-invalid.file': {
    en: 'this file is not read: it cannot be called {{name, quote}}. Write 1 to 40 small letters, digits and hyphens, like “card-desk”.',
    ja: '{{name, quote}}というファイルは読まれません。名前を、小さい英字・数字・ハイフンだけで40字までに変えてください。例: 「card-desk」。',
  },
} as const satisfies Messages;
