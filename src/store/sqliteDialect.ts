// Kysely's dialect of SQLite, on the SQLite that Node has. Several processes may use one file: writers wait for each other.

import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { whenFree } from './whenFree.ts';

// For statements outside of transactions; a transaction waits longer, without blocking.
const busyMs = 500;

/** The dialect for a database file, which is made if it is absent. Throws where it cannot be opened. */
export function sqliteDialect(file: string): Dialect {
  const database = openFile(file);
  const dialect = new SqliteDialect({ database });
  return {
    createDriver: () => new WritingDriver({ database }),
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}

function openFile(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, { timeout: busyMs });
  // https://www.sqlite.org/wal.html: readers do not wait for the writer. FULL: the outbox deletes a segment once it is
  // stored, so it must be on the disk by then.
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma journal_size_limit = 16777216;');
  return {
    close: () => database.close(),
    prepare: (text) => {
      const statement = database.prepare(text);
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as SQLInputValue[])),
        run: (values) => statement.run(...(values as SQLInputValue[])),
        iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
      };
    },
  };
}

/**
 * Every transaction of ours writes. One that begins by reading could not become a writer when another process has written since; this one
 * waits at its beginning. https://www.sqlite.org/lang_transaction.html
 */
class WritingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await whenFree(() => connection.executeQuery(CompiledQuery.raw('begin immediate')));
  }
}

/** SQLite changes tables inside a transaction; so a migration is taken whole, and by one of several processes that start at once. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
