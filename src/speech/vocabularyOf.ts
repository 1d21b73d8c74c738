// The languages, topics, read-outs and announcements for which the catalogues have words: a schedule may name only these.

import type { Catalogues } from './catalogue.ts';

export type Vocabulary = {
  readonly languages: readonly string[];
  readonly topics: readonly string[];
  readonly guidance: readonly string[];
  /** The ready announcements. */
  readonly announcements: readonly string[];
  /** The languages that no voice of the carrier speaks. */
  readonly played: readonly string[];
};

/** Read off the keys of the reference catalogue. */
export function vocabularyOf({ headings, keys, voiceOf }: Catalogues): Vocabulary {
  const under = (prefix: string, suffix = '') =>
    keys.filter((key) => key.startsWith(prefix) && key.endsWith(suffix)).map((key) => key.slice(prefix.length, key.length - suffix.length));
  const played = [...headings.keys()].filter((language) => voiceOf(language) === undefined);
  return {
    languages: [...headings.keys()],
    topics: under('topic.'),
    guidance: under('guidance.', '.title'),
    announcements: under('announcements.'),
    played,
  };
}
