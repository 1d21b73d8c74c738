// Memory, processor, event loop, garbage: what every process of Node is asked for.

import type { Registry } from 'prom-client';

/** Registers the usual measures of the process. They are loaded only now, since no call needs them and a start should be quick. */
export async function watchProcess(registry: Registry): Promise<void> {
  const { default: collectDefaultMetrics } = await import('prom-client/lib/defaultMetrics.js');
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 50 });
}
