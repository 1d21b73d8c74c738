// The store in a real PostgreSQL.

import { afterAll, beforeAll } from 'vitest';
import { callbackPagesContract } from '../console/callbacks/callbackPagesContract.ts';
import { callbacksContract } from '../store/callbacksContract.ts';
import { storeContract } from '../store/contract.ts';
import { noticesContract } from '../store/noticesContract.ts';
import { reviewsContract } from '../store/reviewsContract.ts';
import { signedCallsContract } from '../store/signedCallsContract.ts';
import { staffContract } from '../store/staffContract.ts';
import { textsContract } from '../store/textsContract.ts';
import { type Postgres, startPostgres } from '../support/store/postgres.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());

const kind = { name: 'PostgreSQL', fresh: async () => ({ url: await postgres.another() }) };
storeContract(kind);
noticesContract(kind);
staffContract(kind);
signedCallsContract(kind);
textsContract(kind);
callbacksContract(kind);
reviewsContract(kind);
callbackPagesContract({ name: kind.name, fresh: async () => ({ address: await kind.fresh() }) });
