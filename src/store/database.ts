// Opens the database: SQLite in a file, or PostgreSQL. Each driver is loaded only where it is used.

import { type Dialect, Kysely } from 'kysely';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';
import { whenFree } from './whenFree.ts';

/** Where the store is. */
export type StoreAddress = { readonly file: string } | { readonly url: string };

export type Database = {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Tables>;
  readonly close: () => Promise<void>;
};

/** Opens it and brings its tables up to date. Rejects where it is away, and with a StoreRefusal where it is newer than this program. */
export async function openDatabase(address: StoreAddress): Promise<Database> {
  const database = await openAsItIs(address);
  try {
    await whenFree(() => migrate(database.db));
  } catch (fault) {
    await database.close();
    throw fault;
  }
  return database;
}

/** Opens it and leaves its tables as they are; there may be none. */
export async function openAsItIs(address: StoreAddress): Promise<Database> {
  const kind = 'url' in address ? 'postgres' : 'sqlite';
  const db = new Kysely<Tables>({ dialect: await dialectOf(address) });
  return { kind, db, close: () => db.destroy() };
}

async function dialectOf(address: StoreAddress): Promise<Dialect> {
  if ('url' in address) return (await import('./postgresDialect.ts')).postgresDialect(address.url);
  return (await import('./sqliteDialect.ts')).sqliteDialect(address.file);
}
