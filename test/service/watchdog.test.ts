// A process whose event loop stands still ends, and one that was only stopped for a while does not.

import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';

const watchdog = join(import.meta.dirname, '../../src/service/watchdog.ts');

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-watchdog-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

function startWatched(code: string, mostBlockedMs = 400) {
  const program = `
    import { watchEventLoop } from ${JSON.stringify(watchdog)};
    watchEventLoop({ mostBlockedMs: ${mostBlockedMs}, everyMs: 50, onFault: (fault) => console.log(fault) });
    ${code}`;
  const file = join(folder, `${randomUUID()}.mjs`);
  writeFileSync(file, program);
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  return { child, said: () => said, ended: once(child, 'close') };
}

test.each([
  ['a loop without an end', 'setTimeout(() => { for (;;); }, 100);'],
  ['promises that follow one another without an end', 'setTimeout(async () => { for (;;) await undefined; }, 100);'],
])('%s is ended, and it is said why', async (_, code) => {
  const { said, ended } = startWatched(code);
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(said()).toMatch(/"code":"event-loop-blocked","msg":"the event loop stood still for 0\.\d+ s: the process ends"/);
});

test('long work, a stopped process and an idle one go on', async () => {
  const work = `
    const busyFor = (ms) => { for (const end = performance.now() + ms; performance.now() < end; ); };
    process.on('SIGUSR2', () => { busyFor(300); console.log('still here'); });
    setTimeout(() => process.exit(7), 3500);
    console.log('started');`;
  const { child, said, ended } = startWatched(work, 1500);
  while (!said().includes('started')) await sleep(20);
  child.kill('SIGSTOP');
  await sleep(2000);
  child.kill('SIGCONT');
  child.kill('SIGUSR2');
  expect(await ended).toEqual([7, null]);
  expect(said()).toBe('started\nstill here\n');
});

test('it keeps no process alive', async () => {
  const { ended } = startWatched('');
  expect(await ended).toEqual([0, null]);
});
