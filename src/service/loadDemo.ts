// Fills the database of a demonstration. Loaded for a demonstration only: a service opens its database in a thread.

import { mkdirSync, rmSync } from 'node:fs';
import { summaryOf } from '../journal/callSummary.ts';
import { eventVersion, type TurnRecord } from '../journal/events.ts';
import type { Directory } from '../schedules/directory.ts';
import { openStore } from '../store/openStore.ts';
import type { JournalPlace } from './demo.ts';
import { storeAddress } from './journal/journalSettings.ts';
import { madeCalls, madeKey } from './madeMonth.ts';

const batch = 2_000;
/** A month of calls to each centre. */
const usualSpan = { days: 30, callsADay: 45 };

/** Makes the month before an instant and stores it, in the place of an earlier one. Resolves to the number of calls. */
export async function loadDemo(
  { dataFolder, settings }: JournalPlace,
  directory: Directory,
  now: number,
  span = usualSpan,
): Promise<number> {
  rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true });
  const store = await openStore(storeAddress(settings, dataFolder));
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
