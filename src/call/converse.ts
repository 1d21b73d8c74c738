// The conversation: where the caller is, what was heard and who is open make one turn. Pure; each place is a file beside this one.

import type { CentreNow } from '../routing/centreNow.ts';
import type { Heard } from './heard.ts';
import { atAfterwards } from './places/afterwards.ts';
import { atClosed } from './places/closed.ts';
import { atDoor } from './places/door.ts';
import { farewell } from './places/farewell.ts';
import { atGuidance } from './places/guidance.ts';
import { atLanguage } from './places/language.ts';
import { atReadOut } from './places/readOut.ts';
import { atTopic } from './places/topic.ts';
import { atTransfer } from './places/transfer.ts';
import type { State } from './state.ts';
import type { Turn } from './turn.ts';

/** A call has at most so many turns, then it ends with kind words: no loop of anybody's making is endless. */
export const mostTurns = 60;

/** One turn. Always a sensible one, whatever was heard. */
export function converse(state: State, heard: Heard, centreNow: CentreNow): Turn {
  if (state.turn >= mostTurns) return farewell(state, centreNow, 'too-long');
  switch (state.place) {
    case 'door':
      return atDoor(state, centreNow);
    case 'language':
      return atLanguage(state, heard, centreNow);
    case 'topic':
      return atTopic(state, heard, centreNow);
    case 'guidance':
      return atGuidance(state, heard, centreNow);
    case 'read-out':
      return atReadOut(state, heard, centreNow);
    case 'transfer':
      return atTransfer(state, heard, centreNow);
    case 'closed':
      return atClosed(state, heard, centreNow);
    case 'afterwards':
      return atAfterwards(state, heard, centreNow);
    default:
      return state satisfies never;
  }
}
