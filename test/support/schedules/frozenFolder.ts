// Where the schedules lie on which the code is tested. vitest.config.ts hands the folder to every command that a test runs.

import { join } from 'node:path';

export const frozenFolder = join(import.meta.dirname, '../../fixtures/schedules');
