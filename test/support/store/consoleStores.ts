// The stores of the console in tests: each test has an empty database, and opens it as often as it likes.

import { afterAll, beforeEach } from 'vitest';
import type { StoreAddress } from '../../../src/store/database.ts';
import { type ConsoleStore, openConsoleStore } from '../../../src/store/openConsoleStore.ts';

/**
 * Empties the database before each test of the block that calls this. Returns how to open it, as each instance would; what is open is closed
 * after the test.
 */
export function freshStores(fresh: () => Promise<StoreAddress>): () => Promise<ConsoleStore> {
  let address: StoreAddress;
  const opened: ConsoleStore[] = [];
  const close = async () => {
    for (const each of opened.splice(0)) await each.close();
  };
  beforeEach(async () => {
    await close();
    address = await fresh();
  });
  afterAll(close);
  return async () => {
    const made = await openConsoleStore(address);
    opened.push(made);
    return made;
  };
}
