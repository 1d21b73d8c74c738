// The console's store, opened when it is first asked for. A store that is away is tried again, and meanwhile each question is refused at once.

import type { StoreAddress } from '../../store/database.ts';
import type { ConsoleStore } from '../../store/openConsoleStore.ts';

export type LaterStore = {
  /** The store. Rejects where it is away. */
  readonly open: () => Promise<ConsoleStore>;
  readonly close: () => Promise<void>;
};

const againAfterMs = 2_000;

type Open = (address: StoreAddress) => Promise<ConsoleStore>;

/** Nothing is opened, and no driver is loaded, before the first question. */
export function laterStore(address: StoreAddress, open: Open = openNow): LaterStore {
  let opening: Promise<ConsoleStore> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  let isClosed = false;
  return {
    open: () => {
      if (isClosed) return Promise.reject(new Error('the console’s store is closed'));
      if (opening !== undefined && performance.now() < failedAt + againAfterMs) return opening;
      if (opening !== undefined && failedAt === Number.NEGATIVE_INFINITY) return opening;
      failedAt = Number.NEGATIVE_INFINITY;
      opening = open(address);
      opening.catch(() => {
        failedAt = performance.now();
      });
      return opening;
    },
    close: async () => {
      isClosed = true;
      const store = await opening?.catch(() => undefined);
      await store?.close();
    },
  };
}

async function openNow(address: StoreAddress): Promise<ConsoleStore> {
  const { openConsoleStore } = await import('../../store/openConsoleStore.ts');
  return openConsoleStore(address);
}
