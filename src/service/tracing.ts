// Traces of one running service. Their library takes a tenth of a second to load and is for operators, so it comes when calls are answered
// already, and only where an address is set.

import type { Logger } from 'pino';
import manifest from '../../package.json' with { type: 'json' };
import type { OnStep } from './metrics/measureRequests.ts';
import type { TraceSettings } from './traceSettings.ts';
import type { Traces } from './traces/openTraces.ts';
import { routeOf } from './traces/stepTaken.ts';

export type Tracing = {
  /** Absent where no traces are sent. */
  readonly onStep?: OnStep;
  /** Loads the library. Steps before it are not traced. Never rejects. */
  readonly open: () => Promise<void>;
  /** Sends what waits, for a second at most. */
  readonly close: () => Promise<void>;
};

/** What the service needs to trace its steps. */
export function prepareTracing(settings: TraceSettings | undefined, realClock: () => number, log: Logger): Tracing {
  if (settings === undefined) return { open: async () => {}, close: async () => {} };
  let traces: Traces | undefined;
  return {
    onStep: (address, status, milliseconds) => traces?.step({ ...routeOf(address), status, milliseconds }),
    open: async () => {
      try {
        const { openTraces } = await import('./traces/openTraces.ts');
        traces = openTraces({ ...settings, version: manifest.version, realClock, log });
      } catch (fault) {
        // Calls are answered already.
        log.error({ code: 'traces-not-loaded', fault: String(fault) }, 'the library of the traces cannot be loaded: there are none');
      }
    },
    close: async () => traces?.close(),
  };
}
