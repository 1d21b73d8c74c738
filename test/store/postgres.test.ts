// The store in a real PostgreSQL.

import { afterAll, beforeAll } from 'vitest';
import { type Postgres, startPostgres } from '../support/store/postgres.ts';
import { callbacksContract } from './callbacksContract.ts';
import { storeContract } from './contract.ts';
import { noticesContract } from './noticesContract.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());

const kind = { name: 'PostgreSQL', fresh: async () => ({ url: await postgres.another() }) };
storeContract(kind);
noticesContract(kind);
callbacksContract(kind);
