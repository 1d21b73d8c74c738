// Reads the words and the schedules. The words are read once at start; the schedules are checked against them, again at every change.
// A changed prompt therefore needs a new start; changed hours do not.

import { type Loaded, loadDirectory, type SourceFiles } from '../schedules/build/loadDirectory.ts';
import { loadApart } from '../schedules/reload/loadApart.ts';
import { type Catalogues, loadCatalogues } from '../speech/catalogue.ts';
import { vocabularyOf } from '../speech/vocabularyOf.ts';

export type Reading = {
  readonly catalogues: Catalogues;
  /** Checks the texts of a schedules folder against the words. */
  readonly load: (files: SourceFiles) => Loaded;
  /** The same while calls go on: with many files, or long ones, in a thread of its own. */
  readonly loadLive: (files: SourceFiles) => Promise<Loaded>;
};

// Up to this number the check takes less time than a thread takes to start.
const fewFiles = 100;
const fewCharacters = 200_000;

/** Reads the catalogues of a folder. Rejects with every fault in them. */
export async function openReading(prompts: string): Promise<Reading> {
  const catalogues = await loadCatalogues(prompts);
  const vocabulary = vocabularyOf(catalogues);
  const load = (files: SourceFiles) => loadDirectory(files, vocabulary);
  return {
    catalogues,
    load,
    loadLive: async (files) => (isMuch(files) ? loadApart(files, vocabulary) : load(files)),
  };
}

function isMuch(files: SourceFiles): boolean {
  const texts = Object.values(files);
  return texts.length > fewFiles || texts.reduce((sum, { length }) => sum + length, 0) > fewCharacters;
}
