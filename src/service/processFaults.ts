// Faults that no code caught. They are logged and counted. A rejected promise does not end the process; after an exception nothing is
// certain any more, so the turns under way are finished and the process ends, to be started again by its supervisor.
// https://nodejs.org/api/process.html#warning-using-uncaughtexception-correctly

import type { Logger } from 'pino';
import type { Instant } from '../hours/timetable.ts';
import { describeFault } from '../journal/describeFault.ts';
import { minutesBy } from './limits/minutes.ts';

export type FaultCode = 'unhandled-rejection' | 'uncaught-exception';

export type FaultWatch = {
  readonly log: Pick<Logger, 'error' | 'fatal'>;
  readonly clock: () => Instant;
  readonly count: (code: FaultCode) => void;
  /** Finishes the turns under way and ends the process with an exit status that is not 0. */
  readonly end: () => void;
};

// A fault in every request must not fill a disk.
const mostLoggedAMinute = 20;

/** Takes over from Node, which would end the process at once in both cases. */
export function watchFaults({ log, clock, count, end }: FaultWatch): void {
  const isNewMinute = minutesBy(clock);
  let logged = 0;
  const mayLog = (): boolean => {
    if (isNewMinute()) logged = 0;
    logged += 1;
    return logged <= mostLoggedAMinute;
  };
  process.on('unhandledRejection', (fault) => {
    const code = 'unhandled-rejection';
    count(code);
    if (mayLog()) log.error({ code, fault: describeFault(fault) }, 'a promise was rejected and no code caught it; calls go on');
  });
  process.on('uncaughtException', (fault) => {
    const code = 'uncaught-exception';
    count(code);
    if (mayLog())
      log.fatal({ code, fault: describeFault(fault) }, 'no code caught this fault: turns under way are finished, then the process ends');
    end();
  });
}
