// Fills an empty database with a backup, of whichever kind of database it was made. All of it is taken, or nothing.

import { type Kysely, sql, type Transaction } from 'kysely';
import { message } from '../messages/message.ts';
import { type BackupEnd, type BackupHead, type BackupValue, backupTables, type TableHead } from './backupTables.ts';
import type { Database } from './database.ts';
import { migrate, stepsTaken, unknownStep } from './migrate.ts';
import { StoreRefusal } from './storeRefusal.ts';
import { storingLock } from './storeTurns.ts';
import type { Tables } from './tables.ts';

// SQLite takes so many values in one statement, and PostgreSQL twice as many.
const mostValues = 32_766;

type Rows = Record<string, BackupValue>[];
type AnyTable = Kysely<Record<string, Record<string, BackupValue>>>;

/**
 * Takes the lines of a backup. Resolves to the number of calls. Rejects with a StoreRefusal where the backup is damaged or newer than this
 * program, and where the database is not empty or was made by another version of it.
 */
export async function restoreBackup(database: Database, lines: AsyncIterable<string>): Promise<number> {
  const { kind, db } = database;
  const reader = lines[Symbol.asyncIterator]();
  const { steps } = headOf((await reader.next()).value as string | undefined);
  await prepareTables(db, steps);
  const calls = await db.transaction().execute(async (within) => {
    // A service that runs already waits. In SQLite writers wait anyway.
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(storingLock)})`.execute(within);
    await refuseFilled(within);
    return fill(within, reader);
  });
  // What came after the version that made the backup.
  await migrate(db);
  return calls;
}

function damaged(): StoreRefusal {
  return new StoreRefusal(message('backup-damaged'));
}

function headOf(line: string | undefined): BackupHead {
  const head = parsed(line) as Partial<BackupHead>;
  if (head.madoguchi !== 'backup' || !Array.isArray(head.steps)) throw damaged();
  const [step] = [unknownStep(head.steps) ?? (Number(head.format) > 1 ? `format ${head.format}` : undefined)];
  if (step !== undefined) throw new StoreRefusal(message('backup-newer', { step }));
  return head as BackupHead;
}

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '') as unknown;
  } catch {
    throw damaged();
  }
}

/** Makes the tables as the backup's version had them, unless they are there. */
async function prepareTables(db: Kysely<Tables>, steps: readonly string[]): Promise<void> {
  const taken = await stepsTaken(db);
  if (taken.length === 0) await migrate(db, steps.at(-1));
  else if (taken.join() !== steps.join()) throw new StoreRefusal(message('restore-other-version'));
}

async function refuseFilled(within: Transaction<Tables>): Promise<void> {
  const db = within as unknown as AnyTable;
  const found = await db.introspection.getTables();
  for (const [table, { only, replaces }] of Object.entries(backupTables)) {
    // A service that has been started has stored a key of the day; the backup has none of today.
    if (only === 'without-secret' || replaces || !found.some(({ name }) => name === table)) continue;
    const [row] = await db.selectFrom(table).select(sql`1`.as('one')).limit(1).execute();
    if (row !== undefined) throw new StoreRefusal(message('restore-not-empty'));
  }
}

/** Inserts the rows of the lines that are left. Resolves to the number of calls. */
async function fill(within: Transaction<Tables>, lines: AsyncIterator<string>): Promise<number> {
  const db = within as unknown as AnyTable;
  let into: TableHead | undefined;
  let waiting: Rows = [];
  let [rows, calls] = [0, 0];
  const insert = async (): Promise<void> => {
    if (into !== undefined && waiting.length > 0)
      await db
        .insertInto(into.table)
        .values(waiting)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    waiting = [];
  };
  for (;;) {
    const { value, done } = await lines.next();
    // The line with the number of rows never came.
    if (done) throw damaged();
    const line = parsed(value);
    if (Array.isArray(line)) {
      if (into === undefined || line.length !== into.columns.length) throw damaged();
      waiting.push(Object.fromEntries(into.columns.map((column, index) => [column, line[index] as BackupValue])));
      rows += 1;
      if (into.table === 'calls') calls += 1;
      if ((waiting.length + 1) * into.columns.length > mostValues) await insert();
      continue;
    }
    await insert();
    if (isEnd(line)) {
      // Nothing follows; to the very end, since the checksum of a compressed file comes last.
      if (line.rows !== rows || !(await lines.next()).done) throw damaged();
      return calls;
    }
    into = tableHead(line);
    if (backupTables[into.table as keyof Tables].replaces) await db.deleteFrom(into.table).execute();
  }
}

function isEnd(line: unknown): line is BackupEnd {
  return typeof line === 'object' && line !== null && 'rows' in line;
}

function tableHead(line: unknown): TableHead {
  const { table, columns } = (line ?? {}) as Partial<TableHead>;
  if (table === undefined || !Object.hasOwn(backupTables, table) || !Array.isArray(columns)) throw damaged();
  return { table, columns };
}
