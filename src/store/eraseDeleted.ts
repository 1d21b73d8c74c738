// Overwrites what was deleted, where the database would keep its bytes: SQLite in its log, PostgreSQL in the table's file.

import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Resolves to false where another reader of a SQLite file still needs its log: then it is to be tried again. */
export async function eraseDeleted({ kind, db }: Pick<Database, 'kind' | 'db'>, table: keyof Tables): Promise<boolean> {
  if (kind === 'postgres') {
    await sql`vacuum full ${sql.table(table)}`.execute(db);
    return true;
  }
  // https://www.sqlite.org/pragma.html#pragma_wal_checkpoint
  const { rows } = await sql<{ readonly busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  return rows.every(({ busy }) => Number(busy) === 0);
}
