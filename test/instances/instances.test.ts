// Several instances behind a balancer, as they are run: calls hop between them at every turn while instances are killed and restarted.
// The same at length: npm run load -- --calls 500 --instances 3 --kill 2

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findBalancer, howToInstall } from '../../src/load/balancer.ts';
import { createDice } from '../../src/load/dice.ts';
import { type Fleet, startFleet } from '../../src/load/fleet.ts';
import { type Loaded, runLoad } from '../../src/load/load.ts';
import { newerVersion, type Version } from './newerVersion.ts';

// Each instance takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const balancer = findBalancer(process.env.PATH ?? '');
const without = balancer === undefined;
if (without) console.log(`Not tried: calls that hop between instances which are killed and restarted. ${howToInstall}`);

const token = 'a token of the tests';
const clock = () => performance.now();
let before: Version;
let after: Version;
let fleet: Fleet;

beforeAll(async () => {
  if (without) return;
  [before, after] = await Promise.all([newerVersion('today’s form'), newerVersion('the next form')]);
  const environment = { ...process.env, TWILIO_AUTH_TOKEN: token, LOG_LEVEL: 'silent', MADOGUCHI_CLOCK: '2026-11-24T19:50' };
  fleet = await startFleet({ main: before.main, instances: 3, balancer, environment, dice: createDice(process.pid), clock });
});
afterAll(async () => {
  await fleet?.close();
  await Promise.all([before?.remove(), after?.remove()]);
});

/** Places calls until all of this has happened. */
async function placeDuring(trouble: () => Promise<void>): Promise<Loaded> {
  const enough = new AbortController();
  const calls = runLoad({
    service: { url: fleet.url, publicUrl: fleet.url, token },
    wish: { atOnce: 12 },
    minutes: 1,
    enough: enough.signal,
    pauseMs: 150,
    seed: 1,
    numbers: ['+815000000001', '+815000000002', '+815000000003', '+815000000004'],
    listen: false,
    pids: fleet.pids,
    clock,
  });
  await trouble().finally(() => enough.abort());
  return calls;
}

/** No turn failed, no call was led back to its beginning, and most were answered by more than one instance. */
function expectAllWent({ failedTurns, reasons, beganAgain, finished, hopped }: Loaded): void {
  expect({ failedTurns, reasons, beganAgain }).toEqual({ failedTurns: 0, reasons: [], beganAgain: 0 });
  expect(finished).toBeGreaterThan(10);
  expect(hopped).toBeGreaterThan(finished / 2);
}

test.skipIf(without)('no caller notices that instances are killed in the middle of their calls', async () => {
  const loaded = await placeDuring(async () => {
    await sleep(300);
    await fleet.replace(1, 'SIGKILL');
  });
  expectAllWent(loaded);
});

test.skipIf(without)(
  'no caller notices an update that brings another form of address, where all instances can read it already',
  async () => {
    const loaded = await placeDuring(async () => {
      expect(await fleet.replace(0, 'SIGTERM', after.main)).toBe(true);
    });
    expectAllWent(loaded);
  },
);
