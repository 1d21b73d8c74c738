// How the figures are measured, and what they leave out. It is printed with every table.

import type { Language } from '../../call/speech.ts';
import { readerOf } from '../../speech/timing/readers.ts';

/** The method as lines of text, with the caveats of these languages. */
export function methodOf(languages: readonly Language[]): string {
  const caveats = [...new Set(languages.flatMap((language) => readerOf(language).caveat ?? []))];
  return [
    'Method: every call goes through the service’s own conversation, with the tables at the hour given. Each piece of speech is',
    'synthesised with eSpeak NG at 150 words a minute and cut to what is heard (from the first to the last sample above 1/128 of full scale);',
    'words without a pause between them are synthesised together; the pauses of the script are added.',
    'Japanese is read from kana (kuromoji, particles as they are spoken), Chinese from pinyin (pinyin-pro).',
    'by menu: each key is pressed as soon as its word has ended. dedicated: on a number of that language. first-timer: each menu heard to its end.',
    'information ends where a read-out begins, the last of its menu. !: the desk answers, but does not promise the language; the caller is told first.',
    'Limits: not the carrier’s voices, which may be a fifth quicker or slower; not counted are the caller’s own second of thought, the half second',
    'that a carrier takes between a key and the next words, and the ringing itself. Compare the figures with each other, not with a stopwatch.',
    ...caveats.map((caveat) => `- ${caveat}`),
  ].join('\n');
}
