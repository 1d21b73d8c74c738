// The frozen schedules and catalogues, read once for the tests of the walk.

import { loadDirectory, type SourceFiles } from '../../../../src/schedules/build/loadDirectory.ts';
import { loadCatalogues } from '../../../../src/speech/catalogue.ts';
import { vocabularyOf } from '../../../../src/speech/vocabularyOf.ts';
import { frozenFiles } from '../../schedules/frozen.ts';

export const catalogues = await loadCatalogues('prompts');

/** A fixed day, so that the walk is the same whenever it is run. */
export const from = Date.parse('2026-11-21T00:00:00+09:00');

export async function frozenDirectory(change: (files: Record<string, string>) => SourceFiles = (files) => files) {
  const { directory, problems } = loadDirectory(change({ ...frozenFiles }), vocabularyOf(catalogues));
  if (directory === undefined) throw new Error(JSON.stringify(problems));
  return directory;
}
