// The step that adds the callbacks.

import type { Kysely } from 'kysely';

/** The callbacks, one row that paces them, and what became of those of each day. */
export async function createCallbacks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('callbacks')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('centre', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('asked_ms', 'bigint', (column) => column.notNull())
    .addColumn('promised_ms', 'bigint', (column) => column.notNull())
    .addColumn('not_before_ms', 'bigint', (column) => column.notNull())
    .addColumn('due_ms', 'bigint')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('line', 'text')
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until_ms', 'bigint')
    .addColumn('token', 'text', (column) => column.unique())
    .addColumn('placed_ms', 'bigint')
    .addColumn('sid', 'text')
    .addColumn('past_sids', 'text')
    .addColumn('last_outcome', 'text')
    .addColumn('note', 'text')
    .addColumn('key_id', 'text')
    .addColumn('sealed', 'text')
    // Null where the callback is over: so one open one is in the table for each number and topic.
    .addColumn('fingerprint', 'text', (column) => column.unique())
    .addColumn('ended_ms', 'bigint')
    .execute();
  await db.schema.createIndex('callbacks_due').on('callbacks').columns(['status', 'due_ms']).execute();
  await db.schema.createIndex('callbacks_by_sid').on('callbacks').columns(['sid']).execute();
  await db.schema
    .createTable('callback_pace')
    .addColumn('id', 'integer', (column) => column.notNull().primaryKey())
    .addColumn('last_ms', 'bigint', (column) => column.notNull())
    .execute();
  await (db as Kysely<{ callback_pace: { id: number; last_ms: number } }>)
    .insertInto('callback_pace')
    .values({ id: 1, last_ms: 0 })
    .execute();
  await db.schema
    .createTable('callback_days')
    .addColumn('centre', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('asked', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('cancelled', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('placed', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('connected', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('kept', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('in_time', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('unreached', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('expired', 'integer', (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('callback_days_key', ['centre', 'day', 'language'])
    .execute();
}
