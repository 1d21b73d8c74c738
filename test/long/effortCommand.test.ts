// `npm run effort` on the real schedules.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

type Ran = { readonly status: number; readonly out: string; readonly fault: string };

async function effort(...options: readonly string[]): Promise<Ran> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['src/tools/effort/command.ts', ...options]);
    return { status: 0, out: stdout, fault: stderr };
  } catch (fault) {
    const { code, stdout, stderr } = fault as { readonly code: number; readonly stdout: string; readonly stderr: string };
    return { status: code, out: stdout, fault: stderr };
  }
}

test('as JSON it is a row for every centre, language, topic and path', async () => {
  const { status, out } = await effort('--json');
  expect(status).toBe(0);
  const rows = JSON.parse(out) as readonly object[];
  // Five topics at hokkaido and six at tokamachi, and the lost card at night too; three paths in eleven languages.
  expect(rows.length).toBe((5 + 1 + 6 + 1) * 3 * 11);
  expect(rows[0]).toEqual({
    centre: 'hokkaido',
    language: 'ja',
    topic: 'lost-card',
    path: 'menu',
    seconds: expect.any(Number),
    keys: 2,
    at: '2026-11-24T10:00',
    ends: 'rings',
    promised: true,
  });
});

test('a centre that does not exist, and a budget of one centre only, are wrong usage', async () => {
  const [unknown, partly] = await Promise.all([effort('--centre', 'osaka'), effort('--centre', 'hokkaido', '--write-budget')]);
  expect(unknown).toMatchObject({ status: 2, fault: expect.stringContaining('Write one of: hokkaido, tokamachi') });
  expect(partly).toMatchObject({ status: 2, fault: expect.stringContaining('Leave out --centre') });
});
