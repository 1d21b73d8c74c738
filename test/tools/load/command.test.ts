// npm run load as a person starts it: in a process of its own, with a service of its own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

async function run(options: readonly string[]): Promise<{ readonly status: unknown; readonly shown: string; readonly complaint: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../../src/tools/load/command.ts'), ...options]);
  const [shown, complaint, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status, shown, complaint };
}

test('a hundred calls at once, and no turn fails', async () => {
  const { status, shown, complaint } = await run(['--calls', '100', '--minutes', '0.025', '--pause', '0.15', '--no-listen', '--json']);
  expect({ status, complaint }).toEqual({ status: 0, complaint: '' });
  const report = JSON.parse(shown) as Record<string, unknown>;
  expect(report).toMatchObject({ failedTurns: 0, reasons: [], beganAgain: 0, inProgress: 0 });
  expect(report.finished).toBe(report.begun);
  expect(report.mostInProgress).toBeGreaterThan(50);
});

test('wrong usage ends with status 2 and the sentence that helps', async () => {
  expect(await run(['--kill', '2'])).toEqual({
    status: 2,
    shown: '',
    complaint: '--kill and --restart need another instance that goes on. Add --instances 3.\n',
  });
});
