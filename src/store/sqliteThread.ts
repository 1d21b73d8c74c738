// The main thread's side of a thread that has a file of SQLite open. Where the thread ends by itself, its queries reject, and the next one
// starts another.

import { Worker } from 'node:worker_threads';
import type { Answered, Asked } from './sqliteThreadMessages.ts';

export type Answer = Exclude<Answered, { readonly fault: unknown }>;

export type SqliteThread = {
  /** Rejects with the fault of SQLite, its `errcode` with it. */
  readonly ask: (query: Omit<Asked, 'id'>) => Promise<Answer>;
  /** Counts the threads that ended: a transaction that one began is not known to the next. */
  readonly generation: () => number;
  readonly close: () => Promise<void>;
};

type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (fault: Error) => void };

// A page of the console is some kilobytes; a report of years some megabytes.
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** The thread for a file. It starts with the first query, and keeps no process alive that has nothing else to do. */
export function sqliteThread(file: string): SqliteThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;
  let generation = 0;
  let isClosed = false;

  const start = (): Worker => {
    const started = new Worker(new URL('./sqliteThreadWorker.ts', import.meta.url), { workerData: { file }, resourceLimits });
    started.unref();
    let cause: unknown;
    started.on('message', settle);
    started.on('error', (fault) => {
      cause = fault;
    });
    started.on('exit', () => {
      generation += 1;
      if (worker === started) worker = undefined;
      for (const { reject } of waiting.values()) reject(new Error('the thread of the database has ended', { cause }));
      waiting.clear();
    });
    return started;
  };
  const settle = (answer: Answered): void => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker?.unref();
    if (one === undefined) return;
    if ('fault' in answer) one.reject(Object.assign(new Error(answer.fault.message), answer.fault));
    else one.resolve(answer);
  };

  return {
    ask: (query) =>
      new Promise((resolve, reject) => {
        if (isClosed) throw new Error('the database is closed');
        worker ??= start();
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.ref();
        worker.postMessage({ id: asked, ...query } satisfies Asked);
      }),
    generation: () => generation,
    close: async () => {
      isClosed = true;
      await worker?.terminate();
    },
  };
}
