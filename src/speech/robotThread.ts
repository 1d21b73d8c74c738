// One thread of the robot voice, with the texts that wait for it. When the thread ends, for whatever reason, none of them waits any longer.

import { Worker } from 'node:worker_threads';
import type { RobotAnswer, RobotOrder } from './robotWorker.ts';

export type RobotThread = {
  /** The samples of a text. Rejects with the reason; with Unread where the thread ended before it came to this text. */
  readonly speak: (voice: string, text: string) => Promise<Int16Array>;
  readonly waiting: () => number;
  readonly hasEnded: () => boolean;
  readonly stop: () => Promise<void>;
};

/** The thread ended before it began with a text, so another thread may read it. */
export class Unread extends Error {}

type Order = { readonly resolve: (samples: Int16Array) => void; readonly reject: (fault: Error) => void };

/** Starts a thread. It is ended where texts wait and none is read for so long. Throws where no thread can be started. */
export function startRobotThread(mostSilentMs: number, file = new URL('./robotWorker.ts', import.meta.url)): RobotThread {
  const worker = new Worker(file);
  const orders = new Map<number, Order>();
  let last = 0;
  let hasEnded = false;
  let silence: NodeJS.Timeout | undefined;

  /** `isRead`: whether the first text that waits is being read, and may be what ended the thread. */
  const end = (reason: string, isRead = true): void => {
    hasEnded = true;
    clearTimeout(silence);
    for (const [index, { reject }] of [...orders.values()].entries())
      reject(isRead && index === 0 ? new Error(reason) : new Unread(reason));
    orders.clear();
  };
  const awaitAnswer = (): void => {
    clearTimeout(silence);
    if (orders.size === 0) {
      worker.unref();
      return;
    }
    worker.ref();
    silence = setTimeout(() => {
      end(`no text was read for ${mostSilentMs / 1000} seconds`);
      void worker.terminate();
    }, mostSilentMs);
  };
  worker.on('message', ({ id, samples, fault, isLast }: RobotAnswer) => {
    const order = orders.get(id);
    orders.delete(id);
    if (samples !== undefined) order?.resolve(samples);
    else order?.reject(new Error(fault ?? 'no reason given'));
    if (isLast) end('its thread ended', false);
    else awaitAnswer();
  });
  worker.on('error', (fault: Error) => end(fault.message));
  // It follows an error, too; then nothing waits any longer.
  worker.on('exit', (status) => end(`its thread ended (${status})`));

  return {
    speak: (voice, text) =>
      new Promise((resolve, reject) => {
        last += 1;
        orders.set(last, { resolve, reject });
        worker.postMessage({ id: last, voice, text } satisfies RobotOrder);
        if (orders.size === 1) awaitAnswer();
      }),
    waiting: () => orders.size,
    hasEnded: () => hasEnded,
    stop: async () => {
      end('it was stopped');
      await worker.terminate();
    },
  };
}
