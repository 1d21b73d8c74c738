// The texts of a folder on their way to a thread. A text that the thread has already is not sent again: with 1,741 centres they are 10 MB.

import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';

/** The names of all files, and the texts of those that are others than when the name was sent last. */
export type SentTexts = { readonly names: readonly string[]; readonly changed: SourceFiles };

/** The sending end. Everything that it returns must arrive, in this order. */
export function sendingTexts(): (files: SourceFiles) => SentTexts {
  const sent = new Map<string, string>();
  return (files) => {
    const changed = Object.entries(files).filter(([name, text]) => sent.get(name) !== text);
    for (const [name, text] of changed) sent.set(name, text);
    return { names: Object.keys(files), changed: Object.fromEntries(changed) };
  };
}

/** The receiving end. */
export function receivingTexts(): (sent: SentTexts) => SourceFiles {
  const known = new Map<string, string>();
  return ({ names, changed }) => {
    for (const [name, text] of Object.entries(changed)) known.set(name, text);
    return Object.fromEntries(names.map((name) => [name, known.get(name) ?? '']));
  };
}
