// Polls, with a pause that grows with the number of files, so that polling costs little.

export type Again = { readonly stop: () => Promise<void> };

// A folder of 1,741 centres takes some 70 ms to look at, so it is left alone for four times as long as one of a few.
const filesPerRest = 500;

/** Calls `look`, which says how many files it looked at and never rejects, again and again until it is stopped. Keeps no process alive. */
export function lookAgain(look: () => Promise<number>, everyMs: number): Again {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const rest = (ms: number): void => {
    timer = setTimeout(() => {
      looking = look().then((files) => {
        if (!isStopped) rest(everyMs * (1 + Math.floor(files / filesPerRest)));
      });
    }, ms).unref();
  };
  rest(everyMs);
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
