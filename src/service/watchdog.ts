// Ends the process if its event loop is blocked, so that its supervisor starts it again: a container engine does not restart a
// container that is unhealthy, and systemd's own watchdog needs messages that Node cannot send.

import { Worker } from 'node:worker_threads';
import type { Watched } from './watchdogWorker.ts';

export type WatchdogOptions = {
  /** How long the event loop may be blocked; 30 seconds if absent, twice as long as the carrier waits. */
  readonly mostBlockedMs?: number;
  /** How often is looked; a second if absent. */
  readonly everyMs?: number;
  /** Called where the watchdog cannot run. The service goes on without it. */
  readonly onFault: (fault: unknown) => void;
};

/** Starts to watch this thread from another one, which needs 12 MB and keeps no process alive. */
export function watchEventLoop({ mostBlockedMs = 30_000, everyMs = 1000, onFault }: WatchdogOptions): void {
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  setInterval(() => Atomics.add(beats, 0, 1), everyMs).unref();
  const workerData: Watched = { beats, everyMs, mostMissed: Math.ceil(mostBlockedMs / everyMs) };
  try {
    const worker = new Worker(new URL('./watchdogWorker.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
    });
    worker.unref();
    worker.on('error', onFault);
  } catch (fault) {
    onFault(fault);
  }
}
