// Why a file, or a folder, that an option names could not be written.

import type { Messages } from './messageForm.ts';

export const writtenFileMessages = {
  'not-written.folder': {
    en: '{{option}} {{path, quote}} is a folder. Write the name of a file in it, such as {{example, quote}}.',
    ja: '{{option}} の{{path, quote}}はフォルダーです。その中のファイルの名前を、{{example, quote}}のように書いてください。',
  },
  'not-written.file': {
    en: '{{option}} {{path, quote}} cannot be a folder: it, or a part of it, is a file. Write the name of a folder.',
    ja: '{{option}} の{{path, quote}}は、フォルダーとして使えません。同じ名前のファイルがあるか、途中がファイルになっています。フォルダーの名前を書いてください。',
  },
  'not-written.no-folder': {
    en: 'The folder in which {{option}} {{path, quote}} is to be does not exist. Make it first, or name a file in another folder.',
    ja: '{{option}} の{{path, quote}}を入れるフォルダーがありません。先にフォルダーを作るか、別のフォルダーのファイルを書いてください。',
  },
  'not-written.not-allowed': {
    en: '{{option}} {{path, quote}}: you are not allowed to write there. Name a place of your own, such as one in your home folder.',
    ja: '{{option}} の{{path, quote}}には、書き込む権限がありません。自分のフォルダーの中など、書き込める場所を書いてください。',
  },
  'not-written.full': {
    en: '{{option}} {{path, quote}}: the disk is full. Delete what is not needed, or name a place on another disk.',
    ja: '{{option}} の{{path, quote}}：ディスクがいっぱいです。要らないファイルを消すか、別のディスクの場所を書いてください。',
  },
  'not-written.other': {
    en: '{{option}} {{path, quote}} could not be written ({{code}}). Name another place.',
    ja: '{{option}} の{{path, quote}}に書き込めませんでした（{{code}}）。別の場所を書いてください。',
  },
} as const satisfies Messages;
