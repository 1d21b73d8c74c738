// What is measured about the process: memory, processor, event loop and garbage collection, as of every Node program, and what it lost.

import type { Registry } from 'prom-client';
import Counter from 'prom-client/lib/counter.js';
import collectDefaultMetrics from 'prom-client/lib/defaultMetrics.js';

export type ProcessMeasures = {
  /** Faults that no code caught. */
  readonly faults: Counter<'code'>;
  readonly connectionsDropped: Counter;
};

/** Registers the measures. `lostLines` says how many lines of the log could not be written so far. */
export function measureProcess(registry: Registry, lostLines: () => number): ProcessMeasures {
  const registers = [registry];
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 50 });
  new Counter({
    name: 'madoguchi_log_lines_lost_total',
    help: 'Lines of the log that could not be written.',
    registers,
    collect() {
      this.reset();
      this.inc(lostLines());
    },
  });
  return {
    faults: new Counter({
      name: 'madoguchi_process_faults_total',
      help: 'Faults that no code caught. After uncaught-exception the process ends.',
      labelNames: ['code'],
      registers,
    }),
    connectionsDropped: new Counter({
      name: 'madoguchi_connections_dropped_total',
      help: 'Connections that were closed at once because too many were open.',
      registers,
    }),
  };
}
