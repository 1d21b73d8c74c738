// The part of the state that every place has: the centre, the number of turns so far, and the language once it is chosen.

import type { Language } from './speech.ts';

export type Call = {
  readonly centre: string;
  /** All turns so far. */
  readonly turn: number;
  /** How many of them were none of the caller's: a telephone rang in vain, or half a minute of a wait passed. None if absent. */
  readonly idleTurns?: number;
  /** The token of a call that we placed because the caller asked for it: by it the callback is found. Absent in every other call. */
  readonly callback?: string;
};

/** The common fields of the next state: the same call, one turn later. */
export function onward({ centre, turn, idleTurns, callback }: Call): Call {
  return {
    centre,
    turn: turn + 1,
    ...(idleTurns !== undefined && { idleTurns }),
    ...(callback !== undefined && { callback }),
  };
}

/** The languages in which a caller is spoken to: their own, or Japanese and English until they have chosen. */
export function languagesOf(language: Language | undefined): readonly Language[] {
  return language === undefined ? ['ja', 'en'] : [language];
}

/** A telephone number of a caller: as it is dialled, and as it is read out. */
export type OwnNumber = { readonly number: string; readonly spoken: readonly string[] };

/**
 * The numbers of a caller who asks for a callback or a text. `own`: the one that called, if it may be called. `ownMobile`: the same, if it may
 * get a text. `keyed`: the one that was keyed in, if it may get what is asked for. They are handed in for one turn, and are in no state, no event
 * and no cache.
 */
export type CallerNumbers = { readonly own?: OwnNumber; readonly ownMobile?: OwnNumber; readonly keyed?: OwnNumber };
