// Checks the languages that a file names: each must have a catalogue, and a list may name it only once.

import { message } from '../../messages/message.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Path } from '../yaml/document.ts';
import type { Report } from './reportAt.ts';

/** Reports every language of a list that no catalogue speaks. */
export function checkLanguages(at: Path, languages: readonly string[], { languages: known }: Vocabulary, report: Report): void {
  for (const language of languages) {
    if (!known.includes(language)) report(at, message('language-unknown', { language, known }));
  }
}

/** Reports every name that is in a list twice. `what` is the kind of name: “line”. */
export function checkTwice(at: Path, names: readonly string[], what: 'line' | 'language' | 'topic', report: Report): void {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) report([...at, index], message(`named-twice.${what}`, { name }));
    seen.add(name);
  }
}
