// A report agrees with a slow recount of the events, on both stores. test/long has the long form.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test } from 'vitest';
import { expectAgreement } from '../support/reports/agreement.ts';
import { startPostgres } from '../support/store/postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a report of generated calls is what a slow recount of their events says, with SQLite', async () => {
  for (const seed of [1, 2]) await expectAgreement({ file: join(folder, `${seed}.db`) }, 300, seed);
});

test('and with PostgreSQL', async () => {
  const postgres = await startPostgres();
  try {
    await expectAgreement({ url: postgres.url }, 300, 3);
  } finally {
    await postgres.remove();
  }
});
