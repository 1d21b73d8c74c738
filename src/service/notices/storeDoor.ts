// The console's part of the store, opened when it is first asked for. A store that is away is tried again, and for two seconds after a failure
// each question is refused at once: nothing waits for a database again and again.

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { StoreAddress } from '../../store/database.ts';
import { type ConsoleStore, openConsoleStore } from '../../store/openConsoleStore.ts';

export type StoreDoor = {
  /** Rejects while the store is away or closed, and with a StoreRefusal where a person must act. */
  readonly store: () => Promise<ConsoleStore>;
  readonly close: () => Promise<void>;
};

const againAfterMs = 2_000;

/** The door to a store. Opens nothing yet. */
export function storeDoor(address: StoreAddress, open: (address: StoreAddress) => Promise<ConsoleStore> = openIn): StoreDoor {
  let opening: Promise<ConsoleStore> | undefined;
  let isClosed = false;
  const openNow = (): Promise<ConsoleStore> => {
    const made = open(address);
    made.catch(() => {
      setTimeout(() => {
        if (opening === made) opening = undefined;
      }, againAfterMs).unref();
    });
    return made;
  };
  return {
    store: () => {
      if (isClosed) return Promise.reject(new Error('the store is closed'));
      opening ??= openNow();
      return opening;
    },
    close: async () => {
      isClosed = true;
      const store = await opening?.catch(() => undefined);
      await store?.close();
    },
  };
}

async function openIn(address: StoreAddress): Promise<ConsoleStore> {
  // A folder that cannot be made is said by the database.
  if ('file' in address) await mkdir(dirname(address.file), { recursive: true }).catch(() => {});
  return openConsoleStore(address);
}
