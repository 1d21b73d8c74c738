// One thread of the robot voice, with the texts that wait for it. When the thread ends, for whatever reason, none of them waits any longer.

import { Worker } from 'node:worker_threads';
import type { RobotAnswer, RobotRequest } from './robotWorker.ts';

export type RobotThread = {
  /** The samples of a text. Rejects with the reason; with Unread where the thread ended before it came to this text. */
  readonly speak: (voice: string, text: string) => Promise<Int16Array>;
  readonly waiting: () => number;
  readonly hasEnded: () => boolean;
  readonly stop: () => Promise<void>;
};

/** The thread ended before it began with a text, so another thread may read it. */
export class Unread extends Error {}

type Pending = { readonly resolve: (samples: Int16Array) => void; readonly reject: (fault: Error) => void };

/** Starts a thread. It is ended where texts wait and none is read for so long. Throws where no thread can be started. */
export function startRobotThread(mostSilentMs: number, file = new URL('./robotWorker.ts', import.meta.url)): RobotThread {
  const worker = new Worker(file);
  const pending = new Map<number, Pending>();
  let last = 0;
  let hasEnded = false;
  let silence: NodeJS.Timeout | undefined;

  /** `isRead`: whether the first text that waits is being read, and may be what ended the thread. */
  const end = (reason: string, isRead = true): void => {
    hasEnded = true;
    clearTimeout(silence);
    for (const [index, { reject }] of [...pending.values()].entries())
      reject(isRead && index === 0 ? new Error(reason) : new Unread(reason));
    pending.clear();
  };
  const awaitAnswer = (): void => {
    clearTimeout(silence);
    if (pending.size === 0) {
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
    const request = pending.get(id);
    pending.delete(id);
    if (samples !== undefined) request?.resolve(samples);
    else request?.reject(new Error(fault ?? 'no reason given'));
    if (isLast) end('its thread ended', false);
    else awaitAnswer();
  });
  // An error may overtake answers that the thread has given. They arrive before its exit, so the exit decides which text is to blame.
  let reason: string | undefined;
  worker.on('error', (fault: Error) => {
    hasEnded = true;
    reason = fault.message;
  });
  worker.on('exit', (status) => end(reason ?? `its thread ended (${status})`));

  return {
    speak: (voice, text) =>
      new Promise((resolve, reject) => {
        last += 1;
        pending.set(last, { resolve, reject });
        worker.postMessage({ id: last, voice, text } satisfies RobotRequest);
        if (pending.size === 1) awaitAnswer();
      }),
    waiting: () => pending.size,
    hasEnded: () => hasEnded,
    stop: async () => {
      end('it was stopped');
      await worker.terminate();
    },
  };
}
