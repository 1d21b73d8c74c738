// The schedules that a command reads: the folder of the environment, or the project's own.

import { fileURLToPath } from 'node:url';
import type { Loaded } from '../schedules/build/loadDirectory.ts';
import { readSchedules } from '../schedules/reload/readFiles.ts';
import { openReading, type Reading } from '../service/content.ts';
import { readSettings, type Settings } from '../service/settings.ts';
import type { Catalogues } from '../speech/catalogue.ts';

/** Where the schedules are, and how they are checked against the catalogues. Rejects if the environment or a catalogue is invalid. */
export async function openSchedules(): Promise<Reading & { readonly settings: Settings }> {
  const settings = readSettings(process.env, fileURLToPath(new URL('../..', import.meta.url)), process.cwd());
  return { settings, ...(await openReading(settings.prompts, settings.carrier)) };
}

/** The directory with its problems, and the catalogues that it was checked against. */
export async function readDirectory(): Promise<Loaded & { readonly catalogues: Catalogues; readonly settings: Settings }> {
  const { settings, catalogues, load } = await openSchedules();
  return { ...load(await readSchedules(settings.schedules)), catalogues, settings };
}
