// A caller who pressed nothing, or the wrong keys, is put through to a person, or hears when one is there and what is possible now.

import type { CentreNow } from '../../routing/centreNow.ts';
import { personTopic } from '../../routing/lines.ts';
import type { Caller } from '../caller.ts';
import { say } from '../say.ts';
import type { State } from '../state.ts';
import type { Turn } from '../turn.ts';
import { openTransfer } from './transfer.ts';

/** The way out of every menu after the language. */
export function lostInMenu(state: Caller & Pick<State, 'place'>, centreNow: CentreNow): Turn {
  const { language, place } = state;
  const turn = openTransfer(state, centreNow, { topic: personTopic, before: [say(language, 'lost.person')] });
  return { ...turn, events: [{ type: 'lost', place, language }, ...turn.events] };
}
