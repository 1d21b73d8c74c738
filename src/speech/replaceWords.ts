// Writes a file of the prompts folder whole: a reader, such as a service that follows the folder, never finds half of it.

import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Puts a text, or sound, in the place of what the file had. Rejects where it cannot be written. */
export async function replaceWords(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.new`;
  try {
    const handle = await open(half, 'wx', 0o644);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, file);
  } catch (fault) {
    await rm(half, { force: true }).catch(() => {});
    throw fault;
  }
}
