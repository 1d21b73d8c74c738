// Turns, counted as they are decided: where each leaves the caller, and in which language.

import type { Turn } from '../../call/turn.ts';
import type { Measures } from './measures.ts';

/** A function that makes turns, with each of them counted, and each that it fails to make. */
export function countingTurns<Given extends readonly unknown[]>(make: (...given: Given) => Turn, measures: Measures): typeof make {
  const made = countingFailures(make, measures);
  return (...given) => {
    const turn = made(...given);
    measures.turns.inc({ place: placeOf(turn), language: languageOf(turn) });
    return turn;
  };
}

/** A step of a turn, with each time that it throws counted. */
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

/** The language that the caller has by now; `none` before it is chosen. */
function languageOf({ does, events }: Turn): string {
  if (does.act !== 'hang-up') return ('language' in does.next && does.next.language) || 'none';
  for (const event of events) if ('language' in event && event.language !== undefined) return event.language;
  return 'none';
}
