// The main thread's side of the thread that stores the journal. A thread that ends is started again; meanwhile the outbox keeps everything.

import { Worker } from 'node:worker_threads';
import type { FromThread, StoringOrder, ToThread } from './threadMessages.ts';

export type StoringThread = {
  readonly send: (message: ToThread) => void;
  /** Lets it store what waits, for so long at most. */
  readonly stop: (mostMs: number) => Promise<void>;
};

const restartMs = 5_000;
// A batch is a few megabytes.
const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 };

/** Starts the thread. `onStart` is called with each new one, to tell it what it must know. */
export function startStoringThread(
  order: StoringOrder,
  on: { readonly message: (message: FromThread) => void; readonly start: () => void; readonly fault: (fault: unknown) => void },
): StoringThread {
  let worker: Worker | undefined;
  let isStopping = false;
  let onEnd = (): void => {};

  const start = (): void => {
    if (isStopping) return;
    try {
      worker = new Worker(new URL('./storingWorker.ts', import.meta.url), { workerData: order, resourceLimits });
    } catch (fault) {
      on.fault(fault);
      setTimeout(start, restartMs).unref();
      return;
    }
    worker.unref();
    worker.on('message', on.message);
    worker.on('error', on.fault);
    worker.on('exit', () => {
      worker = undefined;
      onEnd();
      setTimeout(start, restartMs).unref();
    });
    // Not before the caller has this thread, to send to.
    setImmediate(on.start);
  };
  start();

  return {
    send: (message) => worker?.postMessage(message),
    stop: async (mostMs) => {
      isStopping = true;
      const ending = worker;
      if (ending === undefined) return;
      ending.ref();
      const ended = new Promise<void>((resolve) => {
        onEnd = resolve;
      });
      ending.postMessage({ is: 'stop' } satisfies ToThread);
      const late = setTimeout(() => void ending.terminate(), mostMs);
      await ended;
      clearTimeout(late);
    },
  };
}
