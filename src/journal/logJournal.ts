// A journal that writes each event as a line of the log.

import type { Logger } from 'pino';
import type { Journal } from './journal.ts';

/** Writes each entry as one line of the log. */
export function logJournal(log: Logger): Journal {
  return {
    write: (entries) => {
      for (const { what, ...entry } of entries) {
        const { type, ...facts } = what;
        log.info({ ...entry, event: type, ...facts }, 'call event');
      }
    },
  };
}
