// One writer of the prompts folder at a time: the pages for staff, the command, and other instances write the same files anew. Its sign is a file
// that only one of them can make.

import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

// No reader of the prompts looks at names that begin with a dot.
const lockName = '.madoguchi-writing';
const tryEveryMs = 10;
// Writing takes milliseconds. A lock that is the same one for ten seconds was left behind by a process that was killed.
const abandonedMs = 10_000;

/** Runs `write` while no other writer is at work. Where the folder takes no lock, it is run all the same, and finds out by itself. */
export async function whileOnlyWriter<Done>(folder: string, write: () => Promise<Done>, patienceMs = abandonedMs): Promise<Done> {
  const file = join(folder, lockName);
  let [seen, since] = ['', performance.now()];
  for (let taken = await take(file); taken !== 'taken'; taken = await take(file)) {
    if (taken === 'impossible') return write();
    const now = await markOf(file);
    if (now !== seen) [seen, since] = [now, performance.now()];
    if (performance.now() - since >= patienceMs) await rm(file, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, tryEveryMs));
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
