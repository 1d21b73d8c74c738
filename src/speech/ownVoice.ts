// A centre may record a prompt in its own voice, which is heard in its calls only. Here the speech of a call is marked: from then on, what is
// played, its address and everything that is kept of it belong to that centre.

import type { Speech } from '../call/speech.ts';
import type { Audio } from './audio.ts';

/** The speech with each prompt marked that the centre has recorded itself. */
export function inOwnVoice({ hasOwn }: Pick<Audio, 'hasOwn'>, centre: string, speech: Speech): Speech {
  if (!speech.some((item) => 'key' in item && hasOwn(item, centre))) return speech;
  return speech.map((item) => ('key' in item && hasOwn(item, centre) ? { ...item, centre } : item));
}
