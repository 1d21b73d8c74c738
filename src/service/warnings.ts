// What an operator should know about the words that this service speaks.

import { type Message, message } from '../messages/message.ts';
import { silentLanguages } from '../speech/audible.ts';
import type { Audio } from '../speech/audio.ts';
import type { Catalogues } from '../speech/catalogue.ts';
import { languageNames } from '../speech/languageNames.ts';

export type SpeechWarnings = {
  /** One for each language that nothing here can speak: its callers hear English. */
  readonly voices: readonly Message[];
  /** About the languages whose words no native speaker has approved. */
  readonly words: readonly Message[];
};

/** What an operator should know about the words and voices. */
export function speechWarnings(catalogues: Catalogues, audio: Audio): SpeechWarnings {
  const unreviewed = [...catalogues.headings.values()].filter(({ reviewed }) => !reviewed).map(({ language }) => language);
  return {
    voices: silentLanguages(catalogues, audio).map((language) => spokenInEnglish(catalogues, language)),
    words: unreviewed.length === 0 ? [] : [message('words.unreviewed', { languages: unreviewed })],
  };
}

/** What a caller of a language without a voice hears, and what gives it one. */
function spokenInEnglish(catalogues: Catalogues, language: string): Message {
  return message('words.no-voice', { name: languageNames(catalogues)(language, 'en') });
}
