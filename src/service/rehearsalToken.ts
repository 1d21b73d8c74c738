// The token of a rehearsal, in a file that only this user can read: with it, the phones of this project call the service.

import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Settings } from './settings.ts';

type Place = Pick<Settings, 'dataFolder' | 'port' | 'publicUrl'>;

/** Writes the file anew, so that neither the mode nor the target of an older one counts. Says in the log where it cannot be written. */
export async function writeRehearsalToken(place: Place, token: string, log: Pick<Logger, 'warn'>): Promise<void> {
  const file = fileOf(place);
  const half = `${file}.${process.pid}`;
  try {
    await mkdir(place.dataFolder, { recursive: true });
    await rm(half, { force: true });
    await writeFile(half, JSON.stringify({ url: place.publicUrl, token }), { mode: 0o600, flag: 'wx' });
    // A reader sees the whole file or none.
    await rename(half, file);
  } catch (fault) {
    log.warn(
      { fault: String(fault) },
      'the rehearsal’s token could not be written, so a phone cannot reach this service; npm run call without --url still works',
    );
  }
}

export async function removeRehearsalToken(place: Place): Promise<void> {
  await rm(fileOf(place), { force: true });
}

function fileOf({ dataFolder, port }: Place): string {
  return join(dataFolder, `rehearsal-${port}.json`);
}
