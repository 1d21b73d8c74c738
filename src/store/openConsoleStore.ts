// What the console keeps, each table group behind a repository of its own. Its queries never hold up a call: SQLite runs in a thread.

import { type CallbackCount, type CallbackDay, countCallback } from './callbackDays.ts';
import { type CallbackStore, callbackStore } from './callbacks.ts';
import { type Database, openDatabase, type StoreAddress } from './database.ts';
import { type HeardRows, heardRows } from './heardRows.ts';
import { type NoticeStore, noticeStore } from './notices.ts';
import { type ReportRows, reportRows } from './reportRows.ts';
import { type Reviews, reviewsIn } from './reviews.ts';
import { type SignedCalls, signedCallsIn } from './signedCalls.ts';
import { type StaffStore, staffStore } from './staffStore.ts';
import { type TextStore, textStore } from './texts.ts';

export type ConsoleStore = {
  readonly database: Database;
  readonly notices: NoticeStore;
  readonly staff: StaffStore;
  readonly callbacks: CallbackStore;
  readonly texts: TextStore;
  /** Counts what became of a callback, and takes back what was counted of it before. Rejects where it is away. */
  readonly countCallback: (day: CallbackDay, counts: readonly CallbackCount[], takenBack?: readonly CallbackCount[]) => Promise<void>;
  /** What happened in calls. */
  readonly reports: ReportRows;
  readonly signed: SignedCalls;
  /** How often prompts are heard. */
  readonly heard: HeardRows;
  /** Reviewers outside the office, and what they propose. */
  readonly reviews: Reviews;
  readonly close: () => Promise<void>;
};

/** Opens it. Rejects where it is away, and with a StoreRefusal where a person must act. */
export async function openConsoleStore(address: StoreAddress): Promise<ConsoleStore> {
  return consoleStoreOn(await openDatabase(address, { inThread: true }));
}

/** The repositories on a database that is open. */
export function consoleStoreOn(database: Database): ConsoleStore {
  return {
    database,
    notices: noticeStore(database),
    staff: staffStore(database),
    signed: signedCallsIn(database),
    heard: heardRows(database),
    reviews: reviewsIn(database),
    callbacks: callbackStore(database),
    texts: textStore(database),
    countCallback: (day, counts, takenBack) => countCallback(database, day, counts, takenBack),
    reports: reportRows(database),
    close: database.close,
  };
}
