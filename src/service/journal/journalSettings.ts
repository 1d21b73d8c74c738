// The settings of the journal: where it is stored, how long, and how much may wait.

import { join } from 'node:path';
import { type Message, message } from '../../messages/message.ts';
import type { StoreAddress } from '../../store/database.ts';
import { type KeepDays, readKeepDays, usualKeepDays } from './keepDays.ts';

export type JournalSettings = {
  /** Of PostgreSQL; a file in the data folder if absent. */
  readonly databaseUrl?: string;
  readonly outboxMegabytes: number;
  readonly keepDays: KeepDays;
};

export const journalNames = ['MADOGUCHI_OUTBOX_MB', 'MADOGUCHI_KEEP_DAYS'];

const usualMegabytes = 256;

/** The settings; each that is invalid is reported. The address of the database, which may hold a password, is not quoted. */
export function readJournalSettings(
  value: (name: string) => string | undefined,
  databaseUrl: string | undefined,
  report: (fault: Message) => void,
): JournalSettings {
  const isAddress = databaseUrl === undefined || (/^postgres(?:ql)?:\/\//.test(databaseUrl) && URL.canParse(databaseUrl));
  if (!isAddress) report(message('not-database-url'));
  const written = value('MADOGUCHI_OUTBOX_MB') ?? String(usualMegabytes);
  const megabytes = /^\d{1,6}$/.test(written) ? Number(written) : 0;
  if (megabytes < 1) report(message('not-megabytes', { written }));
  const days = value('MADOGUCHI_KEEP_DAYS') ?? String(usualKeepDays.usual);
  const keepDays = readKeepDays(days);
  if (keepDays === undefined) report(message('not-days', { written: days }));
  return {
    ...(databaseUrl !== undefined && { databaseUrl }),
    outboxMegabytes: megabytes,
    keepDays: keepDays ?? usualKeepDays,
  };
}

/** Where the store is. */
export function storeAddress({ databaseUrl }: { readonly databaseUrl?: string | undefined }, dataFolder: string): StoreAddress {
  return databaseUrl === undefined ? { file: join(dataFolder, 'madoguchi.db') } : { url: databaseUrl };
}
