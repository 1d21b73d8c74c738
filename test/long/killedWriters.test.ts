// A hundred writers of the kept copy are killed in the middle of their work.

import { expect, test } from 'vitest';
import { killWriters } from '../support/schedules/reload/killedWriters.ts';

test('a hundred kills leave a whole copy each time', { timeout: 600_000 }, async () => {
  const { whole, halves, faults } = await killWriters(100);
  expect({ whole, faults }).toEqual({ whole: 100, faults: [] });
  // Otherwise no kill has hit the writing, and nothing was tried.
  expect(halves).toBeGreaterThan(10);
});
