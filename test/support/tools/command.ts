// A tool as a person starts it: in a process of its own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const tools = join(import.meta.dirname, '../../../src/tools');

export type RanTool = { readonly status: unknown; readonly shown: string; readonly complaint: string };

/** Runs `src/tools/<tool>/command.ts` and waits for its end. */
export async function runTool(tool: string, options: readonly string[]): Promise<RanTool> {
  const child = spawn(process.execPath, [join(tools, tool, 'command.ts'), ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [shown, complaint, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status, shown, complaint };
}
