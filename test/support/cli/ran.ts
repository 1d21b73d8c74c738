// A command as a person starts it: in a process of its own, on the frozen schedules, with nothing of this process's environment that could
// change its answer.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { frozenFolder } from '../schedules/frozenFolder.ts';

export type Ran = { readonly status: number; readonly shown: string; readonly complaint: string };

const project = join(import.meta.dirname, '../../..');

/** Runs `madoguchi <name>` of the project, or of a copy of it, and waits for its end. */
export async function run(
  name: string,
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  home = project,
): Promise<Ran> {
  const command = join(home, 'src/cli/madoguchi.ts');
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  const child = spawn(process.execPath, [command, name, ...options], {
    env: { PATH, HOME, TMPDIR, NO_COLOR: '1', MADOGUCHI_SCHEDULES: frozenFolder, ...environment },
    cwd: home,
  });
  child.stdin.end();
  const [shown, complaint, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: Number(status), shown, complaint };
}
