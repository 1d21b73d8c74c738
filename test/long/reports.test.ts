// Reports of a hundred thousand generated calls, held against a slow recount of their events, and of a thousand signed ones; on both stores.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, test } from 'vitest';
import { expectAgreement } from '../support/reports/agreement.ts';
import { expectOwnCount, knownCalls, reportOfSigned } from '../support/reports/signedCentre.ts';
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

describe('a thousand signed calls, some delivered twice and out of order, are our own count', () => {
  const calls = knownCalls(1000);

  test('with SQLite', async () => expectOwnCount(await reportOfSigned(calls), calls));

  test('with PostgreSQL', async () => {
    const postgres = await startPostgres();
    try {
      expectOwnCount(await reportOfSigned(calls, postgres.url), calls);
    } finally {
      await postgres.remove();
    }
  });
});
