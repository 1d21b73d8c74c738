// Sentences about the running service: what keeps it from serving the files as they are, and what an operator must put right.

import type { Messages } from './messageForm.ts';

export const serviceMessages = {
  waits: {
    en: 'this is valid, but it waits for {{file, quote}}, which is invalid or claims the same. What served before serves on. Correct that file; then this one is used by itself.',
    ja: 'このファイルに誤りはありませんが、{{file, quote}}に誤りがあるか、同じものを使おうとしているため、まだ使われていません。前の内容のままご案内しています。{{file, quote}}を直すと、自動的に使われます。',
  },
  'waits.deleted': {
    en: 'this file was deleted, but its centre still answers, because {{file, quote}} is invalid and is to take its place. Correct that file, or put this one back.',
    ja: 'このファイルは削除されましたが、代わりになる{{file, quote}}に誤りがあるため、このセンターは前の内容のまま電話に出ています。{{file, quote}}を直すか、このファイルを元に戻してください。',
  },
} as const satisfies Messages;
