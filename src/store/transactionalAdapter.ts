// How SQLite changes its tables, and how a transaction of ours begins.

import { CompiledQuery, type DatabaseConnection, SqliteAdapter } from 'kysely';
import { whenFree } from './whenFree.ts';

/** SQLite changes tables inside a transaction; so a migration is taken whole, and by one of several processes that start at once. */
export class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Every transaction of ours writes. One that begins by reading could not become a writer when another process has written since; this one
 * waits at its beginning. https://www.sqlite.org/lang_transaction.html
 */
export async function beginWriting(connection: DatabaseConnection): Promise<void> {
  await whenFree(() => connection.executeQuery(CompiledQuery.raw('begin immediate')));
}
