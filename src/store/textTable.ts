// The table of texts that were sent, and the step that makes it. No number and no words of a text are in it.

import type { Kysely } from 'kysely';

export type TextTable = {
  /** Made of the carrier's id of the call and its turn: a request that comes twice has the same. It is in the address of the reports. */
  readonly id: string;
  /** Made of the carrier's id of the call. */
  readonly call: string;
  readonly at_ms: number;
  /** `sending`, `sent`, `refused`, `unknown` or `removed`. */
  readonly status: string;
  /** The carrier's id of the text; null before it is known, and once the text is deleted at the carrier. */
  readonly sid: string | null;
  /** When it is to be deleted at the carrier, or deleting it is tried again. */
  readonly remove_ms: number;
  readonly tries: number;
};

/** Makes the table. */
export async function createTexts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('texts')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('call', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('sid', 'text')
    .addColumn('remove_ms', 'bigint', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('texts_of_call').on('texts').columns(['call']).execute();
  await db.schema.createIndex('texts_to_remove').on('texts').columns(['remove_ms']).execute();
}
