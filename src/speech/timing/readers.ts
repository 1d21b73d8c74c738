// The voice that reads each language for the stopwatch, and the script that it needs.

import type { Language } from '../../call/speech.ts';

export type Reader = {
  /** A voice of eSpeak NG that exists: the engine reads on in the voice before, without a word, where one does not. */
  readonly voice: string;
  /** As it is written, or in kana or pinyin: eSpeak NG cannot read Japanese and Chinese characters rightly. */
  readonly script: 'as-written' | 'kana' | 'pinyin';
  /** Words that this voice reads in another language, which the carrier's voice of the language reads rightly. */
  readonly respelled?: Readonly<Record<string, string>>;
  /** The seconds are multiplied by this, where the voice is known to be too slow. */
  readonly factor?: number;
  /** What is wrong with this reader, for the method that is printed with the figures. */
  readonly caveat?: string;
};

const readers: Readonly<Record<Language, Reader>> = {
  ja: { voice: 'ja', script: 'kana' },
  en: { voice: 'en-us', script: 'as-written' },
  zh: { voice: 'cmn-latn-pinyin', script: 'pinyin', caveat: 'zh: the voice says about three syllables a second, people four or five' },
  ko: { voice: 'ko', script: 'as-written' },
  es: { voice: 'es-419', script: 'as-written' },
  pt: { voice: 'pt-br', script: 'as-written' },
  vi: { voice: 'vi', script: 'as-written' },
  th: {
    voice: 'th',
    script: 'as-written',
    factor: 0.85,
    caveat:
      'th: the voice reads silent letters and misplaces vowels, so its seconds are multiplied by 0.85: 25 phrases of the catalogue, romanised by hand and read by the Indonesian voice, take that part of its time (single phrases 0.56 to 1.02)',
  },
  id: { voice: 'id', script: 'as-written' },
  tl: {
    voice: 'id',
    script: 'as-written',
    respelled: { Foreign: 'Foren', Support: 'Suport', Center: 'Senter', center: 'senter', card: 'kard', Card: 'Kard', block: 'blok' },
    caveat: 'tl: there is no Tagalog voice, so the Indonesian one reads it, a few English words respelled',
  },
  ne: { voice: 'ne', script: 'as-written' },
};

/** The reader of a language; an untested language is read by the voice with its own tag. */
export function readerOf(language: Language): Reader {
  return readers[language] ?? { voice: language, script: 'as-written', caveat: `${language}: no person has listened to this voice yet` };
}

/** The text with its foreign words respelled. */
export function respell(text: string, { respelled = {} }: Reader): string {
  return Object.entries(respelled).reduce((spelled, [word, sound]) => spelled.replaceAll(word, sound), text);
}
