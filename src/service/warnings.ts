// What an operator should know about the words that this service speaks. It does not change while the service runs.

import type { PromptKey } from '../call/speech.ts';
import { silentLanguages } from '../speech/audible.ts';
import type { Audio } from '../speech/audio.ts';
import type { Catalogues } from '../speech/catalogue.ts';

export type SpeechWarnings = {
  /** One for each language that nothing here can speak: its callers hear English. */
  readonly voices: readonly string[];
  /** About the languages whose words no native speaker has approved. */
  readonly words: readonly string[];
};

/** What an operator should know about the words and voices, in sentences. */
export function speechWarnings(catalogues: Catalogues, audio: Audio): SpeechWarnings {
  const unreviewed = [...catalogues.headings.values()].filter(({ reviewed }) => !reviewed).map(({ language }) => language);
  const sentence = `No native speaker has approved the words in ${unreviewed.join(', ')}. Let one read prompts/, then write "reviewed": true into the catalogue.`;
  return {
    voices: silentLanguages(catalogues, audio).map((language) => spokenInEnglish(catalogues, language)),
    words: unreviewed.length === 0 ? [] : [sentence],
  };
}

/** What a caller of a language without a voice hears, and what gives it one. */
function spokenInEnglish(catalogues: Catalogues, language: string): string {
  const name = catalogues.prompt('en', `languageName.${language}` as PromptKey);
  return `${name} has no voice here: prompts without a recording are said in English. Install the optional package @echogarden/espeak-ng-emscripten, or record its prompts.`;
}
