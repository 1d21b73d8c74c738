// The thread that has a file of SQLite open, and answers one query after the other.

import type { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteFile } from './sqliteFile.ts';
import type { Answered, Asked, ThreadFault } from './sqliteThreadMessages.ts';

const { file } = workerData as { readonly file: string };
let opened: DatabaseSync | undefined;

parentPort?.on('message', ({ id, ...asked }: Asked) => {
  let answer: Answered;
  try {
    // A folder that was not there may be there now.
    opened ??= openSqliteFile(file);
    answer = { id, ...run(opened, asked) };
  } catch (fault) {
    answer = { id, fault: faultOf(fault) };
  }
  parentPort?.postMessage(answer);
});

function run(database: DatabaseSync, { sql, values }: Omit<Asked, 'id'>) {
  const statement = database.prepare(sql);
  if (statement.columns().length > 0) return { rows: statement.all(...values) };
  const { changes, lastInsertRowid } = statement.run(...values);
  return { changes, lastInsertRowid };
}

function faultOf(fault: unknown): ThreadFault {
  const { message, code, errcode, errstr } = fault as ThreadFault;
  return { message: String(message), code, errcode, errstr };
}
