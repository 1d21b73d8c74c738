// The part of the state that every place has: the centre, the number of turns so far, and the language once it is chosen.

import type { Language } from './speech.ts';

export type Call = { readonly centre: string; readonly turn: number };

/** The common fields of the next state: the same call, one turn later. */
export function onward({ centre, turn }: Call): Call {
  return { centre, turn: turn + 1 };
}

/** The languages in which a caller is spoken to: their own, or Japanese and English until they have chosen. */
export function languagesOf(language: Language | undefined): readonly Language[] {
  return language === undefined ? ['ja', 'en'] : [language];
}
