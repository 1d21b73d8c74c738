// One writer of the schedules folder at a time, also where several instances share it: a file that only one of them can make.

import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// No reader of the schedules looks at names that begin with a dot.
const lockName = '.madoguchi-writing';
const tryEveryMs = 50;
// Writing takes milliseconds. A lock that is the same one for ten seconds was left behind by a process that was killed.
const abandonedMs = 10_000;

/** Runs `write` while no other writer is at work. Rejects where the folder cannot be written. */
export async function whileLocked<Done>(folder: string, write: () => Promise<Done>, patienceMs = abandonedMs): Promise<Done> {
  const file = join(folder, lockName);
  let [seen, tries] = ['', 0];
  while (!(await taken(file))) {
    const now = await markOf(file);
    tries = now === seen ? tries + 1 : 0;
    seen = now;
    if (tries * tryEveryMs >= patienceMs) await rm(file, { force: true });
    else await pause(tryEveryMs);
  }
  try {
    return await write();
  } finally {
    await rm(file, { force: true }).catch(() => {});
  }
}

async function taken(file: string): Promise<boolean> {
  try {
    await (await open(file, 'wx')).close();
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  }
}

/** Another one for each lock. */
async function markOf(file: string): Promise<string> {
  return stat(file).then(
    ({ ino, mtimeMs }) => `${ino} ${mtimeMs}`,
    () => '',
  );
}
