// Brings the tables up to date. Several instances may start at once: one takes the steps, the others wait. A database that has taken a step
// that this program does not know belongs to a newer program, and is left alone.

import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { message } from '../messages/message.ts';
import { migrations } from './migrations.ts';
import { StoreRefusal } from './storeRefusal.ts';
import type { Tables } from './tables.ts';

const taken = 'kysely_migration';

/** Takes the steps that are missing, or those up to one of them. Rejects with a StoreRefusal where the database is newer than this program. */
export async function migrate(db: Kysely<Tables>, last?: string): Promise<void> {
  await refuseNewer(db);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last));
  if (error === undefined) return;
  // Another instance, of a newer program, may have been faster.
  await refuseNewer(db);
  throw error;
}

/** The steps that the database has taken, in order; none where it is empty. */
export async function stepsTaken(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === taken)) return [];
  const steps = await (db as unknown as Kysely<{ [taken]: { readonly name: string } }>).selectFrom(taken).select('name').execute();
  return steps.map(({ name }) => name).sort();
}

/** The first of some steps that this program does not know. */
export function unknownStep(steps: readonly string[]): string | undefined {
  return steps.find((name) => !Object.hasOwn(migrations, name));
}

/** Rejects with a StoreRefusal where the database has taken a step that this program does not know. */
export async function refuseNewer(db: Kysely<Tables>): Promise<void> {
  const first = unknownStep(await stepsTaken(db));
  if (first !== undefined) throw new StoreRefusal(message('store-newer', { step: first }));
}
