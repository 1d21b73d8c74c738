// What a backup has of each table. A table that is not decided about here does not compile.

import type { Tables } from './tables.ts';

type Kept<Row> = {
  /** The columns of the table's key, by which its rows are read in order. */
  readonly key: readonly (keyof Row & string)[];
  /** Which rows a backup has, where not all of them. */
  readonly only?: 'without-secret' | 'none';
  /** The table is made with rows, which those of a backup replace. */
  readonly replaces?: true;
};

/** Every table: the ones that others are made of first. */
export const backupTables: { readonly [Name in keyof Tables]: Kept<Tables[Name]> } = {
  // The key of a day that is not over stays out, so that no backup can lead a mark back to a number. The names of the others are kept.
  day_keys: { key: ['day'], only: 'without-secret' },
  persons: { key: ['day', 'centre', 'mark'] },
  events: { key: ['call', 'turn', 'seq'] },
  calls: { key: ['call'] },
  rings: { key: ['call', 'turn'] },
  daily_sums: { key: ['centre', 'day', 'hour', 'language', 'topic', 'number'] },
  daily_persons: { key: ['centre', 'day', 'language'] },
  day_figures: { key: ['centre', 'day'] },
  notices: { key: ['id'] },
  notice_revision: { key: ['id'], replaces: true },
  people: { key: ['id'] },
  roles: { key: ['person', 'centre'] },
  audit: { key: ['id'] },
  test_calls: { key: ['id'] },
  review_proposals: { key: ['id'] },
  // A backup signs in no person and gives no invitation away: people sign in again, and are invited again.
  sessions: { key: ['id'], only: 'none' },
  invitations: { key: ['id'], only: 'none' },
  review_links: { key: ['id'], only: 'none' },
  // Numbers of callers, sealed as they are, never go into a backup: they would outlive the callback.
  callbacks: { key: ['id'], only: 'none' },
  callback_pace: { key: ['id'], only: 'none', replaces: true },
  // They are about what lies at the carrier, which no backup brings back.
  texts: { key: ['id'], only: 'none' },
  callback_days: { key: ['centre', 'day', 'language'] },
};

/** The first line of a backup. */
export type BackupHead = {
  readonly madoguchi: 'backup';
  readonly format: 1;
  /** The steps by which the tables came to be (migrations.ts). */
  readonly steps: readonly string[];
};

/** The line before the rows of a table, each of which is a list in the order of the columns. */
export type TableHead = { readonly table: string; readonly columns: readonly string[] };

/** The last line: without it, the backup was cut off. */
export type BackupEnd = { readonly rows: number };

export type BackupValue = string | number | null;
