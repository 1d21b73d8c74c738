// The demonstration, `npm start -- --demo`: a month of made-up calls in a data folder of its own, so that they are never among real ones.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { summaryOf } from '../journal/callSummary.ts';
import { eventVersion, type TurnRecord } from '../journal/events.ts';
import { message } from '../messages/message.ts';
import { sentence } from '../messages/sayMessage.ts';
import type { Directory } from '../schedules/directory.ts';
import type { StoreAddress } from '../store/database.ts';
import { openStore } from '../store/openStore.ts';
import { storeAddress } from './journal/journalSettings.ts';
import { madeCalls, madeKey } from './madeMonth.ts';
import type { Settings } from './settings.ts';

export const demoOption = '--demo';

/** The folder with the made-up calls, in the data folder. */
const demoFolder = (dataFolder: string): string => join(dataFolder, folderName);
const folderName = 'demo';
const batch = 2_000;
/** A month of calls to each centre. */
const usualSpan = { days: 30, callsADay: 45 };

/** Where the calls are kept that a service with these settings answers, or the made-up ones of its demonstration. */
export function callStore({ journal, dataFolder }: Settings, isDemo: boolean): StoreAddress {
  return isDemo ? storeAddress({}, demoFolder(dataFolder)) : storeAddress(journal, dataFolder);
}

/** The settings of a demonstration. Throws a sentence in both languages where the service is not a rehearsal. */
export function demoSettings(settings: Settings): Settings {
  if (settings.authToken !== undefined) throw new Error(`${sentence('en', message('demo-live'))}\n${sentence('ja', message('demo-live'))}`);
  const { databaseUrl: _, ...journal } = settings.journal;
  return { ...settings, dataFolder: demoFolder(settings.dataFolder), journal };
}

/** Makes the month before an instant and stores it, in the place of an earlier one. Resolves to the number of calls. */
export async function loadDemo({ dataFolder, journal }: Settings, directory: Directory, now: number, span = usualSpan): Promise<number> {
  rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true });
  const store = await openStore(storeAddress(journal, dataFolder));
  try {
    const made = madeCalls(directory, { until: now, ...span });
    for (const day of made.days) await store.shareDayKey({ day, ...madeKey });
    const turns: readonly TurnRecord[] = made.turns.map((events) => ({ version: eventVersion, events }));
    for (let at = 0; at < turns.length; at += batch) await store.save(turns.slice(at, at + batch), summaryOf);
    const today = made.days.at(-1);
    if (today !== undefined) await store.endDays(today, today);
    return made.calls;
  } finally {
    await store.close();
  }
}
