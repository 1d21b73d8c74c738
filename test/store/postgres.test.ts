// The store in a real PostgreSQL.

import { afterAll, beforeAll } from 'vitest';
import { type Postgres, startPostgres } from '../support/store/postgres.ts';
import { storeContract } from './contract.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());

storeContract({ name: 'PostgreSQL', fresh: async () => ({ url: await postgres.another() }) });
