// What every place of a call knows of the caller: the centre, how many turns the call has had, and the language once it is chosen.

import type { Language } from './speech.ts';

export type Call = { readonly centre: string; readonly turn: number };

/** What the next state begins with: the same call, one turn later. */
export function onward({ centre, turn }: Call): Call {
  return { centre, turn: turn + 1 };
}

/** The languages in which a caller is spoken to: their own, or Japanese and English until they have chosen. */
export function languagesOf(language: Language | undefined): readonly Language[] {
  return language === undefined ? ['ja', 'en'] : [language];
}
