// The last fifty versions of the schedules, each as one file of the data folder: what the changed files were, what they became, who, when, why.

import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileChanges, Version } from '../../console/hours/hoursPort.ts';
import { replaceFile } from '../../files/replaceFile.ts';

export type VersionFiles = {
  /** The newest first, also where the clock was set back. A file that cannot be read is left out. */
  readonly all: () => Promise<readonly Version[]>;
  /** One writer at a time. */
  readonly keep: (version: Version) => Promise<void>;
  readonly drop: (version: Version) => Promise<void>;
};

export const mostVersions = 50;

/** JSON has no undefined: a file that was not there is null. */
type Stored = Omit<Version, 'before' | 'after'> & Readonly<Record<'before' | 'after', Readonly<Record<string, string | null>>>>;

/** The versions of one schedules folder. A rehearsal with another folder may share the data folder. */
export function versionFiles(dataFolder: string, schedules: string): VersionFiles {
  const mark = createHash('sha256').update(schedules).digest('hex').slice(0, 12);
  const folder = join(dataFolder, `versions-${mark}`);
  const read = new Map<string, Version>();
  const names = async (): Promise<readonly string[]> =>
    (await readdir(folder).catch(() => []))
      .filter((name) => /^\d+-[\w-]+\.json$/.test(name))
      .toSorted((one, other) => (one < other ? 1 : -1));
  const one = async (name: string): Promise<readonly Version[]> => {
    const known = read.get(name) ?? (await versionIn(join(folder, name)));
    if (known === undefined) return [];
    read.set(name, known);
    return [known];
  };
  return {
    all: async () => (await Promise.all((await names()).slice(0, mostVersions).map(one))).flat(),
    keep: async (version) => {
      const { before, after, ...rest } = version;
      const stored: Stored = { ...rest, before: withNull(before), after: withNull(after) };
      const number = Number.parseInt((await names())[0] ?? '0', 10) + 1;
      await replaceFile(join(folder, `${String(number).padStart(9, '0')}-${version.id}.json`), [JSON.stringify(stored), '\n']);
      for (const old of (await names()).slice(mostVersions)) {
        read.delete(old);
        await rm(join(folder, old), { force: true }).catch(() => {});
      }
    },
    drop: async ({ id }) => {
      for (const name of await names()) if (name.endsWith(`-${id}.json`)) await rm(join(folder, name), { force: true }).catch(() => {});
    },
  };
}

async function versionIn(file: string): Promise<Version | undefined> {
  try {
    const { before, after, ...rest } = JSON.parse(await readFile(file, 'utf8')) as Stored;
    return { ...rest, before: withoutNull(before), after: withoutNull(after) };
  } catch {
    return undefined;
  }
}

function withNull(changes: FileChanges): Stored['before'] {
  return Object.fromEntries(Object.entries(changes).map(([file, text]) => [file, text ?? null]));
}

function withoutNull(stored: Stored['before']): FileChanges {
  return Object.fromEntries(Object.entries(stored).map(([file, text]) => [file, text ?? undefined]));
}
