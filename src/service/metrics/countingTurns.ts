// Counts turns by where each leaves the caller and in which language, and the turns that fail.

import type { Turn } from '../../call/turn.ts';
import type { Measures } from './measures.ts';

/** Wraps a function that makes turns: each turn is counted, and each time that it throws. */
export function countingTurns<Given extends readonly unknown[]>(make: (...given: Given) => Turn, measures: Measures): typeof make {
  const made = countingFailures(make, measures);
  return (...given) => {
    const turn = made(...given);
    measures.turns.inc({ place: placeOf(turn), language: languageOf(turn) });
    return turn;
  };
}

/** Wraps one step of making a turn: each time that it throws is counted. */
export function countingFailures<Given extends readonly unknown[], Made>(make: (...given: Given) => Made, measures: Measures): typeof make {
  return (...given) => {
    try {
      return make(...given);
    } catch (fault) {
      measures.turnsFailed.inc();
      throw fault;
    }
  };
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
