// The step that adds the console's notices.

import type { Kysely } from 'kysely';

/** The notices, and one row that counts their changes. */
export async function createNotices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notices')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('centre', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('from_ms', 'bigint', (column) => column.notNull())
    .addColumn('until_ms', 'bigint', (column) => column.notNull())
    .addColumn('lines', 'text')
    .addColumn('languages', 'text')
    .addColumn('ready', 'text')
    .addColumn('words', 'text')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('group_id', 'text')
    .addColumn('drill', 'integer', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('made_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('waiting', 'integer', (column) => column.notNull())
    .addColumn('ended_at_ms', 'bigint')
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('notices_by_end').on('notices').columns(['until_ms']).execute();
  await db.schema
    .createTable('notice_revision')
    .addColumn('id', 'integer', (column) => column.notNull().primaryKey())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('changed_at_ms', 'bigint', (column) => column.notNull())
    .execute();
  await (db as Kysely<{ notice_revision: { id: number; revision: number; changed_at_ms: number } }>)
    .insertInto('notice_revision')
    .values({ id: 1, revision: 0, changed_at_ms: 0 })
    .execute();
}
