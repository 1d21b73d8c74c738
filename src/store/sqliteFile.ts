// A file of SQLite, opened as every part of the store opens it. Several processes and threads may use one file: writers wait for each other.

import { DatabaseSync } from 'node:sqlite';

// For statements outside of transactions; a transaction waits longer, without blocking.
const busyMs = 500;

/** Opens the file, which is made if it is absent. Throws where it cannot be opened. */
export function openSqliteFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: busyMs });
  // https://www.sqlite.org/wal.html: readers do not wait for the writer. FULL: the outbox deletes a segment once it is
  // stored, so it must be on the disk by then.
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma journal_size_limit = 16777216;');
  return database;
}
