// Which words have something of the caller's person in them: they are kept nowhere, and can be read in no address.

import type { Announced, Utterance } from '../call/speech.ts';

/** Whether it has a caller's number in it, or a part of one. */
export function isPersonalSpeech(item: Utterance | Announced): boolean {
  return 'key' in item && Object.values(item.values ?? {}).some(({ is }) => is === 'own-number');
}
