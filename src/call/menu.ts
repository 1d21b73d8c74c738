// What every menu does with a key, a wrong key and silence. A place says which keys it has and what happens when a caller is lost.

import type { Heard, Key } from './heard.ts';
import { say, sayKey } from './say.ts';
import type { Language, Speech } from './speech.ts';
import type { Retries } from './state.ts';
import type { Turn } from './turn.ts';

export const listenSeconds = 7;

const lostAfterNoInput = 2;
const lostAfterNoMatch = 3;

export type Menu = {
  readonly keys: Readonly<Partial<Record<Key, () => Turn>>>;
  /** The same menu again, after some words. */
  readonly again: (before: Speech, retries: Retries) => Turn;
  /** Silence twice or three wrong keys: people are better than a third reading of the menu. */
  readonly lost: () => Turn;
};

/** The turn that a menu makes of what was heard. `misses` may be the place's whole state; `languages` are those in which a miss is explained. */
export function answerMenu(menu: Menu, retries: Retries, heard: Heard, languages: readonly Language[]): Turn {
  if (heard.kind !== 'key') {
    const noInput = retries.noInput + 1;
    if (noInput >= lostAfterNoInput) return menu.lost();
    return menu.again(
      languages.map((language) => say(language, 'menu.silence')),
      { noInput, noMatch: retries.noMatch },
    );
  }
  const { key } = heard;
  const chosen = key === 'other' ? undefined : menu.keys[key];
  if (chosen !== undefined) return chosen();
  const noMatch = retries.noMatch + 1;
  if (noMatch >= lostAfterNoMatch) return menu.lost();
  return menu.again(
    languages.flatMap((language) => [...(key === 'other' ? [] : [sayKey(language, key)]), say(language, 'menu.notAChoice')]),
    { noInput: retries.noInput, noMatch },
  );
}
