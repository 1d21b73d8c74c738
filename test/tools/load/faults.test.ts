// Instances that are ended in turn, here without any real one.

import { expect, test } from 'vitest';
import { injectFaults } from '../../../src/tools/load/faults.ts';
import type { Fleet } from '../../../src/tools/load/fleet.ts';

type Replaced = { readonly index: number; readonly signal: string };

/** Three instances. The third one that is asked to end does not end in time. */
function threeInstances(): { readonly fleet: Fleet; readonly replaced: Replaced[]; readonly often: Promise<void> } {
  const replaced: Replaced[] = [];
  const { promise: often, resolve } = Promise.withResolvers<void>();
  const fleet: Fleet = {
    url: '',
    size: 3,
    ports: [],
    pids: () => [],
    replace: async (index, signal) => {
      replaced.push({ index, signal });
      if (replaced.length >= 4) resolve();
      return replaced.length !== 3;
    },
    close: async () => undefined,
  };
  return { fleet, replaced, often };
}

test('instances are ended in turn, and those that did not end when asked to are counted', async () => {
  const { fleet, replaced, often } = threeInstances();
  const injected = injectFaults(fleet, { signal: 'SIGTERM', everyMs: 1 }, () => performance.now());
  await often;
  expect(await injected.stop()).toEqual({ times: replaced.length, stubborn: 1 });
  expect(replaced.slice(0, 4)).toEqual([0, 1, 2, 0].map((index) => ({ index, signal: 'SIGTERM' })));
});

test('an instance that does not start again is reported', async () => {
  const { fleet } = threeInstances();
  const broken = { ...fleet, replace: () => Promise.reject(new Error('The service at port 12345 did not start.')) };
  const injected = injectFaults(broken, { signal: 'SIGKILL', everyMs: 1 }, () => performance.now());
  await new Promise((later) => setTimeout(later, 20));
  await expect(injected.stop()).rejects.toThrow('did not start');
});

test('faults that are stopped before their time do nothing', async () => {
  const { fleet, replaced } = threeInstances();
  const injected = injectFaults(fleet, { signal: 'SIGKILL', everyMs: 60_000 }, () => performance.now());
  expect(await injected.stop()).toEqual({ times: 0, stubborn: 0 });
  expect(replaced).toEqual([]);
});
