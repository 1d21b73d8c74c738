// Makes the figures of the days of made-up calls, as the thread of the service does.

import { createPreparing } from '../../service/journal/preparing.ts';
import type { StoreAddress } from '../../store/database.ts';
import { openStore } from '../../store/openStore.ts';
import { span } from './manyCalls.ts';

/** What the thread of the service does beside the storing. */
export type Prepared = {
  readonly ms: number;
  readonly days: number;
  /** The longest of its small steps. What waits to be stored waits for one at most. */
  readonly longestStepMs: number;
};

/** The steps of the service's thread, without its rests. */
export async function prepareFigures(address: StoreAddress): Promise<Prepared> {
  const store = await openStore(address);
  try {
    const preparing = createPreparing();
    preparing.lookAgain(span.until);
    const days = (await store.reports.withoutFigures(span.until, -1)).length;
    const steps: number[] = [];
    for (let isMore = true; isMore; ) {
      const begun = performance.now();
      isMore = await preparing.step(store.reports);
      steps.push(performance.now() - begun);
    }
    return { ms: steps.reduce((sum, ms) => sum + ms, 0), days, longestStepMs: Math.max(...steps) };
  } finally {
    await store.close();
  }
}
