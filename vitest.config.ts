// How the tests run. `npm test` is the quick form; `npm run test:long` runs test/long/, which is slow by its nature.

import { defineConfig } from 'vitest/config';
import { frozenFolder } from './test/support/schedules/frozenFolder.ts';

export default defineConfig({
  test: {
    maxWorkers: 2,
    isolate: false,
    testTimeout: 60_000,
    env: { MADOGUCHI_SCHEDULES: frozenFolder },
  },
});
