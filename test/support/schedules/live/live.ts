// The schedules that callers meet: what staff of the centres write in schedules/.

import { join } from 'node:path';
import { type Loaded, loadDirectory, type SourceFiles } from '../../../../src/schedules/build/loadDirectory.ts';
import type { Directory } from '../../../../src/schedules/directory.ts';
import { readSchedules } from '../../../../src/schedules/reload/readFiles.ts';
import { loadCatalogues } from '../../../../src/speech/catalogue.ts';
import { vocabularyOf } from '../../../../src/speech/vocabularyOf.ts';

export const liveFolder = join(import.meta.dirname, '../../../../schedules');
export const liveFiles: SourceFiles = await readSchedules(liveFolder);
export const catalogues = await loadCatalogues('prompts');

export function loadLive(): Loaded {
  return loadDirectory(liveFiles, vocabularyOf(catalogues));
}

/** The directory that callers meet. Throws where a file has a mistake; test/schedules/live/check.test.ts says which. */
export function liveDirectory(): Directory {
  const { directory } = loadLive();
  if (directory === undefined)
    throw new Error('schedules/ にまちがいがあります。 There is a mistake in schedules/. npm run hours -- check');
  return directory;
}
