// Test calls that a person made and signed. A row is never changed; the last one of a call counts.

import type { Database } from './database.ts';
import type { TestCallTable } from './testCallTable.ts';

export type SignedCall = Readonly<TestCallTable>;

export type SignedCalls = {
  /** Resolves to false where the id is there already: a form that is sent twice signs once. */
  readonly sign: (call: SignedCall) => Promise<boolean>;
  /** The last signature of each call of a centre. */
  readonly latest: (centre: string) => Promise<readonly SignedCall[]>;
};

/** The repository on a database. */
export function signedCallsIn({ db }: Database): SignedCalls {
  return {
    sign: async (call) => {
      const added = await db
        .insertInto('test_calls')
        .values(call)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return Number(added.numInsertedOrUpdatedRows ?? 0) > 0;
    },
    latest: async (centre) => {
      const rows = await db.selectFrom('test_calls').selectAll().where('centre', '=', centre).orderBy('at_ms').orderBy('id').execute();
      return [...new Map(rows.map((row) => [row.test, row])).values()];
    },
  };
}
