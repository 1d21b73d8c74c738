// Five hundred reloads while people call.

import { expect, test } from 'vitest';
import { reloadDuringCalls } from '../support/schedules/reload/manyReloads.ts';

test('five hundred reloads during calls lose no call, and neither the old directories nor anything of them is kept', async () => {
  const { taken, calls, failures, directoriesKept, heapEarly, heapLate } = await reloadDuringCalls(500);
  expect(failures).toEqual([]);
  expect(taken).toBe(500);
  expect(calls).toBeGreaterThan(100);
  // The one that serves, and the one that the switchboard knew at its last turn.
  expect(directoriesKept).toBeLessThanOrEqual(2);
  // Megabytes. A directory that is kept is about one.
  expect(heapLate - heapEarly).toBeLessThan(20);
});
