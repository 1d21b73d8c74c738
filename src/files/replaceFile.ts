// Writes a file whole or not at all: a reader, and the next start after a loss of power, see the old one or the new one.

import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

// The texts of some 50 centres are written at once.
const writtenAtOnce = 64 * 1024;
// An unfinished file that is older was left behind by a process that was killed.
const abandonedMs = 60_000;

// What the service keeps for itself is not for every account of the machine.
const ownMode = 0o640;

/** The rights of a file that an office edits: every account of the machine may read it. */
export const readableByAll = 0o644;

/** Puts texts, or bytes, in the place of what the file had. `mode`: who may read the new one. Rejects where it cannot be written. */
export async function replaceFile(file: string, content: Iterable<string> | Uint8Array, mode = ownMode): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const half = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.half`;
  try {
    const handle = await open(half, 'wx', mode);
    try {
      // The mask of the process would take rights away that the old file gave.
      if (mode !== ownMode) await handle.chmod(mode);
      for (const part of content instanceof Uint8Array ? [content] : joined(content)) await handle.writeFile(part);
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

/** The same texts in fewer pieces. */
function* joined(texts: Iterable<string>): Iterable<string> {
  let waiting = '';
  for (const text of texts) {
    waiting += text;
    if (waiting.length < writtenAtOnce) continue;
    yield waiting;
    waiting = '';
  }
  yield waiting;
}

/** Some file systems cannot sync a folder. Then the new name may be lost with the power, and the last file stays. */
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
