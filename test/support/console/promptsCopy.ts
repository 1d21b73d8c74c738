// A copy of the project's prompts folder that a test may change, in memory where there is a disk of it.

import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export async function promptsCopy(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(memory, 'madoguchi-prompts-'));
  await cp('prompts', folder, { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
