// The schedules of this repository as the service reads them, and the same with something changed.

import { type Loaded, loadDirectory, type SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import { readSchedules } from '../../../src/schedules/reload/readFiles.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import { vocabularyOf } from '../../../src/speech/vocabulary.ts';

export const realFiles: SourceFiles = await readSchedules('schedules');
export const vocabulary = vocabularyOf(await loadCatalogues('prompts'));

/** The real schedules with some files in place of their own, or beside them. */
export function loadWith(changed: SourceFiles = {}): Loaded {
  return loadDirectory({ ...realFiles, ...changed }, vocabulary);
}

/** The directory of the real schedules. Throws where they do not hold. */
export function realDirectory(): Directory {
  const { directory, problems } = loadWith();
  if (directory === undefined) throw new Error(`The schedules do not hold: ${JSON.stringify(problems)}`);
  return directory;
}
