// The door: a call arrives. A number dedicated to a language goes straight to the topics.

import type { Desk } from '../../routing/centreNow.ts';
import { nameOf, say } from '../say.ts';
import type { Speech } from '../speech.ts';
import type { DoorState } from '../state.ts';
import type { Turn } from '../turn.ts';
import { openLanguage } from './language.ts';
import { openTopic } from './topic.ts';

/** Greets the caller. */
export function atDoor(state: DoorState, desk: Desk): Turn {
  const language = state.language ?? desk.languages[0] ?? 'ja';
  const greeting: Speech = [say(language, 'greeting', { centre: nameOf(desk.name) }), { pauseMs: 300 }];
  const turn =
    state.language === undefined
      ? openLanguage(state, desk, { before: greeting })
      : openTopic({ ...state, language }, desk, { before: greeting, arriving: true });
  return { ...turn, notes: [{ note: 'arrived', ...(state.language !== undefined && { language: state.language }) }, ...turn.notes] };
}
