// How long each read-out lasts, in each language, whichever centre offers it.

import type { Language, PromptKey } from '../../call/speech.ts';
import type { Catalogues } from '../catalogue.ts';
import { saidOf } from '../pronunciation.ts';
import type { Stopwatch } from './stopwatch.ts';

export type ReadOut = { readonly language: Language; readonly id: string; readonly seconds: number };

/** A read-out ends within so many seconds in every language. */
export const longestReadOut = 45;

/** Every read-out that the catalogues have words for. */
export async function readOutsOf(catalogues: Catalogues, { secondsOf }: Stopwatch): Promise<readonly ReadOut[]> {
  const ids = catalogues.keys.flatMap((key) => /^guidance\.(.+)\.text$/.exec(key)?.[1] ?? []);
  const each = [...catalogues.headings.keys()].flatMap((language) =>
    ids.map(async (id) => {
      const words = catalogues.prompt(language, `guidance.${id}.text` as PromptKey);
      return { language, id, seconds: await secondsOf(language, saidOf(catalogues.pronounce(language, words))) };
    }),
  );
  return Promise.all(each);
}
