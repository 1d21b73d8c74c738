// What callers of each language hear of an announcement, before it is made.

import { announce } from '../../call/announce.ts';
import type { Language } from '../../call/speech.ts';
import type { AnnouncedNow } from '../../routing/centreNow.ts';
import { silentLanguages } from '../../speech/audible.ts';
import { type HeardLine, heardSpeech, secondsOf, type Voices } from './heardSpeech.ts';

export type AnnouncementHeard = {
  readonly language: Language;
  /** `own`: staff's words. `ready`: the ready announcement. `general`: neither has words in this language, so a general sentence is said. */
  readonly from: 'own' | 'ready' | 'general';
  /** No voice for the language is installed: its callers hear English, and staff's own words as a general sentence. */
  readonly isInEnglish: boolean;
  readonly lines: readonly HeardLine[];
  readonly seconds: number;
};

/** The announcement in each language of a centre, as the call says it. */
export function announcementHeard(
  voices: Voices,
  { id: centre, languages }: { readonly id: string; readonly languages: readonly Language[] },
  announcement: AnnouncedNow,
): readonly AnnouncementHeard[] {
  const silent = silentLanguages(voices.catalogues, voices.audio);
  return languages.map((language) => {
    const lines = heardSpeech(voices, announce([announcement], language), { written: [announcement.words], centre });
    return { language, from: sourceOf(announcement, language), isInEnglish: silent.includes(language), lines, seconds: secondsOf(lines) };
  });
}

function sourceOf({ words, ready }: AnnouncedNow, language: Language): AnnouncementHeard['from'] {
  if (words[language] !== undefined) return 'own';
  return ready === undefined ? 'general' : 'ready';
}
