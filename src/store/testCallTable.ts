// The table of test calls that were signed, and the step that makes it.

import type { Kysely } from 'kysely';

export type TestCallTable = {
  /** Made with the form. */
  readonly id: string;
  readonly centre: string;
  /** Which call of the sheet it is. */
  readonly test: string;
  /** ISO 8601 with the offset of the centre. */
  readonly at: string;
  readonly at_ms: number;
  /** The name of the person as it was then. */
  readonly who: string;
  readonly person: string | null;
  /** `right` or `wrong`. */
  readonly outcome: string;
  /** What the person saw, in their words; may be empty. */
  readonly note: string;
};

/** Makes the table. */
export async function createTestCalls(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('test_calls')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('centre', 'text', (column) => column.notNull())
    .addColumn('test', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('test_calls_by_centre').on('test_calls').columns(['centre', 'at_ms']).execute();
}
