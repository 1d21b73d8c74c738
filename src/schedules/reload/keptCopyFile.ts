// The kept copy on disk: one file in the data folder, written whole or not at all. It serves after a restart with a bad edit.
//
// Its name contains the folders of the schedules and of the prompts, because a rehearsal with others may share the data folder and must not
// lend its own.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../files/replaceFile.ts';
import { type KeptCopy, linesOfCopy, readCopy, UnknownForm } from './keptCopyForm.ts';
import { systemCode } from './readFiles.ts';

/** Why there is no copy that can be used: `absent`, `damaged`, `other-form`, or the code of the file system. */
export type CopyFault = { readonly fault: string };

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
export function writeKeptCopy(file: string, copy: KeptCopy): Promise<void> {
  return replaceFile(file, linesOfCopy(copy));
}
