// A backup: everything that is kept of calls, as lines of text that either kind of database can be filled with. All of it is of one instant,
// and the database is not changed, nor is a service that uses it held up.

import { type Kysely, sql } from 'kysely';
import { type BackupEnd, type BackupHead, backupTables, type TableHead } from './backupTables.ts';
import type { Database } from './database.ts';
import { refuseNewer, stepsTaken } from './migrate.ts';

// A page of rows is a megabyte at most.
const pageRows = 2_000;

type AnyTable = Kysely<Record<string, Record<string, unknown>>>;

/**
 * Writes the lines, some thousand at a time; each call of `write` is waited for. Resolves to the number of calls. Rejects with a StoreRefusal
 * where the database is newer than this program.
 */
export async function writeBackup({ kind, db }: Database, write: (lines: string) => Promise<void>): Promise<number> {
  await refuseNewer(db);
  return db.connection().execute(async (one) => {
    // SQLite's “begin” takes no lock that a writer waits for; with the first reading the instant is fixed.
    await sql.raw(kind === 'sqlite' ? 'begin' : 'begin isolation level repeatable read, read only').execute(one);
    try {
      const head: BackupHead = { madoguchi: 'backup', format: 1, steps: await stepsTaken(one) };
      await write(lineOf(head));
      const found = await one.introspection.getTables();
      let rows = 0;
      let calls = 0;
      for (const [table, { key, only }] of Object.entries(backupTables)) {
        const columns = found.find(({ name }) => name === table)?.columns.map(({ name }) => name);
        // An older program made this database.
        if (columns === undefined || only === 'none') continue;
        await write(lineOf({ table, columns } satisfies TableHead));
        for await (const page of pagesOf(one as unknown as AnyTable, table, key, only === 'without-secret')) {
          await write(page.map((row) => lineOf(columns.map((column) => row[column]))).join(''));
          rows += page.length;
          if (table === 'calls') calls += page.length;
        }
      }
      await write(lineOf({ rows } satisfies BackupEnd));
      return calls;
    } finally {
      await sql`rollback`.execute(one);
    }
  });
}

function lineOf(what: object): string {
  return `${JSON.stringify(what)}\n`;
}

/** The rows of a table in pages, in the order of its key. */
async function* pagesOf(db: AnyTable, table: string, key: readonly string[], withoutSecret: boolean) {
  let last: Readonly<Record<string, unknown>> | undefined;
  for (;;) {
    let query = db.selectFrom(table).selectAll();
    if (withoutSecret) query = query.where('secret', 'is', null);
    const after = last;
    if (after !== undefined) {
      const [names, values] = [key.map((name) => sql.ref(name)), key.map((name) => after[name])];
      query = query.where(sql<boolean>`(${sql.join(names)}) > (${sql.join(values)})`);
    }
    for (const name of key) query = query.orderBy(name);
    const rows = await query.limit(pageRows).execute();
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (last === undefined || rows.length < pageRows) return;
  }
}
