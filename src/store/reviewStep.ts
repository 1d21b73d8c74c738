// The step that adds the links of reviewers and what they propose.

import type { Kysely } from 'kysely';

export async function createReviews(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('review_links')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('made_ms', 'bigint', (column) => column.notNull())
    .addColumn('until_ms', 'bigint', (column) => column.notNull())
    .addColumn('withdrawn_ms', 'bigint')
    .execute();
  await db.schema
    .createTable('review_proposals')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('prompt', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('instead_of', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('link', 'text', (column) => column.notNull())
    .addColumn('made_ms', 'bigint', (column) => column.notNull())
    .addColumn('decided', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('decided_ms', 'bigint')
    .execute();
  await db.schema.createIndex('review_proposals_by_language').on('review_proposals').columns(['language', 'decided']).execute();
}
