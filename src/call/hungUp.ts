// The caller is gone, as the carrier says in a turn.

import type { Go } from './destination.ts';
import type { Language } from './speech.ts';
import type { State } from './state.ts';

/** No line may ring any more. */
export function hungUp(state: State): Go {
  const known = knownIn(state);
  return { go: { place: 'farewell', why: 'hung-up', ...known }, events: [{ type: 'hung-up', place: state.place, ...known }] };
}

/** The caller's language, where one was chosen. */
export function knownIn(state: State): { readonly language?: Language } {
  const language = 'language' in state ? state.language : undefined;
  return language === undefined ? {} : { language };
}
