// Ten reloads during calls. Five hundred: test/long/reloads.test.ts.

import { expect, test } from 'vitest';
import { reloadDuringCalls } from '../../support/schedules/reload/manyReloads.ts';

test('ten reloads during calls lose no call, and the old directories are not kept', async () => {
  const reloads = await reloadDuringCalls(10);
  expect(reloads.failures).toEqual([]);
  expect(reloads.taken).toBe(10);
  expect(reloads.calls).toBeGreaterThan(5);
  // The one that serves, and the one that the switchboard knew at its last turn.
  expect(reloads.directoriesKept).toBeLessThanOrEqual(2);
});
