// What takes more than some milliseconds to make is made in pieces: a generator that yields between them.

import type { JobLine } from './jobLine.ts';

/** Each `yield` ends a piece of some milliseconds. The generator returns what was made. */
export type Making<Made> = Generator<undefined, Made, undefined>;

/** Makes it as a job of the line, piece by piece. Rejects with what the making throws. */
export function makeInLine<Made>(line: JobLine, begin: () => Making<Made>): Promise<Made> {
  const { promise, resolve, reject } = Promise.withResolvers<Made>();
  let making: Making<Made> | undefined;
  line.add(() => {
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
