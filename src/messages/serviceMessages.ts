// Sentences about the running service: what keeps it from serving the files as they are, and what an operator must put right.

import type { Messages } from './messageForm.ts';

export const serviceMessages = {
  waits: {
    en: 'this is valid, but it waits for {{file, quote}}, which is invalid or claims the same. What served before serves on. Correct that file; then this one is used by itself.',
    ja: 'このファイルに誤りはありませんが、{{file, quote}}に誤りがあるか、同じものを使おうとしているため、まだ使われていません。前の内容のままご案内しています。そちらのファイルを直すと、自動的に使われます。',
  },
  'waits.deleted': {
    en: 'this file was deleted, but what it said still serves, because {{file, quote}} is invalid or claims the same. Correct that file, or put this one back.',
    ja: 'このファイルは削除されましたが、{{file, quote}}に誤りがあるか、同じものを使おうとしているため、前の内容のままご案内しています。そちらのファイルを直すか、このファイルを元に戻してください。',
  },
  unreadable: {
    en: 'this cannot be read ({{fault}}). Make it readable for this service, or remove it.',
    ja: 'このファイルを読み込めません（{{fault}}）。読み込めるようにするか、削除してください。',
  },
  'unreadable.folder': {
    en: 'this cannot be read ({{fault}}). Set MADOGUCHI_SCHEDULES to a folder with “lines” and “centres”.',
    ja: '予定のフォルダーを読み込めません（{{fault}}）。MADOGUCHI_SCHEDULESに、「lines」と「centres」があるフォルダーを設定してください。',
  },
  'check-failed': {
    en: 'the schedules cannot be checked ({{fault}}). Undo the last change and tell the maintainers.',
    ja: '予定のファイルを確認できませんでした（{{fault}}）。直前の変更を元に戻し、システムの担当者に知らせてください。',
  },
  'serving-kept-copy': {
    en: 'The schedules could not be used as they are at the start, so what was kept on {{keptAt, instant}} serves in the place of what is invalid. Correct the files that are named below; no new start is needed.',
    ja: '起動したとき、予定のファイルに誤りがあったため、誤りのある部分は{{keptAt, instant}}に保管した内容でご案内しています。下に示すファイルを直してください。再起動は必要ありません。',
  },
  'kept-unusable': {
    en: 'The kept copy of the last good schedules cannot be read ({{fault}}), so nothing serves in the place of what is invalid. Make the data folder readable, or correct the files above.',
    ja: '保管してある前回の正しい予定を読み込めないため（{{fault}}）、代わりに使えるものがありません。データのフォルダーを読み込めるようにするか、上に示すファイルを直してください。',
  },
  'kept-unusable.damaged': {
    en: 'The kept copy of the last good schedules is damaged, so nothing serves in the place of what is invalid. Correct the files above; then a new copy is kept.',
    ja: '保管してある前回の正しい予定が壊れているため、代わりに使えるものがありません。上に示すファイルを直してください。直ると、新しい内容が保管されます。',
  },
  'kept-unusable.other-form': {
    en: 'The kept copy of the last good schedules was written by another version of this program in a form that this one does not know. Correct the files above, or start the other version.',
    ja: '保管してある前回の正しい予定は、別の版のプログラムが書いたもので、この版では読み込めません。上に示すファイルを直すか、前の版で起動してください。',
  },
  'kept-refused': {
    en: 'The kept copy of the last good schedules is not accepted by this version of the program, or by these prompts: {{centres, list}}. Correct the files above, or start the version that kept it.',
    ja: '保管してある前回の正しい予定は、この版のプログラム、または今の音声の文例では使えません（{{centres, list}}）。上に示すファイルを直すか、保管したときの版で起動してください。',
  },
  'kept-lost': {
    en: 'the kept form of the centre {{centre, quote}} is not accepted by this version of the program, or by these prompts, and its file is invalid, so nothing answers for it. Correct its file.',
    ja: '{{centre, quote}}の保管してある内容は、この版のプログラム、または今の音声の文例では使えません。ファイルにも誤りがあるため、このセンターは電話に出ていません。ファイルを直してください。',
  },
  'prompts-refused': {
    en: 'the prompts are invalid, so the ones that were kept on {{keptAt, instant}} are spoken: {{fault, message}} Correct the file, then start the service again.',
    ja: '音声の文例に誤りがあるため、{{keptAt, instant}}に保管した文例を使っています。ファイルを直してから、サービスを起動し直してください。（詳細：{{fault, message}}）',
  },
  'prompts-refused.unsuited': {
    en: 'these prompts have no words for what the schedules name ({{centres, list}}), so the prompts that were kept on {{keptAt, instant}} are spoken. Put the words back, or remove their names from the schedules; then start the service again.',
    ja: 'この音声の文例には、予定のファイル（{{centres, list}}）が使う言葉がありません。そのため、{{keptAt, instant}}に保管した文例を使っています。文例の言葉を元に戻すか、予定のファイルからその名前を外してから、サービスを起動し直してください。',
  },
  held: {
    en: 'the centre {{centre, quote}} serves in its last good form, in which it has been since {{since, instant}}; what is in the folder is kept out since {{heldSince, instant}} because of {{file}}:{{line}}.',
    ja: '{{centre, quote}}は、{{since, instant}}から使っている前の正しい内容でご案内しています。フォルダーの新しい内容は、{{file}}の{{line}}行目に誤りがあるため、{{heldSince, instant}}から使われていません。',
  },
  'held.nothing': {
    en: 'the centre {{centre, quote}} does not answer yet: it was never valid, since {{heldSince, instant}} because of {{file}}:{{line}}.',
    ja: '{{centre, quote}}は、まだ電話に出ていません。{{file}}の{{line}}行目に誤りがあり、{{heldSince, instant}}から一度も使えていません。',
  },
  'not-kept': {
    en: 'what serves now cannot be kept for the next start ({{fault}}). Calls are answered; but if an edit is invalid when the service starts again, it does not start. Make the data folder (MADOGUCHI_DATA) writable.',
    ja: '今ご案内している内容を、次の起動のために保管できません（{{fault}}）。電話には出ていますが、次に起動するとき予定のファイルに誤りがあると、起動できません。データのフォルダー（MADOGUCHI_DATA）に書き込めるようにしてください。',
  },
  'alert.kept-prompts': {
    en: 'The prompts are invalid, so the ones that were kept before are spoken. Correct the files, then start the service again.',
    ja: '音声の文例に誤りがあるため、前に保管した文例を使っています。ファイルを直してから、サービスを起動し直してください。',
  },
  'alert.holidays-end': {
    en: 'The table of public holidays ends on {{cover}}. After that day a holiday has the hours of its weekday. Install a newer version of @holiday-jp/holiday_jp and start the service again.',
    ja: '祝日の表は{{cover}}で終わります。それより後の祝日は、ふだんの曜日の時間でご案内してしまいます。@holiday-jp/holiday_jpの新しい版を入れて、サービスを起動し直してください。',
  },
  'alert.not-delivered': {
    en: {
      one: 'alerts cannot be delivered ({{fault}}): {{count}} waits and is tried again. Check MADOGUCHI_ALERT_URL and what answers there.',
      other:
        'alerts cannot be delivered ({{fault}}): {{count}} wait and are tried again. Check MADOGUCHI_ALERT_URL and what answers there.',
    },
    ja: '通知を送れません（{{fault}}）。{{count}}件が送信待ちで、送り直しています。MADOGUCHI_ALERT_URLと、その送り先を確認してください。',
  },
  'alert.recovery': {
    en: 'This is over: {{file}}. Nothing is left to do.',
    ja: '解消しました：{{file}}。もう何もする必要はありません。',
  },
  'traces-away': {
    en: 'The collector takes no traces ({{reason}}): they are dropped, and calls are answered as always. Look whether it runs, and whether OTEL_EXPORTER_OTLP_ENDPOINT is the address at which it takes OTLP over HTTP (port 4318).',
    ja: 'トレースの送り先が受け取りません（{{reason}}）。トレースは捨てられますが、電話はいつもどおりつながります。送り先が動いているか、OTEL_EXPORTER_OTLP_ENDPOINT が OTLP を HTTP で受けるアドレス（4318番）かを確かめてください。',
  },
  'words-followed': {
    en: 'The prompts have changed in such a way that they serve from the next start on: another language, another prompt, or another voice. What served before serves on.',
    ja: 'ことばのフォルダーで、言語・ことばの種類・声のどれかが増えたか減ったため、新しい内容は次の起動から使われます。それまでは、前の内容のままご案内しています。',
  },
  'words-followed.unreadable': {
    en: 'The prompts folder cannot be read ({{fault}}). What served before serves on. Make the folder readable for this service.',
    ja: 'ことばのフォルダーを読み込めません（{{fault}}）。前の内容のままご案内しています。読み込めるようにしてください。',
  },
} as const satisfies Messages;
