// How long each read-out and each ready announcement lasts, in each language, whichever centre offers it.

import type { Language, PromptKey } from '../../call/speech.ts';
import type { Catalogues } from '../catalogue.ts';
import { saidOf } from '../pronunciation.ts';
import type { Stopwatch } from './stopwatch.ts';

export type Measured = { readonly language: Language; readonly id: string; readonly seconds: number };

/** A read-out ends within so many seconds in every language. */
export const longestReadOut = 45;

/** A ready announcement does, which every caller must hear before the menu. */
export const longestAnnouncement = 8;

/** Every read-out that the catalogues have words for. */
export function readOutsOf(catalogues: Catalogues, stopwatch: Stopwatch): Promise<readonly Measured[]> {
  return measured(catalogues, stopwatch, /^guidance\.(.+)\.text$/);
}

/** Every ready announcement. */
export function readyAnnouncementsOf(catalogues: Catalogues, stopwatch: Stopwatch): Promise<readonly Measured[]> {
  return measured(catalogues, stopwatch, /^announcements\.(.+)$/);
}

function measured(catalogues: Catalogues, { secondsOf }: Stopwatch, pattern: RegExp): Promise<readonly Measured[]> {
  const found = catalogues.keys.flatMap((key) => {
    const id = pattern.exec(key)?.[1];
    return id === undefined ? [] : [{ key, id }];
  });
  const each = [...catalogues.headings.keys()].flatMap((language) =>
    found.map(async ({ key, id }) => {
      const words = catalogues.prompt(language, key satisfies PromptKey);
      return { language, id, seconds: await secondsOf(language, saidOf(catalogues.pronounce(language, words))) };
    }),
  );
  return Promise.all(each);
}
