// The usual practice, for comparison: a language menu of whole sentences, “For English, press two.” No caller hears these words, so they are
// not in the catalogues.

import type { Language, Speech } from '../../call/speech.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import type { Ear } from '../../speech/timing/ear.ts';
import { isName } from '../../speech/timing/menuSeconds.ts';
import { wordsOf } from '../../speech/words.ts';

/** The words before the word of the key, and after it. */
const sentences: Readonly<Record<Language, readonly [before: string, behind: string]>> = {
  ja: ['日本語は、', 'を押してください。'],
  en: ['For English, press ', '.'],
  zh: ['中文服务，请按', '。'],
  ko: ['한국어는 ', '을 눌러 주십시오.'],
  es: ['Para español, presione ', '.'],
  pt: ['Para português, aperte ', '.'],
  vi: ['Để nghe tiếng Việt, xin bấm phím ', '.'],
  th: ['ภาษาไทย กรุณากด ', 'ค่ะ.'],
  id: ['Untuk bahasa Indonesia, tekan ', '.'],
  tl: ['Para sa Tagalog, pindutin po ang ', '.'],
  ne: ['नेपाली भाषाका लागि ', ' थिच्नुहोस्।'],
};

export type LongMenu = {
  /** From the first word of the menu to the last. */
  readonly seconds: number;
  /** Seconds after the answer at which each language's key has been said. */
  readonly keys: ReadonlyMap<Language, number>;
};

/** The same greeting and pauses with a sentence for each language. `begins` is when the first name of the real menu begins. */
export async function longMenu(catalogues: Catalogues, speech: Speech, begins: number, ear: Ear): Promise<LongMenu> {
  const spoken: Speech[number][] = [];
  const untilKeys: (readonly [Language, Speech])[] = [];
  for (const [index, item] of speech.entries()) {
    const [name, key] = [speech[index - 1], speech[index + 1]];
    if (isName(item) && key !== undefined && !('pauseMs' in key)) {
      const { language } = item;
      const [before, behind] = sentences[language] ?? [`${wordsOf(catalogues, item)} `, '.'];
      const word = wordsOf(catalogues, key).replace(/\p{Punctuation}+$/u, '');
      untilKeys.push([language, [...spoken, { language, text: before + word }]]);
      spoken.push({ language, text: before + word + behind });
    } else if (name === undefined || !isName(name)) {
      spoken.push(item);
    }
  }
  const keys = await Promise.all(untilKeys.map(async ([language, until]) => [language, await ear.secondsOf(until)] as const));
  return { seconds: (await ear.secondsOf(spoken)) - begins, keys: new Map(keys) };
}
