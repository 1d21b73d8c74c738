// What the main thread and the thread with a file of SQLite tell each other. Plain data.

import type { SQLInputValue } from 'node:sqlite';

export type Asked = { readonly id: number; readonly sql: string; readonly values: readonly SQLInputValue[] };

/** The fields of a fault of SQLite: `errcode` says whether the file was held by another writer. */
export type ThreadFault = { readonly message: string; readonly code?: unknown; readonly errcode?: unknown; readonly errstr?: unknown };

export type Answered = { readonly id: number } & (
  | { readonly rows: readonly unknown[] }
  | { readonly changes: number | bigint; readonly lastInsertRowid: number | bigint }
  | { readonly fault: ThreadFault }
);
