// `npm run bench` in its shortest form. No figure is looked at, only whether there is one.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = (...options: readonly string[]) => promisify(execFile)(process.execPath, ['src/tools/bench/command.ts', ...options]);

test('the directory’s bench prints both directories and the goals as JSON', async () => {
  const { stdout } = await run('directory', '--rounds', '1', '--centres', '3', '--json');
  const report = JSON.parse(stdout);
  const figures = {
    startMs: expect.any(Number),
    reloadMs: expect.any(Number),
    decisionMicros: expect.any(Number),
    numberMicros: expect.any(Number),
    heldMb: expect.any(Number),
  };
  expect(report).toMatchObject({ bench: 'directory', small: { centres: 2, ...figures }, large: { centres: 3, ...figures } });
  expect(report.goals.length).toBeGreaterThan(3);
});

test('the journal’s bench prints what a turn costs and its goal as JSON', async () => {
  const { stdout } = await run('journal', '--rounds', '1', '--turns', '200', '--json');
  const figures = { makeMicros: expect.any(Number), writeMicros: expect.any(Number), storeMicros: expect.any(Number) };
  expect(JSON.parse(stdout)).toMatchObject({ bench: 'journal', ...figures, turns: 200, goals: [{ unit: 'µs' }] });
  expect((await run('journal', '--rounds', '1', '--turns', '200')).stdout).toContain('before the answer leaves');
});

test('what is no number of rounds is wrong usage', async () => {
  await expect(run('--rounds', 'many')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Write a whole number from 1 on.'),
  });
});
