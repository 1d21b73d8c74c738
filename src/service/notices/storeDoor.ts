// The console's part of the store, opened when it is first asked for. While the store is away each asking tries again.

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { StoreAddress } from '../../store/database.ts';
import { type ConsoleStore, openConsoleStore } from '../../store/openConsoleStore.ts';

export type StoreDoor = {
  /** Rejects while the store is away, and with a StoreRefusal where a person must act. */
  readonly store: () => Promise<ConsoleStore>;
  readonly close: () => Promise<void>;
};

/** The door to a store. Opens nothing yet. */
export function storeDoor(address: StoreAddress): StoreDoor {
  let opening: Promise<ConsoleStore> | undefined;
  const open = (): Promise<ConsoleStore> => {
    const made = openIn(address);
    made.catch(() => {
      if (opening === made) opening = undefined;
    });
    return made;
  };
  return {
    store: () => {
      opening ??= open();
      return opening;
    },
    close: async () => {
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
