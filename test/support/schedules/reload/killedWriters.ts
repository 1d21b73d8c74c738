// Kills a process with SIGKILL while it writes kept copies, again and again, and looks at what it leaves behind.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKeptCopy } from '../../../../src/schedules/reload/keptCopyFile.ts';

export type Left = {
  /** How many times a whole copy was there, and how often an unfinished one lay beside it. */
  readonly whole: number;
  readonly halves: number;
  /** What else was there. */
  readonly faults: readonly string[];
};

/** Kills a writer so many times, each time at another moment of its writing. */
export async function killWriters(times: number): Promise<Left> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-killed-'));
  const file = join(folder, 'last-good-test.jsonl');
  const faults: string[] = [];
  let whole = 0;
  let halves = 0;
  for (let kill = 0; kill < times; kill += 1) {
    const writer = spawn(process.execPath, [join(import.meta.dirname, 'writerThatIsKilled.ts'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(writer.stdout, 'data');
    await new Promise((later) => setTimeout(later, (kill * 7) % 40));
    writer.kill('SIGKILL');
    await once(writer, 'close');
    const copy = await readKeptCopy(file);
    if ('fault' in copy) faults.push(copy.fault);
    else if (Object.values(copy.schedules.shared).every((text) => text === `${copy.keptAt}\n`.repeat(1000))) whole += 1;
    else faults.push('mixed');
    halves = (await readdir(folder)).filter((name) => name.endsWith('.half')).length;
  }
  await rm(folder, { recursive: true, force: true });
  return { whole, halves, faults };
}
