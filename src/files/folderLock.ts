// One writer of a folder at a time: the pages for staff, the commands, and other instances write the same files anew. The sign is a file that
// only one of them can make.

import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// No reader of the schedules or the prompts looks at names that begin with a dot.
const lockName = '.madoguchi-writing';
const tryEveryMs = 10;
// Writing takes milliseconds. A lock that is the same one for ten seconds was left behind by a process that was killed.
const abandonedMs = 10_000;

/** Runs `write` while no other writer is at work. Where the folder takes no lock, it is run all the same, and finds out by itself. */
export async function whileLocked<Done>(folder: string, write: () => Promise<Done>, patienceMs = abandonedMs): Promise<Done> {
  const file = join(folder, lockName);
  let [seen, tries] = ['', 0];
  for (let lock = await take(file); lock !== 'taken'; lock = await take(file)) {
    if (lock === 'impossible') return write();
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

async function take(file: string): Promise<'taken' | 'held' | 'impossible'> {
  try {
    await (await open(file, 'wx')).close();
    return 'taken';
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EEXIST' ? 'held' : 'impossible';
  }
}

/** Another one for each lock. */
async function markOf(file: string): Promise<string> {
  return stat(file).then(
    ({ ino, mtimeMs }) => `${ino} ${mtimeMs}`,
    () => '',
  );
}
