// Sentences about backups of the calls that are kept, and about putting one back.

import type { Messages } from './messageForm.ts';

export const backupMessages = {
  'calls-help.backup': {
    en: 'a backup of all calls that are kept, in one file; the service goes on meanwhile',
    ja: '通話の記録をすべて、一つのファイルにバックアップする。サービスは動いたままでよい',
  },
  'calls-help.backup-file': {
    en: 'a file that does not exist yet, such as calls-2026-11-24.jsonl.gz; “-” is the standard output',
    ja: 'まだないファイルの名前。例: calls-2026-11-24.jsonl.gz（「-」は標準出力）',
  },
  'calls-help.restore': {
    en: 'fill an empty database with a backup, of whichever kind of database it was made',
    ja: 'バックアップを、空のデータベースに戻す。バックアップを取ったデータベースと種類が違ってもよい',
  },
  'calls-help.restore-file': { en: 'the file of a backup; “-” is the standard input', ja: 'バックアップのファイル（「-」は標準入力）' },
  'backup-made': {
    en: { one: '{{count}} call is in the backup {{file, quote}}.', other: '{{count}} calls are in the backup {{file, quote}}.' },
    ja: '通話{{count}}件を{{file, quote}}にバックアップしました。',
  },
  'backup-restored': {
    en: {
      one: '{{count}} call was put back. “npm run calls -- report” shows it.',
      other: '{{count}} calls were put back. “npm run calls -- report” shows them.',
    },
    ja: '通話{{count}}件を戻しました。npm run calls -- report で確かめられます。',
  },
  'backup-exists': {
    en: 'There is a file {{file, quote}} already, and it was left as it is. Write another name.',
    ja: '{{file, quote}}はもうあるので、そのままにしました。別の名前を書いてください。',
  },
  'backup-file': {
    en: 'The file {{file, quote}} cannot be used ({{code}}). Write the name of one in a folder that exists, where you may read and write.',
    ja: '{{file, quote}}を使えません（{{code}}）。実際にあるフォルダーの中の、読み書きできるファイルの名前を書いてください。',
  },
  'backup-damaged': {
    en: 'This is no backup, or a part of it is missing. Nothing was put back. Take another file, made by “npm run calls -- backup”.',
    ja: 'これはバックアップのファイルではないか、一部が欠けています。何も戻していません。npm run calls -- backup で作った、別のファイルを使ってください。',
  },
  'backup-newer': {
    en: 'The backup was made by a newer version of this program ({{step, quote}}). Nothing was put back. Put it back with that version.',
    ja: 'このバックアップは、このプログラムより新しい版で取ったものです（{{step, quote}}）。何も戻していません。その版のプログラムで戻してください。',
  },
  'restore-not-empty': {
    en: 'The database has calls already, and a backup is put back into an empty one only. Nothing was changed. Set MADOGUCHI_DATA to an empty folder, or DATABASE_URL to an empty database.',
    ja: 'データベースにはもう通話の記録があります。バックアップは、空のデータベースにだけ戻せます。何も変えていません。MADOGUCHI_DATA に空のフォルダー、または DATABASE_URL に空のデータベースを指定してください。',
  },
  'restore-other-version': {
    en: 'The backup was made by another version of this program than the tables of this database. Nothing was changed. Set MADOGUCHI_DATA to an empty folder, or DATABASE_URL to a database without tables, with which no service was started yet.',
    ja: 'バックアップを取ったプログラムの版と、このデータベースの表を作った版が違います。何も変えていません。MADOGUCHI_DATA に空のフォルダー、または DATABASE_URL に、サービスをまだ一度も動かしていない、表のないデータベースを指定してください。',
  },
} as const satisfies Messages;
