// How the tests run. `npm test` is the quick form; `npm run test:long` (--mode long) is test/long/, which is slow by its nature.

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { frozenFolder } from './test/support/schedules/frozenFolder.ts';

const minute = 60_000;
const long = 'test/long/**/*.test.ts';

// For the workers and for the commands that tests start: compiled once, read by all.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'madoguchi-compiled');

export default defineConfig(({ mode }) => ({
  test: {
    ...(mode === 'long'
      ? { include: [long] }
      : {
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, long],
          setupFiles: ['test/support/schedules/noLiveFiles.ts'],
        }),
    // One more than the processors of a small machine: tests of whole processes wait for them.
    maxWorkers: 3,
    // No test file leaves anything behind in the modules that it imports.
    isolate: false,
    // Tests are bounded by the work that they do. A busy machine takes longer over it, which is no failure.
    testTimeout: (mode === 'long' ? 20 : 5) * minute,
    hookTimeout: 5 * minute,
    // Commands that a test runs work on the frozen schedules too.
    // Messages are English unless a test asks for Japanese, whatever the language of this machine.
    env: { MADOGUCHI_SCHEDULES: frozenFolder, LC_ALL: 'C.UTF-8' },
  },
}));
