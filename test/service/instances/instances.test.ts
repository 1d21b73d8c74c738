// Several instances behind a balancer, as they are run: calls hop between them at every turn while instances are killed and restarted.
// The same at length: npm run load -- --calls 500 --instances 3 --kill 5

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findBalancer, howToInstall } from '../../../src/tools/load/balancer.ts';
import { type Fleet, startFleet } from '../../../src/tools/load/fleet.ts';
import { openTrunk, type Trunk } from '../../../src/tools/load/httpClient.ts';
import { createDice } from '../../../src/tools/load/random.ts';
import { type Loaded, runLoad } from '../../../src/tools/load/runLoad.ts';
import { newerVersion, type Version } from '../../support/service/instances/newerVersion.ts';

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

/** No turn failed, no call was led back to its beginning, and many were answered by more than one instance. */
function expectAllWent({ failedTurns, reasons, beganAgain, finished, hopped }: Loaded): void {
  expect({ failedTurns, reasons, beganAgain }).toEqual({ failedTurns: 0, reasons: [], beganAgain: 0 });
  expect(finished).toBeGreaterThan(10);
  expect(hopped).toBeGreaterThan(finished / 3);
}

/** What a step is answered with, without its addresses: by each instance, by its name. */
async function answersOfAll(trunk: Trunk, address: string, form: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (let asked = 0; answers.size < fleet.size && asked < 5 * fleet.size; asked += 1) {
    const { body, instance = 'unnamed' } = await trunk.post(address, form);
    answers.set(instance, body.replace(/\/voice\/[^"<]*/g, ''));
  }
  return answers;
}

/** Asks until an instance answers that writes the next form; the address that it gives for the next step. */
async function addressInTheNextForm(trunk: Trunk, address: string, form: Readonly<Record<string, string>>): Promise<string> {
  for (let asked = 0; asked < 5 * fleet.size; asked += 1) {
    const written = /action="(\/voice\/v2\/[^"]*)"/.exec((await trunk.post(address, form)).body)?.[1];
    if (written !== undefined) return fleet.url + written.replaceAll('&amp;', '&');
  }
  throw new Error('No instance writes the next form of address.');
}

test.skipIf(without)('no caller notices that two of three instances are killed in the middle of their calls', async () => {
  const loaded = await placeDuring(async () => {
    await sleep(300);
    const killedAt = clock();
    await Promise.all([1, 2].map((index) => fleet.replace(index, 'SIGKILL')));
    // One instance answered alone until here. For as long again the calls go from one to the other.
    await sleep(clock() - killedAt);
  });
  expectAllWent(loaded);
});

test.skipIf(without)(
  'no caller notices an update that brings another form of address, where all instances can read it already',
  async () => {
    const trunk = openTrunk({ url: fleet.url, publicUrl: fleet.url, token }, 1);
    const call = { CallSid: 'CA1', To: '+815000000001', From: '+81312345678', CallStatus: 'in-progress' };
    const loaded = await placeDuring(async () => {
      expect(await fleet.replace(0, 'SIGTERM', after.main)).toBe(true);
      // A Vietnamese caller in the menu of topics, at an address of the new version, presses 2.
      const languages = `${fleet.url}/voice/v1/language?centre=hokkaido&turn=1`;
      const topics = await addressInTheNextForm(trunk, languages, { ...call, Digits: '5' });
      const answers = await answersOfAll(trunk, topics, { ...call, Digits: '2' });
      expect(answers.size).toBe(fleet.size);
      expect(new Set(answers.values()).size).toBe(1);
      expect([...answers.values()][0]).toContain('<Dial');
      expect(await Promise.all([1, 2].map((index) => fleet.replace(index, 'SIGTERM', after.main)))).toEqual([true, true]);
    });
    trunk.close();
    expectAllWent(loaded);
  },
);
