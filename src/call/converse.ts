// The conversation: where the caller is, what was heard and who is open make one turn. Pure; each place is a file beside this one.

import type { Desk } from '../routing/centreNow.ts';
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
export function converse(state: State, heard: Heard, desk: Desk): Turn {
  if (state.turn >= mostTurns) return farewell(state, desk, 'too-long');
  switch (state.place) {
    case 'door':
      return atDoor(state, desk);
    case 'language':
      return atLanguage(state, heard, desk);
    case 'topic':
      return atTopic(state, heard, desk);
    case 'guidance':
      return atGuidance(state, heard, desk);
    case 'read-out':
      return atReadOut(state, heard, desk);
    case 'transfer':
      return atTransfer(state, heard, desk);
    case 'closed':
      return atClosed(state, heard, desk);
    case 'afterwards':
      return atAfterwards(state, heard, desk);
    default:
      return state satisfies never;
  }
}
