// The store in a real PostgreSQL.

import { afterAll, beforeAll } from 'vitest';
import { storeContract } from '../store/contract.ts';
import { noticesContract } from '../store/noticesContract.ts';
import { staffContract } from '../store/staffContract.ts';
import { type Postgres, startPostgres } from '../support/store/postgres.ts';

<<<<<<< HEAD:test/long/storeOnPostgres.test.ts
=======

import { storeContract } from './contract.ts';
import { noticesContract } from './noticesContract.ts';
import { signedCallsContract } from './signedCallsContract.ts';

>>>>>>> figurespage:test/store/postgres.test.ts

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());

const kind = { name: 'PostgreSQL', fresh: async () => ({ url: await postgres.another() }) };
storeContract(kind);
noticesContract(kind);
<<<<<<< HEAD:test/long/storeOnPostgres.test.ts
staffContract(kind);
=======
signedCallsContract(kind);
>>>>>>> figurespage:test/store/postgres.test.ts
