// Checks the languages that a file names: each must have a catalogue, and a list may name it only once.

import { listed, quote } from '../sentences.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Path } from '../yaml/document.ts';
import type { Report } from './context.ts';

/** Reports every language of a list that no catalogue speaks. */
export function checkLanguages(at: Path, languages: readonly string[], { languages: known }: Vocabulary, report: Report): void {
  for (const language of languages) {
    if (!known.includes(language))
      report(at, 'language-unknown', `the language ${quote(language)} has no catalogue. Write one of: ${listed(known)}.`);
  }
}

/** Reports every name that is in a list twice. `what` is the kind of name: “line”. */
export function checkTwice(at: Path, names: readonly string[], what: string, report: Report): void {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) report([...at, index], 'named-twice', `the ${what} ${quote(name)} is written here twice. Remove one of the two.`);
    seen.add(name);
  }
}
