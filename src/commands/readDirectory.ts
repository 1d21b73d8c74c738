// The schedules that a command works on: the folder of the environment, or the project's own.

import { fileURLToPath } from 'node:url';
import { readSchedules } from '../directory/files.ts';
import { type Loaded, loadDirectory } from '../directory/load.ts';
import { readSettings, type Settings } from '../settings.ts';
import { type Catalogues, loadCatalogues } from '../speech/catalogue.ts';
import { vocabularyOf } from '../speech/vocabulary.ts';

/** The directory with its problems, and the catalogues that it was held against. */
export async function readDirectory(): Promise<Loaded & { readonly catalogues: Catalogues; readonly settings: Settings }> {
  const settings = readSettings(process.env, fileURLToPath(new URL('../..', import.meta.url)), process.cwd());
  const catalogues = await loadCatalogues(settings.prompts);
  return { ...loadDirectory(await readSchedules(settings.schedules), vocabularyOf(catalogues)), catalogues, settings };
}
