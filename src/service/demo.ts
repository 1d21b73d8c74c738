// The demonstration, `npm start -- --demo`: a month of made-up calls in a data folder of its own, so that they are never among real ones.

import { join } from 'node:path';
import { message } from '../messages/message.ts';
import { StaffFault } from '../messages/staffFault.ts';
import type { StoreAddress } from '../store/database.ts';
import { carrierTraits } from './carrierTraits.ts';
import { type JournalSettings, storeAddress } from './journal/journalSettings.ts';
import type { Settings } from './settings.ts';

export const demoOption = '--demo';

const folderName = 'demo';

/** Where the calls are kept that a service with these settings answers, or the made-up ones of its demonstration. */
export function callStore({ journal, dataFolder }: Settings, isDemo: boolean): StoreAddress {
  return isDemo ? storeAddress({}, join(dataFolder, folderName)) : storeAddress(journal, dataFolder);
}

export type JournalPlace = { readonly dataFolder: string; readonly settings: JournalSettings };

/** Where a demonstration keeps its calls. Throws a StaffFault where the service is not a rehearsal. */
export function demoPlace({ authToken, carrier, dataFolder, journal }: Settings): JournalPlace {
  if (authToken !== undefined) throw new StaffFault([message('demo-live', { name: carrierTraits[carrier].settings.key })]);
  const { databaseUrl: _, ...settings } = journal;
  return { dataFolder: join(dataFolder, folderName), settings };
}
