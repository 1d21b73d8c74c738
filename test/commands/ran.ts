// A command as a person starts it: in a process of its own, with nothing of this process's environment that could change its answer.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export type Ran = { readonly status: number; readonly shown: string; readonly complaint: string };

/** Runs `src/commands/<name>.ts` and waits for its end. */
export async function run(name: string, options: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const command = join(import.meta.dirname, '../../src/commands', `${name}.ts`);
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  const child = spawn(process.execPath, [command, ...options], {
    env: { PATH, HOME, TMPDIR, NO_COLOR: '1', ...environment },
    cwd: join(import.meta.dirname, '../..'),
  });
  child.stdin.end();
  const [shown, complaint, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: Number(status), shown, complaint };
}
