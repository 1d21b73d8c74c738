// Reports of a hundred thousand generated calls, held against a slow recount of their events, and of a thousand signed ones; on both stores.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { expectAgreement } from '../support/reports/agreement.ts';
import { expectOwnCount, knownCalls, reportOfSigned } from '../support/reports/signedCentre.ts';
import { type Postgres, startPostgres } from '../support/store/postgres.ts';

// In memory where the system has such a folder.
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'madoguchi-reports-'));
let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.remove();
  rmSync(folder, { recursive: true });
});

describe('a hundred thousand generated calls', () => {
  test('half of them with SQLite', async () => expectAgreement({ file: join(folder, 'calls.db') }, 50_000, 11));

  test('half of them with PostgreSQL', async () => expectAgreement({ url: postgres.url }, 50_000, 12));
});

describe('signed calls, some delivered twice and out of order, are our own count', () => {
  test('a thousand with SQLite', async () => {
    const calls = knownCalls(1000);
    expectOwnCount(await reportOfSigned(calls), calls);
  });

  test('every kind of them with PostgreSQL', async () => {
    // Each kind in each language, of old and new callers, once and twice, three times.
    const calls = knownCalls(3 * 84);
    expectOwnCount(await reportOfSigned(calls, await postgres.another()), calls);
  });
});
