// The console's part of the store, opened when it is first asked for. While the store is away each asking tries again.

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
    const made = openConsoleStore(address);
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
