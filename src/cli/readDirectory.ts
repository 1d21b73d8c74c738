// The schedules that a command works on: the folder of the environment, or the project's own.

import { fileURLToPath } from 'node:url';
import type { Loaded } from '../schedules/build/loadDirectory.ts';
import { readSchedules } from '../schedules/reload/readFiles.ts';
import { openReading, type Reading } from '../service/content.ts';
import { readSettings, type Settings } from '../service/settings.ts';
import type { Catalogues } from '../speech/catalogue.ts';

/** Where the schedules are, and how they are held against the words. Rejects where the environment or the words do not hold. */
export async function openSchedules(): Promise<Reading & { readonly settings: Settings }> {
  const settings = readSettings(process.env, fileURLToPath(new URL('../..', import.meta.url)), process.cwd());
  return { settings, ...(await openReading(settings.prompts)) };
}

/** The directory with its problems, and the catalogues that it was held against. */
export async function readDirectory(): Promise<Loaded & { readonly catalogues: Catalogues; readonly settings: Settings }> {
  const { settings, catalogues, load } = await openSchedules();
  return { ...load(await readSchedules(settings.schedules)), catalogues, settings };
}
