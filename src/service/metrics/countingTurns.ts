// Counts turns by where each leaves the caller and in which language, and the turns that fail.

import type { Turn } from '../../call/turn.ts';
import type { Measures } from './measures.ts';

/** Counts a turn. */
export function countTurn(turn: Turn, measures: Pick<Measures, 'turns'>): void {
  measures.turns.inc({ place: placeOf(turn), language: languageOf(turn) });
}

function placeOf({ does }: Turn): string {
  return does.act === 'hang-up' ? 'goodbye' : does.next.place;
}

/** The language that the caller has chosen; `none` before that. */
function languageOf({ does, events }: Turn): string {
  if (does.act !== 'hang-up') return ('language' in does.next && does.next.language) || 'none';
  for (const event of events) if ('language' in event && event.language !== undefined) return event.language;
  return 'none';
}
