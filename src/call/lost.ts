// Where a caller goes who pressed nothing, or wrong keys, in any menu after the language menu.

import { personTopic } from '../routing/lines.ts';
import type { Go } from './destination.ts';
import { say } from './say.ts';
import type { Language } from './speech.ts';
import type { State } from './state.ts';

/** To a person, or to what a closed desk offers. */
export function lostIn({ place, language }: Pick<State, 'place'> & { readonly language: Language }): Go {
  return {
    go: { place: 'transfer', language, topic: personTopic, ifRinging: [say(language, 'lost.person')] },
    events: [{ type: 'lost', place, language }],
  };
}
