// Kysely's dialect of PostgreSQL, with a small pool: a thread that stores batches and one report at a time need no more.

import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const mostConnections = 3;
// A database that does not answer is away: the outbox keeps what is not stored.
const connectMs = 5_000;
const statementMs = 60_000;
const idleInTransactionMs = 30_000;

const bigint = 20;
const numeric = 1700;

/** The dialect for an address like `postgres://user:password@host/database`. Connects at the first query. */
export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    application_name: 'madoguchi',
    // Counts and milliseconds, which are far below 2^53; pg gives them as text.
    types: {
      getTypeParser: ((type: number, format: 'text') =>
        type === bigint || type === numeric ? Number : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that breaks while it is idle; the next query opens another.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}
