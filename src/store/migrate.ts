// Brings the tables up to date. Several instances may start at once: one takes the steps, the others wait. A database that has taken a step
// that this program does not know belongs to a newer program, and is left alone.

import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { message } from '../messages/message.ts';
import { migrations } from './migrations.ts';
import { StoreRefusal } from './storeRefusal.ts';
import type { Tables } from './tables.ts';

const taken = 'kysely_migration';

/** Takes the steps that are missing. Rejects with a StoreRefusal where the database is newer than this program. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await refuseNewer(db);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // Another instance, of a newer program, may have been faster.
  await refuseNewer(db);
  throw error;
}

async function refuseNewer(db: Kysely<Tables>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === taken)) return;
  const steps = await (db as unknown as Kysely<{ [taken]: { readonly name: string } }>).selectFrom(taken).select('name').execute();
  const unknown = steps.map(({ name }) => name).filter((name) => !Object.hasOwn(migrations, name));
  const [first] = unknown.sort();
  if (first !== undefined) throw new StoreRefusal(message('store-newer', { step: first }));
}
