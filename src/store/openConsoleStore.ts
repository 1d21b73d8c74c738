// What the console keeps, each table group behind a repository of its own. Its queries never hold up a call: SQLite runs in a thread.

import { type Database, openDatabase, type StoreAddress } from './database.ts';
import { type NoticeStore, noticeStore } from './notices.ts';

export type ConsoleStore = {
  readonly database: Database;
  readonly notices: NoticeStore;
  readonly close: () => Promise<void>;
};

/** Opens it. Rejects where it is away, and with a StoreRefusal where a person must act. */
export async function openConsoleStore(address: StoreAddress): Promise<ConsoleStore> {
  const database = await openDatabase(address, { inThread: true });
  return { database, notices: noticeStore(database), close: database.close };
}
