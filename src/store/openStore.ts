// The store: everything that is kept of calls, behind one door. It may be away at any time; then every method rejects.

import type { DayKey, TurnRecord } from '../journal/events.ts';
import { type Database, type DatabaseOptions, openDatabase, type StoreAddress } from './database.ts';
import { endDays, shareDayKey } from './dayKeys.ts';
import { type ReportRows, reportRows } from './reportRows.ts';
import { centresStored, type Deleted, deleteBefore, newestDay } from './retention.ts';
import { type Summarise, storeTurns } from './storeTurns.ts';

export type Store = {
  readonly database: Database;
  /** What reports read. */
  readonly reports: ReportRows;
  /** Stores turns, each once however often it comes. Resolves to the number of new events. */
  readonly save: (turns: readonly TurnRecord[], summarise: Summarise) => Promise<number>;
  /** The key of a day that all instances share: the one offered, if the store has none. Undefined where the day is over. */
  readonly shareDayKey: (offered: DayKey) => Promise<DayKey | undefined>;
  /** Deletes the keys of the days before today. Resolves to their number. */
  readonly endDays: (today: string, marksBefore: string) => Promise<number>;
  readonly centres: () => Promise<readonly string[]>;
  /** The last day of which it has calls. */
  readonly newestDay: () => Promise<string | undefined>;
  /** Deletes the calls of a centre that came before a day; sums of each day stay. */
  readonly deleteBefore: (centre: string, before: string, now: string, version: number) => Promise<Deleted | undefined>;
  readonly close: () => Promise<void>;
};

/** Opens the store. Rejects where it is away, and with a StoreRefusal where a person must act. */
export async function openStore(address: StoreAddress, options?: DatabaseOptions): Promise<Store> {
  const database = await openDatabase(address, options);
  return {
    database,
    reports: reportRows(database),
    save: (turns, summarise) => storeTurns(database, turns, summarise),
    shareDayKey: (offered) => shareDayKey(database, offered),
    endDays: (today, marksBefore) => endDays(database, today, marksBefore),
    centres: () => centresStored(database),
    newestDay: () => newestDay(database),
    deleteBefore: (centre, before, now, version) => deleteBefore(database, centre, before, now, version),
    close: database.close,
  };
}
