// What the tools wrote into the data folder for the page of the tests; the seconds also come with the program, for the centres in its schedules.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProofParts } from '../../console/proof/proofRoutes.ts';

const shipped = fileURLToPath(new URL('../../console/proof/effort.json', import.meta.url));

/** `effort.json` and `walk.json` of the data folder. They are read when they are asked for, so that a new one is seen at once. */
export function proofFiles(dataFolder: string | undefined): ProofParts['results'] {
  const textOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);
  const own = async (name: string) => (dataFolder === undefined ? undefined : textOf(join(dataFolder, name)));
  return { effort: async () => (await own('effort.json')) ?? textOf(shipped), walk: () => own('walk.json') };
}
