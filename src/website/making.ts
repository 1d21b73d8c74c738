// Makes what takes more than a few milliseconds in steps: a generator that yields after each step.

import type { JobQueue } from './jobQueue.ts';

/** Each `yield` ends a step of a few milliseconds. The generator returns the result. */
export type Making<Made> = Generator<undefined, Made, undefined>;

/** Runs the generator as one job of the queue, step by step. Rejects with the error that it throws. */
export function makeInQueue<Made>(queue: JobQueue, begin: () => Making<Made>): Promise<Made> {
  const { promise, resolve, reject } = Promise.withResolvers<Made>();
  let making: Making<Made> | undefined;
  queue.add(() => {
    try {
      making ??= begin();
      const { done, value } = making.next();
      if (done === true) resolve(value);
      return done !== true;
    } catch (fault) {
      reject(fault as Error);
      return false;
    }
  });
  return promise;
}
