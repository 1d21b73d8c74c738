// The steps by which the tables came to be, oldest first. A step that was released is never changed: a database out there has taken it.
// While an instance takes a step, others of the version before go on writing: a step may add tables, columns and indices, and no more.

import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createCallbacks } from './callbacksMigration.ts';
import { createNotices } from './noticesMigration.ts';
import { createAudit, createPeople } from './peopleSteps.ts';
import { createReviews } from './reviewStep.ts';
import { createTestCalls } from './testCallTable.ts';
import { createTexts } from './textTable.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-journal': { up: createJournal },
  '0002-day-figures': { up: createDayFigures },
  '0003-notices': { up: createNotices },
  '0004-people': { up: createPeople },
  '0005-audit': { up: createAudit },
  '0006-asked-and-waited': { up: addAskedAndWaited },
  '0007-callbacks': { up: createCallbacks },
  '0010-reviews': { up: createReviews },
  '0011-test-calls': { up: createTestCalls },
  '0012-texts': { up: createTexts },
};

async function createJournal(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('events')
    .addColumn('call', 'text', (column) => column.notNull())
    .addColumn('turn', 'integer', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('centre', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('number', 'text')
    .addColumn('language', 'text')
    .addColumn('desk_language', 'text')
    .addColumn('since_answer', 'double precision')
    .addColumn('left_at', 'text')
    .addColumn('facts', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('events_key', ['call', 'turn', 'seq'])
    .execute();
  await db.schema.createIndex('events_by_centre').on('events').columns(['centre', 'at_ms']).execute();
  await db.schema
    .createTable('calls')
    .addColumn('call', 'text', (column) => column.notNull().primaryKey())
    .addColumn('centre', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('hour', 'integer', (column) => column.notNull())
    .addColumn('weekday', 'integer', (column) => column.notNull())
    .addColumn('number', 'text')
    .addColumn('language', 'text')
    .addColumn('topic', 'text')
    .addColumn('person', 'integer')
    .addColumn('person_scope', 'text')
    .addColumn('reached', 'integer', (column) => column.notNull())
    .addColumn('talked_seconds', 'integer', (column) => column.notNull())
    .addColumn('seconds_to_ring', 'double precision')
    .addColumn('seconds_to_person', 'double precision')
    .addColumn('closed_topic', 'text')
    .addColumn('unanswered', 'integer', (column) => column.notNull())
    .addColumn('told_alternatives', 'integer', (column) => column.notNull())
    .addColumn('offer_taken', 'text')
    .addColumn('lost_in', 'text')
    .addColumn('abandoned', 'integer', (column) => column.notNull())
    .addColumn('hung_up_at', 'text')
    .addColumn('no_inputs', 'integer', (column) => column.notNull())
    .addColumn('no_matches', 'integer', (column) => column.notNull())
    .addColumn('read_outs', 'integer', (column) => column.notNull())
    .addColumn('numbers_heard', 'integer', (column) => column.notNull())
    .addColumn('turns', 'integer', (column) => column.notNull())
    .addColumn('ended_status', 'text')
    .addColumn('ended_seconds', 'integer')
    .execute();
  await db.schema.createIndex('calls_by_centre').on('calls').columns(['centre', 'day']).execute();
  await db.schema
    .createTable('rings')
    .addColumn('call', 'text', (column) => column.notNull())
    .addColumn('turn', 'integer', (column) => column.notNull())
    .addColumn('centre', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('hour', 'integer', (column) => column.notNull())
    .addColumn('line', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('language', 'text')
    .addColumn('desk_language', 'text', (column) => column.notNull())
    .addColumn('promised', 'integer', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('ring_seconds', 'double precision')
    .addColumn('talked_seconds', 'integer')
    .addPrimaryKeyConstraint('rings_key', ['call', 'turn'])
    .execute();
  await db.schema.createIndex('rings_by_centre').on('rings').columns(['centre', 'day']).execute();
  await db.schema
    .createTable('day_keys')
    .addColumn('day', 'text', (column) => column.notNull().primaryKey())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('secret', 'text')
    .execute();
  await db.schema
    .createTable('persons')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('centre', 'text', (column) => column.notNull())
    .addColumn('mark', 'text', (column) => column.notNull())
    .addColumn('person', 'integer', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('persons_key', ['day', 'centre', 'mark'])
    .execute();
  await db.schema.createIndex('persons_by_number').on('persons').columns(['day', 'centre', 'person']).execute();
  await db.schema
    .createTable('daily_sums')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('centre', 'text', (column) => column.notNull())
    .addColumn('hour', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('reached', 'integer', (column) => column.notNull())
    .addColumn('closed', 'integer', (column) => column.notNull())
    .addColumn('unanswered', 'integer', (column) => column.notNull())
    .addColumn('told_alternatives', 'integer', (column) => column.notNull())
    .addColumn('lost', 'integer', (column) => column.notNull())
    .addColumn('abandoned', 'integer', (column) => column.notNull())
    .addColumn('withheld', 'integer', (column) => column.notNull())
    .addColumn('talked_seconds', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('daily_sums_key', ['centre', 'day', 'hour', 'language', 'topic', 'number'])
    .execute();
  await db.schema
    .createTable('daily_persons')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('centre', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('persons', 'integer', (column) => column.notNull())
    .addColumn('by_instance', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('daily_persons_key', ['centre', 'day', 'language'])
    .execute();
}

/** What reports read: the figures of each day, made once, and the rows of a day in order. */
async function createDayFigures(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('day_figures')
    .addColumn('centre', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('figured', 'integer')
    .addColumn('figures', 'text')
    .addPrimaryKeyConstraint('day_figures_key', ['centre', 'day'])
    .execute();
  await sql`insert into day_figures (centre, day, revision) select distinct centre, day, 1 from calls`.execute(db);
  await db.schema.createIndex('calls_of_day').on('calls').columns(['centre', 'day', 'call']).execute();
  await db.schema.createIndex('rings_of_day').on('rings').columns(['centre', 'day', 'call', 'turn']).execute();
}

/** What callers said after a talk, and how their waiting ended; and by which form of the reports the figures of a day were made. */
async function addAskedAndWaited(db: Kysely<unknown>): Promise<void> {
  // SQLite adds one column at a time. https://www.sqlite.org/lang_altertable.html
  for (const [name, type] of [
    ['helped', 'integer'],
    ['wait_ended', 'text'],
    ['wait_seconds', 'double precision'],
  ] as const)
    await db.schema.alterTable('calls').addColumn(name, type).execute();
  for (const name of ['helped', 'not_helped', 'waited', 'wait_reached', 'wait_gave_up'])
    await db.schema
      .alterTable('daily_sums')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  await db.schema.alterTable('day_figures').addColumn('made_by', 'integer').execute();
  // Figures are long, and are not read to find out whether they are out of date.
  await db.schema.createIndex('day_figures_made').on('day_figures').columns(['day', 'centre', 'revision', 'figured', 'made_by']).execute();
}
