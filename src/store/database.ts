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

/** `inThread`: SQLite runs in a thread of its own, so that queries do not block the caller's. PostgreSQL never does. */
export type DatabaseOptions = { readonly inThread?: boolean };

/** Opens it and brings its tables up to date. Rejects where it is away, and with a StoreRefusal where it is newer than this program. */
export async function openDatabase(address: StoreAddress, options: DatabaseOptions = {}): Promise<Database> {
  const database = await openAsItIs(address, options);
  try {
    await whenFree(() => migrate(database.db));
  } catch (fault) {
    await database.close();
    throw fault;
  }
  return database;
}

/** Opens it and leaves its tables as they are; there may be none. */
export async function openAsItIs(address: StoreAddress, options: DatabaseOptions = {}): Promise<Database> {
  const kind = 'url' in address ? 'postgres' : 'sqlite';
  const db = new Kysely<Tables>({ dialect: await dialectOf(address, options) });
  return { kind, db, close: () => db.destroy() };
}

async function dialectOf(address: StoreAddress, { inThread = false }: DatabaseOptions): Promise<Dialect> {
  if ('url' in address) return (await import('./postgresDialect.ts')).postgresDialect(address.url);
  if (inThread) return (await import('./sqliteThreadDialect.ts')).sqliteThreadDialect(address.file);
  return (await import('./sqliteDialect.ts')).sqliteDialect(address.file);
}
