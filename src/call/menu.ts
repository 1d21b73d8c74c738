// What every menu does with a key, a wrong key and silence. A place says which keys it has and what happens when a caller is lost.

import type { Heard, Key } from './heard.ts';
import { say, sayKey } from './say.ts';
import type { Language, Speech } from './speech.ts';
import type { Misses } from './state.ts';
import type { Turn } from './turn.ts';

export const listenSeconds = 7;

const lostAfterSilences = 2;
const lostAfterWrongKeys = 3;

export type Menu = {
  readonly keys: Readonly<Partial<Record<Key, () => Turn>>>;
  /** The same menu again, after some words. */
  readonly again: (before: Speech, misses: Misses) => Turn;
  /** Silence twice or three wrong keys: people are better than a third reading of the menu. */
  readonly lost: () => Turn;
};

/** The turn that a menu makes of what was heard. `misses` may be the place's whole state; `languages` are those in which a miss is explained. */
export function answerMenu(menu: Menu, misses: Misses, heard: Heard, languages: readonly Language[]): Turn {
  if (heard.kind !== 'key') {
    const silences = misses.silences + 1;
    if (silences >= lostAfterSilences) return menu.lost();
    return menu.again(
      languages.map((language) => say(language, 'menu.silence')),
      { silences, wrongKeys: misses.wrongKeys },
    );
  }
  const { key } = heard;
  const chosen = key === 'other' ? undefined : menu.keys[key];
  if (chosen !== undefined) return chosen();
  const wrongKeys = misses.wrongKeys + 1;
  if (wrongKeys >= lostAfterWrongKeys) return menu.lost();
  return menu.again(
    languages.flatMap((language) => [...(key === 'other' ? [] : [sayKey(language, key)]), say(language, 'menu.notAChoice')]),
    { silences: misses.silences, wrongKeys },
  );
}
