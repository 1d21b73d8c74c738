// Sentences about the journal: its database, its outbox, and how long it keeps what it has.

import type { Messages } from './messageForm.ts';

export const storeMessages = {
  'store-newer': {
    en: 'The database was changed by a newer version of this program (step {{step, quote}}). Start that version again, or restore the backup that was made before the update. Calls are answered meanwhile, and what happens in them waits on this machine’s disk.',
    ja: 'データベースは、このプログラムより新しい版で更新されています（{{step, quote}}）。新しい版に戻すか、更新の前に取ったバックアップを復元してください。その間も電話はつながり、通話の記録はこのコンピューターのディスクに残ります。',
  },
  'store-away': {
    en: 'The database is away ({{reason}}). Calls are answered; what happened in them waits on the disk and is stored as soon as the database is back. If it stays away, check that it runs and that DATABASE_URL is right.',
    ja: 'データベースにつながりません（{{reason}}）。電話はいつもどおりつながります。通話の記録はディスクで待ち、データベースが戻りしだい保存されます。続くときは、データベースが動いているか、DATABASE_URL が正しいかを確かめてください。',
  },
  'notices-as-of': {
    en: 'The notices of the console are those that were known at {{askedAt}}: the database was not reached since. They hold until they end; new ones are not seen here until the database is back.',
    ja: '管理画面のお知らせは、{{askedAt}}に確かめたものです。その後データベースにつながっていません。いまのお知らせは終わりの時刻まで働きますが、新しいものはデータベースが戻るまで反映されません。',
  },
  'notices-unknown': {
    en: 'The notices of the console are not known: the database was never reached and nothing was kept. The files of the schedules serve alone.',
    ja: '管理画面のお知らせがわかりません。データベースに一度もつながらず、前の記録もありません。予定表のファイルだけで動いています。',
  },
  'notices-not-kept': {
    en: 'The notices of the console cannot be kept for the next start ({{fault}}). Make room in the data folder, or let the service write there.',
    ja: '管理画面のお知らせを、次の起動のために残せません（{{fault}}）。データ用フォルダーの空きを増やすか、書き込みを許可してください。',
  },
  'notice-unfit': {
    en: 'A notice of the console ({{notice}}): {{what, message}}',
    ja: '管理画面のお知らせ（{{notice}}）: {{what, message}}',
  },
  'notice-unfit.centre': {
    en: 'A notice of the console ({{notice}}), in the centre {{centre, quote}}: {{what, message}}',
    ja: '管理画面のお知らせ（{{notice}}）、センター{{centre, quote}}: {{what, message}}',
  },
  'outbox-full': {
    en: 'What happened in calls cannot be written to {{folder, quote}} ({{reason}}): {{lost}} events are lost so far. Make room on the disk, or let the service write there. Calls are answered meanwhile.',
    ja: '通話の記録を{{folder, quote}}に書けません（{{reason}}）。これまでに{{lost}}件が失われました。ディスクの空きを増やすか、書き込みを許可してください。その間も電話はつながります。',
  },
  'outbox-long': {
    en: 'The outbox has {{megabytes}} MB of events that are not stored yet, and its bound is {{most}} MB: the oldest events that reports can do without are dropped. Bring the database back.',
    ja: '保存を待つ通話の記録が{{megabytes}}MBあり、上限は{{most}}MBです。集計に要らない古い記録から捨てています。データベースを元に戻してください。',
  },
  'storing-thread-ended': {
    en: 'What happened in calls is not being stored, because of a fault ({{reason}}). It waits on the disk, and storing is tried again every few seconds. Calls are answered meanwhile.',
    ja: '不具合（{{reason}}）のため、通話の記録を保存できていません。記録はディスクで待ち、数秒ごとにやりなおします。その間も電話はつながります。',
  },
  'outbox-unread': {
    en: {
      one: '{{count}} file of the outbox in {{folder, quote}} cannot be read, so the calls in it are not stored. Let the service read the file, or move it away.',
      other:
        '{{count}} files of the outbox in {{folder, quote}} cannot be read, so the calls in them are not stored. Let the service read the files, or move them away.',
    },
    ja: '{{folder, quote}}に、読めないファイルが{{count}}件あり、その中の通話の記録を保存できません。サービスが読めるように許可するか、別の場所へ移してください。',
  },
  'not-database-url': {
    en: 'DATABASE_URL is not the address of a PostgreSQL database. Write it like postgres://user:password@db.example.jp/madoguchi, or remove it: then calls are kept in a file in the data folder.',
    ja: 'DATABASE_URL は PostgreSQL の住所として読めません。postgres://user:password@db.example.jp/madoguchi のように書くか、外してください。外すと、記録はデータ用フォルダーのファイルに保存されます。',
  },
  'not-megabytes': {
    en: 'MADOGUCHI_OUTBOX_MB={{written}} is not a size. Write whole megabytes, like 256.',
    ja: 'MADOGUCHI_OUTBOX_MB={{written}} は大きさとして読めません。メガバイトを半角の整数で、256 のように書いてください。',
  },
  'not-days': {
    en: 'MADOGUCHI_KEEP_DAYS={{written}} is not a number of days. Write one from 1 to 3660, like 400; for single centres too, like “400, tokamachi=90”.',
    ja: 'MADOGUCHI_KEEP_DAYS={{written}} は日数として読めません。1から3660までの数を 400 のように書いてください。センターごとに変えるときは「400, tokamachi=90」のように書きます。',
  },
} as const satisfies Messages;
