// What a caller must hear on a test call, for the person who makes it.

import type { Speech } from '../../call/speech.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import { jointsOf } from '../../speech/joints.ts';
import { wordsOf } from '../../speech/words.ts';

/** The words in their own language, and in Japanese for a person who listens beside the caller. */
export function saidIn(catalogues: Catalogues, speech: Speech): string {
  const items = speech.flatMap((item) => ('pauseMs' in item ? [] : [item]));
  const own = items.map((item) => wordsOf(catalogues, item)).join(jointsOf(items[0]?.language ?? 'ja').words);
  const inJapanese = items.map((item) => wordsOf(catalogues, 'text' in item ? item : { ...item, language: 'ja' })).join('');
  return own === inJapanese || items[0]?.language === 'ja' ? own : `${own}（${inJapanese}）`;
}
