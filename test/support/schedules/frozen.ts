// The frozen schedules as the service reads them, and the same with something changed.

import { type Loaded, loadDirectory, type SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import { readSchedules } from '../../../src/schedules/reload/readFiles.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import { vocabularyOf } from '../../../src/speech/vocabularyOf.ts';
import { frozenFolder } from './frozenFolder.ts';

export const frozenFiles: SourceFiles = await readSchedules(frozenFolder);
export const vocabulary = vocabularyOf(await loadCatalogues('prompts'));

/** The frozen schedules with some files in place of their own, or beside them. */
export function loadWith(changed: SourceFiles = {}): Loaded {
  return loadDirectory({ ...frozenFiles, ...changed }, vocabulary);
}

/** The directory of the frozen schedules. Throws where they are invalid. */
export function frozenDirectory(): Directory {
  const { directory, problems } = loadWith();
  if (directory === undefined) throw new Error(`The frozen schedules are invalid: ${JSON.stringify(problems)}`);
  return directory;
}
