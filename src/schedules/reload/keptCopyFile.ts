// The kept copy on disk: one file in the data folder, written whole or not at all. It serves after a restart with a bad edit.
//
// Its name contains the folders of the schedules and of the prompts, because a rehearsal with others may share the data folder and must not
// lend its own.

import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type KeptCopy, linesOfCopy, readCopy, UnknownForm } from './keptCopyForm.ts';
import { systemCode } from './readFiles.ts';

/** Why there is no copy that can be used: `absent`, `damaged`, `other-form`, or the code of the file system. */
export type CopyFault = { readonly fault: string };

// The texts of some 50 centres are written at once.
const writtenAtOnce = 64 * 1024;
// An unfinished copy that is older was left behind by a process that was killed.
const abandonedMs = 60_000;

/** Absolute paths, as the settings of the service have them. */
export type Folders = { readonly dataFolder: string; readonly schedules: string; readonly prompts: string };

/** The file of the copy of a schedules folder and a prompts folder. */
export function copyFileOf({ dataFolder, schedules, prompts }: Folders): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([schedules, prompts]))
    .digest('hex');
  return join(dataFolder, `last-good-${digest.slice(0, 12)}.jsonl`);
}

/** The copy, or why there is none. Never rejects. */
export async function readKeptCopy(file: string): Promise<KeptCopy | CopyFault> {
  try {
    return readCopy(await readFile(file, 'utf8'));
  } catch (fault) {
    if (fault instanceof UnknownForm) return { fault: fault.why };
    const code = systemCode(fault);
    return { fault: code === 'ENOENT' ? 'absent' : code };
  }
}

/**
 * Puts a copy in the place of the last one: a reader, and the next start after a loss of power, see one of the two as a whole. Rejects where
 * it cannot be written.
 */
export async function writeKeptCopy(file: string, copy: KeptCopy): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const half = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.half`;
  try {
    const handle = await open(half, 'wx', 0o640);
    try {
      let waiting = '';
      for (const line of linesOfCopy(copy)) {
        waiting += line;
        if (waiting.length < writtenAtOnce) continue;
        await handle.writeFile(waiting);
        waiting = '';
      }
      await handle.writeFile(waiting);
      await handle.sync();
      await removeAbandoned(file, (await handle.stat()).mtimeMs);
    } finally {
      await handle.close();
    }
    await rename(half, file);
  } catch (fault) {
    await rm(half, { force: true }).catch(() => {});
    throw fault;
  }
  await syncFolder(folder);
}

/** Some file systems cannot sync a folder. Then the new name may be lost with the power, and the last copy stays. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** Removes what processes that were killed have left behind. `now`: by the clock of the disk, in milliseconds. */
async function removeAbandoned(file: string, now: number): Promise<void> {
  const folder = dirname(file);
  const halves = (await readdir(folder))
    .map((name) => join(folder, name))
    .filter((path) => path.startsWith(file) && path.endsWith('.half'));
  for (const half of halves) {
    const written = await stat(half).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    );
    if (now - written > abandonedMs) await rm(half, { force: true }).catch(() => {});
  }
}
