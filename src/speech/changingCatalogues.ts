// Catalogues that are exchanged while calls go on: each question is answered by those that serve at that moment. A turn is spoken in one go,
// so it never has words of both.

import type { Catalogues } from './catalogue.ts';

export type ChangingCatalogues = {
  /** What everything asks, for as long as the service runs. */
  readonly catalogues: Catalogues;
  /** The others answer from now on. */
  readonly take: (next: Catalogues) => void;
};

export function changingCatalogues(first: Catalogues): ChangingCatalogues {
  let current = first;
  return {
    catalogues: {
      get headings() {
        return current.headings;
      },
      get keys() {
        return current.keys;
      },
      voiceOf: (language) => current.voiceOf(language),
      prompt: (language, key, values) => current.prompt(language, key, values),
      irregularTime: (language, time) => current.irregularTime(language, time),
      pronounce: (language, text) => current.pronounce(language, text),
      approvalOf: (language, key) => current.approvalOf(language, key),
      written: (language, key) => current.written(language, key),
      versionOf: (language) => current.versionOf(language),
    },
    take: (next) => {
      current = next;
    },
  };
}
