// A journal that writes each event as a line of the log.

import type { Logger } from 'pino';
import type { Journal } from './journal.ts';

/** Writes each event as one line of the log, except a turn in which nothing happened. */
export function logJournal(log: Logger): Journal {
  return {
    write: (events) => {
      for (const { id, call, centre, at, turn, what } of events) {
        if (what.type === 'prompted') continue;
        const { type, ...facts } = what;
        log.info({ id, call, centre, at, turn, event: type, ...facts }, 'call event');
      }
    },
  };
}
