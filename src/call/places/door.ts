// The door: a call arrives. A number dedicated to a language goes straight to the topics.

import type { CentreNow } from '../../routing/centreNow.ts';
import { nameOf, say } from '../say.ts';
import type { Speech } from '../speech.ts';
import type { DoorState } from '../state.ts';
import type { Turn } from '../turn.ts';
import { openLanguage } from './language.ts';
import { openTopic } from './topic.ts';

/** Greets the caller. */
export function atDoor(state: DoorState, centreNow: CentreNow): Turn {
  const language = state.language ?? centreNow.languages[0] ?? 'ja';
  const greeting: Speech = [say(language, 'greeting', { centre: nameOf(centreNow.name) }), { pauseMs: 300 }];
  const turn =
    state.language === undefined
      ? openLanguage(state, centreNow, { before: greeting })
      : openTopic({ ...state, language }, centreNow, { before: greeting, arriving: true });
  return { ...turn, events: [{ type: 'arrived', ...(state.language !== undefined && { language: state.language }) }, ...turn.events] };
}
