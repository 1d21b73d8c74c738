// The steps that make the tables of the staff.

import type { Kysely } from 'kysely';

/** People, their roles, their sessions and their invitations. */
export async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull().unique())
    .addColumn('password', 'text')
    .addColumn('email', 'text', (column) => column.unique())
    .addColumn('subject', 'text', (column) => column.unique())
    .addColumn('made_ms', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('roles')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('centre', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('given_ms', 'bigint', (column) => column.notNull())
    .addColumn('out_ms', 'bigint')
    .addPrimaryKeyConstraint('roles_key', ['person', 'centre'])
    .execute();
  await db.schema.createIndex('roles_by_centre').on('roles').columns(['centre']).execute();
  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('how', 'text', (column) => column.notNull())
    .addColumn('agent', 'text', (column) => column.notNull())
    .addColumn('made_ms', 'bigint', (column) => column.notNull())
    .addColumn('seen_ms', 'bigint', (column) => column.notNull())
    .addColumn('until_ms', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('sessions_by_person').on('sessions').columns(['person']).execute();
  await db.schema
    .createTable('invitations')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('centre', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('email', 'text')
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('made_ms', 'bigint', (column) => column.notNull())
    .addColumn('until_ms', 'bigint', (column) => column.notNull())
    .addColumn('used_ms', 'bigint')
    .addColumn('withdrawn_ms', 'bigint')
    .execute();
  await db.schema.createIndex('invitations_by_name').on('invitations').columns(['name_key']).execute();
}

/** What was done in the console. */
export async function createAudit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('centre', 'text')
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute();
  await db.schema.createIndex('audit_by_time').on('audit').columns(['at_ms', 'id']).execute();
  await db.schema.createIndex('audit_by_centre').on('audit').columns(['centre', 'at_ms']).execute();
}
