// How long the words lasted when they were last measured: what `npm run effort -- --measure` wrote.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Durations } from './stopwatch.ts';

export const durationsFile = fileURLToPath(new URL('./durations.json', import.meta.url));

/** The durations that are known; none where the file is not there: then every text is measured anew. */
export async function readDurations(): Promise<Durations> {
  const text = await readFile(durationsFile, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Durations;
}
