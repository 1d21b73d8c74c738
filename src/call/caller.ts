// What every place of the call knows of the caller: the centre, the language once it is chosen, the turns so far.

import type { Language } from './speech.ts';

export type Caller = { readonly centre: string; readonly turn: number; readonly language: Language };

/** What a next state begins with: the same caller, one turn later. */
export function onward<Someone extends { readonly centre: string; readonly turn: number }>({
  centre,
  turn,
}: Someone): { readonly centre: string; readonly turn: number } {
  return { centre, turn: turn + 1 };
}

/** The languages in which a caller is spoken to: their own, or Japanese and English until they have chosen. */
export function languagesOf({ language }: { readonly language?: Language }): readonly Language[] {
  return language === undefined ? ['ja', 'en'] : [language];
}
