// What one test of a file opens is closed before the next one.

import { afterEach } from 'vitest';

/** The same function, whose result is closed when the test is over. A test opens one at most. */
export function closedAfterEach<Given extends readonly unknown[], Opened extends { readonly close: () => Promise<unknown> }>(
  open: (...given: Given) => Promise<Opened>,
): (...given: Given) => Promise<Opened> {
  let opened: Opened | undefined;
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });
  return async (...given) => {
    opened = await open(...given);
    return opened;
  };
}
