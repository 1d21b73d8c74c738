// Kysely's dialect of SQLite, on the SQLite that Node has. A query blocks its thread.

import type { SQLInputValue } from 'node:sqlite';
import { type DatabaseConnection, type Dialect, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely';
import { openSqliteFile } from './sqliteFile.ts';
import { beginWriting, TransactionalAdapter } from './transactionalAdapter.ts';

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
  const database = openSqliteFile(file);
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

class WritingDriver extends SqliteDriver {
  override beginTransaction(connection: DatabaseConnection): Promise<void> {
    return beginWriting(connection);
  }
}
