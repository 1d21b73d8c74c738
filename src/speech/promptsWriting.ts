// How the prompts folder is written: one change after the other, and what was there before is kept.

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { whileLocked } from '../files/folderLock.ts';
import { StaffFault } from '../messages/staffFault.ts';

/** `damaged`: a file that would be written anew cannot be read whole, so nothing was changed. */
export type Kept = 'done' | 'read-only' | 'damaged';

/** The folder of what was before, beside what is. */
export const earlierFolder = 'earlier';

/** Runs a change of the folder. A folder that cannot be written, and a file that would lose something, are answers. */
export async function writing<Done = 'done'>(write: () => Promise<Done>): Promise<Done | Exclude<Kept, 'done'>> {
  try {
    return await write();
  } catch (fault) {
    if (isReadOnly(fault)) return 'read-only';
    if (fault instanceof StaffFault) return 'damaged';
    throw fault;
  }
}

export function isReadOnly(fault: unknown): boolean {
  return ['EROFS', 'EACCES', 'EPERM'].includes((fault as NodeJS.ErrnoException).code ?? '');
}

/** `2026-12-01T05-05-09-123Z`: sorted by name is sorted by time. `now` is in milliseconds since 1970. */
export function stampOf(now: number): string {
  return new Date(now).toISOString().replace(/[:.]/g, '-');
}

export async function removeOldest(place: string, isOfThem: (name: string) => boolean, most: number): Promise<void> {
  const names = (await readdir(place)).filter(isOfThem).sort();
  for (const name of names.slice(0, Math.max(0, names.length - most))) await rm(join(place, name), { force: true });
}

const underWay = new Map<string, Promise<unknown>>();

/** Changes are made one after the other, also those of other processes. */
export function oneAtATime<Done>(folder: string, job: () => Promise<Done>): Promise<Done> {
  const before = underWay.get(folder) ?? Promise.resolve();
  const alone = () => whileLocked(folder, job);
  const next = before.then(alone, alone);
  underWay.set(
    folder,
    next.catch(() => {}),
  );
  return next;
}
