// Kysely's dialect of SQLite in a thread of its own, so that no query holds up a call. It has the same file, settings and transactions as
// the dialect beside it.

import type { SQLInputValue } from 'node:sqlite';
import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult, SqliteDialect } from 'kysely';
import { type SqliteThread, sqliteThread } from './sqliteThread.ts';
import { beginWriting, TransactionalAdapter } from './transactionalAdapter.ts';

/** The dialect for a database file. The file is opened by the first query, which rejects where that fails. */
export function sqliteThreadDialect(file: string): Dialect {
  const usual = new SqliteDialect({ database: () => Promise.reject(new Error('the thread has the database')) });
  return {
    createDriver: () => threadDriver(sqliteThread(file)),
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => usual.createQueryCompiler(),
    createIntrospector: (db) => usual.createIntrospector(db),
  };
}

function threadDriver(thread: SqliteThread): Driver {
  let begunIn: number | undefined;
  const connection: DatabaseConnection = {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      if (begunIn !== undefined && begunIn !== thread.generation()) throw new Error('the thread of the database ended in a transaction');
      const answer = await thread.ask({ sql, values: parameters as readonly SQLInputValue[] });
      if ('rows' in answer) return { rows: answer.rows as Row[] };
      return { rows: [], numAffectedRows: BigInt(answer.changes), insertId: BigInt(answer.lastInsertRowid) };
    },
    streamQuery: () => {
      throw new Error('rows are not streamed from a thread');
    },
  };
  const end = async (how: 'commit' | 'rollback', within: DatabaseConnection): Promise<void> => {
    try {
      await within.executeQuery(CompiledQuery.raw(how));
    } finally {
      begunIn = undefined;
    }
  };
  return {
    init: async () => {},
    // Kysely gives the one connection to one at a time.
    acquireConnection: async () => connection,
    beginTransaction: async (within) => {
      await beginWriting(within);
      begunIn = thread.generation();
    },
    commitTransaction: (within) => end('commit', within),
    rollbackTransaction: (within) => end('rollback', within),
    releaseConnection: async () => {},
    destroy: thread.close,
  };
}
