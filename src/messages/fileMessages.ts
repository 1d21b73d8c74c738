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
} as const satisfies Messages;
