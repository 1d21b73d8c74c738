// Why a change that was made by form does not fit a file.

import type { Messages } from './messageForm.ts';

export const editMessages = {
  'edit.no-line': {
    en: 'The desk is no longer in the file. Go back to the list of desks.',
    ja: 'この窓口は、もうファイルにありません。窓口の一覧に戻ってください。',
  },
  'edit.no-group': {
    en: 'The hours that were chosen are no longer in the file: their languages or their days were changed. Choose again.',
    ja: '選んだ時間は、もうファイルにありません（言語か期間が変わりました）。もう一度選んでください。',
  },
  'edit.no-part': {
    en: 'What was to be taken away is no longer in the file, or was changed meanwhile. Choose again.',
    ja: '取り消すものは、もうファイルにないか、そのあいだに変わりました。もう一度選んでください。',
  },
  'edit.ended': {
    en: 'These hours end on {{until, day}}, before the new ones begin. Choose the hours that apply then.',
    ja: '選んだ時間は{{until, day}}で終わるため、新しい時間が始まる日には使われていません。その日に使われる時間を選んでください。',
  },
  'edit.not-begun': {
    en: 'These hours begin on {{from, day}} themselves. Choose a later day, or change their week.',
    ja: '選んだ時間は、{{from, day}}に始まります。それより後の日を選ぶか、「曜日ごとの時間」で変えてください。',
  },
  'edit.unsuited': {
    en: 'The file is written in a way that a form cannot change safely. Change it in “The file itself”.',
    ja: 'このファイルは、画面から安全に直せない書き方になっています。「ファイルを直接直す」で変えてください。',
  },
  'edit.taken': {
    en: 'The name {{name, quote}} is taken. Choose another one.',
    ja: '{{name, quote}}という名前は、もう使われています。ほかの名前にしてください。',
  },
  'edit.no-key': {
    en: 'There is no free key for another topic.',
    ja: '用件の番号が、もう空いていません。',
  },
} as const satisfies Messages;
