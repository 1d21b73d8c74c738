// Makes every speech audible on this machine. A language without a voice of the carrier is played as audio. Without a recording and without
// the robot voice it is spoken in English: its callers hear words, not silence, and still reach the desks of their language.

import type { Announced, Language, Speech, Utterance } from '../call/speech.ts';
import type { Audio } from './audio.ts';
import type { Catalogues } from './catalogue.ts';
import { inLanguage } from './script.ts';

// The catalogue that says which keys there are; every service has it.
const standIn = 'en';
const afterName = { pauseMs: 200 };

/** The speech; utterances without a voice here are in English. */
export function audible({ voiceOf }: Pick<Catalogues, 'voiceOf'>, { canPlay }: Pick<Audio, 'canPlay'>, speech: Speech): Speech {
  const isHeard = (item: Utterance | Announced) => voiceOf(item.language) !== undefined || item.language === standIn || canPlay(item);
  if (speech.every((item) => 'pauseMs' in item || isHeard(item))) return speech;
  return speech.flatMap((item, index) => ('pauseMs' in item || isHeard(item) ? [item] : inEnglish(item, speech[index + 1])));
}

/** The languages in which not every sentence can be spoken here: sentences with a time in them are never recorded. */
export function silentLanguages({ headings, voiceOf }: Catalogues, { canPlay }: Pick<Audio, 'canPlay'>): readonly Language[] {
  return [...headings.keys()].filter(
    (language) => voiceOf(language) === undefined && !canPlay({ language, key: 'closed.opens', values: {} }),
  );
}

/**
 * Words of the staff are not translated here: a general sentence stands for them, as where staff wrote none. The name of a language brings
 * no comma of its own before the key that follows it.
 */
function inEnglish(item: Utterance | Announced, next: Speech[number] | undefined): Speech {
  const isChoice = next !== undefined && 'key' in next && next.key.startsWith('key.');
  if ('text' in item) return [{ language: standIn, key: isChoice ? 'menu.other' : 'announcement.general' }];
  return item.key === 'language.name' ? [inLanguage(item, standIn), afterName] : [inLanguage(item, standIn)];
}
