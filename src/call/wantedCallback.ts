// What a caller asks to be called about, as the places of a callback pass it on, and the way back to what else is possible.

import type { ClosedDestination, Go } from './destination.ts';
import { say } from './say.ts';
import type { PromptKey } from './speech.ts';
import type { WantedCallback } from './state.ts';
import type { TurnEvent } from './turn.ts';

/** The callback that a state or a destination is about, without the rest of it. */
export function wantedIn({ language, topic, attemptedLines, busyLine }: WantedCallback): WantedCallback {
  return { language, topic, attemptedLines, ...(busyLine !== undefined && { busyLine }) };
}

/** Nothing is kept: the caller hears so, and what else is possible. */
export function refused(wanted: WantedCallback, why: Extract<TurnEvent, { type: 'callback-refused' }>['why'], words: PromptKey): Go {
  const { language, topic } = wanted;
  return {
    go: { ...otherChoices(wanted), before: [say(language, words)] },
    events: [{ type: 'callback-refused', topic, language, why }],
  };
}

/** The other choices of the closed desk. */
export function otherChoices(wanted: WantedCallback): ClosedDestination {
  return { place: 'closed', ...wantedIn(wanted), choicesOnly: true, withoutCallback: true };
}
