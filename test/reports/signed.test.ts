// Signed calls with known outcomes, some delivered twice and out of order: the report is our own count, on both stores. test/long has a thousand.

import { test } from 'vitest';
import { expectOwnCount, knownCalls, reportOfSigned } from '../support/reports/signedCentre.ts';
import { startPostgres } from '../support/store/postgres.ts';

const calls = knownCalls(84);

test('a report of signed calls is our own count, with SQLite', async () => expectOwnCount(await reportOfSigned(calls), calls));

test('and with PostgreSQL', async () => {
  const postgres = await startPostgres();
  try {
    expectOwnCount(await reportOfSigned(calls, postgres.url), calls);
  } finally {
    await postgres.remove();
  }
});
