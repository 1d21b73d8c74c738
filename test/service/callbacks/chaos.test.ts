// Whatever goes wrong: no person is called twice, outside of hours or after the end, and none is forgotten. More weeks are in test/long.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/store/database.ts';
import { consoleStoreOn } from '../../../src/store/openConsoleStore.ts';
import { liveWeek } from '../../support/callbacks/chaos.ts';
import { weeks } from '../../support/callbacks/weeks.ts';

test('weeks of callbacks with kills, lost answers, closures and clocks that jump', async () => {
  const database = await openDatabase({ file: ':memory:' });
  const { callbacks } = consoleStoreOn(database);
  const seen = { placed: 0, killed: 0, unknown: 0 };
  await fc.assert(
    fc.asyncProperty(weeks, async (week) => {
      await database.db.deleteFrom('callbacks').execute();
      await database.db.updateTable('callback_pace').set({ last_ms: 0 }).execute();
      const { placed, killed, unknown } = await liveWeek(week, callbacks);
      seen.placed += placed;
      seen.killed += killed;
      seen.unknown += unknown;
    }),
    { numRuns: 3, seed: 18 },
  );
  // The weeks are of some use.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  await database.close();
});
