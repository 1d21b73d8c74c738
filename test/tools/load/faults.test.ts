// Instances that are ended one after the other, here without any.

import { expect, test } from 'vitest';
import { makeTrouble } from '../../../src/tools/load/faults.ts';
import type { Fleet } from '../../../src/tools/load/fleet.ts';

type Replaced = { readonly index: number; readonly signal: string };

/** Three instances; whoever is the third to be ended does not end by itself. */
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
  const trouble = makeTrouble(fleet, { signal: 'SIGTERM', everyMs: 1 }, () => performance.now());
  await often;
  expect(await trouble.stop()).toEqual({ times: replaced.length, stubborn: 1 });
  expect(replaced.slice(0, 4)).toEqual([0, 1, 2, 0].map((index) => ({ index, signal: 'SIGTERM' })));
});

test('an instance that does not start again is not overlooked', async () => {
  const { fleet } = threeInstances();
  const broken = { ...fleet, replace: () => Promise.reject(new Error('The service at port 12345 did not start.')) };
  const trouble = makeTrouble(broken, { signal: 'SIGKILL', everyMs: 1 }, () => performance.now());
  await new Promise((later) => setTimeout(later, 20));
  await expect(trouble.stop()).rejects.toThrow('did not start');
});

test('trouble that is stopped before its time does nothing', async () => {
  const { fleet, replaced } = threeInstances();
  const trouble = makeTrouble(fleet, { signal: 'SIGKILL', everyMs: 60_000 }, () => performance.now());
  expect(await trouble.stop()).toEqual({ times: 0, stubborn: 0 });
  expect(replaced).toEqual([]);
});
