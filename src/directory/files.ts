// The schedules folder on disk, read as text.

import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SourceFiles } from './load.ts';

/** Every YAML file below a folder, by its name relative to it. Throws where the folder cannot be read, naming it. */
export async function readSchedules(folder: string): Promise<SourceFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new Error(`The schedules folder ${folder} cannot be read. Set MADOGUCHI_SCHEDULES to a folder with “lines” and “centres”.`, {
      cause,
    });
  });
  const names = entries
    .filter((entry) => !entry.isDirectory() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    names.map(async (name) => [relative(folder, name).split(sep).join('/'), await readFile(name, 'utf8')] as const),
  );
  return Object.fromEntries(texts);
}
