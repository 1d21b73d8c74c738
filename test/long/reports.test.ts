// A report of a hundred thousand generated calls agrees with a slow recount of their events, on both stores.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test } from 'vitest';
import { expectAgreement } from '../support/reports/agreement.ts';
import { startPostgres } from '../support/store/postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('with SQLite', async () => expectAgreement({ file: join(folder, 'calls.db') }, 100_000, 11));

test('with PostgreSQL', async () => {
  const postgres = await startPostgres();
  try {
    await expectAgreement({ url: postgres.url }, 100_000, 12);
  } finally {
    await postgres.remove();
  }
});
